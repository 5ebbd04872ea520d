package latentexplorer.core.analogy;

import java.util.Optional;

/**
 * How far differences of codes that should mean the same agree: their alignment, the mean cosine of the angle between two of
 * them (as Liu, Jun, Li and Heer, 2019, judge attribute vectors). 1 when all point the same way, 0 when they have nothing in
 * common.
 *
 * @param pairs number of differences that have a direction
 * @param without number of those that are zero and have none
 * @param alignment -1 to 1; NaN with fewer than two differences
 * @param interval in which the alignment lies with a probability of 95 %; empty with fewer than three differences
 */
public record VectorReliability(int pairs, int without, double alignment, Optional<Interval> interval) {
    private static final double NORMAL_95 = 1.959963984540054;

    /** From a lower to an upper alignment. */
    public record Interval(double from, double to) {}

    /** What it means for an experiment with this direction. */
    public String meaning() {
        if (Double.isNaN(alignment)) {
            return "One pair alone does not tell how reliable its direction is.";
        }
        if (interval.isPresent() && interval.get().from() <= 0) {
            return "The pairs may as well have no direction in common: what one of them changes, another does not.";
        }
        if (alignment >= 0.8) {
            return "The pairs point almost the same way: any one of them stands for all.";
        }
        if (alignment >= 0.5) {
            return "The pairs mostly agree: their mean is a good direction, a single pair a fair one.";
        }
        if (alignment >= 0.2) {
            return "The pairs agree in part: take the mean of many rather than a single pair.";
        }
        return "The pairs hardly agree: each goes mostly a way of its own, and even their mean says little.";
    }

    /**
     * The mean over all pairs of differences, and an interval by normal theory with the jackknife's standard error for such means
     * (Arvesen, 1969). A bootstrap would draw the same difference twice and take it for perfect agreement.
     *
     * @param differences n x {@code width}: each B - A
     */
    public static VectorReliability of(float[] differences, int width) {
        int n = differences.length / width;
        double[][] units = new double[n][];
        double[] sum = new double[width];
        int m = 0;
        for (int i = 0; i < n; i++) {
            double[] unit = unit(differences, i * width, width);
            if (unit.length > 0) {
                units[m++] = unit;
                for (int j = 0; j < width; j++) {
                    sum[j] += unit[j];
                }
            }
        }
        if (m < 2) {
            return new VectorReliability(m, n - m, Double.NaN, Optional.empty());
        }
        double whole = dot(sum, sum);
        double alignment = mean(whole, m);
        return new VectorReliability(
                m, n - m, alignment, m < 3 ? Optional.empty() : Optional.of(interval(units, sum, m, alignment)));
    }

    /** The squared length of the sum of m unit vectors holds each pair twice and each vector with itself. */
    private static double mean(double square, int m) {
        return Math.clamp((square - m) / ((double) m * (m - 1)), -1, 1);
    }

    private static Interval interval(double[][] units, double[] sum, int m, double alignment) {
        double whole = dot(sum, sum);
        double[] left = new double[m];
        double mean = 0;
        for (int i = 0; i < m; i++) {
            left[i] = mean(whole - 2 * dot(sum, units[i]) + 1, m - 1);
            mean += left[i] / m;
        }
        double square = 0;
        for (double each : left) {
            square += (each - mean) * (each - mean);
        }
        double half = NORMAL_95 * Math.sqrt(square * (m - 1) / m);
        return new Interval(Math.max(-1, alignment - half), Math.min(1, alignment + half));
    }

    private static double[] unit(float[] values, int from, int width) {
        double square = 0;
        for (int j = from; j < from + width; j++) {
            square += (double) values[j] * values[j];
        }
        if (!(square > 0) || Double.isInfinite(square)) {
            return new double[0];
        }
        double[] unit = new double[width];
        for (int j = 0; j < width; j++) {
            unit[j] = values[from + j] / Math.sqrt(square);
        }
        return unit;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
