package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The Laplacian of a neighbour graph as a sparse symmetric matrix: D - W, or normalised I - D^-1/2 W D^-1/2. All edges
 * weigh 1, but in the normalised one an edge that only one end counts among its nearest weighs 1/2 (the mean of both
 * views, as von Luxburg, 2007, and scikit-learn have it). The vectors that it makes 0 are known without computing: one for
 * each component, not 0 on its nodes alone.
 */
final class Laplacian {
    /** Vectors that are multiplied at once, interleaved: value v of vector c is at {@code v * PANEL + c}. */
    static final int PANEL = 8;

    private final int n;
    private final boolean normalised;
    private final int[] starts;
    private final int[] targets;
    private final double[] values;
    private final double[] diagonal;
    private final double[] degrees;
    private final double bound;
    private final int[] component;
    private final int components;
    /** The value of each node in the unit vector of its component that the Laplacian makes 0. */
    private final double[] flat;

    Laplacian(NeighbourGraph graph, boolean normalised) {
        this.normalised = normalised;
        n = graph.nodes();
        starts = graph.starts();
        targets = graph.targets();
        component = graph.component();
        components = graph.components();
        values = new double[targets.length];
        degrees = new double[n];
        for (int i = 0; i < n; i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                values[e] = normalised && !graph.both()[e] ? 0.5 : 1;
                degrees[i] += values[e];
            }
        }
        diagonal = normalised ? normalise() : degrees;
        bound = normalised ? 2 : largestSum();
        flat = flat();
    }

    private double[] normalise() {
        double[] one = new double[n];
        for (int i = 0; i < n; i++) {
            one[i] = degrees[i] > 0 ? 1 : 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                values[e] /= Math.sqrt(degrees[i] * degrees[targets[e]]);
            }
        }
        return one;
    }

    /** No eigenvalue is above the largest sum of the degrees of two neighbours (Anderson and Morley, 1985). */
    private double largestSum() {
        double largest = 0;
        for (int i = 0; i < n; i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                largest = Math.max(largest, degrees[i] + degrees[targets[e]]);
            }
        }
        return largest;
    }

    private double[] flat() {
        double[] squares = new double[components];
        double[] vector = new double[n];
        for (int i = 0; i < n; i++) {
            vector[i] = normalised && degrees[i] > 0 ? Math.sqrt(degrees[i]) : 1;
            squares[component[i]] += vector[i] * vector[i];
        }
        for (int i = 0; i < n; i++) {
            vector[i] /= Math.sqrt(squares[component[i]]);
        }
        return vector;
    }

    int size() {
        return n;
    }

    /** A number that no eigenvalue is above. */
    double bound() {
        return bound;
    }

    int components() {
        return components;
    }

    /** What a row of eigenvectors is multiplied by before clusters are sought in it: D^-1/2 where it is normalised. */
    double rowScale(int i) {
        return normalised && degrees[i] > 0 ? 1 / Math.sqrt(degrees[i]) : 1;
    }

    /** y = alpha (L - shift) x - beta y, for a panel of vectors. */
    void step(double[] x, double[] y, double alpha, double shift, double beta) {
        for (int i = 0; i < n; i++) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            double s4 = 0;
            double s5 = 0;
            double s6 = 0;
            double s7 = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                double w = values[e];
                int j = targets[e] * PANEL;
                s0 += w * x[j];
                s1 += w * x[j + 1];
                s2 += w * x[j + 2];
                s3 += w * x[j + 3];
                s4 += w * x[j + 4];
                s5 += w * x[j + 5];
                s6 += w * x[j + 6];
                s7 += w * x[j + 7];
            }
            int at = i * PANEL;
            double d = diagonal[i] - shift;
            y[at] = alpha * (d * x[at] - s0) - beta * y[at];
            y[at + 1] = alpha * (d * x[at + 1] - s1) - beta * y[at + 1];
            y[at + 2] = alpha * (d * x[at + 2] - s2) - beta * y[at + 2];
            y[at + 3] = alpha * (d * x[at + 3] - s3) - beta * y[at + 3];
            y[at + 4] = alpha * (d * x[at + 4] - s4) - beta * y[at + 4];
            y[at + 5] = alpha * (d * x[at + 5] - s5) - beta * y[at + 5];
            y[at + 6] = alpha * (d * x[at + 6] - s6) - beta * y[at + 6];
            y[at + 7] = alpha * (d * x[at + 7] - s7) - beta * y[at + 7];
        }
    }

    /** Takes out of each vector of a panel what the Laplacian makes 0. */
    void deflate(double[] x) {
        double[] along = new double[components * PANEL];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < PANEL; c++) {
                along[component[i] * PANEL + c] += flat[i] * x[i * PANEL + c];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < PANEL; c++) {
                x[i * PANEL + c] -= flat[i] * along[component[i] * PANEL + c];
            }
        }
    }

    /** The whole matrix, n x n, with {@code lift} in place of the eigenvalue 0 of each component. */
    double[] dense(double lift) {
        double[] matrix = new double[Math.multiplyExact(n, n)];
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] = diagonal[i];
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                matrix[i * n + targets[e]] = -values[e];
            }
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] += component[i] == component[j] ? lift * flat[i] * flat[j] : 0;
            }
        }
        return matrix;
    }

    /**
     * Orthonormal vectors that the Laplacian makes 0: one for each component, the largest first. When fewer are wanted than
     * there are components, the last stands for all that are left, so that each of the largest is a cluster of its own.
     *
     * @param wanted how many at most
     * @return columns of an n x min(wanted, components) matrix
     */
    double[] flatVectors(int wanted) {
        int columns = Math.min(wanted, components);
        int[] sizes = new int[components];
        for (int each : component) {
            sizes[each]++;
        }
        int[] column = new int[components];
        int[] largestFirst = IntStream.range(0, components)
                .boxed()
                .sorted(Comparator.comparingInt(c -> -sizes[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < components; rank++) {
            column[largestFirst[rank]] = Math.min(rank, columns - 1);
        }
        int[] share = new int[columns];
        Arrays.stream(column).forEach(c -> share[c]++);
        double[] vectors = new double[n * columns];
        for (int i = 0; i < n; i++) {
            int c = column[component[i]];
            vectors[i * columns + c] = flat[i] / Math.sqrt(share[c]);
        }
        return vectors;
    }
}
