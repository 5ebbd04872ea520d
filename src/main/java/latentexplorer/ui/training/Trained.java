package latentexplorer.ui.training;

import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;

/**
 * What came of a training.
 *
 * @param run its name
 * @param data what it was trained on
 * @param model the saved model, with the weights of the best epoch
 * @param ending why it ended
 * @param epoch the last epoch that was finished
 * @param bestEpoch the epoch of the kept weights; 0: none was finished
 */
record Trained(String run, OpenDataSet data, OpenModel model, Ending ending, int epoch, int bestEpoch) {

    /** Why a training ended. */
    enum Ending {
        COMPLETE,
        /** The patience was at its end. */
        EARLY,
        STOPPED,
        DIVERGED
    }

    /** What the user is told. */
    String sentence() {
        String how = switch (ending) {
            case COMPLETE -> "Trained. ";
            case EARLY -> "Ended early after epoch " + epoch + ": the validation had not become better for a while. ";
            case STOPPED -> "Stopped in epoch " + (epoch + 1) + "; the run can be completed later. ";
            case DIVERGED -> "The loss became infinite after epoch " + epoch + "; try a lower learning rate. ";
        };
        String weights = bestEpoch == 0 ? "the weights of that moment" : "the weights of epoch " + bestEpoch;
        return how + "Saved with " + weights + " as " + model.file().getFileName() + ".";
    }
}
