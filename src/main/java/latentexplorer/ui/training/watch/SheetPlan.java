package latentexplorer.ui.training.watch;

import java.util.List;

/**
 * How pictures lie on a sheet, row by row.
 *
 * @param columns pictures in a row
 * @param side of a picture, whole pixels
 * @param left of the first one
 * @param tops of the rows
 */
record SheetPlan(int columns, int side, double left, double[] tops) {
    private static final int GAP = 1;
    private static final int LARGEST = 6 * Tile.SIDE;
    private static final int SMALLEST = Tile.SIDE / 2;
    /** A little less than there is room for, where that shows each pixel as a square of whole pixels. */
    private static final double FORGONE = 1.15;

    /** The room that there is, and what is to lie there. */
    record Room(double width, double height, double left, List<Boolean> captions, double line) {
        int tiles() {
            return captions.size();
        }

        /** Rows that have a line below them. */
        private int captioned(int columns) {
            int rows = 0;
            for (int first = 0; first < tiles(); first += columns) {
                rows += captions.subList(first, Math.min(tiles(), first + columns))
                                .contains(true)
                        ? 1
                        : 0;
            }
            return rows;
        }

        private double side(int columns) {
            int rows = Math.ceilDiv(tiles(), columns);
            double wide = (width - left + GAP) / columns - GAP;
            double high = (height - captioned(columns) * line + GAP) / rows - GAP;
            return Math.min(wide, high);
        }

        /** @param columns pictures in each row, at least 1 */
        SheetPlan rowsOf(int columns) {
            int side = whole(side(columns));
            double[] tops = new double[Math.ceilDiv(tiles(), columns)];
            double top = 0;
            for (int row = 0; row < tops.length; row++) {
                tops[row] = top;
                boolean captioned = captions.subList(row * columns, Math.min(tiles(), (row + 1) * columns))
                        .contains(true);
                top += side + GAP + (captioned ? line : 0);
            }
            return new SheetPlan(columns, side, left, tops);
        }

        /** As large as they can be, rows broken only between so many pictures. */
        SheetPlan largest(int together) {
            int best = together;
            for (int columns = together; columns < tiles() + together; columns += together) {
                best = whole(side(columns)) > whole(side(best)) ? columns : best;
            }
            return rowsOf(best);
        }
    }

    private static int whole(double fits) {
        int side = Math.clamp((int) fits, SMALLEST, LARGEST);
        int times = side / Tile.SIDE;
        return times >= 1 && side <= times * Tile.SIDE * FORGONE ? times * Tile.SIDE : side;
    }

    /** Whether each pixel is a square of whole pixels. */
    boolean isEven() {
        return side % Tile.SIDE == 0;
    }

    double x(int tile) {
        return left + tile % columns * (double) (side + GAP);
    }

    double y(int tile) {
        return tops[tile / columns];
    }

    /** The picture at a place; -1 for none. */
    int at(double x, double y, int tiles) {
        int column = (int) Math.floor((x - left) / (side + GAP));
        for (int row = 0; row < tops.length; row++) {
            int tile = row * columns + column;
            if (y >= tops[row] && y < tops[row] + side && column >= 0 && column < columns && tile < tiles) {
                return tile;
            }
        }
        return -1;
    }
}
