package latentexplorer.core.raster;

/**
 * How the map (the unit square, x to the right, y downwards) lies on a panel: a point at map position m is shown at
 * {@code left + m.x * scale}, {@code top + m.y * scale}.
 *
 * @param scale panel pixels per map unit, {@link #MIN_SCALE} to {@link #MAX_SCALE}
 * @param left panel x of the map's origin, pixels
 * @param top panel y of the map's origin, pixels
 * @param width width of the panel, pixels; 0 before the panel has a size
 * @param height height of the panel, pixels
 */
public record Viewport(double scale, double left, double top, int width, int height) {
    /** What one notch of the wheel enlarges. */
    public static final double NOTCH = 1.1;
    /** Space left around the unit square when all of it is shown, pixels. */
    public static final int MARGIN = 24;

    public static final double MIN_SCALE = 4;
    public static final double MAX_SCALE = 1 << 22;

    public Viewport {
        if (!(scale >= MIN_SCALE && scale <= MAX_SCALE) || !Double.isFinite(left) || !Double.isFinite(top)) {
            throw new IllegalArgumentException("scale " + scale + " at " + left + ", " + top);
        }
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("a panel of " + width + " x " + height);
        }
    }

    /** The whole unit square in the middle of a panel, with {@link #MARGIN} around it where there is room. */
    public static Viewport fit(int width, int height) {
        double side = Math.max(MIN_SCALE, Math.min(width, height) - 2.0 * MARGIN);
        return new Viewport(side, (width - side) / 2, (height - side) / 2, width, height);
    }

    /** How much larger than with {@link #fit} the map is shown. */
    public double zoom() {
        return scale / fit(width, height).scale;
    }

    public double toScreenX(double mapX) {
        return left + mapX * scale;
    }

    public double toScreenY(double mapY) {
        return top + mapY * scale;
    }

    public double toMapX(double screenX) {
        return (screenX - left) / scale;
    }

    public double toMapY(double screenY) {
        return (screenY - top) / scale;
    }

    /**
     * Enlarges by {@link #NOTCH} per notch (smaller when negative; fractions allowed); the map point at a panel position
     * stays there. The scale stops at its limits.
     */
    public Viewport zoomed(double notches, double atX, double atY) {
        double wanted = Math.clamp(scale * Math.pow(NOTCH, notches), MIN_SCALE, MAX_SCALE);
        double factor = wanted / scale;
        return new Viewport(wanted, atX - (atX - left) * factor, atY - (atY - top) * factor, width, height);
    }

    /** The map moved by pixels. */
    public Viewport panned(double dx, double dy) {
        return new Viewport(scale, left + dx, top + dy, width, height);
    }

    /** The same map point in the middle of a panel of another size; all of the map if there was no panel yet. */
    public Viewport resized(int newWidth, int newHeight) {
        if (width == 0 || height == 0) {
            return fit(newWidth, newHeight);
        }
        return new Viewport(
                scale, left + (newWidth - width) / 2.0, top + (newHeight - height) / 2.0, newWidth, newHeight);
    }

    /** Panned as little as needed for a map point to be at least {@code border} pixels inside the panel. */
    public Viewport revealing(double mapX, double mapY, double border) {
        return panned(
                inside(toScreenX(mapX), Math.min(border, width / 2.0), width),
                inside(toScreenY(mapY), Math.min(border, height / 2.0), height));
    }

    private static double inside(double at, double border, double extent) {
        return Math.clamp(at, border, extent - border) - at;
    }
}
