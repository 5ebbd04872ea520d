package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;

/**
 * K-means from one random start: k-means++ (Arthur and Vassilvitskii, 2007), each of whose steps takes the best of a few
 * draws, Lloyd's iteration, then {@link SingleMoves}. A vector changes its group only for a mean that is nearer by more than rounding, so the
 * loss falls until nothing moves. A group that becomes empty gets the vector that is farthest from its own mean.
 */
final class KMeansStart {
    private static final int MOST_ITERATIONS = 1000;

    /** Share of the squared lengths by which a mean must be nearer: more than rounding, less than any true difference. */
    private static final double ROUNDING = 1e-12;

    private final Means means;
    private final Metric metric;
    private final int groups;
    private final int n;
    private final SeededRandom random;
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

    KMeansStart(Means means, Metric metric, int groups, SeededRandom random, JobScope scope) {
        this.means = means;
        this.metric = metric;
        this.groups = groups;
        this.random = random;
        this.scope = scope;
        n = means.count();
        labels = new int[n];
        nearest = new int[n];
        sizes = new int[groups];
        own = metric == Metric.COSINE ? ones(n) : means.squares();
        current = new double[n];
        best = new double[n];
        tolerance = ROUNDING * Arrays.stream(own).max().orElse(0);
    }

    static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** @throws java.util.concurrent.CancellationException when asked to stop */
    Partition run() {
        seed();
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

    /** Puts each vector into the group of the nearest of k vectors that are drawn far from each other. */
    private void seed() {
        int draws = 2 + (int) Math.log(groups);
        double[] drawn = new double[draws * n];
        int[] candidates = {random.nextInt(n)};
        boolean[] chosen = new boolean[n];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int group = 0; group < groups; group++) {
            scope.check();
            if (group > 0) {
                candidates = draw(draws);
                if (candidates.length == 0) {
                    return; // no more vectors differ from those that were chosen
                }
            }
            distances(candidates, drawn);
            int winner = lowest(candidates.length, drawn);
            chosen[candidates[winner]] = true;
            for (int i = 0; i < n; i++) {
                double distance = drawn[winner * n + i];
                if (distance < best[i]) {
                    best[i] = distance;
                    labels[i] = group;
                }
            }
            // a vector without direction is at distance 1 even from itself
            labels[candidates[winner]] = group;
            for (int i = 0; i < n; i++) {
                best[i] = chosen[i] ? 0 : best[i];
            }
        }
    }

    /** Vectors by chance, each as likely as its distance from the nearest one chosen; none when all distances are 0. */
    private int[] draw(int draws) {
        double total = 0;
        for (double each : best) {
            total += each;
        }
        if (!(total > tolerance)) {
            return new int[0];
        }
        int[] candidates = new int[draws];
        for (int t = 0; t < draws; t++) {
            double left = random.nextDouble() * total;
            int at = -1;
            for (int i = 0; i < n && left >= 0; i++) {
                if (best[i] > 0) {
                    at = i;
                    left -= best[i];
                }
            }
            candidates[t] = at;
        }
        return candidates;
    }

    private void distances(int[] candidates, double[] target) {
        means.products(candidates, target);
        double[] weights = means.weights();
        for (int t = 0; t < candidates.length; t++) {
            double offset = metric == Metric.COSINE ? 0 : means.squares()[candidates[t]];
            double scale = metric == Metric.COSINE ? 1 : 2;
            for (int i = 0; i < n; i++) {
                double distance = own[i] + offset - scale * weights[i] * target[t * n + i];
                target[t * n + i] = distance > tolerance ? distance : 0;
            }
        }
    }

    private int lowest(int draws, double[] drawn) {
        int winner = 0;
        double lowest = Double.POSITIVE_INFINITY;
        for (int t = 0; t < draws; t++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += Math.min(best[i], drawn[t * n + i]);
            }
            if (sum < lowest) {
                lowest = sum;
                winner = t;
            }
        }
        return winner;
    }

    /** Finds the nearest mean of each vector, and how far it and that of its group are. */
    private void measure() {
        double[] products = means.products();
        double[] sumSquares = means.sumSquares();
        double[] weights = means.weights();
        double[] offsets = new double[groups];
        double[] scales = new double[groups];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int c = 0; c < groups; c++) {
            if (sizes[c] == 0) {
                continue;
            }
            offsets[c] = metric == Metric.COSINE ? 0 : sumSquares[c] / sizes[c] / sizes[c];
            scales[c] = metric == Metric.COSINE ? inverseLength(sumSquares[c], sizes[c]) : 2.0 / sizes[c];
            for (int i = 0; i < n; i++) {
                double distance = offsets[c] - scales[c] * weights[i] * products[c * n + i];
                if (distance < best[i]) {
                    best[i] = distance;
                    nearest[i] = c;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            int c = labels[i];
            best[i] += own[i];
            current[i] = Math.max(0, own[i] + (offsets[c] - scales[c] * weights[i] * products[c * n + i]));
        }
    }

    /** A sum of unit vectors that is no longer than its rounding has no direction: all are at distance 1 from it. */
    private static double inverseLength(double sumSquare, int size) {
        return sumSquare > ROUNDING * size * size ? 1 / Math.sqrt(sumSquare) : 0;
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
