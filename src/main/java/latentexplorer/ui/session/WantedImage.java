package latentexplorer.ui.session;

/**
 * An image that the user wants to see on the map.
 *
 * @param dataset key of the data set
 * @param image its index there
 */
public record WantedImage(String dataset, int image) {}
