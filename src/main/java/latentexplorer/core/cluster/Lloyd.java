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

    /** Finds how far the mean of each vector's group is, and the group of the mean that is nearer if there is one. */
    private void measure() {
        double[][] products = means.products();
        double[] weights = means.weights();
        double[] offsets = new double[groups];
        double[] scales = new double[groups];
        place(offsets, scales);
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int c = 0; c < groups; c++) {
            if (sizes[c] > 0) {
                lower(best, products[c], weights, offsets[c], scales[c]);
            }
        }
        for (int i = 0; i < n; i++) {
            int c = labels[i];
            double distance = own[i] + (offsets[c] - scales[c] * (weights[i] * products[c][i]));
            current[i] = distance > tolerance ? distance : 0;
            best[i] = Math.max(0, own[i] + best[i]);
            nearest[i] = c;
            if (best[i] < current[i] - tolerance) {
                double least = Double.POSITIVE_INFINITY;
                for (int other = 0; other < groups; other++) {
                    double to = offsets[other] - scales[other] * (weights[i] * products[other][i]);
                    if (sizes[other] > 0 && to < least) {
                        least = to;
                        nearest[i] = other;
                    }
                }
            }
        }
    }

    /** What the distances from each mean are made of, beside {@link #own}. */
    private void place(double[] offsets, double[] scales) {
        double[] sumSquares = means.sumSquares();
        for (int c = 0; c < groups; c++) {
            if (sizes[c] > 0) {
                offsets[c] = metric == Metric.COSINE ? 0 : sumSquares[c] / sizes[c] / sizes[c];
                scales[c] = metric == Metric.COSINE ? inverseLength(sumSquares[c], sizes[c]) : 2.0 / sizes[c];
            }
        }
    }

    /** Without a branch, which the compiler turns into vector instructions. */
    private static void lower(double[] best, double[] products, double[] weights, double offset, double scale) {
        for (int i = 0; i < best.length; i++) {
            best[i] = Math.min(best[i], offset - scale * (weights[i] * products[i]));
        }
    }

    /** A sum of unit vectors that is no longer than its rounding has no direction: all are at distance 1 from it. */
    private static double inverseLength(double sumSquare, int size) {
        return sumSquare > Seeding.ROUNDING * size * size ? 1 / Math.sqrt(sumSquare) : 0;
    }

    private boolean move() {
        boolean moved = false;
        for (int i = 0; i < n; i++) {
            if (nearest[i] != labels[i]) {
                move(i, nearest[i]);
                current[i] = best[i];
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
