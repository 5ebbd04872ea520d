/**
 * The map in the window: pictures of {@code core.raster} shown, panned, zoomed, pointed at and drawn on. Uses only {@code
 * core.raster}, {@code core.select}, {@code core.job} and JavaFX; starts no threads, they are handed in as a {@link
 * latentexplorer.ui.map.FrameWorker}. Everything here runs on the FX thread unless it says otherwise.
 */
@NullMarked
package latentexplorer.ui.map;

import org.jspecify.annotations.NullMarked;
