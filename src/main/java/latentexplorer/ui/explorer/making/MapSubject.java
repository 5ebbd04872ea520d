package latentexplorer.ui.explorer.making;

import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapSource;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenModel;
import org.jspecify.annotations.Nullable;

/**
 * What a map is to be made of.
 *
 * @param model whose codes can be laid out; null when none is known
 */
public record MapSubject(OpenDataSet data, @Nullable OpenModel model) {
    MapData mapData() {
        return new MapData(data.key(), data.images());
    }

    /** @throws IllegalArgumentException with a sentence, when there is no such source */
    MapSource source(MapSettings settings) {
        if (settings.images()) {
            return new MapSource.RawImages(settings.whole(MapKnob.COMPONENTS));
        }
        if (model == null) {
            throw new IllegalArgumentException(
                    "Choose a model above, whose codes the map is to show; or lay out the raw images.");
        }
        return new MapSource.ModelCodes(model.file().getFileName().toString(), model.hash(), model.model());
    }

    /** What the files of its maps are named after. */
    String title(MapSettings settings) {
        return settings.images() || model == null ? data.key() : model.title();
    }

    /** Whose distances the map will try to keep. */
    String spaceInWords(MapSettings settings) {
        if (settings.images()) {
            return "The images of " + data.images().name() + ", without a model.";
        }
        return model == null
                ? "No model is open: choose one above, or lay out the raw images."
                : "What " + model.title() + " makes of the images, "
                        + model.model().latentSize() + " values each.";
    }
}
