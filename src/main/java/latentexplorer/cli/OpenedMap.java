package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapFit;
import latentexplorer.core.map.MapMaker;

/** A map that was read from its file: nothing is computed for that. */
record OpenedMap(Path file, Embedding map) {
    /** @param name of a file, or of a map in the workspace */
    static OpenedMap of(Places places, String name) throws IOException {
        Path given = Path.of(name);
        String full = name.endsWith(EmbeddingFile.EXTENSION) ? name : name + EmbeddingFile.EXTENSION;
        Path named = places.embeddings().resolve(full);
        Path file = Files.isRegularFile(given) || !Files.isRegularFile(named) ? given : named;
        return new OpenedMap(file, EmbeddingFile.read(file));
    }

    /**
     * The images that the map is of.
     *
     * @throws BadFileException when they are others than it was made from; the message says how to make it anew
     */
    ImageSet images(DataSource source) throws IOException {
        ImageSet images = source.load(map.dataset(), JobScope.unattended()).images();
        String problem =
                MapFit.mismatch(map, new MapData(map.dataset(), images)).orElse(null);
        if (problem != null) {
            throw new BadFileException(file, problem + ", for example by " + ShellLine.of(EmbedWords.of(map)));
        }
        return images;
    }

    /** The labels from the file; of an older one that has none, from the images. */
    PointLabels labels(DataSource source) throws IOException {
        return map.labels().known() || map.size() == 0 ? map.labels() : MapMaker.labels(images(source), map.ids());
    }
}
