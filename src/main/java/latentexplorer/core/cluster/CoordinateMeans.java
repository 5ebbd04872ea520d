package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.linalg.Blas;

/** Means of vectors of few values: the sums of the groups are kept, their products with the vectors made by BLAS. */
final class CoordinateMeans implements Means {
    private final double[] vectors;
    private final int width;
    private final int count;
    private final int groups;
    private final double[] squares;
    private final double[] weights;
    private final double[] sums;
    private final double[] flat;
    private final double[][] products;

    /**
     * @param vectors n x width, not changed
     * @param weights n values, see {@link #weights()}
     */
    CoordinateMeans(double[] vectors, int width, double[] weights, int groups) {
        this.vectors = vectors;
        this.width = width;
        this.count = weights.length;
        this.groups = groups;
        this.weights = weights;
        squares = squares(vectors, width, count);
        sums = new double[groups * width];
        flat = new double[groups * count];
        products = new double[groups][count];
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
        multiply(rows, chosen.length, target);
    }

    @Override
    public void assign(int[] labels) {
        Arrays.fill(sums, 0);
        for (int i = 0; i < count; i++) {
            add(i, weights[i], labels[i] * width);
        }
    }

    @Override
    public void move(int i, int from, int to) {
        add(i, -weights[i], from * width);
        add(i, weights[i], to * width);
    }

    private void add(int i, double weight, int at) {
        int row = i * width;
        for (int j = 0; j < width; j++) {
            sums[at + j] += weight * vectors[row + j];
        }
    }

    @Override
    public double[][] products() {
        multiply(sums, groups, flat);
        for (int c = 0; c < groups; c++) {
            System.arraycopy(flat, c * count, products[c], 0, count);
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

    private void multiply(double[] rows, int height, double[] target) {
        Blas.multiply(
                height,
                count,
                width,
                Blas.Doubles.of(rows, width),
                Blas.Doubles.transposed(vectors, width),
                0,
                Blas.Doubles.of(target, count));
    }

    @Override
    public double[] sumSquares() {
        return squares(sums, width, groups);
    }
}
