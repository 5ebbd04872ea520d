package latentexplorer.ui.session;

import java.nio.file.Path;
import latentexplorer.core.net.LatentModel;

/**
 * A trained model in use.
 *
 * @param file where it was read from
 * @param title what the user reads
 * @param dataset key of the data set that it was trained on
 * @param hash of its weights, by which embeddings refer to it
 */
public record OpenModel(Path file, String title, String dataset, String hash, LatentModel model) {}
