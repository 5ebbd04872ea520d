package latentexplorer.ui.explorer.reality;

import java.io.IOException;
import java.nio.file.Path;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.support.RealityCheck;

/** Finds together what tells how real the pictures of a model are. Called on worker threads. */
@FunctionalInterface
public interface RealityChecks {
    /**
     * Takes seconds.
     *
     * @param model its file
     * @param hash of the model in use
     * @throws IOException with a sentence for the user, when the file or the images cannot be read
     * @throws IllegalArgumentException with a sentence for the user, when it cannot be told
     */
    RealityCheck check(Path model, String hash, JobScope scope) throws IOException;
}
