package latentexplorer.ui.training;

import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.Work;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.TrainingPlan;

/** What is to be trained. */
sealed interface RunRequest {
    /**
     * A new run, from untrained weights or from an epoch of another one.
     *
     * @param data gives the plan's data set
     */
    record Fresh(TrainingPlan plan, Work<LoadedSet> data) implements RunRequest {}

    /** What is left of a run that was cut off or stopped. */
    record Rest(String run, DataSets dataSets) implements RunRequest {}
}
