package latentexplorer.ui.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.ModelBundle;

/** Draws all figures that suit a model, and saves them. Called off the JavaFX thread. */
@FunctionalInterface
public interface FigureSaving {
    /**
     * What is drawn of.
     *
     * @param name with which the names of the files begin
     * @param indices of the images that the model did not learn from
     * @param split what they are called
     */
    record Subject(String name, ModelBundle bundle, ImageSet images, int[] indices, String split) {}

    /**
     * @return the files, in the order in which they are to be read
     * @throws IOException with a sentence for the user when they cannot be saved
     */
    List<Path> save(Subject subject, Path folder, JobScope scope) throws IOException;
}
