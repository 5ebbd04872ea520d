package latentexplorer.ui.training;

import latentexplorer.core.job.JobScope;

/** Trains runs. Called off the JavaFX thread. */
@FunctionalInterface
interface Training {
    /**
     * Trains until the end, until it is stopped, or until the loss is no number any more; writes all of it down as a run, and
     * saves the weights of the epoch with the lowest validation loss as a new model.
     *
     * @param live is told how far it is, and steers it
     * @throws java.util.concurrent.CancellationException when cancelled: the rest of the run can be trained another time
     * @throws java.io.IOException with a sentence for the user when nothing could be trained or saved
     * @throws Exception when the images cannot be had
     */
    Trained run(RunRequest request, LiveRun live, JobScope scope) throws Exception;
}
