package latentexplorer.ui.session;

import latentexplorer.core.data.ImageSet;

/**
 * An image set in use.
 *
 * @param key its name on the command line, by which embeddings and models refer to it
 */
public record OpenDataSet(String key, ImageSet images) {}
