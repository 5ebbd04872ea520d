package latentexplorer.core.insight;

import java.util.Arrays;

/**
 * How some values are distributed. Not-a-number values make all but the count not a number.
 *
 * @param count of the values; without any, all else is NaN
 * @param mean of the values
 * @param deviation their standard deviation (divisor n)
 * @param min the least
 * @param lower quartile: below it lies a quarter of the values; between two values by straight lines
 * @param median likewise
 * @param upper quartile, likewise
 * @param max the most
 * @param outliers the values beyond the whiskers, ascending
 */
public record Band(
        int count,
        double mean,
        double deviation,
        double min,
        double lower,
        double median,
        double upper,
        double max,
        float[] outliers) {
    /** Length of a whisker from the mean, in standard deviations. */
    public static final double WHISKER = 2.5;

    /** @param values any number of them, not changed */
    static Band of(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        // Sorting puts what is no number last.
        if (n == 0 || Float.isNaN(sorted[n - 1])) {
            double no = Double.NaN;
            return new Band(n, no, no, no, no, no, no, no, new float[0]);
        }
        double sum = 0;
        for (float value : sorted) {
            sum += value;
        }
        double mean = sum / n;
        double squares = 0;
        for (float value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / n);
        return new Band(
                n,
                mean,
                deviation,
                sorted[0],
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                sorted[n - 1],
                beyond(sorted, mean, WHISKER * deviation));
    }

    /** Hyndman and Fan's seventh definition (1996), which NumPy uses. */
    private static double quantile(float[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * ((double) sorted[above] - sorted[below]);
    }

    private static float[] beyond(float[] sorted, double mean, double reach) {
        int low = 0;
        while (low < sorted.length && sorted[low] < mean - reach) {
            low++;
        }
        int high = sorted.length;
        while (high > low && sorted[high - 1] > mean + reach) {
            high--;
        }
        float[] outliers = Arrays.copyOf(sorted, low + sorted.length - high);
        System.arraycopy(sorted, high, outliers, low, sorted.length - high);
        return outliers;
    }

    /** Where the whisker below ends. */
    public double lowWhisker() {
        return mean - WHISKER * deviation;
    }

    /** Where the whisker above ends. */
    public double highWhisker() {
        return mean + WHISKER * deviation;
    }
}
