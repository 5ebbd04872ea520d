package latentexplorer.core.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How real a code and its picture are.
 *
 * @param distance mean distance to the nearest real codes
 * @param support its percentile among held-out codes, 0 to 100: 50 is as usual as it gets, 100 farther than any
 * @param gap how far the code of the code's picture is from the code
 * @param gapPercentile its percentile among held-out codes, 0 to 100
 * @param label the class that the classifier sees; -1 without a classifier
 * @param className its name; empty without a classifier
 * @param certainty the classifier's probability of the class, with those that look the same; NaN without a classifier
 * @param level of the border
 */
public record Reality(
        double distance,
        double support,
        double gap,
        double gapPercentile,
        int label,
        String className,
        double certainty,
        Level level) {
    public boolean hasLabel() {
        return label >= 0;
    }

    /** What speaks against the picture: sentences for the user; none for a good one. */
    public List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        if (Level.of(support) != Level.GOOD) {
            reasons.add(String.format(
                    Locale.ROOT, "Farther from real codes than %s of held-out images.", percent(support)));
        }
        if (Level.of(gapPercentile) != Level.GOOD) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "Encoded again, the picture gives another code, more so than %s of held-out images.",
                    percent(gapPercentile)));
        }
        if (certainty < Level.GUESS) {
            reasons.add(String.format(
                    Locale.ROOT,
                    "The classifier is only %.0f %% certain that this is %s.",
                    100 * certainty,
                    className));
        }
        return List.copyOf(reasons);
    }

    private static String percent(double percentile) {
        return percentile >= 100 ? "all" : String.format(Locale.ROOT, "%.1f %%", Math.min(percentile, 99.9));
    }
}
