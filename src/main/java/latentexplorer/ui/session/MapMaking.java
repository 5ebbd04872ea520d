package latentexplorer.ui.session;

import java.io.IOException;
import latentexplorer.core.job.JobScope;

/** Makes the map of a model and saves it. Called off the JavaFX thread. */
@FunctionalInterface
public interface MapMaking {
    /** @throws IOException with a sentence for the user when the map cannot be made or saved */
    OpenEmbedding make(OpenDataSet data, OpenModel model, JobScope scope) throws IOException;
}
