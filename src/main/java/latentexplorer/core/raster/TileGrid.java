package latentexplorer.core.raster;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Tiles by place: a uniform grid of square cells over the unit square. Immutable; any thread may ask. */
public final class TileGrid {
    private static final int MOST_CELLS_ACROSS = 1024;

    private final float[] x;
    private final float[] y;
    private final int across;
    private final int[] start;
    private final int[] tiles;

    /** About two tiles in a cell if they were spread evenly; tiles outside the square belong to the cells at its edge. */
    TileGrid(float[] x, float[] y) {
        this.x = x;
        this.y = y;
        across = Math.clamp((int) Math.sqrt(x.length / 2.0), 1, MOST_CELLS_ACROSS);
        start = new int[across * across + 1];
        tiles = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            start[cell(x[i], y[i]) + 1]++;
        }
        for (int c = 0; c < across * across; c++) {
            start[c + 1] += start[c];
        }
        int[] next = start.clone();
        for (int i = 0; i < x.length; i++) {
            tiles[next[cell(x[i], y[i])]++] = i;
        }
    }

    /**
     * The tile whose centre is nearest to a map point among those that are at most {@code half} away from it both
     * horizontally and vertically; of equally near ones the last, which lies on top.
     *
     * @param half map units
     * @param drawn which tiles can be hit
     * @return its index, or -1
     */
    public int pick(double mapX, double mapY, double half, IntPredicate drawn) {
        Nearest nearest = new Nearest(mapX, mapY);
        forEachIn(mapX - half, mapY - half, mapX + half, mapY + half, i -> {
            if (drawn.test(i)) {
                nearest.offer(i, x[i], y[i]);
            }
        });
        return nearest.index;
    }

    /** All tiles with their centre in a rectangle of the map, its edges included; in no particular order. */
    public void forEachIn(double minX, double minY, double maxX, double maxY, IntConsumer each) {
        int toRow = column(maxY);
        int toColumn = column(maxX);
        for (int row = column(minY); row <= toRow; row++) {
            int end = start[row * across + toColumn + 1];
            for (int k = start[row * across + column(minX)]; k < end; k++) {
                int i = tiles[k];
                if (x[i] >= minX && x[i] <= maxX && y[i] >= minY && y[i] <= maxY) {
                    each.accept(i);
                }
            }
        }
    }

    private int cell(double atX, double atY) {
        return column(atY) * across + column(atX);
    }

    private int column(double at) {
        return Math.clamp((long) (at * across), 0, across - 1);
    }

    private static final class Nearest {
        private final double atX;
        private final double atY;
        private double best = Double.POSITIVE_INFINITY;
        private int index = -1;

        Nearest(double atX, double atY) {
            this.atX = atX;
            this.atY = atY;
        }

        void offer(int i, double x, double y) {
            double distance = (x - atX) * (x - atX) + (y - atY) * (y - atY);
            if (distance < best || distance == best && i > index) {
                best = distance;
                index = i;
            }
        }
    }
}
