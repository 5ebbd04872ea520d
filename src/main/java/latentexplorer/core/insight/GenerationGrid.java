package latentexplorer.core.insight;

import latentexplorer.core.net.StyleModel;

/**
 * Pictures of every class in some styles: each row one style, or each cell its own.
 *
 * @param rows of the grid
 * @param classes columns of the grid
 * @param styles rows x values of a style, or rows x classes x values
 * @param pictures row by row, 784 opaque ARGB pixels each, white ink on black
 */
public record GenerationGrid(int rows, int classes, float[] styles, int[] pictures) {
    /**
     * @param rows 1 or more
     * @param spread standard deviation of the drawn styles, 0 or more
     * @param perCell whether each cell has a style of its own
     * @param style added to every drawn style; empty for nothing
     * @param seed of the draws
     */
    public record Settings(int rows, double spread, boolean perCell, float[] style, long seed) {
        /** Three styles, drawn half as widely as the usual prior. */
        public static final Settings DEFAULT = new Settings(3, 1, false, new float[0], 0);

        public Settings {
            if (rows < 1 || !(spread >= 0) || Double.isInfinite(spread)) {
                throw new IllegalArgumentException(
                        "A grid needs at least 1 row and a spread of 0 or more, not " + rows + " and " + spread + ".");
            }
            style = style.clone();
        }
    }

    /** @throws IllegalArgumentException when the settings' style has another number of values than the model's */
    public static GenerationGrid of(StyleModel model, Settings settings) {
        float[] styles = styles(model, settings);
        int cells = settings.rows * model.classes();
        float[] pictures = model.decode(codes(model, settings, styles), cells);
        return new GenerationGrid(settings.rows, model.classes(), styles, Inked.argb(pictures));
    }

    /**
     * The codes of the grid's pictures: each class for certain, then the style.
     *
     * @return rows x classes x latent size
     * @throws IllegalArgumentException as {@link #of}
     */
    public static float[] codes(StyleModel model, Settings settings) {
        return codes(model, settings, styles(model, settings));
    }

    private static float[] styles(StyleModel model, Settings settings) {
        int size = model.styleSize();
        float[] middle = settings.style.length == 0 ? new float[size] : settings.style;
        if (middle.length != size) {
            throw new IllegalArgumentException("The model's style has " + size + " values, not " + middle.length + ".");
        }
        int drawn = settings.perCell ? settings.rows * model.classes() : settings.rows;
        float[] styles = Draws.normal(drawn * size, settings.spread, settings.seed);
        for (int i = 0; i < styles.length; i++) {
            styles[i] += middle[i % size];
        }
        return styles;
    }

    private static float[] codes(StyleModel model, Settings settings, float[] styles) {
        int classes = model.classes();
        int size = model.styleSize();
        int k = model.latentSize();
        float[] codes = new float[settings.rows * classes * k];
        for (int cell = 0; cell < settings.rows * classes; cell++) {
            codes[cell * k + cell % classes] = 1;
            int from = settings.perCell ? cell : cell / classes;
            System.arraycopy(styles, from * size, codes, cell * k + classes, size);
        }
        return codes;
    }

    /** 784 pixels of one cell. */
    public int[] picture(int row, int label) {
        return Reconstructions.picture(pictures, row * classes + label);
    }
}
