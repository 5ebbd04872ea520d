package latentexplorer.cli;

import java.io.IOException;
import latentexplorer.core.data.ImageSet;

/** Where commands get image sets by name. */
@FunctionalInterface
public interface DataSource {
    /**
     * @param name as the user wrote it, or as a model remembers it
     * @throws IOException with a sentence for the user, also when there is no set of this name
     */
    ImageSet load(String name) throws IOException;
}
