/**
 * The experiments: paths from sources to a target and beyond, and analogies, filled from the map and previewed under the pointer.
 * Knows no other room of the Explorer. May use {@code ui.explorer.exhibit}, {@code ui.map}, {@code ui.widget}, {@code ui.session},
 * {@code ui.job} and {@code core}.
 */
@NullMarked
package latentexplorer.ui.explorer.experiment;

import org.jspecify.annotations.NullMarked;
