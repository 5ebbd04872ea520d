package latentexplorer.core.select;

import java.util.BitSet;
import java.util.function.IntPredicate;
import latentexplorer.core.raster.MapLayout;

/** A rectangle of the map. */
public record Rectangle(double minX, double minY, double maxX, double maxY) implements Region {
    /** @throws IllegalArgumentException when a number is none or an edge lies beyond the opposite one */
    public Rectangle {
        if (!(minX <= maxX && minY <= maxY)) {
            throw new IllegalArgumentException("a rectangle from " + minX + ", " + minY + " to " + maxX + ", " + maxY);
        }
    }

    /** Between two opposite corners in any order. */
    public static Rectangle between(double x, double y, double otherX, double otherY) {
        return new Rectangle(Math.min(x, otherX), Math.min(y, otherY), Math.max(x, otherX), Math.max(y, otherY));
    }

    @Override
    public BitSet points(MapLayout layout, IntPredicate among) {
        BitSet points = new BitSet(layout.size());
        layout.grid().forEachIn(minX, minY, maxX, maxY, i -> {
            if (among.test(i)) {
                points.set(i);
            }
        });
        return points;
    }
}
