/**
 * Making a map in the Explorer: what is to be made, the form for it, and the points while they move. Knows neither the map
 * on show nor the library: a finished map is handed to whoever shows it. May use {@code core}, {@code ui.session}, {@code
 * ui.job} and {@code ui.widget}.
 */
@NullMarked
package latentexplorer.ui.explorer.making;

import org.jspecify.annotations.NullMarked;
