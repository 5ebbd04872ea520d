package latentexplorer.core.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;

/**
 * Which images a model is looked at with: all that there are, or a bounded number of them in which each class has its
 * share.
 *
 * @param indices of the images in their set, in the order in which they were offered; shared and not to be changed
 * @param of how many were offered
 * @param seed of the draw, if there was one
 */
public record MeasuredImages(int[] indices, int of, long seed) {
    /** All of them. */
    public static MeasuredImages all(int[] from) {
        return new MeasuredImages(from.clone(), from.length, 0);
    }

    /**
     * Draws images so that each class keeps its share, by the method of the largest remainder, and at least one image as
     * long as there are no more classes than images to be drawn.
     *
     * @param from indices to draw from
     * @param most how many at most, 1 or more; with no more than that to draw from, all are taken
     * @param seed the same images for the same seed
     */
    public static MeasuredImages draw(ImageSet images, int[] from, int most, long seed) {
        if (most < 1) {
            throw new IllegalArgumentException("At least 1 image must be drawn, not " + most + ".");
        }
        if (from.length <= most) {
            return all(from);
        }
        List<List<Integer>> classes = positionsByClass(images, from);
        int[] shares = shares(classes.stream().mapToInt(List::size).toArray(), from.length, most);
        int[] drawn = new int[most];
        int count = 0;
        for (int c = 0; c < shares.length; c++) {
            List<Integer> members = classes.get(c);
            for (int place : SeededRandom.of(seed, c).sample(members.size(), shares[c])) {
                drawn[count++] = members.get(place);
            }
        }
        Arrays.sort(drawn);
        return new MeasuredImages(
                Arrays.stream(drawn).map(position -> from[position]).toArray(), from.length, seed);
    }

    private static List<List<Integer>> positionsByClass(ImageSet images, int[] from) {
        TreeMap<Integer, List<Integer>> byClass = new TreeMap<>();
        for (int position = 0; position < from.length; position++) {
            byClass.computeIfAbsent(images.label(from[position]), _ -> new ArrayList<>())
                    .add(position);
        }
        return List.copyOf(byClass.values());
    }

    /** Numbers that sum to {@code most}, each at most its size, in proportion to the sizes. */
    static int[] shares(int[] sizes, int total, int most) {
        int[] shares = new int[sizes.length];
        long[] remainders = new long[sizes.length];
        int given = 0;
        boolean oneEach = sizes.length <= most;
        for (int c = 0; c < sizes.length; c++) {
            long product = (long) sizes[c] * most;
            shares[c] = (int) (product / total);
            remainders[c] = product % total;
            if (shares[c] == 0 && oneEach) {
                shares[c] = 1;
                remainders[c] = -1;
            }
            given += shares[c];
        }
        for (; given < most; given++) {
            int next = largest(remainders);
            shares[next]++;
            remainders[next] = -1;
        }
        for (; given > most; given--) {
            shares[largest(shares)]--;
        }
        return shares;
    }

    private static int largest(long[] values) {
        int at = 0;
        for (int i = 1; i < values.length; i++) {
            at = values[i] > values[at] ? i : at;
        }
        return at;
    }

    private static int largest(int[] values) {
        return largest(Arrays.stream(values).asLongStream().toArray());
    }

    public int count() {
        return indices.length;
    }

    /** Whether these are not all. */
    public boolean sampled() {
        return indices.length < of;
    }

    /** For the user: how many of how many, and how they were chosen. */
    public String words() {
        return sampled()
                ? String.format(Locale.ROOT, "%,d of %,d images, drawn by class with seed %d", indices.length, of, seed)
                : of == 1 ? "the only image" : String.format(Locale.ROOT, "all %,d images", of);
    }
}
