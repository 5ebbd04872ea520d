package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * All that DBSCAN (Ester, Kriegel, Sander and Xu, 1996) can find in a space with one number of minimum samples, whatever
 * the epsilon: made once in O(n^2), after which any epsilon is answered in O(n). A core point has at least the minimum
 * samples, itself counted, within epsilon; core points within epsilon of each other share a cluster; a border point goes
 * to the cluster of its nearest core point; the rest is noise. Immutable, for any thread.
 */
final class DensityProfile {
    /** Evenly spaced epsilons of the curve, and as many more where vectors become core points. */
    private static final int CURVE = 50;

    private static final int BAND = 32;
    private static final int NOISE = -1;

    private final int n;
    private final float[] distances;
    private final float[] core;
    private final double[] sortedCore;
    private final ReachTree tree;
    private final Borders borders;
    private final double smallest;
    private final double largest;

    /**
     * @param minSamples at least 1
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    DensityProfile(Space space, int minSamples, Workers workers, JobScope scope) {
        n = space.count();
        distances = space.distances(scope.part(0, 0.7));
        core = new float[n];
        float[] least = new float[n];
        float[] most = new float[n];
        workers.forEachShard((n + BAND - 1) / BAND, shard -> {
            Neighbours neighbours = new Neighbours(minSamples);
            int to = Math.min(n, (shard + 1) * BAND);
            for (int i = shard * BAND; i < to && !scope.cancellation().isCancelled(); i++) {
                neighbours.find(distances, n, i, true);
                core[i] = neighbours.farthest();
                least[i] = smallestAboveZero(i);
                most[i] = largest(i);
            }
        });
        scope.check();
        largest = max(most);
        double above = min(least);
        smallest = above <= largest ? above : 0;
        sortedCore = sorted(core);
        borders = new Borders(distances, core, workers, scope.part(0.75, 0.8));
        tree = ReachTree.of(distances, core, scope.part(0.8, 1));
    }

    private float smallestAboveZero(int row) {
        float least = Float.POSITIVE_INFINITY;
        for (int j = row * n; j < (row + 1) * n; j++) {
            float distance = distances[j];
            least = distance > 0 && distance < least ? distance : least;
        }
        return least;
    }

    private float largest(int row) {
        float most = 0;
        for (int j = row * n; j < (row + 1) * n; j++) {
            most = Math.max(most, distances[j]);
        }
        return most;
    }

    private static double min(float[] values) {
        double min = Double.POSITIVE_INFINITY;
        for (float each : values) {
            min = Math.min(min, each);
        }
        return min;
    }

    private static double max(float[] values) {
        double max = 0;
        for (float each : values) {
            max = Math.max(max, each);
        }
        return max;
    }

    private static double[] sorted(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .sorted()
                .toArray();
    }

    /**
     * What DBSCAN finds at one epsilon.
     *
     * @param labels the cluster of each vector, 0 to {@code clusters - 1} in the order of their first core points, or -1
     *     for noise
     * @param distances of each vector from the nearest core point of its cluster: 0 for core points and for noise
     * @param sparseness the least epsilon that makes each vector a core point: the smaller, the denser it is around it
     */
    record Found(double epsilon, int[] labels, double[] distances, double[] sparseness, int clusters) {
        int noise() {
            return (int) Arrays.stream(labels).filter(l -> l == NOISE).count();
        }

        DensityCurves.Point point() {
            int[] sizes = new int[clusters];
            int noise = 0;
            for (int label : labels) {
                if (label == NOISE) {
                    noise++;
                } else {
                    sizes[label]++;
                }
            }
            int largest = Arrays.stream(sizes).max().orElse(0);
            return new DensityCurves.Point(epsilon, clusters, noise, largest);
        }
    }

    /** What DBSCAN finds at {@code epsilon}, in the units of the distances. */
    Found at(double epsilon) {
        Groups groups = new Groups(n);
        for (int e = 0; e < tree.lengths().length && tree.lengths()[e] <= epsilon; e++) {
            groups.join(tree.from()[e], tree.to()[e]);
        }
        int[] labels = new int[n];
        int[] numbers = new int[n];
        Arrays.fill(numbers, NOISE);
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            labels[i] = NOISE;
            if (core[i] <= epsilon) {
                int root = groups.find(i);
                if (numbers[root] < 0) {
                    numbers[root] = clusters++;
                }
                labels[i] = numbers[root];
            }
        }
        double[] away = new double[n];
        for (int i = 0; i < n; i++) {
            int nearest = core[i] <= epsilon ? -1 : borders.nearestCore(i, epsilon);
            if (nearest >= 0 && distances[i * n + nearest] <= epsilon) {
                labels[i] = labels[nearest];
                away[i] = distances[i * n + nearest];
            }
        }
        double[] sparseness = IntStream.range(0, n).mapToDouble(i -> core[i]).toArray();
        return new Found(epsilon, labels, away, sparseness, clusters);
    }

    /**
     * The epsilon, between the smallest distance above 0 and the largest, with the most clusters. Their number changes
     * only where a vector becomes a core point (one more) or an edge of the tree joins two clusters (one less), so all of
     * these are looked at and none can be missed. Of several stretches with the most clusters it is the widest, and in it
     * the middle.
     */
    double epsilonOfMostClusters() {
        double from = smallest;
        int most = -1;
        double widest = -1;
        double chosen = smallest;
        int cores = 0;
        int edges = 0;
        while (true) {
            cores = past(sortedCore, cores, from);
            edges = past(tree.lengths(), edges, from);
            int clusters = cores - edges;
            double to = from;
            while (to < largest && cores - edges == clusters) {
                to = Math.min(largest, Math.min(next(sortedCore, cores), next(tree.lengths(), edges)));
                cores = past(sortedCore, cores, to);
                edges = past(tree.lengths(), edges, to);
            }
            if (clusters > most || clusters == most && to - from > widest) {
                most = clusters;
                widest = to - from;
                chosen = from + (to - from) / 2;
            }
            if (!(to < largest)) {
                return chosen;
            }
            from = to;
        }
    }

    private static int past(double[] ascending, int from, double value) {
        int i = from;
        while (i < ascending.length && ascending[i] <= value) {
            i++;
        }
        return i;
    }

    private static double next(double[] ascending, int i) {
        return i < ascending.length ? ascending[i] : Double.POSITIVE_INFINITY;
    }

    /**
     * The curves: 50 epsilons evenly spaced from the smallest distance to the largest, as many where vectors become core
     * points (there the clusters are, in a narrow part of the range), and the one with the most clusters.
     */
    DensityCurves curves() {
        boolean never = n > 0 && sortedCore[0] == Double.POSITIVE_INFINITY;
        double[] kDistances = never ? new double[0] : sortedCore.clone();
        DoubleStream even =
                IntStream.range(0, CURVE).mapToDouble(i -> smallest + (largest - smallest) * i / (CURVE - 1));
        DoubleStream dense = IntStream.range(0, never ? 0 : CURVE)
                .mapToDouble(i -> sortedCore[(int) ((long) (n - 1) * i / (CURVE - 1))]);
        double[] values = DoubleStream.concat(
                        DoubleStream.concat(even, dense), DoubleStream.of(epsilonOfMostClusters()))
                .map(v -> Math.clamp(v, smallest, largest))
                .sorted()
                .distinct()
                .toArray();
        return new DensityCurves(smallest, largest, kDistances, sweep(values));
    }

    /** What DBSCAN finds at some epsilons. */
    List<DensityCurves.Point> sweep(double[] epsilons) {
        return Arrays.stream(epsilons).mapToObj(e -> at(e).point()).toList();
    }

    double smallest() {
        return smallest;
    }

    double largest() {
        return largest;
    }

    /** The distance that a relative epsilon (0 to 1) means. */
    double epsilon(double relative) {
        return new DensityCurves(smallest, largest, new double[0], List.of()).epsilon(relative);
    }

    /** The relative epsilon, 0 to 1, that a distance means. */
    double relative(double epsilon) {
        return new DensityCurves(smallest, largest, new double[0], List.of()).relative(epsilon);
    }
}
