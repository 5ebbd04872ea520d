package latentexplorer.ui.training.setup;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;

/** The data sets to train on. Called off the JavaFX thread. */
public interface DataSets {
    /** Keys to choose from. */
    List<String> keys();

    /** What the user reads for each of {@link #keys()}; a key that is not among them is its own title. */
    default Map<String, String> titles() {
        return Map.of();
    }

    /**
     * @param key one of {@link #keys()}, or the path of a font set
     * @throws IOException with a sentence for the user
     */
    LoadedSet load(String key, JobScope scope) throws IOException;

    /** Those of a catalogue. */
    static DataSets of(DataCatalogue catalogue) {
        return new DataSets() {
            @Override
            public List<String> keys() {
                return catalogue.keys();
            }

            @Override
            public Map<String, String> titles() {
                List<DataSetDescription> all = catalogue.list();
                Map<String, String> titles = new HashMap<>();
                titles.put(DataCatalogue.NUMERIC, "Typefaces: the ten digits");
                titles.put(DataCatalogue.ALPHANUMERIC, "Typefaces: the good characters");
                all.forEach(set -> titles.put(set.key(), set.title()));
                for (String key : catalogue.keys()) {
                    catalogue
                            .fullSet(key)
                            .ifPresent(full -> all.stream()
                                    .filter(set -> catalogue.fullSet(set.key()).equals(Optional.of(full)))
                                    .findFirst()
                                    .ifPresent(part -> titles.putIfAbsent(key, part.title())));
                }
                return Map.copyOf(titles);
            }

            @Override
            public LoadedSet load(String key, JobScope scope) throws IOException {
                return catalogue.load(key, scope);
            }
        };
    }
}
