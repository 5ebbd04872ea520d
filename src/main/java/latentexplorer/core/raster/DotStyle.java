package latentexplorer.core.raster;

/**
 * How the dots are drawn that stand for tiles.
 *
 * @param strength how much of the ink is in their colour, 0 to 255; the rest is paper
 * @param opacity of a dot, 0 to 255: below {@link #OPAQUE} dots over each other add up
 */
record DotStyle(int strength, int opacity) {
    static final int OPAQUE = 255;

    /** Between tiles: pale, so that tiles stay readable on them. */
    private static final int PALE = 56;

    /** How much of the ink there is where as many dots lie over each other as usual. */
    private static final double USUAL = 0.45;

    private static final double FAINTEST = 40;

    /**
     * @param dotted from 0, flat dots between tiles, to 1, dots alone: the darker the more there are
     * @param layers how many dots lie over each other on the map as a whole
     */
    static DotStyle of(double dotted, double layers) {
        double one = OPAQUE * (1 - Math.pow(1 - USUAL, 1 / Math.max(layers, 1e-3)));
        double opacity = OPAQUE + dotted * (Math.clamp(one, FAINTEST, OPAQUE) - OPAQUE);
        return new DotStyle((int) Math.round(PALE + dotted * (OPAQUE - PALE)), (int) Math.round(opacity));
    }
}
