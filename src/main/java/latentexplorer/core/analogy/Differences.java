package latentexplorer.core.analogy;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.LatentModel;

/**
 * The differences B - A of all pairs of codes that have the meaning of one pair, and what the codes have in common. The arrays are
 * shared and not to be changed.
 *
 * @param values n x {@code width}: each B - A
 * @param width of a code
 * @param from the mean of the codes A
 * @param to the mean of the codes B
 */
public record Differences(float[] values, int width, float[] from, float[] to) {
    /** Pairs of two groups that are looked at: all of them would be too many. */
    private static final int DRAWN = 2000;

    private static final String SAME = "A and B are the same: their difference points nowhere.";

    /**
     * From one typeface to another, in all characters that both have.
     *
     * @throws IllegalArgumentException with a sentence, when the typefaces are the same or have no character in common
     */
    public static Differences ofTypefaces(
            LatentModel model, GlyphGrid grid, int from, int to, Workers workers, JobScope scope) {
        int[] both = IntStream.range(0, grid.characters())
                .filter(c -> grid.image(c, from) >= 0 && grid.image(c, to) >= 0)
                .toArray();
        return of(
                model,
                grid,
                Arrays.stream(both).map(c -> grid.image(c, from)).toArray(),
                Arrays.stream(both).map(c -> grid.image(c, to)).toArray(),
                workers,
                scope);
    }

    /**
     * From one character to another, in all typefaces that have both.
     *
     * @throws IllegalArgumentException with a sentence, when the characters are the same or no typeface has both
     */
    public static Differences ofCharacters(
            LatentModel model, GlyphGrid grid, int from, int to, Workers workers, JobScope scope) {
        int[] both = IntStream.range(0, grid.faces())
                .filter(f -> grid.image(from, f) >= 0 && grid.image(to, f) >= 0)
                .toArray();
        return of(
                model,
                grid,
                Arrays.stream(both).map(f -> grid.image(from, f)).toArray(),
                Arrays.stream(both).map(f -> grid.image(to, f)).toArray(),
                workers,
                scope);
    }

    private static Differences of(
            LatentModel model, GlyphGrid grid, int[] from, int[] to, Workers workers, JobScope scope) {
        if (Arrays.equals(from, to)) {
            throw new IllegalArgumentException(
                    from.length == 0 ? "There is no pair of images with this meaning." : SAME);
        }
        float[] a = Codes.of(model, grid.images(), from, workers, scope.part(0, 0.5));
        float[] b = Codes.of(model, grid.images(), to, workers, scope.part(0.5, 1));
        int[] all = IntStream.range(0, from.length).toArray();
        return of(a, b, model.latentSize(), all, all);
    }

    /**
     * From one group of codes to another whose members are not paired: each drawn member of A with one of B, no member twice. The
     * means are those of all members.
     *
     * @param a n x {@code width}
     * @param b m x {@code width}
     * @param seed of the draw
     * @throws IllegalArgumentException with a sentence, when a group is empty or both are the same
     */
    public static Differences ofGroups(float[] a, float[] b, int width, long seed) {
        if (a.length == 0 || b.length == 0) {
            throw new IllegalArgumentException("A group without images has no direction to another.");
        }
        if (Arrays.equals(a, b)) {
            throw new IllegalArgumentException(SAME);
        }
        int n = a.length / width;
        int m = b.length / width;
        int count = Math.min(DRAWN, Math.min(n, m));
        return of(
                a,
                b,
                width,
                SeededRandom.of(seed, 0).sample(n, count),
                SeededRandom.of(seed, 1).sample(m, count));
    }

    private static Differences of(float[] a, float[] b, int width, int[] first, int[] second) {
        float[] values = new float[first.length * width];
        for (int i = 0; i < first.length; i++) {
            for (int j = 0; j < width; j++) {
                values[i * width + j] = b[second[i] * width + j] - a[first[i] * width + j];
            }
        }
        return new Differences(values, width, mean(a, width), mean(b, width));
    }

    private static float[] mean(float[] codes, int width) {
        int n = codes.length / width;
        float[] mean = new float[width];
        for (int j = 0; j < width; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += codes[i * width + j];
            }
            mean[j] = (float) (sum / n);
        }
        return mean;
    }

    /** How far they agree. */
    public VectorReliability reliability() {
        return VectorReliability.of(values, width);
    }
}
