/**
 * What all rooms of the Explorer share: the exhibit on show, what the pointer is over, what passes the filters, the groups,
 * the way to put something into a slot, and what can be taken back. Knows no room. May use {@code ui.widget},
 * {@code ui.session} and {@code core}.
 */
@NullMarked
package latentexplorer.ui.explorer.exhibit;

import org.jspecify.annotations.NullMarked;
