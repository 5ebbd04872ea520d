package latentexplorer.ui.training.watch;

import java.util.List;

/**
 * What a training measured of itself, for the axis of epochs. The value of epoch 3 stands at 3, the update halfway through
 * it at 2.5.
 *
 * @param curves all metrics, the loss first
 * @param usual names of the metrics that show before the user chooses
 * @param betaX where on the axis the weight of the divergence is known, ascending; empty for a kind without one
 * @param beta that weight
 * @param marks what the user changed while it ran
 * @param epochs that have ended
 * @param reach how many the axis shows at least
 * @param batches updates in an epoch; 0 when not known
 */
record Curves(
        List<Curve> curves,
        List<String> usual,
        double[] betaX,
        double[] beta,
        List<Mark> marks,
        int epochs,
        int reach,
        int batches) {
    static final Curves NONE = new Curves(List.of(), List.of(), new double[0], new double[0], List.of(), 0, 0, 0);

    /**
     * A change made while the training ran.
     *
     * @param at place on the axis of epochs
     * @param words for the user
     */
    record Mark(double at, String words) {}

    /** How far the axis goes. */
    double end() {
        return Math.max(1, Math.max(epochs, reach));
    }

    /** The weight of the divergence at a place on the axis; NaN when it is not known. */
    double betaAt(double at) {
        double found = Double.NaN;
        for (int i = 0; i < betaX.length && betaX[i] <= at + 1e-9; i++) {
            found = beta[i];
        }
        return found;
    }
}
