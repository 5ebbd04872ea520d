package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** How much nearer vectors are to their own cluster than to the next one (Rousseeuw, 1987), from all distances. */
final class Silhouette {
    private static final int BAND = 32;

    private Silhouette() {}

    /**
     * The mean over all vectors, -1 to 1; a vector alone in its cluster counts 0. With fewer than two clusters there is no
     * next one: 0.
     *
     * @param distances n x n
     * @param labels the cluster of each, 0 and up
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static double mean(float[] distances, int[] labels, Workers workers, JobScope scope) {
        int n = labels.length;
        int clusters = Arrays.stream(labels).max().orElse(-1) + 1;
        int[] sizes = new int[clusters];
        for (int label : labels) {
            sizes[label]++;
        }
        double[] values = new double[n];
        workers.forEachShard((n + BAND - 1) / BAND, shard -> {
            double[] sums = new double[clusters];
            int to = Math.min(n, (shard + 1) * BAND);
            for (int i = shard * BAND; i < to && !scope.cancellation().isCancelled(); i++) {
                Arrays.fill(sums, 0);
                for (int j = 0; j < n; j++) {
                    sums[labels[j]] += distances[i * n + j];
                }
                values[i] = width(sums, sizes, labels[i]);
            }
        });
        scope.check();
        return n == 0 ? 0 : Arrays.stream(values).sum() / n;
    }

    private static double width(double[] sums, int[] sizes, int own) {
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sums.length; c++) {
            if (c != own && sizes[c] > 0) {
                next = Math.min(next, sums[c] / sizes[c]);
            }
        }
        if (sizes[own] < 2 || next == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double inside = sums[own] / (sizes[own] - 1);
        double larger = Math.max(inside, next);
        return larger > 0 ? (next - inside) / larger : 0;
    }
}
