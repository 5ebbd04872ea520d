package latentexplorer.core.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.FirstDimensionsEmbedder;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.embed.PcaEmbedder;
import latentexplorer.core.embed.RandomProjectionEmbedder;
import latentexplorer.core.embed.TsneEmbedder;
import latentexplorer.core.embed.UmapEmbedder;
import latentexplorer.core.file.NewFile;

/**
 * Names the files of maps: {@code MODEL.embed-METHOD.embedding}.
 *
 * @param folder of the maps; made when it is not there
 */
public record MapFiles(Path folder) {
    private static final Map<String, String> KEYS = Map.of(
            PcaEmbedder.METHOD, "pca",
            TsneEmbedder.METHOD, "tsne",
            UmapEmbedder.METHOD, "umap",
            RandomProjectionEmbedder.METHOD, "random",
            FirstDimensionsEmbedder.METHOD, "first-two");

    /** A method as file names and the command line spell it. */
    public static String key(String method) {
        return KEYS.getOrDefault(method, method.toLowerCase(Locale.ROOT));
    }

    /**
     * Saves a map under a name that is not taken.
     *
     * @param title of the model, or of the images
     */
    public Path save(String title, Embedding map) throws IOException {
        Path file = NewFile.in(folder, stem(title, map), EmbeddingFile.EXTENSION);
        EmbeddingFile.write(file, map);
        return file;
    }

    /** Saves a map in place of one that was made in the same way, and else under a name that is not taken. */
    public Path replace(String title, Embedding map) throws IOException {
        Path usual = folder.resolve(stem(title, map) + EmbeddingFile.EXTENSION);
        if (!Files.exists(usual) || !isSame(usual, map)) {
            return save(title, map);
        }
        EmbeddingFile.write(usual, map);
        return usual;
    }

    private static String stem(String title, Embedding map) {
        String space = map.provenance().space() instanceof MapSpace.Images ? "-images" : "";
        return title + space + ".embed-" + key(map.method());
    }

    private static boolean isSame(Path file, Embedding map) {
        try {
            Embedding old = EmbeddingFile.read(file);
            return old.modelHash().equals(map.modelHash())
                    && old.dataset().equals(map.dataset())
                    && old.provenance().space().equals(map.provenance().space())
                    && old.parameters().equals(map.parameters())
                    && old.seed() == map.seed()
                    && Arrays.equals(old.ids(), map.ids());
        } catch (IOException _) {
            return false;
        }
    }
}
