package latentexplorer.core.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /**
     * Draws {@code n} images so that each class, and the images without one, has the share that it has in the set: as
     * near as whole numbers come, the largest remainders being rounded up.
     *
     * @param n 0 to the number of images
     * @return n distinct indices, ascending
     * @throws IllegalArgumentException when there are not so many
     */
    public static int[] byClass(ImageSet images, int n, long seed) {
        require(images.size(), n);
        int[][] members = byClass(images);
        int[] counts = shares(members, images.size(), n);
        SplitMix64 random = new SplitMix64(seed);
        int[] drawn = new int[n];
        int filled = 0;
        for (int c = 0; c < members.length; c++) {
            System.arraycopy(from(members[c], counts[c], random), 0, drawn, filled, counts[c]);
            filled += counts[c];
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static int[] shares(int[][] members, int size, int n) {
        int[] counts = new int[members.length];
        long[] remainders = new long[members.length];
        int left = n;
        for (int c = 0; c < members.length; c++) {
            long exact = (long) members[c].length * n;
            counts[c] = size == 0 ? 0 : (int) (exact / size);
            remainders[c] = size == 0 ? 0 : exact % size;
            left -= counts[c];
        }
        List<Integer> order = IntStream.range(0, members.length)
                .boxed()
                .sorted(Comparator.comparingLong(c -> -remainders[c]))
                .toList();
        for (int i = 0; i < left; i++) {
            counts[order.get(i)]++;
        }
        return counts;
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
