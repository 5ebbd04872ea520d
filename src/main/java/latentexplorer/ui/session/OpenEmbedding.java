package latentexplorer.ui.session;

import java.nio.file.Path;
import latentexplorer.core.embed.Embedding;

/**
 * A map in use.
 *
 * @param file where it was read from
 */
public record OpenEmbedding(Path file, Embedding embedding) {}
