package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.linalg.Blas;

/**
 * Means of vectors of few values: the sums of the groups are kept, their products with the vectors made by BLAS, of those
 * groups that have changed since the last time.
 */
final class CoordinateMeans implements Means {
    /** Vectors whose products are made in one native call, so that they stay in the processor's cache. */
    private static final int BAND = 512;

    private final double[] vectors;
    /** width x n: the same, so that OpenBLAS reads side by side what it multiplies at once. */
    private final double[] columns;

    private final int width;
    private final int count;
    private final int groups;
    private final double[] squares;
    private final double[] weights;
    private final double[] sums;
    private final double[] products;
    private final boolean[] changed;

    /**
     * @param vectors n x width, not changed
     * @param columns as {@link #columns} makes them
     * @param weights n values, see {@link #weights()}
     */
    CoordinateMeans(double[] vectors, double[] columns, int width, double[] weights, int groups) {
        this.vectors = vectors;
        this.columns = columns;
        this.width = width;
        this.count = weights.length;
        this.groups = groups;
        this.weights = weights;
        squares = squares(vectors, width, count);
        sums = new double[groups * width];
        products = new double[groups * count];
        changed = new boolean[groups];
    }

    /** The transpose of n vectors: width x n. */
    static double[] columns(double[] vectors, int width, int count) {
        double[] columns = new double[vectors.length];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < width; j++) {
                columns[j * count + i] = vectors[i * width + j];
            }
        }
        return columns;
    }

    /** The squared length of each of n vectors. */
    static double[] squares(double[] vectors, int width, int count) {
        double[] squares = new double[count];
        for (int i = 0; i < count; i++) {
            for (int j = i * width; j < (i + 1) * width; j++) {
                squares[i] += vectors[j] * vectors[j];
            }
        }
        return squares;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public double[] squares() {
        return squares;
    }

    @Override
    public double[] weights() {
        return weights;
    }

    @Override
    public void products(int[] chosen, double[] target) {
        double[] rows = new double[chosen.length * width];
        for (int t = 0; t < chosen.length; t++) {
            for (int j = 0; j < width; j++) {
                rows[t * width + j] = weights[chosen[t]] * vectors[chosen[t] * width + j];
            }
        }
        multiply(rows, 0, chosen.length, target);
    }

    @Override
    public void assign(int[] labels) {
        Arrays.fill(sums, 0);
        Arrays.fill(changed, true);
        for (int i = 0; i < count; i++) {
            add(i, weights[i], labels[i] * width);
        }
    }

    @Override
    public void move(int i, int from, int to) {
        add(i, -weights[i], from * width);
        add(i, weights[i], to * width);
        changed[from] = true;
        changed[to] = true;
    }

    private void add(int i, double weight, int at) {
        int row = i * width;
        for (int j = 0; j < width; j++) {
            sums[at + j] += weight * vectors[row + j];
        }
    }

    @Override
    public double[] products() {
        for (int from = 0; from < groups; ) {
            int to = from;
            while (to < groups && changed[to]) {
                changed[to++] = false;
            }
            multiply(sums, from, to - from, products);
            from = to + 1;
        }
        return products;
    }

    @Override
    public double product(int i, int group) {
        double sum = 0;
        for (int j = 0; j < width; j++) {
            sum += vectors[i * width + j] * sums[group * width + j];
        }
        return sum;
    }

    /** The products of {@code height} rows with all vectors, to the same rows of the target. */
    private void multiply(double[] rows, int top, int height, double[] target) {
        for (int left = 0; left < count && height > 0; left += BAND) {
            Blas.multiply(
                    height,
                    Math.min(BAND, count - left),
                    width,
                    Blas.Doubles.of(rows, width).from(top * width),
                    Blas.Doubles.of(columns, count).from(left),
                    0,
                    Blas.Doubles.of(target, count).from(top * count + left));
        }
    }

    @Override
    public double[] sumSquares() {
        return squares(sums, width, groups);
    }
}
