package latentexplorer.ui.explorer.taking;

import java.util.Optional;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.SavedExperiment.Slots;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.PathKind;

/** The experiments, as far as they are taken away and brought back. Asked on the JavaFX thread. */
public interface Experiments {
    /**
     * What the experiments are made of.
     *
     * @param analogies whether experiment 2 shows, else experiment 1
     * @param slots of both
     * @param plan the places of the paths
     * @param path their kind
     */
    record Setup(boolean analogies, Slots slots, Interpolation plan, PathKind path) {}

    Setup setup();

    /** The results on show, with captions and how they were made; nothing while slots are empty. */
    Optional<ResultGrid> results();

    /** Shows experiments as they were; the map is already theirs. */
    void restore(Setup setup);
}
