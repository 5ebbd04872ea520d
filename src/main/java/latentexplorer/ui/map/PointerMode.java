package latentexplorer.ui.map;

/** What dragging with the left button does on the map; with Shift it draws a rectangle in any of them. */
public enum PointerMode {
    /** Moves the map. */
    PAN,
    /** Draws a rectangle around images. */
    RECTANGLE,
    /** Draws a line around images. */
    LASSO
}
