package latentexplorer.core.analogy;

import java.util.Arrays;
import java.util.function.IntPredicate;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.PixelReader;
import latentexplorer.core.latent.Analogy;
import latentexplorer.core.net.LatentModel;

/**
 * The answers to analogies that ask for one character.
 *
 * @param codes n x latent size: D = C + (B - A)
 * @param pictures n x 784
 * @param model marks of the pictures
 * @param unchanged marks of the pictures of C's own codes
 * @param mean marks of the mean glyph
 * @param candidates number of glyphs among which the true one was ranked
 */
record Answers(float[] codes, float[] pictures, Marks model, Marks unchanged, Marks mean, int candidates) {
    /**
     * @param squares n of the same character
     * @param seenFaces typefaces that the model learned from
     */
    static Answers of(LatentModel model, GlyphGrid grid, Square[] squares, IntPredicate seenFaces) {
        int n = squares.length;
        int k = model.latentSize();
        Candidates candidates = Candidates.of(grid, grid.images().label(squares[0].c()));
        float[] given = model.encode(pixels(grid.images(), squares), 3 * n);
        float[] codes = new float[n * k];
        for (int i = 0; i < n; i++) {
            float[] d = Analogy.complete(code(given, k, 3 * i), code(given, k, 3 * i + 1), code(given, k, 3 * i + 2));
            System.arraycopy(d, 0, codes, i * k, k);
        }
        float[] both = Arrays.copyOf(codes, 2 * n * k);
        for (int i = 0; i < n; i++) {
            System.arraycopy(given, (3 * i + 2) * k, both, (n + i) * k, k);
        }
        float[] decoded = model.decode(both, 2 * n);
        float[] answers = Arrays.copyOf(decoded, decoded.length + ImageSet.PIXELS);
        float[] mean = candidates.mean(grid.images(), seenFaces);
        System.arraycopy(mean, 0, answers, decoded.length, mean.length);
        int[] truth = Arrays.stream(squares)
                .mapToInt(square -> candidates.place(square.d()))
                .toArray();
        Candidates.Comparison comparison = candidates.compare(answers);
        return new Answers(
                codes,
                Arrays.copyOf(decoded, n * ImageSet.PIXELS),
                Marks.of(comparison, i -> i, truth),
                Marks.of(comparison, i -> n + i, truth),
                Marks.of(comparison, _ -> 2 * n, truth),
                candidates.size());
    }

    /** A, B and C of each square, one after the other. */
    private static float[] pixels(ImageSet images, Square[] squares) {
        float[] pixels = new float[3 * squares.length * ImageSet.PIXELS];
        PixelReader reader = new PixelReader(images);
        for (int i = 0; i < squares.length; i++) {
            int at = 3 * i * ImageSet.PIXELS;
            reader.copy(squares[i].a(), pixels, at);
            reader.copy(squares[i].b(), pixels, at + ImageSet.PIXELS);
            reader.copy(squares[i].c(), pixels, at + 2 * ImageSet.PIXELS);
        }
        return pixels;
    }

    private static float[] code(float[] codes, int k, int i) {
        return Arrays.copyOfRange(codes, i * k, (i + 1) * k);
    }
}
