package latentexplorer.core.analogy;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import latentexplorer.core.data.ImageSet;

/** Errors and ranks of some answers, one by one. */
record Marks(double[] errors, int[] ranks) {
    /**
     * @param row the picture that answers each question
     * @param truth places of the true ones, one for each question
     */
    static Marks of(Candidates.Comparison comparison, IntUnaryOperator row, int[] truth) {
        double[] errors = new double[truth.length];
        int[] ranks = new int[truth.length];
        for (int i = 0; i < truth.length; i++) {
            errors[i] = comparison.square(row.applyAsInt(i), truth[i]) / ImageSet.PIXELS;
            ranks[i] = comparison.rank(row.applyAsInt(i), truth[i]);
        }
        return new Marks(errors, ranks);
    }

    static Marks together(List<Marks> parts) {
        return new Marks(
                parts.stream()
                        .flatMapToDouble(each -> Arrays.stream(each.errors))
                        .toArray(),
                parts.stream().flatMapToInt(each -> Arrays.stream(each.ranks)).toArray());
    }

    Tally tally() {
        return Tally.of(errors, ranks);
    }
}
