package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;

/**
 * K-means from several random starts, of which the one with the smallest loss counts. Every start has its own stream of
 * random numbers and runs on one thread, so the result does not depend on how many there are.
 */
final class KMeans {
    /** Coordinates are used up to this many, inner products above: there a step no longer depends on their number. */
    private static final int FEW_VALUES = 100;

    private final IntFunction<Means> means;
    private final Metric metric;
    private final int count;

    private KMeans(int count, Metric metric, IntFunction<Means> means) {
        this.count = count;
        this.metric = metric;
        this.means = means;
    }

    /** K-means in a space, by its metric. */
    static KMeans in(Space space, JobScope scope) {
        int n = space.count();
        float[] coordinates = space.coordinates();
        if (coordinates != null && space.dims() <= FEW_VALUES) {
            double[] vectors = new double[coordinates.length];
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = coordinates[i];
            }
            return of(vectors, n, space.dims(), space.metric());
        }
        double[] inner = space.products(scope);
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            squares[i] = inner[i * n + i];
        }
        double[] weights = weights(squares, space.metric());
        return new KMeans(n, space.metric(), groups -> new GramMeans(inner, weights, groups));
    }

    /**
     * K-means of vectors of few values.
     *
     * @param vectors n x width, not changed
     */
    static KMeans of(double[] vectors, int n, int width, Metric metric) {
        double[] weights = weights(CoordinateMeans.squares(vectors, width, n), metric);
        double[] columns = CoordinateMeans.columns(vectors, width, n);
        return new KMeans(n, metric, groups -> new CoordinateMeans(vectors, columns, width, weights, groups));
    }

    private static double[] weights(double[] squares, Metric metric) {
        double[] weights = new double[squares.length];
        Arrays.fill(weights, 1);
        if (metric == Metric.COSINE) {
            for (int i = 0; i < squares.length; i++) {
                weights[i] = squares[i] > 0 ? 1 / Math.sqrt(squares[i]) : 0;
            }
        }
        return weights;
    }

    /**
     * @param groups 1 to the number of vectors
     * @param starts at least 1
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Partition best(int groups, int starts, long seed, Workers workers, JobScope scope) {
        if (groups < 1 || groups > count) {
            throw new IllegalArgumentException(groups + " groups of " + count + " vectors");
        }
        Partition[] found = new Partition[starts];
        AtomicInteger done = new AtomicInteger();
        workers.forEachShard(starts, start -> {
            scope.check();
            Means own = means.apply(groups);
            int[] labels = new Seeding(own, metric, groups, SeededRandom.of(seed, start), scope).labels();
            found[start] = new Lloyd(own, metric, groups, labels, scope).run();
            scope.report(done.incrementAndGet() / (double) starts, "Clustering");
        });
        Partition best = found[0];
        for (Partition each : found) {
            best = each.loss() < best.loss() ? each : best;
        }
        return best;
    }
}
