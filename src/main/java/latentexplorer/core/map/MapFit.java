package latentexplorer.core.map;

import java.util.Locale;
import java.util.Optional;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.MapSpace;

/** Whether a map still belongs to the images and the model that it was made from. */
public final class MapFit {
    private MapFit() {}

    /**
     * Why a map is not one of these images; nothing when it fits. Their number counts, and, where the map remembers it, every
     * pixel.
     *
     * @return the rest of a sentence about the map, which offers to compute it anew
     */
    public static Optional<String> mismatch(Embedding map, MapData data) {
        String known = map.provenance().dataHash();
        return EmbeddingFile.mismatch(map, data.images().size())
                .or(() -> known.isEmpty() || known.equals(data.hash())
                        ? Optional.empty()
                        : Optional.of(String.format(
                                Locale.ROOT,
                                "it was made from %,d images of %s that looked otherwise: the image set has changed since,"
                                        + " compute the embedding anew",
                                map.images(),
                                map.dataset())));
    }

    /**
     * Why a map is not one of these images and this model; nothing when it fits. Of a map of images the model does not count.
     *
     * @param modelHash of the model in use
     * @return the rest of a sentence about the map, which offers to compute it anew
     */
    public static Optional<String> mismatch(Embedding map, MapData data, String modelHash) {
        boolean ofModel = map.provenance().space() instanceof MapSpace.Codes;
        return mismatch(map, data)
                .or(() -> ofModel ? EmbeddingFile.mismatch(map, data.images().size(), modelHash) : Optional.empty());
    }
}
