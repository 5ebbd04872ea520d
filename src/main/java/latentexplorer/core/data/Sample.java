package latentexplorer.core.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Draws some images of a set at random, repeatably. */
public final class Sample {
    private Sample() {}

    /**
     * Draws {@code n} of {@code population} indices, each set equally likely.
     *
     * @param n 0 to {@code population}
     * @return n distinct indices, ascending
     * @throws IllegalArgumentException when there are not so many
     */
    public static int[] of(int population, int n, long seed) {
        return from(IntStream.range(0, population).toArray(), n, new SplitMix64(seed));
    }

    /** The indices of the images of each class in its order; those without a label come last. */
    static int[][] byClass(ImageSet images) {
        int classes = images.classNames().size();
        int[] counts = new int[classes + 1];
        for (int i = 0; i < images.size(); i++) {
            counts[row(images, i)]++;
        }
        int[][] members = new int[classes + 1][];
        Arrays.setAll(members, c -> new int[counts[c]]);
        int[] filled = new int[classes + 1];
        for (int i = 0; i < images.size(); i++) {
            int c = row(images, i);
            members[c][filled[c]++] = i;
        }
        return members;
    }

    private static int row(ImageSet images, int i) {
        return images.label(i) < 0 ? images.classNames().size() : images.label(i);
    }

    /** Draws from {@code values}, which it shuffles. */
    static int[] from(int[] values, int n, SplitMix64 random) {
        require(values.length, n);
        random.draw(values, n);
        int[] drawn = Arrays.copyOf(values, n);
        Arrays.sort(drawn);
        return drawn;
    }

    private static void require(int population, int n) {
        if (n < 0 || n > population) {
            throw new IllegalArgumentException("A sample of " + n + " cannot be drawn from " + population + " images.");
        }
    }
}
