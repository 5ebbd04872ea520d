/**
 * The images that the user has selected on the map, the tools to select by, and the groups that are made of selections. Knows
 * what the rooms of the Explorer share and the map, no other room.
 */
@NullMarked
package latentexplorer.ui.explorer.select;

import org.jspecify.annotations.NullMarked;
