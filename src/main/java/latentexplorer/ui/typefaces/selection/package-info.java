/**
 * How much of each cluster is selected, with every change to be taken back, and the panel that says what the selection
 * comes to and saves it as a training set. May use {@code core.cluster}, {@code core.typeface}, {@code ui.job},
 * {@code ui.session}, {@code ui.widget}, and of the workspace {@code cluster}.
 */
@NullMarked
package latentexplorer.ui.typefaces.selection;

import org.jspecify.annotations.NullMarked;
