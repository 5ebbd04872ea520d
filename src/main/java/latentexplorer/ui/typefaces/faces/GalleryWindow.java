package latentexplorer.ui.typefaces.faces;

/**
 * What part of the gallery shows, and how large. Lengths are in the view's units.
 *
 * @param width of the view, 0 before it is laid out
 * @param height of the view, 0 before it is laid out
 * @param scale physical pixels for each unit
 * @param tile edge of one tile, {@value #SMALLEST_TILE} to {@value #LARGEST_TILE}
 * @param scroll distance of the view's upper edge from that of the content
 */
record GalleryWindow(double width, double height, double scale, double tile, double scroll) {
    static final double SMALLEST_TILE = 28;
    static final double LARGEST_TILE = 112;
    static final GalleryWindow START = new GalleryWindow(0, 0, 1, 56, 0);

    GalleryGrid grid(int count) {
        return new GalleryGrid(count, width, height, tile);
    }

    /** Scrolled to a place, or as near as {@code count} tiles allow. */
    GalleryWindow scrolledTo(double wanted, int count) {
        return new GalleryWindow(
                width, height, scale, tile, Math.clamp(wanted, 0, grid(count).largestScroll()));
    }

    /** With another size on the screen; the row at the upper edge stays. */
    GalleryWindow resized(double newWidth, double newHeight, double newScale, int count) {
        GalleryWindow other = new GalleryWindow(newWidth, newHeight, newScale, tile, scroll);
        return width == 0 ? other.scrolledTo(scroll, count) : other.keeping(this, 0, count);
    }

    /** With tiles of another size; the tile at height {@code y} of the view stays there. */
    GalleryWindow zoomed(double newTile, double y, int count) {
        double clamped = Math.clamp(newTile, SMALLEST_TILE, LARGEST_TILE);
        return new GalleryWindow(width, height, scale, clamped, scroll).keeping(this, y, count);
    }

    private GalleryWindow keeping(GalleryWindow former, double y, int count) {
        GalleryGrid before = former.grid(count);
        GalleryGrid after = grid(count);
        double rowBefore = (former.scroll + y) / before.pitch();
        double rowAfter = rowBefore * before.columns() / after.columns();
        return scrolledTo(rowAfter * after.pitch() - y, count);
    }
}
