package latentexplorer.core.insight;

import java.util.List;

/**
 * The styles of the measured images: the points of a matrix of scatter plots.
 *
 * @param values images x size
 * @param size values of a style
 * @param labels the images' classes
 * @param classNames of all classes
 */
public record Styles(float[] values, int size, int[] labels, List<String> classNames) {
    private static final int LETTERS = 26;

    public Styles {
        classNames = List.copyOf(classNames);
    }

    /** Number of images. */
    public int count() {
        return labels.length;
    }

    /** One value of one image's style. */
    public float value(int image, int part) {
        return values[image * size + part];
    }

    /** One value of all images. */
    public float[] column(int part) {
        float[] column = new float[count()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value(i, part);
        }
        return column;
    }

    /** "feat_a", "feat_b", …, "feat_z", "feat_27", … */
    public static String name(int part) {
        return "feat_" + (part < LETTERS ? String.valueOf((char) ('a' + part)) : String.valueOf(part + 1));
    }
}
