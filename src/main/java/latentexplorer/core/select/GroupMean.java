package latentexplorer.core.select;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.embed.Embedding;

/**
 * The mean of codes: what the images of a group have in common, for a model.
 *
 * @param code the mean
 * @param images number of images whose codes went into it
 * @param missing number of images of the group that the map has no code of
 */
public record GroupMean(float[] code, int images, int missing) {
    /**
     * @param map of the codes
     * @throws IllegalArgumentException with a sentence, when none of the images is on the map
     */
    public static GroupMean of(Group group, Embedding map) {
        int[] points = group.images().points(map.ids());
        if (points.length == 0) {
            throw new IllegalArgumentException("None of the images of \"" + group.name() + "\" is on this map.");
        }
        return new GroupMean(
                mean(map.codes(), map.latentSize(), points),
                points.length,
                group.images().size() - points.length);
    }

    /** The mean of some rows, added up in their order. */
    static float[] mean(float[] codes, int width, int[] rows) {
        double[] sums = new double[width];
        for (int row : rows) {
            for (int d = 0; d < width; d++) {
                sums[d] += codes[row * width + d];
            }
        }
        float[] mean = new float[width];
        IntStream.range(0, width).forEach(d -> mean[d] = (float) (sums[d] / rows.length));
        return mean;
    }

    /** "mean of 120 images", and of how many it is not. */
    public String sentence() {
        return String.format(Locale.ROOT, images == 1 ? "the only image" : "mean of %,d images", images)
                + (missing == 0 ? "" : String.format(Locale.ROOT, ", %,d more are not on this map", missing));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupMean mean
                && images == mean.images
                && missing == mean.missing
                && Arrays.equals(code, mean.code);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(code);
    }
}
