package latentexplorer.ui.explorer.taking;

import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.exhibit.TilePicture;

/** How the map is looked at now, from the rooms that decide it. Asked on the JavaFX thread, while there is an exhibit. */
public interface Scenery {
    /** What the colours of the points mean. */
    Colouring colouring();

    /** What the tiles show. */
    TilePicture picture();

    /** All of it as a file keeps it, with a view of the map. */
    SavedExperiment.Look look(Viewport view);

    Selection selection();

    /** Looks at the map in another way; the view itself is set by who calls this. */
    void restore(SavedExperiment.Look look);
}
