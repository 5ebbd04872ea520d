package latentexplorer.ui.training;

import java.io.IOException;
import latentexplorer.core.job.JobScope;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;

/** Makes the map of a model and saves it. Called off the JavaFX thread. */
@FunctionalInterface
interface MapMaking {
    /** @throws IOException with a sentence for the user when the map cannot be made or saved */
    OpenEmbedding make(OpenDataSet data, OpenModel model, JobScope scope) throws IOException;
}
