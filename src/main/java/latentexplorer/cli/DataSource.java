package latentexplorer.cli;

import java.io.IOException;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;

/** Where commands get image sets by name. */
@FunctionalInterface
public interface DataSource {
    /**
     * @param name as the user wrote it, or as a model remembers it
     * @throws IOException with a sentence for the user, also when there is no set of this name
     */
    LoadedSet load(String name, JobScope scope) throws IOException;
}
