package latentexplorer.core.cluster;

import java.util.Arrays;

/**
 * Means of vectors that are known by their inner products alone. The products of all vectors with the sums of the groups
 * are kept, and a vector that moves changes two rows of them, so that a step costs n x (k + vectors that moved), however
 * long the vectors are.
 */
final class GramMeans implements Means {
    private final double[] inner;
    private final int count;
    private final double[] squares;
    private final double[] weights;
    private final double[] products;
    private final double[] sumSquares;
    private int[] labels = {};

    /**
     * @param inner n x n, not changed
     * @param weights n values, see {@link #weights()}
     */
    GramMeans(double[] inner, double[] weights, int groups) {
        this.inner = inner;
        this.count = weights.length;
        this.weights = weights;
        squares = new double[count];
        for (int i = 0; i < count; i++) {
            squares[i] = inner[i * count + i];
        }
        products = new double[groups * count];
        sumSquares = new double[groups];
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
        for (int t = 0; t < chosen.length; t++) {
            int row = chosen[t] * count;
            double weight = weights[chosen[t]];
            for (int i = 0; i < count; i++) {
                target[t * count + i] = weight * inner[row + i];
            }
        }
    }

    @Override
    public void assign(int[] groups) {
        labels = groups;
        Arrays.fill(products, 0);
        for (int i = 0; i < count; i++) {
            add(i, weights[i], groups[i] * count);
        }
    }

    @Override
    public void move(int i, int from, int to) {
        add(i, -weights[i], from * count);
        add(i, weights[i], to * count);
    }

    private void add(int i, double weight, int at) {
        int row = i * count;
        for (int j = 0; j < count; j++) {
            products[at + j] += weight * inner[row + j];
        }
    }

    @Override
    public double[] products() {
        return products;
    }

    @Override
    public double product(int i, int group) {
        return products[group * count + i];
    }

    @Override
    public double[] sumSquares() {
        Arrays.fill(sumSquares, 0);
        for (int i = 0; i < count; i++) {
            sumSquares[labels[i]] += weights[i] * products[labels[i] * count + i];
        }
        return sumSquares;
    }
}
