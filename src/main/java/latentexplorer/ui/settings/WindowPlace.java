package latentexplorer.ui.settings;

/**
 * Where the window stood.
 *
 * @param x left edge on the screen, or NaN when the system may choose
 * @param y upper edge on the screen, or NaN when the system may choose
 * @param maximised whether it filled the screen; the other values are then those to come back to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {
    /** The smallest size at which every pane can be used. */
    public static final double MIN_WIDTH = 1000;

    public static final double MIN_HEIGHT = 700;
    public static final WindowPlace FIRST = new WindowPlace(Double.NaN, Double.NaN, 1280, 800, false);

    public WindowPlace {
        width = Double.isFinite(width) ? Math.max(MIN_WIDTH, width) : 1280;
        height = Double.isFinite(height) ? Math.max(MIN_HEIGHT, height) : 800;
    }
}
