package latentexplorer.ui.training;

import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;

/**
 * What came of a training.
 *
 * @param data what it was trained on
 * @param model the saved model, with the weights of the best epoch
 * @param ending why it ended
 * @param epoch the last epoch
 * @param best validation loss of the kept weights
 * @param bestEpoch the epoch of the kept weights
 * @param pictures reconstructions by the kept weights
 */
record Trained(
        OpenDataSet data,
        OpenModel model,
        Ending ending,
        int epoch,
        double best,
        int bestEpoch,
        Reconstructions pictures) {

    /** Why a training ended. */
    enum Ending {
        COMPLETE,
        STOPPED,
        DIVERGED
    }
}
