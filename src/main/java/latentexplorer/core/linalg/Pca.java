package latentexplorer.core.linalg;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Principal components of samples with d values: a projection on k coordinates and back. With 0 wanted dimensions there is
 * no projection: the mean is subtracted, and whitening divides each value by its own standard deviation (population
 * form).
 *
 * <p>Whitened coordinates of the fitted samples have mean 0 and standard deviation 1. Constant values and directions
 * without variance never give NaN: a constant value is not scaled, a direction without variance is 0 when whitened.
 *
 * @param whiten whether coordinates are divided by their standard deviation
 * @param mean d values
 * @param components k x d, the unit vector of each coordinate, its loading of the largest magnitude positive; empty when
 *     there is no projection
 * @param variances of each coordinate over the fitted samples, descending: k eigenvalues of the covariance (divisor n - 1);
 *     without a projection, d variances (divisor n)
 * @param totalVariance of all d values, in the same form
 */
public record Pca(boolean whiten, double[] mean, double[] components, double[] variances, double totalVariance) {
    /** The share of the largest variance below which a direction has none, only rounding. */
    private static final double NOTHING = 1e-13;

    /** Rounding allowed when the explained variance is compared with a wanted fraction. */
    private static final double FRACTION_ROUNDING = 1e-12;

    private static final int BLOCK = 1024;

    public Pca {
        int k = variances.length;
        if (components.length != 0 ? components.length != k * mean.length : k != mean.length) {
            throw new IllegalArgumentException(
                    components.length + " loadings for " + k + " coordinates of " + mean.length + " values");
        }
    }

    /**
     * Fits by the covariance of the values, or, with more values than samples, by the inner products of the samples.
     *
     * @param rows at least one sample
     * @param dims 0: no projection; a whole number k of 1 or more (decimals are cut off): k components, at most d;
     *     between 0 and 1: the fewest components that explain this share of the variance
     * @throws IllegalArgumentException with a sentence, when {@code dims} is none of these or there is no sample
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Pca fit(Rows rows, double dims, boolean whiten, Workers workers, JobScope scope) {
        String problem = problem(dims, rows.width());
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
        if (rows.count() == 0) {
            throw new IllegalArgumentException("Principal components need at least one sample.");
        }
        Scatter scatter = new Scatter(rows, Scatter.mean(rows, scope));
        return dims == 0 ? unprojected(scatter, whiten, scope) : projected(scatter, dims, whiten, workers, scope);
    }

    /** What is wrong with a wanted number of dimensions for samples of {@code width} values: a sentence, or nothing. */
    public static String problem(double dims, int width) {
        if (Double.isNaN(dims) || dims < 0 || Double.isInfinite(dims)) {
            return "PCA dimensions must be 0 (no projection), a share between 0 and 1, or a whole number of components, not "
                    + dims + ".";
        }
        return dims >= width + 1.0
                ? "PCA can keep at most " + width + " components of samples with " + width + " values, not "
                        + (long) dims + "."
                : "";
    }

    private static Pca unprojected(Scatter scatter, boolean whiten, JobScope scope) {
        double[] variances = scatter.squares(scope);
        double total = 0;
        for (int j = 0; j < variances.length; j++) {
            variances[j] /= scatter.rows().count();
            total += variances[j];
        }
        return new Pca(whiten, scatter.mean(), new double[0], variances, total);
    }

    private static Pca projected(Scatter scatter, double dims, boolean whiten, Workers workers, JobScope scope) {
        int n = scatter.rows().count();
        int d = scatter.rows().width();
        boolean bySamples = d > n;
        double[] products = bySamples
                ? scatter.ofSamples(workers, scope.part(0, 0.8))
                : scatter.ofColumns(workers, scope.part(0, 0.8));
        int order = bySamples ? n : d;
        double total = 0;
        for (int i = 0; i < order; i++) {
            total += products[i * order + i];
        }
        scope.report(0.8, "Solving for the principal components");
        SymmetricEigen eigen = SymmetricEigen.descending(products, order);
        scope.report(0.95, "Solving for the principal components");
        double divisor = Math.max(1, n - 1);
        double[] variances = new double[Math.max(order, d)];
        for (int i = 0; i < order; i++) {
            variances[i] = Math.max(0, eigen.values()[i] / divisor);
        }
        int k = dims >= 1 ? (int) dims : componentsFor(dims, variances, total / divisor);
        variances = Arrays.copyOf(variances, k);
        double[] components = bySamples
                ? fromSamples(scatter, eigen.vectors(), k, variances, scope)
                : Arrays.copyOf(eigen.vectors(), k * d);
        if (whiten) {
            measure(scatter, components, variances, divisor, scope);
        }
        return new Pca(whiten, scatter.mean(), components, variances, total / divisor);
    }

    private static int componentsFor(double share, double[] variances, double total) {
        double sum = 0;
        for (int k = 0; k < variances.length; k++) {
            sum += variances[k];
            if (sum >= (share - FRACTION_ROUNDING) * total) {
                return k + 1;
            }
        }
        return variances.length;
    }

    /** Directions of the samples' space turned into directions of the values; zero where there is no variance. */
    private static double[] fromSamples(Scatter scatter, double[] vectors, int k, double[] variances, JobScope scope) {
        int n = scatter.rows().count();
        int d = scatter.rows().width();
        int known = Math.min(k, n);
        double[] found = scatter.combine(Arrays.copyOf(vectors, known * n), known, scope);
        double[] components = new double[k * d];
        for (int i = 0; i < known; i++) {
            if (variances[i] <= variances[0] * NOTHING) {
                variances[i] = 0;
                continue;
            }
            double square = 0;
            for (int j = 0; j < d; j++) {
                square += found[i * d + j] * found[i * d + j];
            }
            double scale = 1 / Math.sqrt(square);
            for (int j = 0; j < d; j++) {
                components[i * d + j] = found[i * d + j] * scale;
            }
            SymmetricEigen.fixSign(components, i * d, d);
        }
        return components;
    }

    /** Small eigenvalues carry the rounding of the large ones; the variance along the vector itself does not. */
    private static void measure(
            Scatter scatter, double[] components, double[] variances, double divisor, JobScope scope) {
        double[] squares = scatter.squaresAlong(components, variances.length, scope);
        for (int i = 0; i < variances.length; i++) {
            variances[i] = squares[i] / divisor;
        }
    }

    /** Number of values of a sample, d. */
    public int inputs() {
        return mean.length;
    }

    /** Number of coordinates: k, or d without a projection. */
    public int outputs() {
        return variances.length;
    }

    /** The share of the variance that exactly these coordinates explain, 0 to 1; 1 when there is no variance. */
    public double explainedVariance() {
        double sum = 0;
        for (double each : variances) {
            sum += each;
        }
        return totalVariance > 0 ? Math.min(1, sum / totalVariance) : 1;
    }

    /** The variance that each coordinate explains, as a share of the whole. */
    public double[] explainedRatios() {
        double[] ratios = new double[variances.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = totalVariance > 0 ? variances[i] / totalVariance : 0;
        }
        return ratios;
    }

    /**
     * @param samples n x d values
     * @return n x k coordinates
     */
    public double[] encode(double[] samples, int n) {
        int d = inputs();
        int k = outputs();
        double[] centred = new double[n * d];
        for (int from = 0; from < centred.length; from += d) {
            for (int j = 0; j < d; j++) {
                centred[from + j] = samples[from + j] - mean[j];
            }
        }
        double[] coordinates = centred;
        if (components.length > 0) {
            coordinates = new double[n * k];
            Blas.multiply(
                    n,
                    k,
                    d,
                    Blas.Doubles.of(centred, d),
                    Blas.Doubles.transposed(components, d),
                    0,
                    Blas.Doubles.of(coordinates, k));
        }
        if (whiten) {
            double[] deviations = deviations();
            for (int from = 0; from < coordinates.length; from += k) {
                for (int j = 0; j < k; j++) {
                    coordinates[from + j] = deviations[j] > 0 ? coordinates[from + j] / deviations[j] : 0;
                }
            }
        }
        return coordinates;
    }

    /**
     * @param coordinates n x k
     * @return n x d values
     */
    public double[] decode(double[] coordinates, int n) {
        int d = inputs();
        int k = outputs();
        double[] values = Arrays.copyOf(coordinates, n * k);
        if (whiten) {
            double[] deviations = deviations();
            for (int i = 0; i < values.length; i++) {
                values[i] *= deviations[i % k];
            }
        }
        if (components.length > 0) {
            double[] plain = values;
            values = new double[n * d];
            Blas.multiply(
                    n, d, k, Blas.Doubles.of(plain, k), Blas.Doubles.of(components, d), 0, Blas.Doubles.of(values, d));
        }
        for (int i = 0; i < values.length; i++) {
            values[i] += mean[i % d];
        }
        return values;
    }

    /** As {@link #encode(double[], int)} for n x d values in single precision, computed in double. */
    public float[] encode(float[] samples, int n) {
        int d = inputs();
        int k = outputs();
        float[] coordinates = new float[n * k];
        for (int start = 0; start < n; start += BLOCK) {
            int count = Math.min(BLOCK, n - start);
            double[] block = new double[count * d];
            for (int i = 0; i < block.length; i++) {
                block[i] = samples[start * d + i];
            }
            double[] encoded = encode(block, count);
            for (int i = 0; i < encoded.length; i++) {
                coordinates[start * k + i] = (float) encoded[i];
            }
        }
        return coordinates;
    }

    /** What each coordinate is divided by when whitened; 0 where there is nothing in its direction. */
    private double[] deviations() {
        double[] deviations = new double[variances.length];
        for (int i = 0; i < deviations.length; i++) {
            boolean nothing = components.length == 0 ? variances[i] == 0 : variances[i] <= variances[0] * NOTHING;
            double otherwise = components.length == 0 ? 1 : 0;
            deviations[i] = nothing ? otherwise : Math.sqrt(variances[i]);
        }
        return deviations;
    }
}
