package latentexplorer.core.raster;

/**
 * The plane that curves are drawn on.
 *
 * @param width picture pixels, at least 1
 * @param height picture pixels, at least 1
 */
public record CurvePlane(CurveAxis x, CurveAxis y, int width, int height) {
    public CurvePlane {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a plane of " + width + " x " + height);
        }
    }

    /** The column in which a value of the horizontal axis lies; may be outside. */
    public int column(double value) {
        return (int) Math.floor(x.share(value) * (width - 1) + 0.5);
    }

    /** The value in the middle of a column. */
    public double valueAt(double column) {
        return x.value(width == 1 ? 0 : column / (width - 1));
    }

    /** The row at which a value of the vertical axis lies, downwards from 0; may be outside. */
    public double row(double value) {
        return (1 - y.share(value)) * (height - 1);
    }

    /** Whether curves that were thinned for the other are right for this one too. */
    boolean thinsAs(CurvePlane other) {
        return width == other.width && x.equals(other.x) && y.logarithmic() == other.y.logarithmic();
    }
}
