package latentexplorer.ui.training;

import java.io.IOException;
import java.util.List;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;

/** The data sets to train on. Called off the JavaFX thread. */
interface DataSets {
    /** Keys to choose from. */
    List<String> keys();

    /**
     * @param key one of {@link #keys()}, or the path of a font set
     * @throws IOException with a sentence for the user
     */
    LoadedSet load(String key, JobScope scope) throws IOException;

    static DataSets of(DataCatalogue catalogue) {
        return new DataSets() {
            @Override
            public List<String> keys() {
                return catalogue.keys();
            }

            @Override
            public LoadedSet load(String key, JobScope scope) throws IOException {
                return catalogue.load(key, scope);
            }
        };
    }
}
