package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;

/**
 * K-means from one start: Lloyd's iteration, then {@link SingleMoves}. A vector changes its group only for a mean that is
 * nearer by more than rounding, so the loss falls until nothing moves. A group that is empty gets the vector that is
 * farthest from its own mean, unless all are at theirs: then no more vectors differ, and it stays empty.
 */
final class Lloyd {
    private static final int MOST_ITERATIONS = 1000;

    private final Means means;
    private final Metric metric;
    private final int groups;
    private final int n;
    private final JobScope scope;
    private final double tolerance;
    private final int[] labels;
    private final int[] nearest;
    private final int[] sizes;
    /** What each vector adds to its distances from all means. */
    private final double[] own;
    /** Of each vector from the mean of its group: squared, or 1 - cosine. */
    private final double[] current;

    private final double[] best;
    private final double[] row;

    /** The squared distance of vector i from the mean of group c is {@code own[i] + offsets[c] - scales[c] * product}. */
    private final double[] offsets;

    private final double[] scales;

    /** @param labels the group of each vector at the start, changed */
    Lloyd(Means means, Metric metric, int groups, int[] labels, JobScope scope) {
        this.means = means;
        this.metric = metric;
        this.groups = groups;
        this.scope = scope;
        n = means.count();
        this.labels = labels;
        nearest = new int[n];
        sizes = new int[groups];
        own = Seeding.ownShare(means, metric);
        current = new double[n];
        best = new double[n];
        row = new double[n];
        offsets = new double[groups];
        scales = new double[groups];
        tolerance = Seeding.tolerance(own);
    }

    /** @throws java.util.concurrent.CancellationException when asked to stop */
    Partition run() {
        means.assign(labels);
        for (int i = 0; i < n; i++) {
            sizes[labels[i]]++;
        }
        int iteration = 0;
        boolean moved = true;
        while (moved && iteration++ < MOST_ITERATIONS) {
            scope.check();
            measure();
            moved = move();
            moved |= fillEmpty();
        }
        new SingleMoves(means, metric, labels, sizes, tolerance, scope).run();
        measure();
        return result();
    }

    private Partition result() {
        double loss = 0;
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            loss += current[i];
            distances[i] = metric == Metric.COSINE ? current[i] : Math.sqrt(current[i]);
        }
        return new Partition(labels, distances, loss);
    }

    /** Finds how far the nearest mean of each vector and that of its group are, and which it is where it is nearer. */
    private void measure() {
        double[] products = means.products();
        double[] sumSquares = means.sumSquares();
        double[] weights = means.weights();
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int c = 0; c < groups; c++) {
            if (sizes[c] > 0) {
                offsets[c] = metric == Metric.COSINE ? 0 : sumSquares[c] / sizes[c] / sizes[c];
                scales[c] = metric == Metric.COSINE ? inverseLength(sumSquares[c], sizes[c]) : 2.0 / sizes[c];
                System.arraycopy(products, c * n, row, 0, n);
                lower(best, weights, row, offsets[c], scales[c]);
            }
        }
        for (int i = 0; i < n; i++) {
            double distance = own[i] + share(labels[i], i, weights, products);
            double least = best[i] + own[i];
            if (least < distance - tolerance) {
                nearest[i] = nearest(i, weights, products);
            }
            best[i] = least;
            current[i] = distance > tolerance ? distance : 0;
        }
    }

    /** All of a row at once, with one index for all, so that the compiler makes vector instructions of it. */
    private static void lower(double[] best, double[] weights, double[] products, double offset, double scale) {
        for (int i = 0; i < best.length; i++) {
            best[i] = Math.min(best[i], offset - scale * weights[i] * products[i]);
        }
    }

    /** What a mean adds to the distance of a vector from it. */
    private double share(int group, int i, double[] weights, double[] products) {
        return offsets[group] - scales[group] * weights[i] * products[group * n + i];
    }

    private int nearest(int i, double[] weights, double[] products) {
        int group = 0;
        while (sizes[group] == 0 || share(group, i, weights, products) > best[i]) {
            group++;
        }
        return group;
    }

    /** A sum of unit vectors that is no longer than its rounding has no direction: all are at distance 1 from it. */
    private static double inverseLength(double sumSquare, int size) {
        return sumSquare > Seeding.ROUNDING * size * size ? 1 / Math.sqrt(sumSquare) : 0;
    }

    private boolean move() {
        boolean moved = false;
        for (int i = 0; i < n; i++) {
            if (best[i] < current[i] - tolerance) {
                move(i, nearest[i]);
                current[i] = Math.max(0, best[i]);
                moved = true;
            }
        }
        return moved;
    }

    private void move(int i, int group) {
        means.move(i, labels[i], group);
        sizes[labels[i]]--;
        sizes[group]++;
        labels[i] = group;
    }

    private boolean fillEmpty() {
        boolean filled = false;
        for (int group = 0; group < groups; group++) {
            int farthest = sizes[group] > 0 ? -1 : farthest();
            if (farthest >= 0) {
                move(farthest, group);
                current[farthest] = 0;
                filled = true;
            }
        }
        return filled;
    }

    private int farthest() {
        int farthest = -1;
        double distance = tolerance;
        for (int i = 0; i < n; i++) {
            if (sizes[labels[i]] > 1 && current[i] > distance) {
                distance = current[i];
                farthest = i;
            }
        }
        return farthest;
    }
}
