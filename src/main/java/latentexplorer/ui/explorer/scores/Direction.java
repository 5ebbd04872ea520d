package latentexplorer.ui.explorer.scores;

import java.util.Locale;
import latentexplorer.core.analogy.Differences;
import latentexplorer.core.analogy.VectorReliability;

/**
 * A direction between two ends.
 *
 * @param from name of where it begins
 * @param to name of where it leads
 */
record Direction(DirectionKind kind, String from, String to, Differences differences, VectorReliability reliability) {
    static Direction of(DirectionKind kind, String from, String to, Differences differences) {
        return new Direction(kind, from, to, differences, differences.reliability());
    }

    /** The number and what it is of. */
    String headline() {
        return Double.isNaN(reliability.alignment())
                ? "Alignment not known"
                : String.format(Locale.ROOT, "Alignment %.2f", reliability.alignment());
    }

    /** How it was found. */
    String details() {
        String interval = reliability
                .interval()
                .map(each -> String.format(
                        Locale.ROOT, ", with 95 %% certainty between %.2f and %.2f", each.from(), each.to()))
                .orElse("");
        String without = reliability.without() == 0
                ? ""
                : String.format(Locale.ROOT, " %,d pairs of the same code were left out.", reliability.without());
        return String.format(
                        Locale.ROOT,
                        "Mean cosine between the differences of %,d pairs%s; %s.",
                        reliability.pairs(),
                        interval,
                        kind.pairs())
                + without;
    }
}
