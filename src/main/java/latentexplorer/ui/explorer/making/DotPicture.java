package latentexplorer.ui.explorer.making;

import java.util.Arrays;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.widget.Raster;

/** Paints points as dots in the colours of their classes, placed as the finished map will be. */
final class DotPicture {
    private static final int MANY = 50_000;
    private static final int SOME = 12_000;

    private DotPicture() {}

    /**
     * @param positions n x 2 raw positions; the smallest and largest on each axis are the map's edges
     * @param inks for each point the index of its ink
     * @param area that the map has
     */
    static Raster paint(float[] positions, byte[] inks, Ground ground, Area area) {
        int width = Math.max(1, (int) Math.ceil(area.width() * area.density()));
        int height = Math.max(1, (int) Math.ceil(area.height() * area.density()));
        int[] argb = new int[width * height];
        Arrays.fill(argb, ground.paper());
        Viewport view = Viewport.fit(area.width(), Math.max(0, area.height() - area.covered()));
        float[] x = range(positions, 0);
        float[] y = range(positions, 1);
        int side = Math.max(1, (int) Math.round(side(inks.length) * area.density()));
        for (int i = 0; i < inks.length; i++) {
            double px = view.toScreenX(share(positions[2 * i], x)) * area.density();
            double py = view.toScreenY(share(positions[2 * i + 1], y)) * area.density();
            dot(
                    argb,
                    width,
                    height,
                    (int) Math.round(px - side / 2.0),
                    (int) Math.round(py - side / 2.0),
                    side,
                    ground.ink(inks[i]));
        }
        return new Raster(argb, width, height);
    }

    /**
     * Where the map is seen.
     *
     * @param width in units of length
     * @param height in units of length
     * @param covered of the height, at the bottom, where no points are to lie
     * @param density physical pixels for each unit
     */
    record Area(int width, int height, int covered, double density) {}

    private static int side(int points) {
        return points > MANY ? 2 : points > SOME ? 3 : 4;
    }

    private static void dot(int[] argb, int width, int height, int left, int top, int side, int ink) {
        boolean round = side >= 4;
        for (int r = Math.max(0, -top); r < side && top + r < height; r++) {
            for (int c = Math.max(0, -left); c < side && left + c < width; c++) {
                boolean corner = (r == 0 || r == side - 1) && (c == 0 || c == side - 1);
                if (!round || !corner) {
                    argb[(top + r) * width + left + c] = ink;
                }
            }
        }
    }

    private static double share(float at, float[] range) {
        return range[1] > range[0] ? (at - range[0]) / (range[1] - range[0]) : 0.5;
    }

    private static float[] range(float[] positions, int axis) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (int i = axis; i < positions.length; i += 2) {
            least = Math.min(least, positions[i]);
            most = Math.max(most, positions[i]);
        }
        return new float[] {least, most};
    }
}
