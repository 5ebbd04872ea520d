package latentexplorer.ui.training;

import java.io.IOException;
import latentexplorer.core.job.JobScope;
import latentexplorer.ui.session.OpenDataSet;

/** Trains a model and saves it. Called off the JavaFX thread. */
interface Training {
    /** How a data set is divided, as {@link #run} will do it. */
    DataFacts facts(OpenDataSet data);

    /**
     * Trains until the end, until the wish to stop, or until the loss is no number any more, and saves the weights of the
     * epoch with the lowest validation loss in a new file.
     *
     * @throws java.util.concurrent.CancellationException when it was stopped before there was anything to keep
     * @throws IOException with a sentence for the user when nothing could be trained or saved
     */
    Trained run(TrainingPlan plan, OpenDataSet data, LiveRun live, JobScope scope) throws IOException;
}
