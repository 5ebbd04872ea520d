package latentexplorer.core.net;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.Rows;

/**
 * Brings the values of arrays to mean 0 and standard deviation 1, and back. A value that is no number counts as missing: it is
 * left out of the statistics and takes the mean. A value without deviation is not scaled, so that one that differs in use
 * neither explodes nor is lost. Immutable.
 */
public final class ArrayNormalisation {
    /** Standard deviations below count as none. */
    public static final double LEAST_DEVIATION = 1e-10;

    /** Over what one mean and one deviation are taken. */
    public enum By {
        /** Over all values of a channel. */
        CHANNEL,
        /** Over the same value of all arrays. */
        ELEMENT
    }

    private final double[] mean;
    private final double[] variance;
    /** What values are divided by. */
    private final double[] scale;

    /** @param variance 0 where there is none */
    private ArrayNormalisation(double[] mean, double[] variance) {
        this.mean = mean;
        this.variance = variance;
        scale = new double[variance.length];
        for (int j = 0; j < scale.length; j++) {
            scale[j] = variance[j] > 0 ? Math.sqrt(variance[j]) : 1;
        }
    }

    /**
     * Measures arrays; each is read once.
     *
     * @param arrays those to learn from, never those to test with
     * @param channels in how many equal parts of neighbouring values an array falls, at least 1
     * @param maxSamples how many arrays are measured at most, the first ones; 0 for all
     * @throws IllegalArgumentException with a sentence when there is nothing to measure or a value is infinite
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static ArrayNormalisation fit(By by, Rows arrays, int channels, int maxSamples, JobScope scope) {
        int width = arrays.width();
        if (channels < 1 || width % channels != 0) {
            throw new IllegalArgumentException(
                    "Arrays of " + width + " values do not fall into " + channels + " equal channels.");
        }
        if (maxSamples < 0) {
            throw new IllegalArgumentException(
                    "The number of arrays to measure must be 0 (all) or more, not " + maxSamples + ".");
        }
        int used = maxSamples == 0 ? arrays.count() : Math.min(maxSamples, arrays.count());
        if (used == 0) {
            throw new IllegalArgumentException("Means and deviations need at least one array.");
        }
        Moments moments = new Moments(width);
        double[] values = new double[width];
        for (int i = 0; i < used; i++) {
            scope.check();
            arrays.copy(i, values, 0);
            moments.add(values, i);
        }
        return moments.result(by == By.CHANNEL ? width / channels : 1);
    }

    /** Counts, means and sums of squared differences from them (Welford, 1962). */
    private static final class Moments {
        private final long[] counts;
        private final double[] means;
        private final double[] squares;

        Moments(int width) {
            counts = new long[width];
            means = new double[width];
            squares = new double[width];
        }

        void add(double[] values, int array) {
            for (int j = 0; j < values.length; j++) {
                double x = values[j];
                if (Double.isNaN(x)) {
                    continue;
                }
                if (Double.isInfinite(x)) {
                    throw new IllegalArgumentException("Value " + j + " of array " + array + " is infinite.");
                }
                double before = x - means[j];
                means[j] += before / ++counts[j];
                squares[j] += before * (x - means[j]);
            }
        }

        /** @param group neighbouring values that are measured together */
        ArrayNormalisation result(int group) {
            double[] mean = new double[means.length];
            double[] variance = new double[means.length];
            for (int from = 0; from < means.length; from += group) {
                long count = 0;
                double sum = 0;
                for (int j = from; j < from + group; j++) {
                    count += counts[j];
                    sum += counts[j] * means[j];
                }
                double centre = count == 0 ? 0 : sum / count;
                double square = 0;
                for (int j = from; j < from + group; j++) {
                    square += squares[j] + counts[j] * (means[j] - centre) * (means[j] - centre);
                }
                double spread = count == 0 ? 0 : square / count;
                Arrays.fill(mean, from, from + group, centre);
                Arrays.fill(variance, from, from + group, Math.sqrt(spread) < LEAST_DEVIATION ? 0 : spread);
            }
            return new ArrayNormalisation(mean, variance);
        }
    }

    /** From {@link #projection()}. */
    static ArrayNormalisation of(Pca projection) {
        return new ArrayNormalisation(projection.mean(), projection.variances());
    }

    /** The same as principal components without a projection: what a model's file keeps. */
    Pca projection() {
        return new Pca(
                true, mean, new double[0], variance, Arrays.stream(variance).sum());
    }

    /** Number of values of an array. */
    public int width() {
        return mean.length;
    }

    /** Of one value over the measured arrays. */
    public double mean(int value) {
        return mean[value];
    }

    /** Of one value over the measured arrays, population form; 0 when it is below {@link #LEAST_DEVIATION}. */
    public double deviation(int value) {
        return Math.sqrt(variance[value]);
    }

    /** What a value is divided by: its deviation, or 1 when it has none. */
    double scale(int value) {
        return scale[value];
    }

    /**
     * Standardises arrays in place.
     *
     * @param arrays n x {@link #width()} values from the beginning
     */
    public void forward(float[] arrays, int n) {
        for (int row = 0; row < n; row++) {
            int from = row * mean.length;
            for (int j = 0; j < mean.length; j++) {
                float x = arrays[from + j];
                arrays[from + j] = Float.isNaN(x) ? 0 : (float) ((x - mean[j]) / scale[j]);
            }
        }
    }

    /**
     * The way back, in place; nothing is cut off at the ends of the scale.
     *
     * @param arrays n x {@link #width()} standardised values from the beginning
     */
    public void inverse(float[] arrays, int n) {
        for (int row = 0; row < n; row++) {
            int from = row * mean.length;
            for (int j = 0; j < mean.length; j++) {
                arrays[from + j] = (float) (arrays[from + j] * scale[j] + mean[j]);
            }
        }
    }

    /**
     * The sum of the squared differences between arrays, in the unit of the values before they were standardised.
     *
     * @param x n x {@link #width()} standardised values
     * @param y as many
     */
    public double squaredDistance(float[] x, float[] y, int n) {
        double sum = 0;
        for (int row = 0; row < n; row++) {
            int from = row * mean.length;
            for (int j = 0; j < mean.length; j++) {
                double difference = (x[from + j] - y[from + j]) * scale[j];
                sum += difference * difference;
            }
        }
        return sum;
    }

    /** What is allowed and probably not meant: sentences for the user. */
    public List<String> warnings() {
        long constant = Arrays.stream(variance).filter(v -> v == 0).count();
        if (constant == 0) {
            return List.of();
        }
        return List.of(
                constant == width()
                        ? "All values are the same in all arrays that were measured: they are not scaled."
                        : constant + " of " + width() + " values are the same in all arrays that were measured:"
                                + " they are not scaled.");
    }
}
