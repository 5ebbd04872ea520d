package latentexplorer.ui.explorer.compare;

import latentexplorer.ui.map.MapPick;

/** Told what the user points at on the second map. Called on the JavaFX thread. */
public interface Pointing {
    /** The pointer is over an image, or over none any more (-1). */
    void over(int image);

    /** The user pointed out an image, as on the first map. */
    void picked(int image, MapPick.Kind kind);
}
