package latentexplorer.core.analogy;

import java.util.Arrays;

/**
 * How good answers to analogies are.
 *
 * @param count of answers
 * @param error mean squared error against the true picture, pixels 0..1
 * @param top1 the share of answers to which no other typeface's glyph is nearer than the true one, 0 to 1
 * @param top5 the share to which at most four are nearer
 * @param medianRank of the true glyph among all of its character, 1 is best; between two the mean
 */
public record Tally(int count, double error, double top1, double top5, double medianRank) {
    private static final int FEW = 5;

    /** In the order given, so that the sum is always the same. */
    static Tally of(double[] errors, int[] ranks) {
        int n = ranks.length;
        if (n == 0) {
            return new Tally(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double sum = 0;
        for (double error : errors) {
            sum += error;
        }
        int[] sorted = ranks.clone();
        Arrays.sort(sorted);
        return new Tally(n, sum / n, share(ranks, 1), share(ranks, FEW), (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0);
    }

    private static double share(int[] ranks, int most) {
        return (double) Arrays.stream(ranks).filter(rank -> rank <= most).count() / ranks.length;
    }
}
