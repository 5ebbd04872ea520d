package latentexplorer.ui.explorer.experiment;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.explorer.exhibit.Exhibit;

/** The codes of what slots hold, on one exhibit. May be asked by many threads. */
final class SlotCodes {
    private final Exhibit exhibit;
    private final Optional<LatentModel> model;
    /** Codes of images that the map does not show. */
    private final Map<Integer, float[]> encoded = new ConcurrentHashMap<>();

    SlotCodes(Exhibit exhibit, Optional<LatentModel> model) {
        this.exhibit = exhibit;
        this.model = model;
    }

    /**
     * The code of a filled slot: the map's for an image that it shows, else the model's.
     *
     * @throws IllegalArgumentException with a sentence, when there is none
     */
    float[] of(Slot slot) {
        return switch (slot) {
            case Slot.Empty _ -> throw new IllegalArgumentException("An empty slot has no code.");
            case Slot.OfCode of -> fitting(of);
            case Slot.OfImage of -> ofImage(of.image());
        };
    }

    private float[] fitting(Slot.OfCode of) {
        int width = exhibit.embedding().latentSize();
        if (of.values().length != width) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s is a code of another model: it has %d values, and the codes of this map have %d. Put something else"
                            + " into its slot.",
                    of.name(),
                    of.values().length,
                    width));
        }
        return of.values();
    }

    private float[] ofImage(int image) {
        if (image < 0 || image >= exhibit.images().size()) {
            throw new IllegalArgumentException(
                    "There is no image " + image + " in this set: put another one into its slot.");
        }
        int point = exhibit.point(image);
        if (point >= 0) {
            return exhibit.embedding().code(point);
        }
        LatentModel encoder = model.orElseThrow(() -> new IllegalArgumentException("Image " + image
                + " is not on this map, which shows a sample, and there is no model to encode it with."));
        return encoded.computeIfAbsent(image, _ -> encoder.encode(pixels(image), 1));
    }

    /** 784 values of an image. */
    float[] pixels(int image) {
        float[] pixels = new float[ImageSet.PIXELS];
        exhibit.images().copyScaled(image, pixels, 0);
        return pixels;
    }
}
