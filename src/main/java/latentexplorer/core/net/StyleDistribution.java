package latentexplorer.core.net;

import java.util.Arrays;

/** How far values are from a normal distribution with mean 0: the one-sample test of Kolmogorov and Smirnov. */
public final class StyleDistribution {
    /** The values of the series for the probability below are the same in double precision from here on. */
    private static final int TERMS = 100;

    /** Below, the probability is 1 to more digits than there are. */
    private static final double CERTAIN = 0.2;

    /** Beyond so many standard deviations the distribution function is 0 or 1 in double precision. */
    private static final double FAR = 8;

    private StyleDistribution() {}

    /**
     * The largest difference of the two distribution functions.
     *
     * @param values at least one
     * @param deviation of the normal distribution
     * @return 0 to 1; NaN when a value is
     */
    public static double distance(float[] values, double deviation) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        double n = sorted.length;
        double most = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = normal(sorted[i] / deviation);
            most = Math.max(most, Math.max(expected - i / n, (i + 1) / n - expected));
        }
        return most;
    }

    /**
     * The negative decimal logarithm of the probability of such a distance by chance; finite, 0 or more; NaN when a
     * value is. From about 1 on by the first term of Kolmogorov's series, whose logarithm cannot overflow.
     *
     * @param values at least one
     */
    public static double error(float[] values, double deviation) {
        return error(values.length, distance(values, deviation));
    }

    private static double error(int n, double distance) {
        double square = n * distance * distance;
        double firstTerm = (2 * square - Math.log(2)) / Math.log(10);
        return firstTerm > 1 ? firstTerm : Math.max(0, -Math.log10(probability(Math.sqrt(square))));
    }

    private static double probability(double x) {
        if (x < CERTAIN) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 0 ? -2 : 2) * Math.exp(-2.0 * k * k * x * x);
        }
        return Math.min(1, sum);
    }

    /**
     * The medians over the values of the styles.
     *
     * @param distance of {@link StyleDistribution#distance}
     * @param error of {@link StyleDistribution#error}
     */
    public record Medians(double distance, double error) {}

    /** @param styles n x size values, n at least 1 */
    public static Medians medians(float[] styles, int size, double deviation) {
        int n = styles.length / size;
        double[] distances = new double[size];
        for (int k = 0; k < size; k++) {
            float[] column = new float[n];
            for (int i = 0; i < n; i++) {
                column[i] = styles[i * size + k];
            }
            distances[k] = distance(column, deviation);
        }
        double[] errors = Arrays.stream(distances).map(each -> error(n, each)).toArray();
        return new Medians(median(distances), median(errors));
    }

    /** The median of the errors of each value of the styles: see {@link #medians}. */
    public static double medianError(float[] styles, int size, double deviation) {
        return medians(styles, size, deviation).error();
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    /** The standard normal distribution function, by the series of Marsaglia (2004); NaN for NaN, whose series would not end. */
    private static double normal(double x) {
        if (Double.isNaN(x)) {
            return x;
        }
        if (Math.abs(x) > FAR) {
            return x < 0 ? 0 : 1;
        }
        double sum = x;
        double before = Double.NaN;
        double term = x;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }
}
