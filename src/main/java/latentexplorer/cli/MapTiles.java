package latentexplorer.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.figure.MapPicture;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import org.jspecify.annotations.Nullable;

/** The pictures of the points of a map: as its model decodes them, or the images as they are. */
final class MapTiles {
    private static final String RECONSTRUCTIONS = "reconstructions";

    private MapTiles() {}

    /** @throws IllegalArgumentException with a sentence, when there are no such pictures at all */
    static void check(@Nullable String show) {
        if (show != null && !show.equals(RECONSTRUCTIONS) && !show.equals("images")) {
            throw new IllegalArgumentException("What to show must be reconstructions or images, not " + show + ".");
        }
    }

    /**
     * @param show reconstructions or images, or null for reconstructions where the model is found
     * @param say told why there are none, when they were not asked for by name
     * @throws IllegalArgumentException with a sentence, when reconstructions are wanted and there are none
     */
    static MapPicture.Tiles of(
            OpenedMap opened,
            @Nullable String show,
            Places places,
            DataSource source,
            Consumer<String> say,
            Workers workers,
            JobScope scope)
            throws IOException {
        Embedding map = opened.map();
        boolean wanted = RECONSTRUCTIONS.equals(show);
        if (show == null || wanted) {
            boolean ofCodes = map.provenance().space() instanceof MapSpace.Codes;
            Optional<ModelBundle> model = ofCodes ? MapModels.find(places, opened.file(), map) : Optional.empty();
            if (model.isPresent()) {
                byte[] pixels = Reconstructions.of(model.get().model(), map.codes(), map.size(), workers, scope);
                return new MapPicture.Tiles(
                        pixels, IntStream.range(0, map.size()).toArray());
            }
            String reason = ofCodes
                    ? "the map's model, " + MapModels.absence(places, opened.file(), map)
                    : "this is a map of images and has no model";
            if (wanted) {
                throw new IllegalArgumentException("There are no reconstructions: " + reason + ".");
            }
            say.accept("The images are drawn as they are: " + reason + ".");
        }
        return new MapPicture.Tiles(opened.images(source).pixels(), map.ids());
    }
}
