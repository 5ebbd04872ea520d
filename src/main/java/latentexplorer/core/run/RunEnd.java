package latentexplorer.core.run;

import java.time.Instant;
import latentexplorer.core.net.TrainingResult;

/**
 * How a run ended.
 *
 * @param epochs finished, with those from before the run
 * @param bestEpoch the number of the epoch whose weights were best; 0 for weights from before the end of the first
 * @param testError of those weights, as {@link TrainingResult#testError()}; NaN when not measured
 * @param message a sentence for the user
 */
public record RunEnd(
        TrainingResult.Outcome outcome, Instant when, int epochs, int bestEpoch, double testError, String message) {
    static RunEnd of(TrainingResult result, Instant now) {
        return new RunEnd(
                result.outcome(),
                now,
                result.history().size(),
                result.bestEpoch(),
                result.testError(),
                result.message());
    }
}
