package latentexplorer.ui.training.setup;

import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.Work;

/** Takes what the form asks for, to train it. Called on the JavaFX thread. */
@FunctionalInterface
public interface Launch {
    /**
     * @param data gives the plan's data set: at once when it has been read already
     */
    void start(TrainingPlan plan, Work<LoadedSet> data);
}
