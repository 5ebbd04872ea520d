package latentexplorer.core.linalg;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * The leading principal components of samples, without all the others: what {@link Pca} finds, for few components of many
 * samples with many values. The same samples and seed give the same bits on any number of threads of one processor type.
 *
 * @param scores n x k: the samples' coordinates, each column with mean 0; its sign is such that its score of the largest
 *     magnitude is positive; 0 in all directions beyond the rank of the samples
 * @param variances k eigenvalues of the covariance (divisor n - 1), descending; 0 beyond the rank
 */
public record LeadingComponents(double[] scores, double[] variances) {
    /** Start vectors beyond the wanted ones: they let the last wanted pairs be found as soon as the others. */
    private static final int SPARE = 14;

    /** Up to this order all eigenvalues are found in less time than a few. */
    private static final int SMALL = 400;

    /** As a share of the order: with more components than this, all eigenvalues are found in less time. */
    private static final int MOST_OF_IT = 3;

    private static final int LARGEST_BLOCK = 128;

    /**
     * Reads the samples some times, piece by piece, in single precision: the way for few components, up to about 100.
     * Samples that stay in memory are read more often with half as many vectors, which find the same with fewer
     * products; others as seldom as can be.
     *
     * @param rows at least one sample
     * @param k 1 to n
     * @param seed of the start vectors
     * @throws IllegalArgumentException when k is another, or a value is not finite
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static LeadingComponents of(FloatRows rows, int k, long seed, Workers workers, JobScope scope) {
        int n = rows.count();
        check(k, n);
        scope.report(0, "Finding principal components");
        CentredRows centred = new CentredRows(rows);
        int block = Math.min(n, centred.isKept() ? (k + SPARE) / 2 : k + SPARE);
        BlockKrylov.Pairs pairs = new BlockKrylov(centred, k, block, seed, workers, scope).solve();
        return of(pairs.values(), pairs.vectors(), n, k);
    }

    /**
     * From the inner products of the centred samples: the way for many components, or when the products are known.
     *
     * @param products n x n, of the samples with their mean subtracted; not changed
     * @param k 1 to n
     */
    public static LeadingComponents ofProducts(
            double[] products, int n, int k, long seed, Workers workers, JobScope scope) {
        check(k, n);
        scope.report(0, "Finding principal components");
        if (n <= SMALL || k > n / MOST_OF_IT) {
            SymmetricEigen all = workers.awaiting(() -> SymmetricEigen.descending(products, n), scope.cancellation());
            double rounding = all.values()[0] * SymmetricProduct.OfMatrix.ROUNDING;
            double[] values = Arrays.stream(all.values(), 0, k)
                    .map(value -> value > rounding ? value : 0)
                    .toArray();
            return of(values, all.vectors(), n, k);
        }
        int block = Math.min(k + SPARE, LARGEST_BLOCK);
        BlockKrylov.Pairs pairs =
                new BlockKrylov(new SymmetricProduct.OfMatrix(products, n), k, block, seed, workers, scope).solve();
        return of(pairs.values(), pairs.vectors(), n, k);
    }

    private static void check(int k, int n) {
        if (k < 1 || k > n) {
            throw new IllegalArgumentException(
                    "PCA can keep 1 to " + n + " components of " + n + " samples, not " + k + ".");
        }
    }

    private static LeadingComponents of(double[] values, double[] vectors, int n, int k) {
        double[] scores = new double[n * k];
        double[] variances = new double[k];
        for (int c = 0; c < k; c++) {
            if (values[c] > 0) {
                SymmetricEigen.fixSign(vectors, c * n, n);
                variances[c] = values[c] / Math.max(1, n - 1);
                double length = Math.sqrt(values[c]);
                for (int i = 0; i < n; i++) {
                    scores[i * k + c] = vectors[c * n + i] * length;
                }
            }
        }
        return new LeadingComponents(scores, variances);
    }
}
