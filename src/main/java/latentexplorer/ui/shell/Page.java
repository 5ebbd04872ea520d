package latentexplorer.ui.shell;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import latentexplorer.ui.session.Workspace;

/**
 * A place that the rail leads to.
 *
 * @param workspace which one
 * @param view makes its view, called when it is shown for the first time
 */
public record Page(Workspace workspace, Supplier<Region> view) {}
