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
 * @param reconstructions n x 784: the true answers, encoded and decoded
 * @param model marks of the pictures
 * @param unchanged marks of the pictures of C's own codes
 * @param mean marks of the mean glyph
 * @param reconstruction marks of the reconstructions
 * @param candidates number of glyphs among which the true one was ranked
 */
record Answers(
        float[] codes,
        float[] pictures,
        float[] reconstructions,
        Marks model,
        Marks unchanged,
        Marks mean,
        Marks reconstruction,
        int candidates) {
    /** Images of a square. */
    private static final int CORNERS = 4;

    /**
     * @param squares n of the same character
     * @param seenFaces typefaces that the model learned from
     */
    static Answers of(LatentModel model, GlyphGrid grid, Square[] squares, IntPredicate seenFaces) {
        int n = squares.length;
        int k = model.latentSize();
        Candidates candidates = Candidates.of(grid, grid.images().label(squares[0].c()));
        float[] given = model.encode(pixels(grid.images(), squares), CORNERS * n);
        float[] codes = new float[n * k];
        for (int i = 0; i < n; i++) {
            float[] d = Analogy.complete(
                    code(given, k, CORNERS * i), code(given, k, CORNERS * i + 1), code(given, k, CORNERS * i + 2));
            System.arraycopy(d, 0, codes, i * k, k);
        }
        float[] all = Arrays.copyOf(codes, 3 * n * k);
        for (int i = 0; i < n; i++) {
            System.arraycopy(given, (CORNERS * i + 2) * k, all, (n + i) * k, k);
            System.arraycopy(given, (CORNERS * i + 3) * k, all, (2 * n + i) * k, k);
        }
        float[] decoded = model.decode(all, 3 * n);
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
                Arrays.copyOfRange(decoded, 2 * n * ImageSet.PIXELS, 3 * n * ImageSet.PIXELS),
                Marks.of(comparison, i -> i, truth),
                Marks.of(comparison, i -> n + i, truth),
                Marks.of(comparison, _ -> 3 * n, truth),
                Marks.of(comparison, i -> 2 * n + i, truth),
                candidates.size());
    }

    /** A, B, C and D of each square, one after the other. */
    private static float[] pixels(ImageSet images, Square[] squares) {
        float[] pixels = new float[CORNERS * squares.length * ImageSet.PIXELS];
        PixelReader reader = new PixelReader(images);
        for (int i = 0; i < squares.length; i++) {
            int at = CORNERS * i * ImageSet.PIXELS;
            reader.copy(squares[i].a(), pixels, at);
            reader.copy(squares[i].b(), pixels, at + ImageSet.PIXELS);
            reader.copy(squares[i].c(), pixels, at + 2 * ImageSet.PIXELS);
            reader.copy(squares[i].d(), pixels, at + 3 * ImageSet.PIXELS);
        }
        return pixels;
    }

    private static float[] code(float[] codes, int k, int i) {
        return Arrays.copyOfRange(codes, i * k, (i + 1) * k);
    }
}
