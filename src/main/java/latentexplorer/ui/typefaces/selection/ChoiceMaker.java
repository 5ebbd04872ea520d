package latentexplorer.ui.typefaces.selection;

import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.job.JobScope;

/** Finds the typefaces that a selection keeps. Called off the JavaFX thread, often. */
@FunctionalInterface
public interface ChoiceMaker {
    TrainingChoice choose(Clustering clustering, Selection selection, JobScope scope);
}
