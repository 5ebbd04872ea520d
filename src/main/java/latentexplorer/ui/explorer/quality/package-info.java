/**
 * How far the map on show may be believed: numbers for the whole of it, and for each point whether its neighbours are kept.
 * May use {@code core}, {@code ui.session} and {@code ui.job}.
 */
@NullMarked
package latentexplorer.ui.explorer.quality;

import org.jspecify.annotations.NullMarked;
