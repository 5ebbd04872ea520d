package latentexplorer.ui.typefaces.gallery;

/**
 * What part of the mosaics shows, and how large. Lengths are in the view's units unless they are said to be physical.
 *
 * @param width of the view, 0 before it is laid out
 * @param height of the view, 0 before it is laid out
 * @param scale physical pixels for each unit
 * @param line height of a caption, which follows the size of the text
 * @param tile edge of one icon, {@value #SMALLEST_TILE} to {@value #LARGEST_TILE}; whole physical pixels, so that all
 *     icons are alike
 * @param scrollX distance of the view's left edge from that of the content
 * @param scrollY distance of the view's upper edge from that of the content
 */
record MosaicWindow(
        double width, double height, double scale, double line, double tile, double scrollX, double scrollY) {
    static final double SMALLEST_TILE = 8;
    static final double LARGEST_TILE = 112;
    static final MosaicWindow START = new MosaicWindow(0, 0, 1, 20, 28, 0, 0);

    MosaicWindow {
        tile = Math.round(Math.clamp(tile, SMALLEST_TILE, LARGEST_TILE) * scale) / scale;
    }

    /** Edge of one icon in physical pixels. */
    int side() {
        return (int) Math.round(tile * scale);
    }

    /** The physical pixel of the view where a place of the content lies. */
    int pixelX(double contentX) {
        return (int) Math.round((contentX - scrollX) * scale);
    }

    /** The physical pixel of the view where a place of the content lies. */
    int pixelY(double contentY) {
        return (int) Math.round((contentY - scrollY) * scale);
    }

    MosaicWindow sized(double newWidth, double newHeight, double newScale, double newLine) {
        return new MosaicWindow(newWidth, newHeight, newScale, newLine, tile, scrollX, scrollY);
    }

    MosaicWindow withTile(double newTile) {
        return new MosaicWindow(width, height, scale, line, newTile, scrollX, scrollY);
    }

    /** Scrolled to a place, or as near as the content allows. */
    MosaicWindow scrolledTo(double x, double y, MosaicLayout layout) {
        return new MosaicWindow(
                width,
                height,
                scale,
                line,
                tile,
                Math.clamp(x, 0, Math.max(0, layout.width() - width)),
                Math.clamp(y, 0, Math.max(0, layout.height() - height)));
    }
}
