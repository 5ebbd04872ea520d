package latentexplorer.core.analogy;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.ImageSet;

/** Errors and ranks of some answers, one by one. */
record Marks(double[] errors, int[] ranks) {
    /**
     * @param answers n x 784
     * @param truth n places of the true ones
     */
    static Marks of(Candidates candidates, float[] answers, int[] truth) {
        double[] errors = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            errors[i] = candidates.square(answers, i, truth[i]) / ImageSet.PIXELS;
        }
        return new Marks(errors, candidates.ranks(answers, truth));
    }

    static Marks together(List<Marks> parts) {
        return new Marks(
                parts.stream().flatMapToDouble(each -> Arrays.stream(each.errors)).toArray(),
                parts.stream().flatMapToInt(each -> Arrays.stream(each.ranks)).toArray());
    }

    Tally tally() {
        return Tally.of(errors, ranks);
    }
}
