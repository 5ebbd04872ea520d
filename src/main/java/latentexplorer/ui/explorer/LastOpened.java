package latentexplorer.ui.explorer;

/**
 * What was open when the program ended; empty texts mean nothing.
 *
 * @param map file of the map
 * @param model file of the model
 * @param dataset key of the data set
 */
public record LastOpened(String map, String model, String dataset) {}
