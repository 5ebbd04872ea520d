package latentexplorer.core.select;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import latentexplorer.core.raster.MapLayout;

/**
 * A closed polygon on the map: the last corner is joined to the first. Inside is what a ray leaves through an odd number of
 * edges (the even-odd rule), so where a lasso crosses itself it may have holes; points exactly on an edge or corner belong to
 * it. With fewer than three corners only the edge is left.
 *
 * <p>Edges are sorted into horizontal strips first, so that a point is tried against the few edges at its height; and of many
 * points a {@link LassoMask mask} tells without trying.
 */
public final class Lasso implements Region {
    private static final int MOST_STRIPS = 1024;
    /** Of the side of the map. */
    private static final double LARGE = 0.5;

    private final double[] x;
    private final double[] y;
    private final double minX;
    private final double maxX;
    private final double minY;
    private final double maxY;
    private final int[] start;
    private final int[] edges;

    /**
     * @param x positions of the corners; copied
     * @param y positions of the corners; copied
     * @throws IllegalArgumentException when there are not as many of both or one is no number
     */
    public Lasso(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x for " + y.length + " y");
        }
        this.x = x.clone();
        this.y = y.clone();
        if (!Arrays.stream(x).allMatch(Double::isFinite) || !Arrays.stream(y).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a corner of a lasso is no number");
        }
        minX = Arrays.stream(x).min().orElse(0);
        maxX = Arrays.stream(x).max().orElse(-1);
        minY = Arrays.stream(y).min().orElse(0);
        maxY = Arrays.stream(y).max().orElse(-1);
        start = new int[Math.clamp(2L * x.length, 1, MOST_STRIPS) + 1];
        edges = sortedIntoStrips();
    }

    private int[] sortedIntoStrips() {
        for (int e = 0; e < x.length; e++) {
            int last = strip(Math.max(y[e], y[next(e)]));
            for (int s = strip(Math.min(y[e], y[next(e)])); s <= last; s++) {
                start[s + 1]++;
            }
        }
        for (int s = 1; s < start.length; s++) {
            start[s] += start[s - 1];
        }
        int[] sorted = new int[start[start.length - 1]];
        int[] at = start.clone();
        for (int e = 0; e < x.length; e++) {
            int last = strip(Math.max(y[e], y[next(e)]));
            for (int s = strip(Math.min(y[e], y[next(e)])); s <= last; s++) {
                sorted[at[s]++] = e;
            }
        }
        return sorted;
    }

    private int next(int corner) {
        return corner + 1 == x.length ? 0 : corner + 1;
    }

    /** Grows with the height, so an edge at the height of a point is always in the point's strip. */
    private int strip(double atY) {
        int strips = start.length - 1;
        return maxY > minY ? Math.clamp((long) ((atY - minY) / (maxY - minY) * strips), 0, strips - 1) : 0;
    }

    /** Whether a position is inside or on the edge. */
    public boolean contains(double px, double py) {
        if (!(px >= minX && px <= maxX && py >= minY && py <= maxY)) {
            return false;
        }
        boolean inside = false;
        int strip = strip(py);
        for (int k = start[strip]; k < start[strip + 1]; k++) {
            int a = edges[k];
            int b = next(a);
            double side = (x[b] - x[a]) * (py - y[a]) - (y[b] - y[a]) * (px - x[a]);
            if (side == 0
                    && px >= Math.min(x[a], x[b])
                    && px <= Math.max(x[a], x[b])
                    && py >= Math.min(y[a], y[b])
                    && py <= Math.max(y[a], y[b])) {
                return true;
            }
            if (y[a] > py != y[b] > py && side > 0 == y[b] > y[a]) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Override
    public BitSet points(MapLayout layout, IntPredicate among) {
        boolean flat = !(maxX > minX && maxY > minY);
        if (flat || !Double.isFinite(1 / (maxX - minX)) || !Double.isFinite(1 / (maxY - minY))) {
            return near(layout, i -> contains(layout.x(i), layout.y(i)) && among.test(i));
        }
        LassoMask mask = new LassoMask(x, y, minX, minY, maxX, maxY, this::contains);
        return near(layout, i -> {
            byte known = mask.at(layout.x(i), layout.y(i));
            return (known == LassoMask.INSIDE || known == LassoMask.EDGE && contains(layout.x(i), layout.y(i)))
                    && among.test(i);
        });
    }

    /** Those points in the rectangle around it that something is true of. */
    private BitSet near(MapLayout layout, IntPredicate wanted) {
        int n = layout.size();
        BitSet points = new BitSet(n);
        if (maxX - minX >= LARGE && maxY - minY >= LARGE) {
            // Around most of the map it is faster to go through the points in their order.
            for (int i = 0; i < n; i++) {
                float px = layout.x(i);
                float py = layout.y(i);
                if (px >= minX && px <= maxX && py >= minY && py <= maxY && wanted.test(i)) {
                    points.set(i);
                }
            }
        } else {
            layout.grid().forEachIn(minX, minY, maxX, maxY, i -> {
                if (wanted.test(i)) {
                    points.set(i);
                }
            });
        }
        return points;
    }
}
