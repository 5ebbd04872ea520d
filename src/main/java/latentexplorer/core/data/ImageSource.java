package latentexplorer.core.data;

import java.io.IOException;
import latentexplorer.core.job.JobScope;

/** Where image sets come from, by the key that the command line uses for them. */
@FunctionalInterface
public interface ImageSource {
    /**
     * @param key "digits", "fashion", "typefaces", …
     * @throws IOException with a sentence for the user when there is no such set or it cannot be read
     */
    ImageSet load(String key, JobScope scope) throws IOException;
}
