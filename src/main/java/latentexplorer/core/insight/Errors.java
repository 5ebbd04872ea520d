package latentexplorer.core.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The errors of the measured images, and their histogram.
 *
 * @param indices of the images
 * @param values the mean squared error of each, pixels 0..1
 * @param order positions in {@code indices} from the best to the worst, of equals the first first; errors that are no
 *     number last
 * @param low where the first bar begins: the least error
 * @param high where the last bar ends: the greatest finite error
 * @param counts images of each bar; all bars are equally wide, each without its end but the last; an error that is not finite is
 *     in no bar
 * @param mean of the errors
 * @param deviation their standard deviation (divisor n)
 */
public record Errors(
        int[] indices,
        double[] values,
        int[] order,
        double low,
        double high,
        int[] counts,
        double mean,
        double deviation) {
    /** The width of all bars together where all errors are the same. */
    private static final double NARROW = 1e-6;

    /**
     * @param values one for each index
     * @param bars 1 or more
     */
    static Errors of(int[] indices, double[] values, int bars) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double low = Arrays.stream(finite).min().orElse(0);
        double most = Arrays.stream(finite).max().orElse(0);
        double high = most > low ? most : low + Math.max(NARROW, 2 * bars * Math.ulp(low));
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double square = 0;
        for (double value : values) {
            square += (value - mean) * (value - mean) / values.length;
        }
        int[] counts = new int[bars];
        Errors empty = new Errors(indices, values, order, low, high, counts, mean, Math.sqrt(square));
        for (double value : finite) {
            counts[empty.bar(value)]++;
        }
        return empty;
    }

    /** The bar of a finite error of these. */
    private int bar(double value) {
        int bar = (int) ((value - low) / (high - low) * counts.length);
        return Math.clamp(bar, 0, counts.length - 1);
    }

    /** Number of bars. */
    public int bars() {
        return counts.length;
    }

    /** Where a bar begins. */
    public double barLow(int bar) {
        return low + (high - low) * bar / counts.length;
    }

    /** Where a bar ends. */
    public double barHigh(int bar) {
        return barLow(bar + 1);
    }

    /** The images of a bar, the best first. */
    public int[] members(int bar) {
        return Arrays.stream(order)
                .filter(i -> Double.isFinite(values[i]) && bar(values[i]) == bar)
                .map(i -> indices[i])
                .toArray();
    }

    /** At most so many images, the best first. */
    public int[] best(int count) {
        return Arrays.stream(order).limit(count).map(i -> indices[i]).toArray();
    }

    /** At most so many images, the worst first. */
    public int[] worst(int count) {
        int n = order.length;
        return IntStream.range(0, Math.min(count, n))
                .map(i -> indices[order[n - 1 - i]])
                .toArray();
    }
}
