package latentexplorer.ui.training.watch;

/**
 * Where points lie on a picture of a map: the origin in the middle, the same length in both directions.
 *
 * @param reach distance from the origin that just fits in
 * @param width of the picture in physical pixels
 * @param height likewise
 * @param scale physical pixels for each unit of the window
 */
record MapFrame(double reach, int width, int height, double scale) {
    static final MapFrame NONE = new MapFrame(1, 0, 0, 1);
    /** Room for points at the rim, as a share. */
    private static final double MARGIN = 0.94;

    private double unit() {
        return MARGIN * Math.min(width, height) / 2 / reach;
    }

    /** In physical pixels. */
    double x(double value) {
        return width / 2.0 + value * unit();
    }

    double y(double value) {
        return height / 2.0 - value * unit();
    }

    /** Physical pixels for a distance on the map. */
    double length(double distance) {
        return distance * unit();
    }

    /**
     * The point nearest to a place on the picture.
     *
     * @return its index, or -1 when none is within {@code within} physical pixels
     */
    int nearest(float[] xs, float[] ys, double px, double py, double within) {
        int found = -1;
        double best = within * within;
        for (int i = 0; i < xs.length; i++) {
            double dx = x(xs[i]) - px;
            double dy = y(ys[i]) - py;
            double distance = dx * dx + dy * dy;
            if (distance <= best) {
                best = distance;
                found = i;
            }
        }
        return found;
    }
}
