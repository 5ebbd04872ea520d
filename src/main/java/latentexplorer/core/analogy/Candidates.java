package latentexplorer.core.analogy;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.PixelReader;
import latentexplorer.core.linalg.Blas;

/**
 * All glyphs of one character, among which true answers are ranked by their squared distance to a picture. Products of matrices
 * tell which glyphs are clearly nearer or farther; the few that rounding could change are measured one by one, so that ranks are
 * exact and glyphs that are equal count as equal.
 */
final class Candidates {
    private static final int PIXELS = ImageSet.PIXELS;

    /** Products of 784 values in single precision are off by less than this share of the lengths. */
    private static final double ROUNDING = 2e-5;

    private final int[] images;
    private final float[] pixels;
    private final double[] squares;

    private Candidates(int[] images, float[] pixels) {
        this.images = images;
        this.pixels = pixels;
        squares = new double[images.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = dot(pixels, i * PIXELS);
        }
    }

    static Candidates of(GlyphGrid grid, int character) {
        int[] images = grid.ofCharacter(character, _ -> true);
        float[] pixels = new float[Math.multiplyExact(images.length, PIXELS)];
        PixelReader reader = new PixelReader(grid.images());
        for (int i = 0; i < images.length; i++) {
            reader.copy(images[i], pixels, i * PIXELS);
        }
        return new Candidates(images, pixels);
    }

    int size() {
        return images.length;
    }

    /** The mean of the glyphs in some typefaces, of all when none is wanted: 784 pixels. */
    float[] mean(ImageSet set, IntPredicate wantedFaces) {
        int[] wanted = range(i -> wantedFaces.test(set.typefaceIndex(images[i])));
        int[] used = wanted.length == 0 ? range(_ -> true) : wanted;
        double[] sums = new double[PIXELS];
        for (int i : used) {
            for (int p = 0; p < PIXELS; p++) {
                sums[p] += pixels[i * PIXELS + p];
            }
        }
        float[] mean = new float[PIXELS];
        for (int p = 0; p < PIXELS; p++) {
            mean[p] = (float) (sums[p] / used.length);
        }
        return mean;
    }

    private int[] range(IntPredicate wanted) {
        return IntStream.range(0, images.length).filter(wanted).toArray();
    }

    /** The place of an image among the candidates. */
    int place(int image) {
        // Glyphs are listed by typeface, which need not be the order of their images.
        for (int i = 0; i < images.length; i++) {
            if (images[i] == image) {
                return i;
            }
        }
        throw new IllegalArgumentException("image " + image + " is none of the character");
    }

    /**
     * Compares pictures with all candidates at once.
     *
     * @param answers n x 784, shared and not to be changed
     */
    Comparison compare(float[] answers) {
        int n = answers.length / PIXELS;
        int m = images.length;
        float[] products = new float[Math.multiplyExact(n, m)];
        Blas.multiply(
                n,
                m,
                PIXELS,
                Blas.Floats.of(answers, PIXELS),
                Blas.Floats.transposed(pixels, PIXELS),
                0,
                Blas.Floats.of(products, m));
        return new Comparison(answers, pixels, squares, products);
    }

    /** The products of all pictures with all candidates, and what is needed to be exact. */
    record Comparison(float[] answers, float[] pixels, double[] squares, float[] products) {
        /** The squared distance of an answer to a candidate, exactly. */
        double square(int answer, int place) {
            double sum = 0;
            int a = answer * PIXELS;
            int b = place * PIXELS;
            for (int p = 0; p < PIXELS; p++) {
                double difference = (double) answers[a + p] - pixels[b + p];
                sum += difference * difference;
            }
            return sum;
        }

        /** 1 and the number of candidates that are nearer to an answer than the true one. */
        int rank(int answer, int truth) {
            double exact = square(answer, truth);
            double own = dot(answers, answer * PIXELS);
            int row = answer * squares.length;
            int rank = 1;
            for (int j = 0; j < squares.length; j++) {
                double near = own - 2.0 * products[row + j] + squares[j];
                double margin = ROUNDING * (own + squares[j]);
                boolean nearer = Math.abs(near - exact) > margin ? near < exact : square(answer, j) < exact;
                rank += nearer ? 1 : 0;
            }
            return rank;
        }
    }

    private static double dot(float[] values, int from) {
        double sum = 0;
        for (int p = from; p < from + PIXELS; p++) {
            sum += (double) values[p] * values[p];
        }
        return sum;
    }
}
