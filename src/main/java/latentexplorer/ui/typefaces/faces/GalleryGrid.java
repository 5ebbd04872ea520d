package latentexplorer.ui.typefaces.faces;

/**
 * Where the tiles of a gallery lie: rows filled from left to right, in a column that scrolls. All lengths are in the
 * view's units.
 *
 * @param count number of tiles, at least 0
 * @param width of the view
 * @param height of the view
 * @param tile edge of one tile
 */
record GalleryGrid(int count, double width, double height, double tile) {
    /** Between tiles, and around them. */
    static final double GAP = 4;

    int columns() {
        return Math.max(1, (int) ((width - GAP) / pitch()));
    }

    int rows() {
        return Math.ceilDiv(count, columns());
    }

    double pitch() {
        return tile + GAP;
    }

    /** The distance from the left edge that centres the tiles. */
    double inset() {
        return Math.max(GAP, Math.floor((width - columns() * pitch() + GAP) / 2));
    }

    double contentHeight() {
        return rows() * pitch() + GAP;
    }

    double largestScroll() {
        return Math.max(0, contentHeight() - height);
    }

    double left(int index) {
        return inset() + index % columns() * pitch();
    }

    /** The upper edge in the content, before scrolling. */
    double top(int index) {
        return GAP + index / columns() * pitch();
    }

    /** The tile at a point of the view, or -1; half of the gap around a tile belongs to it. */
    int indexAt(double x, double y, double scroll) {
        int column = (int) Math.floor((x - inset() + GAP / 2) / pitch());
        int row = (int) Math.floor((y + scroll - GAP / 2) / pitch());
        int index = row * columns() + column;
        return column < 0 || column >= columns() || row < 0 || index >= count ? -1 : index;
    }

    /** The first tile of the first row that shows at all. */
    int firstVisible(double scroll) {
        return Math.max(0, (int) Math.floor((scroll - GAP) / pitch())) * columns();
    }

    /** One past the last tile that shows at all. */
    int endVisible(double scroll) {
        return Math.clamp((long) Math.ceil((scroll + height) / pitch()) * columns(), 0, count);
    }

    /** The scroll nearest to {@code scroll} at which a tile shows whole. */
    double scrollToShow(int index, double scroll) {
        double top = top(index) - GAP;
        double bottom = top + pitch() + GAP;
        double wanted = top < scroll ? top : bottom > scroll + height ? bottom - height : scroll;
        return Math.clamp(wanted, 0, largestScroll());
    }

    /** The tile reached from another by steps to the right and down; stays where it is at an edge. */
    int moved(int from, int right, int down) {
        if (count == 0) {
            return -1;
        }
        if (from < 0) {
            return 0;
        }
        long to = (long) from + right + (long) down * columns();
        if (to >= 0 && to < count) {
            return (int) to;
        }
        if (right != 0) {
            return Math.clamp(to, 0, count - 1);
        }
        return to < 0 ? from % columns() : count - 1;
    }
}
