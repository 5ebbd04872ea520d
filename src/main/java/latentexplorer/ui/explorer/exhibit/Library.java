package latentexplorer.ui.explorer.exhibit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.job.JobScope;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;

/** The models and maps that are there: ready-made ones and the user's own. Called on worker threads. */
public interface Library {
    /**
     * A model file, as far as a menu needs it.
     *
     * @param hash of its weights
     */
    record ModelEntry(Path file, String title, String dataset, String hash) {}

    /**
     * A map file, as far as a menu needs it.
     *
     * @param modelHash of the weights of the model that made its codes
     * @param method as its file has it
     */
    record MapEntry(Path file, String title, String dataset, String modelHash, String method) {
        /** Methods that show most come first. */
        private static final List<String> BEST = List.of(UmapEmbedder.METHOD, TsneEmbedder.METHOD);

        public int rank() {
            int place = BEST.indexOf(method);
            return place < 0 ? BEST.size() : place;
        }
    }

    /**
     * What is there at one moment, ready-made first, then by name.
     *
     * @param datasets keys and titles of the data sets
     */
    record Contents(List<DatasetEntry> datasets, List<ModelEntry> models, List<MapEntry> maps) {
        public static final Contents EMPTY = new Contents(List.of(), List.of(), List.of());

        /** The first model of a data set, if there is one. */
        public Optional<ModelEntry> modelOf(String dataset) {
            return models.stream()
                    .filter(each -> each.dataset().equals(dataset))
                    .findFirst();
        }

        /** The map of a data set that shows most, if there is one. */
        public Optional<MapEntry> mapOf(String dataset) {
            return best(each -> each.dataset().equals(dataset));
        }

        /** The map of the codes of a model that shows most, if there is one. */
        public Optional<MapEntry> mapByModel(String hash) {
            return best(each -> each.modelHash().equals(hash));
        }

        private Optional<MapEntry> best(Predicate<MapEntry> wanted) {
            return maps.stream().filter(wanted).min(Comparator.comparingInt(MapEntry::rank));
        }

        /** What the user calls a data set. */
        public String titleOf(String dataset) {
            return datasets.stream()
                    .filter(each -> each.key().equals(dataset))
                    .map(DatasetEntry::title)
                    .findFirst()
                    .orElse(dataset);
        }
    }

    /** A data set, as far as a menu needs it. */
    record DatasetEntry(String key, String title) {}

    /** Looks through the folders anew; files that cannot be read are left out and logged. */
    Contents contents();

    /** @throws IOException with a sentence for the user */
    OpenModel openModel(Path file) throws IOException;

    /** The model that made the codes of a map, if it is there. */
    Optional<OpenModel> modelOf(Embedding map) throws IOException;

    /** The model that has the name of the one that made a map, but is another now: it was trained again since. */
    Optional<OpenModel> successorOf(Embedding map) throws IOException;

    /** @throws IOException with a sentence for the user */
    OpenEmbedding openMap(Path file) throws IOException;

    /**
     * Encodes a data set and lays it out by PCA, and saves the map among the user's.
     *
     * @throws IOException with a sentence for the user
     */
    OpenEmbedding makeMap(OpenModel model, JobScope scope) throws IOException;
}
