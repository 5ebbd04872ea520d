/**
 * Finds out, for the model on show, what tells how real a decoded picture is. Knows {@code ui.explorer.exhibit} and no other
 * room.
 */
@NullMarked
package latentexplorer.ui.explorer.reality;

import org.jspecify.annotations.NullMarked;
