package latentexplorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelFile;
import latentexplorer.ui.settings.LastState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the window will show first while the toolkit is still starting: the images stay in the catalogue's memory,
 * and the classes and files of the map and the model are warm when the window opens them.
 */
final class Preload {
    private static final Logger LOG = LoggerFactory.getLogger(Preload.class);

    private Preload() {}

    /** Starts reading on a thread of its own; what cannot be read is left for the window to say. */
    static void start(Places places, DataCatalogue catalogue, LastState last, Path firstMap) {
        Thread thread = new Thread(() -> read(places, catalogue, last, firstMap), "preload");
        thread.setDaemon(true);
        thread.start();
    }

    private static void read(Places places, DataCatalogue catalogue, LastState last, Path firstMap) {
        try {
            String key = last.dataset().isEmpty() ? BundledSets.DIGITS : last.dataset();
            catalogue.load(key, JobScope.unattended());
            Path map = last.embedding().isEmpty() ? firstMap : Path.of(last.embedding());
            String model = EmbeddingFile.read(map).modelName();
            for (Path folder : new Path[] {places.readyMade(), places.models()}) {
                Path file = folder.resolve(model);
                if (Files.isRegularFile(file)) {
                    LatentModel read = ModelFile.read(file).model();
                    read.decode(new float[read.latentSize()], 1);
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.info("Nothing was read ahead", e);
        }
    }
}
