package latentexplorer.ui.explorer.scores;

import java.io.IOException;
import latentexplorer.core.analogy.Learned;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.ModelFile;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;

/** Finds out what a model has learned of the images on show. Called on worker threads. */
@FunctionalInterface
public interface Lessons {
    /** @throws IOException with a sentence for the user */
    Learned of(OpenModel model, OpenDataSet data, JobScope scope) throws IOException;

    /** From the model's file, and the split of its data set. */
    static Lessons from(DataCatalogue catalogue) {
        return (model, data, scope) -> Learned.of(ModelFile.read(model.file()), catalogue.load(data.key(), scope));
    }
}
