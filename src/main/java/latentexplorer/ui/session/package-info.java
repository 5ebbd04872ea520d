/**
 * Where the workspaces meet: the current data set, font set, model, embedding and selection. Properties only; no nodes,
 * no jobs. May use the value types of {@code core}.
 */
@NullMarked
package latentexplorer.ui.session;

import org.jspecify.annotations.NullMarked;
