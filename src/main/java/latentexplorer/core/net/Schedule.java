package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;

/**
 * How long and how fast a model learns.
 *
 * @param batchSize images to each update of the weights; the last batch of an epoch may be smaller
 * @param epochs passes over the training images in each stage
 * @param stages how often that is done, with the plots between
 * @param learningRate the step of Adam
 * @param patience epochs in a row, counted from the beginning of a run, that may pass without a better validation loss
 *     before the training ends early; {@link #NO_PATIENCE}: it never does
 */
public record Schedule(int batchSize, int epochs, int stages, double learningRate, int patience) {
    public static final int NO_PATIENCE = 0;
    public static final Schedule DEFAULT = new Schedule(256, 25, 1, 0.001);

    /** Never ends early. */
    public Schedule(int batchSize, int epochs, int stages, double learningRate) {
        this(batchSize, epochs, stages, learningRate, NO_PATIENCE);
    }

    public Schedule withPatience(int epochsWithout) {
        return new Schedule(batchSize, epochs, stages, learningRate, epochsWithout);
    }

    /** Epochs of all stages. */
    public int totalEpochs() {
        return epochs * stages;
    }

    /** Whether {@link #patience()} counts. */
    public boolean stopsEarly() {
        return patience != NO_PATIENCE;
    }

    List<String> problems() {
        List<String> found = new ArrayList<>();
        if (batchSize < 1) {
            found.add("The batch size must be at least 1, not " + batchSize + ".");
        }
        if (epochs < 1 || stages < 1 || (long) epochs * stages > 1_000_000) {
            found.add("Epochs and stages must be at least 1, and at most 1,000,000 epochs in all, not " + stages + " x "
                    + epochs + ".");
        }
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            found.add("The learning rate must be above 0, not " + learningRate + ".");
        }
        if (patience < 0) {
            found.add("The patience must be at least 1 epoch, or 0 for none, not " + patience + ".");
        }
        return found;
    }
}
