package latentexplorer.ui.settings;

/**
 * What was open when the program ended, so that it opens again. Empty texts mean nothing.
 *
 * @param workspace the workspace in view
 * @param dataset key of the data set
 * @param model file of the model
 * @param embedding file of the map
 */
public record LastState(String workspace, String dataset, String model, String embedding) {
    public static final LastState NONE = new LastState("", "", "", "");

    public LastState {
        workspace = workspace == null ? "" : workspace;
        dataset = dataset == null ? "" : dataset;
        model = model == null ? "" : model;
        embedding = embedding == null ? "" : embedding;
    }
}
