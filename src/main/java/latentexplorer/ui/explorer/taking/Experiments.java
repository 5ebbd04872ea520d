package latentexplorer.ui.explorer.taking;

import java.util.Optional;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.ui.explorer.exhibit.Arrangement;

/** The experiments, as far as they are taken away and brought back. Asked on the JavaFX thread. */
public interface Experiments {
    Arrangement arrangement();

    /** The results on show, with captions and how they were made; nothing while slots are empty. */
    Optional<ResultGrid> results();

    /** Shows experiments as they were; the map is already theirs. */
    void restore(Arrangement arrangement);
}
