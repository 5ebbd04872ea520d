package latentexplorer.core.support;

import java.util.Arrays;

/**
 * How numbers that were measured on held-out images are distributed, small enough to be kept in a file.
 *
 * @param values ascending, the first the least and the last the largest of the measured numbers, evenly spaced in rank
 */
public record Quantiles(double[] values) {
    /** So many are kept at most: a thousandth of the measured numbers lies between two. */
    public static final int MOST = 1001;

    /** @throws IllegalArgumentException when there are none, or they are no ascending finite numbers */
    public Quantiles {
        if (values.length == 0) {
            throw new IllegalArgumentException("A distribution needs at least one number.");
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i]) || i > 0 && values[i] < values[i - 1]) {
                throw new IllegalArgumentException("The numbers of a distribution should be finite and ascending.");
            }
        }
    }

    /** @param measured in any order; left as it is */
    public static Quantiles of(double[] measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        if (sorted.length <= MOST) {
            return new Quantiles(sorted);
        }
        double[] kept = new double[MOST];
        for (int i = 0; i < MOST; i++) {
            double rank = (double) i * (sorted.length - 1) / (MOST - 1);
            int below = (int) rank;
            int above = Math.min(below + 1, sorted.length - 1);
            kept[i] = sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
        }
        return new Quantiles(kept);
    }

    /**
     * The share of the measured numbers that are below, in per cent, with those that are equal counted half: 0 below all, 100
     * above all, and between two of them in proportion. A number that is none is above all.
     */
    public double percentile(double number) {
        int n = values.length;
        if (Double.isNaN(number) || number > values[n - 1]) {
            return 100;
        }
        if (number < values[0]) {
            return 0;
        }
        if (n == 1) {
            return 50;
        }
        int first = lowerBound(number);
        int after = upperBound(number);
        // Places of equal numbers count by their middle.
        double place = after > first
                ? (first + after - 1) / 2.0
                : first - 1 + (number - values[first - 1]) / (values[first] - values[first - 1]);
        return 100 * (place + 0.5) / n;
    }

    private int lowerBound(double number) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int upperBound(double number) {
        int at = lowerBound(number);
        while (at < values.length && values[at] == number) {
            at++;
        }
        return at;
    }
}
