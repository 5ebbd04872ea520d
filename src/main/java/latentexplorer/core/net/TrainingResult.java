package latentexplorer.core.net;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.linalg.Pca;

/**
 * What a training leaves. The arrays are shared and not to be changed.
 *
 * @param outcome how it ended
 * @param history all finished epochs
 * @param projection fitted on the training images
 * @param best the best weights by validation, with the optimiser's memory that belongs to them; its epoch is 0 for weights
 *     from before the end of the first
 * @param last the moment from which the training can go on
 * @param configuration DL4J's description of the network as JSON; empty for a kind that it has no network for
 * @param testError {@link DenseSpec#METRIC} of the best weights over the test images, which had no part in choosing them when
 *     there are validation images of their own; NaN when there are none
 * @param libraries name and version of what trained
 */
public record TrainingResult(
        Outcome outcome,
        List<Epoch> history,
        Pca projection,
        Checkpoint best,
        Checkpoint last,
        String configuration,
        double testError,
        Map<String, String> libraries) {
    /** How a training ended. */
    public enum Outcome {
        FINISHED,
        /** The patience of the {@link Schedule} was over. */
        EARLY,
        STOPPED,
        DIVERGED
    }

    public TrainingResult {
        history = List.copyOf(history);
    }

    /** The best weights, in the order of {@link ModelSpec#blocks}. */
    public float[] weights() {
        return best.weights();
    }

    /** The optimiser's memory that belongs to {@link #weights()}, as DL4J keeps it. */
    public float[] updaterState() {
        return best.updaterState();
    }

    /** The number of the epoch whose weights these are; 0 for weights from before the end of the first. */
    public int bestEpoch() {
        return best.epoch();
    }

    /** A sentence for the user. */
    public String message() {
        String kept = best.updates() == 0
                ? "no epoch had ended, so the untrained weights were kept"
                : bestEpoch() == 0
                        ? "the weights from before the end of the first epoch were kept"
                        : "the weights of epoch " + bestEpoch() + " were kept";
        String error = Double.isNaN(testError)
                ? "."
                : String.format(Locale.ROOT, "; test error %.6f (%s).", testError, DenseSpec.METRIC);
        return switch (outcome) {
            case FINISHED -> "Training finished: " + kept + error;
            case EARLY ->
                "Training ended early, after " + history.size() + " epochs, as it had stopped getting better: " + kept
                        + error;
            case STOPPED -> "Training stopped on request: " + kept + error;
            case DIVERGED ->
                "The loss was no number any more, so training ended: " + kept + ". A lower learning rate may help.";
        };
    }
}
