package latentexplorer.core.cluster;

import latentexplorer.core.job.JobScope;

/**
 * What follows Lloyd's iteration (Hartigan, 1975): single vectors change their group as long as that makes the loss
 * smaller, counting that both means move with them. What nobody wants to leave is also a resting point of Lloyd's
 * iteration, never a worse one.
 */
final class SingleMoves {
    private static final int MOST_PASSES = 100;

    private final Means means;
    private final Metric metric;
    private final int[] labels;
    private final int[] sizes;
    private final double tolerance;
    private final JobScope scope;
    private final int[] wanted;
    private final double[] least;
    private double[] sumSquares = {};

    /**
     * @param labels the group of each vector, changed
     * @param sizes of the groups, changed
     * @param tolerance a smaller gain is no gain
     */
    SingleMoves(Means means, Metric metric, int[] labels, int[] sizes, double tolerance, JobScope scope) {
        this.means = means;
        this.metric = metric;
        this.labels = labels;
        this.sizes = sizes;
        this.tolerance = tolerance;
        this.scope = scope;
        wanted = new int[labels.length];
        least = new double[labels.length];
    }

    void run() {
        boolean moved = true;
        for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
            scope.check();
            moved = pass();
        }
    }

    /**
     * Looks for gains by the sums as they are when the pass starts, which is fast, and asks again of the sums as they have
     * become before it moves a vector.
     */
    private boolean pass() {
        sumSquares = means.sumSquares().clone();
        findGroups(means.products());
        boolean moved = false;
        for (int i = 0; i < labels.length; i++) {
            int from = labels[i];
            int to = wanted[i];
            if (to != from
                    && sizes[from] > 1
                    && joining(i, to, means.product(i, to)) < leaving(i, from, means.product(i, from)) - tolerance) {
                move(i, from, to);
                moved = true;
            }
        }
        return moved;
    }

    /** For each vector the group, its own or another, where it adds least to the loss. */
    private void findGroups(double[] products) {
        int n = labels.length;
        for (int i = 0; i < n; i++) {
            int from = labels[i];
            wanted[i] = from;
            least[i] =
                    sizes[from] < 2 ? Double.NEGATIVE_INFINITY : leaving(i, from, products[from * n + i]) - tolerance;
        }
        for (int c = 0; c < sizes.length; c++) {
            if (sizes[c] == 0) {
                continue;
            }
            if (metric == Metric.COSINE) {
                joinDirection(c, products);
            } else {
                joinMean(c, products);
            }
        }
    }

    private void joinMean(int group, double[] products) {
        int n = labels.length;
        double[] squares = means.squares();
        double size = sizes[group];
        double share = size / (size + 1);
        double offset = share * (sumSquares[group] / size / size);
        double scale = share * 2 / size;
        for (int i = 0; i < n; i++) {
            double joining = share * squares[i] + offset - scale * products[group * n + i];
            if (joining < least[i] && labels[i] != group) {
                least[i] = joining;
                wanted[i] = group;
            }
        }
    }

    private void joinDirection(int group, double[] products) {
        int n = labels.length;
        for (int i = 0; i < n; i++) {
            double joining = joining(i, group, products[group * n + i]);
            if (joining < least[i] && labels[i] != group) {
                least[i] = joining;
                wanted[i] = group;
            }
        }
    }

    private void move(int i, int from, int to) {
        double weight = means.weights()[i];
        double square = weight * weight * means.squares()[i];
        sumSquares[from] += square - 2 * weight * means.product(i, from);
        sumSquares[to] += square + 2 * weight * means.product(i, to);
        means.move(i, from, to);
        labels[i] = to;
        sizes[from]--;
        sizes[to]++;
    }

    /** By how much the loss falls when the vector leaves its group. */
    private double leaving(int i, int group, double product) {
        if (metric == Metric.COSINE) {
            return 1 - (length(i, group, 0, product) - length(i, group, -1, product));
        }
        double size = sizes[group];
        return squaredDistance(i, group, product) * size / (size - 1);
    }

    /** By how much the loss rises when the vector joins a group. */
    private double joining(int i, int group, double product) {
        if (metric == Metric.COSINE) {
            return 1 - (length(i, group, 1, product) - length(i, group, 0, product));
        }
        double size = sizes[group];
        return squaredDistance(i, group, product) * size / (size + 1);
    }

    private double squaredDistance(int i, int group, double product) {
        double size = sizes[group];
        return means.squares()[i] + sumSquares[group] / size / size - 2 * product / size;
    }

    /** Of the sum with the unit vector added so many times. */
    private double length(int i, int group, int times, double product) {
        double weight = means.weights()[i];
        double square = sumSquares[group] + 2 * times * weight * product;
        return Math.sqrt(Math.max(0, square + (times == 0 ? 0 : weight * weight * means.squares()[i])));
    }
}
