package latentexplorer.ui.explorer.taking;

import java.nio.file.Path;

/** Opens maps for experiments that are to be shown on them. */
public interface MapOpening {
    /**
     * Opens a map with its data and its model, as if the user had chosen it.
     *
     * @param givenUp called when it cannot be opened, or something else is opened in its place or after it
     */
    void open(Path map, Runnable givenUp);
}
