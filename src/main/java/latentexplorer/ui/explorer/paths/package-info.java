/**
 * Draws paths between codes, and other things that have a place, over the map. Knows {@code ui.explorer.exhibit} and
 * {@code ui.map}, and no other room.
 */
@NullMarked
package latentexplorer.ui.explorer.paths;

import org.jspecify.annotations.NullMarked;
