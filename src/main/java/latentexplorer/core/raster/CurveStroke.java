package latentexplorer.core.raster;

/**
 * How a curve is drawn.
 *
 * @param curve its index on the sheet
 * @param colour opaque ARGB
 * @param opacity 0 (not seen) to 255
 * @param width of the line, picture pixels, above 0
 */
public record CurveStroke(int curve, int colour, int opacity, float width) {
    public CurveStroke {
        if (opacity < 0 || opacity > 255 || !(width > 0)) {
            throw new IllegalArgumentException("opacity " + opacity + ", width " + width);
        }
    }
}
