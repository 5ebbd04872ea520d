package latentexplorer.core.analogy;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.LatentModel;

/** The differences B - A of all pairs of images that have the meaning of one pair. */
public final class Differences {
    /** Pairs of two groups that are looked at: all of them would be too many. */
    private static final int DRAWN = 2000;

    private Differences() {}

    /**
     * From one typeface to another, in all characters that both have.
     *
     * @throws IllegalArgumentException with a sentence, when the typefaces are the same or have no character in common
     */
    public static VectorReliability ofTypefaces(
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
    public static VectorReliability ofCharacters(
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

    private static VectorReliability of(
            LatentModel model, GlyphGrid grid, int[] from, int[] to, Workers workers, JobScope scope) {
        if (Arrays.equals(from, to)) {
            throw new IllegalArgumentException(
                    from.length == 0
                            ? "There is no pair of images with this meaning."
                            : "A and B are the same: their difference points nowhere.");
        }
        float[] a = Codes.of(model, grid.images(), from, workers, scope.part(0, 0.5));
        float[] b = Codes.of(model, grid.images(), to, workers, scope.part(0.5, 1));
        for (int i = 0; i < a.length; i++) {
            b[i] -= a[i];
        }
        return VectorReliability.of(b, model.latentSize());
    }

    /**
     * From one group of codes to another whose members are not paired: each drawn member of A with one of B, no member twice.
     *
     * @param a n x {@code width}
     * @param b m x {@code width}
     * @param seed of the draw
     */
    public static VectorReliability ofGroups(float[] a, float[] b, int width, long seed) {
        int n = a.length / width;
        int m = b.length / width;
        int count = Math.min(DRAWN, Math.min(n, m));
        int[] first = SeededRandom.of(seed, 0).sample(n, count);
        int[] second = SeededRandom.of(seed, 1).sample(m, count);
        float[] differences = new float[count * width];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                differences[i * width + j] = b[second[i] * width + j] - a[first[i] * width + j];
            }
        }
        return VectorReliability.of(differences, width);
    }
}
