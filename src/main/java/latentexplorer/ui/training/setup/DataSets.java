package latentexplorer.ui.training.setup;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.FullSet;
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
     * What is not there yet of those of {@link #keys()} that stand for a whole published set: a sentence for the user each.
     */
    default Map<String, String> missing() {
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
            public Map<String, String> missing() {
                Map<String, String> missing = new HashMap<>();
                for (String key : catalogue.keys()) {
                    catalogue
                            .fullSet(key)
                            .filter(full -> full.key().equals(key) && !full.isIn(catalogue.folderOf(full)))
                            .ifPresent(full -> missing.put(key, notThere(full)));
                }
                return Map.copyOf(missing);
            }

            private static String notThere(FullSet full) {
                return String.format(
                        Locale.ROOT,
                        "A bundled part: “%s” is not yet downloaded (%.0f MB).",
                        full.title(),
                        full.compressedBytes() / 1e6);
            }

            @Override
            public LoadedSet load(String key, JobScope scope) throws IOException {
                return catalogue.load(key, scope);
            }
        };
    }
}
