package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;

/**
 * The start of k-means by k-means++ (Arthur and Vassilvitskii, 2007): vectors drawn by chance, far ones more likely, each
 * the best of a few draws.
 */
final class Seeding {
    /** Share of the squared lengths that is more than rounding and less than any true difference. */
    static final double ROUNDING = 1e-12;

    private final Means means;
    private final Metric metric;
    private final int groups;
    private final int n;
    private final SeededRandom random;
    private final JobScope scope;
    private final double[] own;
    private final double tolerance;
    /** How far each vector is from the nearest of those drawn: squared, or 1 - cosine. */
    private final double[] best;

    Seeding(Means means, Metric metric, int groups, SeededRandom random, JobScope scope) {
        this.means = means;
        this.metric = metric;
        this.groups = groups;
        this.random = random;
        this.scope = scope;
        n = means.count();
        own = ownShare(means, metric);
        tolerance = tolerance(own);
        best = new double[n];
    }

    /** What each vector adds to all its distances: its squared length, or the 1 of 1 - cosine. */
    static double[] ownShare(Means means, Metric metric) {
        double[] own = means.squares();
        if (metric == Metric.COSINE) {
            own = new double[own.length];
            Arrays.fill(own, 1);
        }
        return own;
    }

    /** A difference of squared distances that is only rounding. */
    static double tolerance(double[] own) {
        return ROUNDING * Arrays.stream(own).max().orElse(0);
    }

    /** The group of each vector: that of the nearest of those drawn. */
    int[] labels() {
        int[] labels = new int[n];
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
                    return labels; // no more vectors differ from those that were chosen
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
        return labels;
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
}
