package latentexplorer.core.raster;

/**
 * Where map positions come to lie in a picture, in 1/256 of a pixel. The position is rounded before the offset is added,
 * so that panning by whole pixels moves every tile by just that and no rounding ever differs.
 *
 * @param scale 1/256 pixels per map unit
 * @param left offset, 1/256 pixels
 * @param top offset, 1/256 pixels
 * @param side pixels of a tile's side
 * @param dot pixels of a dot's side
 * @param edge pixels of the width of the edge around what is marked
 */
record Placement(double scale, long left, long top, int side, int dot, int edge) {
    private static final int UNIT_BITS = 8;
    private static final double EDGE = 1.5;
    private static final int UNIT = 1 << UNIT_BITS;

    static Placement of(MapScene scene, Viewport view, double density) {
        return new Placement(
                view.scale() * density * UNIT,
                Math.round(view.left() * density * UNIT),
                Math.round(view.top() * density * UNIT),
                Math.max(1, (int) Math.round(scene.tileSide(view) * density)),
                Math.max(1, (int) Math.round(2 * density)),
                Math.max(1, (int) Math.round(EDGE * density)));
    }

    /** Of the picture without its first rows. */
    Placement above(int rows) {
        return new Placement(scale, left, top - (long) rows * UNIT, side, dot, edge);
    }

    /** The first column (row) of a square of some side whose centre is to lie on a position. */
    static long begin(float position, double scale, long offset, int side) {
        return (long) (position * scale) + offset - side * (UNIT / 2) + UNIT / 2 >> UNIT_BITS;
    }

    /** Whether another picture shows the same things moved by whole pixels. */
    boolean isShiftOf(Placement other) {
        return scale == other.scale
                && side == other.side
                && dot == other.dot
                && (left - other.left) % UNIT == 0
                && (top - other.top) % UNIT == 0;
    }

    long pixelsRightOf(Placement other) {
        return (left - other.left) / UNIT;
    }

    long pixelsBelow(Placement other) {
        return (top - other.top) / UNIT;
    }
}
