package latentexplorer.ui.training;

import java.util.List;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.Work;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.TrainingPlan;

/** What is to be trained. */
sealed interface RunRequest {
    /**
     * A new run, from untrained weights.
     *
     * @param command the words that start the same from a terminal; empty when there are none
     * @param data gives the plan's data set
     */
    record Fresh(TrainingPlan plan, List<String> command, Work<LoadedSet> data) implements RunRequest {}

    /** A new run that trains on what another one had learned by an epoch. */
    record Branch(Fresh plan, BranchPoint from) implements RunRequest {}

    /** What is left of a run that was cut off or stopped. */
    record Rest(String run, DataSets dataSets) implements RunRequest {}
}
