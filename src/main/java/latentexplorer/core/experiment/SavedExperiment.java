package latentexplorer.core.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Filter;

/**
 * An experiment as it is kept: enough to show it again exactly.
 *
 * @param title as the user reads it
 * @param origin what it was made with
 * @param analogies whether experiment 2 (analogies) was shown, else experiment 1 (paths)
 * @param slots of both experiments
 * @param plan the places of the paths of experiment 1
 * @param course how they go
 * @param look how it was looked at
 */
public record SavedExperiment(
        String title, Origin origin, boolean analogies, Slots slots, Interpolation plan, Course course, Look look) {
    /**
     * What an experiment was made with.
     *
     * @param dataset the key of the image set
     * @param images number of images in the set
     * @param dataHash SHA-256 of all its pixels in hexadecimal; empty when not known
     * @param modelName the file's name
     * @param modelHash of the weights
     * @param latentSize number of values in a code
     * @param mapName the file's name
     * @param mapHash as {@link MapHash} makes it
     */
    public record Origin(
            String dataset,
            int images,
            String dataHash,
            String modelName,
            String modelHash,
            int latentSize,
            String mapName,
            String mapHash) {}

    /**
     * What the slots hold; empty ones count.
     *
     * @param sources of experiment 1, in their order
     * @param target of experiment 1
     * @param a of experiment 2
     * @param b of experiment 2
     * @param examples the C images of experiment 2, in their order
     */
    public record Slots(List<Slot> sources, Slot target, Slot a, Slot b, List<Slot> examples) {
        public Slots {
            sources = List.copyOf(sources);
            examples = List.copyOf(examples);
            if (sources.size() > Walks.MOST || examples.size() > Analogies.MOST) {
                throw new IllegalArgumentException(
                        "An experiment has at most " + Walks.MOST + " sources and " + Analogies.MOST + " images C.");
            }
        }
    }

    /**
     * How the paths of experiment 1 go.
     *
     * @param kind of path
     * @param compare whether all kinds from one source show, in place of one kind from all sources
     * @param held whether they keep the source's class, with models that have class and style apart
     */
    public record Course(PathKind kind, boolean compare, boolean held) {}

    /**
     * How it was looked at.
     *
     * @param view of the map
     * @param tiles of the map
     * @param colours of the map
     * @param filter which points show; its hidden lines are those of the legend of the colours
     */
    public record Look(Viewport view, Tiles tiles, Colours colours, Filter filter) {}

    /**
     * The tiles of a map.
     *
     * @param size pixels of a tile's side
     * @param growing whether tiles grow when the map is enlarged
     * @param picture what tiles show, by its name: "reconstruction" for example
     * @param share of all images that may show, in per cent
     * @param dots whether what is filtered out is faint dots; else it is not there
     * @param apart whether no tile may cover another by more than half
     */
    public record Tiles(int size, boolean growing, String picture, int share, boolean dots, boolean apart) {
        public static final int LEAST_SHARE = 2;
        public static final int MOST_SHARE = 100;

        /** Tiles like these of which nothing else is known. */
        public static Tiles usual(int size, String picture) {
            return new Tiles(size, false, picture, MOST_SHARE, true, false);
        }
    }

    /**
     * The colours of a map.
     *
     * @param by what they say
     * @param clusters how many are looked for; {@link #USUALLY_MANY} for as many as usual
     */
    public record Colours(ColourBy by, int clusters) {
        public static final int USUALLY_MANY = 0;
        public static final int FEWEST_CLUSTERS = 2;
        public static final int MOST_CLUSTERS = 50;

        public static final Colours USUAL = new Colours(ColourBy.CLASS, USUALLY_MANY);
    }

    /**
     * Why this experiment cannot be shown on the map that is open; nothing when it can.
     *
     * @param dataset the key of the image set
     * @param images number of images in the set
     * @param dataHash of its pixels; empty when not known
     * @param modelHash of the model's weights
     * @param map that is shown
     * @return a sentence
     */
    public Optional<String> mismatch(String dataset, int images, String dataHash, String modelHash, Embedding map) {
        Optional<String> without = mismatch(dataset, images, dataHash, modelHash);
        if (without.isEmpty() && !origin.mapHash.equals(MapHash.of(map))) {
            return Optional.of("This experiment was made on another map, " + origin.mapName
                    + ": on the one that is open its images lie elsewhere or are not there. Open that map first.");
        }
        return without;
    }

    /**
     * Why the pictures of this experiment cannot be made again with this image set and this model; nothing when they can, on
     * whatever map.
     *
     * @param dataset the key of the image set
     * @param images number of images in the set
     * @param dataHash of its pixels; empty when not known
     * @param modelHash of the model's weights
     * @return a sentence
     */
    public Optional<String> mismatch(String dataset, int images, String dataHash, String modelHash) {
        if (!origin.dataset.equals(dataset) || origin.images != images) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "This experiment was made with the %,d images of %s, but the %,d images of %s are open: open the other"
                            + " set first.",
                    origin.images,
                    origin.dataset,
                    images,
                    dataset));
        }
        if (!origin.dataHash.isEmpty() && !dataHash.isEmpty() && !origin.dataHash.equals(dataHash)) {
            return Optional.of("This experiment was made when the images of " + dataset
                    + " looked otherwise: the image set has changed since.");
        }
        if (!origin.modelHash.equals(modelHash)) {
            return Optional.of("This experiment was made with another model, " + origin.modelName
                    + ": with the one that is open its pictures would be others. Open that model first.");
        }
        return Optional.empty();
    }
}
