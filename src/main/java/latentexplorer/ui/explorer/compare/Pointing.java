package latentexplorer.ui.explorer.compare;

import java.util.function.Supplier;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.map.MapPick;

/** Told what the user points at on the second map. Called on the JavaFX thread. */
public interface Pointing {
    /** The pointer is over an image, or over none any more (-1). */
    void over(int image);

    /** The user pointed out an image, as on the first map. */
    void picked(int image, MapPick.Kind kind);

    /**
     * The user drew around images.
     *
     * @param images those within that show on the second map; any thread may ask, it takes its time for large maps
     * @param how they change the selection
     */
    void drawn(Supplier<Selection> images, Combine how);
}
