package latentexplorer.core.net;

/**
 * One line of a training's history. Losses are {@link DenseSpec#METRIC}.
 *
 * @param number counted from 1 over all stages
 * @param stage counted from 1
 * @param trainLoss mean over the epoch's batches as they were learned, dropout included
 * @param validationLoss over all test images after the epoch; NaN when there are none
 * @param learningRate the step of Adam in this epoch
 */
public record Epoch(int number, int stage, double trainLoss, double validationLoss, double learningRate) {
    /** What the best epoch is chosen by: the validation loss, or the training loss when there are no test images. */
    double criterion() {
        return Double.isNaN(validationLoss) ? trainLoss : validationLoss;
    }
}
