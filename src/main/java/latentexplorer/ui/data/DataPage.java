package latentexplorer.ui.data;

import java.nio.file.Path;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.data.OpenedSets;
import latentexplorer.ui.widget.Problem;

/** What stands beside the list of sets. */
sealed interface DataPage {
    /** Nothing is chosen. */
    record Nothing() implements DataPage {}

    /** @param sentence what is being done */
    record Loading(String sentence) implements DataPage {}

    /** A set and what it holds. */
    record Shown(LoadedSet set, ShownSet content) implements DataPage {}

    /** A folder that may become a set. */
    record Importing(Path folder, OpenedSets.Preview preview) implements DataPage {}

    /** A set that could not be shown. */
    record Failed(Problem problem) implements DataPage {}

    /** A folder that could not be opened. */
    record FolderFailed(Path folder, Problem problem) implements DataPage {}
}
