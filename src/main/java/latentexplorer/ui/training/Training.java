package latentexplorer.ui.training;

import java.io.IOException;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.ui.training.setup.TrainingPlan;

/** Trains a model and saves it. Called off the JavaFX thread. */
@FunctionalInterface
interface Training {
    /**
     * Trains until the end, until the wish to stop, or until the loss is no number any more, and saves the weights of the
     * epoch with the lowest validation loss in a new file.
     *
     * @throws java.util.concurrent.CancellationException when it was stopped before there was anything to keep
     * @throws IOException with a sentence for the user when nothing could be trained or saved
     */
    Trained run(TrainingPlan plan, LoadedSet data, LiveRun live, JobScope scope) throws IOException;
}
