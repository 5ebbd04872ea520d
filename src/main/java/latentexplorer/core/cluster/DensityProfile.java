package latentexplorer.core.cluster;

import java.util.ArrayList;
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
    private static final int WHOLE_RANGE = 20;
    private static final int TO_THE_MEDIAN = 50;

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
    private final Workers workers;
    private final Once<DensityCurves> curves = new Once<>(this::draw);

    /**
     * @param minSamples at least 1
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    DensityProfile(Space space, int minSamples, Workers workers, JobScope scope) {
        this.workers = workers;
        n = space.count();
        distances = space.distances(scope.part(0, 0.7));
        core = new float[n];
        float[] least = new float[n];
        float[] most = new float[n];
        workers.forEachShard((n + BAND - 1) / BAND, shard -> {
            Neighbours neighbours = new Neighbours(Math.max(2, minSamples));
            int to = Math.min(n, (shard + 1) * BAND);
            for (int i = shard * BAND; i < to && !scope.cancellation().isCancelled(); i++) {
                neighbours.find(distances, n, i, true);
                core[i] = neighbours.distance(minSamples - 1);
                float near = neighbours.smallestAboveZero();
                least[i] = near < Float.POSITIVE_INFINITY ? near : smallestAboveZero(i);
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
     * @param distances of each vector from the nearest core point of its cluster other than itself; 0 for noise, and for
     *     the only core point of a cluster
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
        workers.forEachShard((n + BAND - 1) / BAND, shard -> {
            for (int i = shard * BAND; i < Math.min(n, (shard + 1) * BAND); i++) {
                if (core[i] <= epsilon) {
                    away[i] = nearestOtherCore(i, labels, (float) epsilon);
                }
            }
        });
        double[] sparseness = IntStream.range(0, n).mapToDouble(i -> core[i]).toArray();
        return new Found(epsilon, labels, away, sparseness, clusters);
    }

    private float nearestOtherCore(int i, int[] labels, float epsilon) {
        float nearest = Float.POSITIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            float distance = distances[i * n + j];
            if (distance < nearest && j != i && core[j] <= epsilon && labels[j] == labels[i]) {
                nearest = distance;
            }
        }
        return nearest < Float.POSITIVE_INFINITY ? nearest : 0;
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
     * The curves: 20 epsilons evenly spaced from the smallest distance above 0 to the largest, 50 to the median (beyond,
     * little is left to be joined), and the one with the most clusters. Made once.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    DensityCurves curves(JobScope scope) {
        return curves.get(scope);
    }

    private DensityCurves draw(JobScope scope) {
        boolean never = n > 0 && sortedCore[0] == Double.POSITIVE_INFINITY;
        double[] kDistances = never ? new double[0] : sortedCore.clone();
        double[] values = DoubleStream.concat(
                        DoubleStream.concat(even(largest, WHOLE_RANGE), even(median(scope), TO_THE_MEDIAN)),
                        DoubleStream.of(epsilonOfMostClusters()))
                .sorted()
                .distinct()
                .toArray();
        return new DensityCurves(smallest, largest, kDistances, at(values, scope));
    }

    /**
     * What DBSCAN finds at some epsilons evenly spaced from the smallest distance above 0 to the median of all distances.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    List<DensityCurves.Point> sweep(int count, JobScope scope) {
        return at(even(median(scope), count).toArray(), scope);
    }

    private double median(JobScope scope) {
        return Math.max(smallest, MedianDistance.of(distances, workers, scope));
    }

    private DoubleStream even(double to, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> i == count - 1 ? to : smallest + (to - smallest) * i / (count - 1));
    }

    private List<DensityCurves.Point> at(double[] epsilons, JobScope scope) {
        List<DensityCurves.Point> points = new ArrayList<>();
        for (double each : epsilons) {
            scope.check();
            points.add(at(each).point());
        }
        return points;
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
