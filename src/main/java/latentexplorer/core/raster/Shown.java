package latentexplorer.core.raster;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which images of a map are tiles, which are only faint dots, and which are not there; and from which level of detail on
 * each tile is drawn. Immutable.
 *
 * <p>Level L cuts the unit square into 2^L x 2^L cells. At that level each cell with tiles draws one of them: the one of
 * lowest {@link MapLayout#rank rank}. Cells lie on the map and not on the panel, so panning changes nothing, and
 * zooming in only adds tiles.
 */
public final class Shown {
    /** The level that draws every tile, those at the very same place too. */
    static final int ALL = MapLayout.CURVE_LEVELS + 1;
    /** Instead of a level: a faint dot. */
    static final byte FAINT = 126;
    /** Instead of a level: nothing. */
    static final byte ABSENT = 127;

    private final byte[] levels;
    private final int count;

    private Shown(byte[] levels, int count) {
        this.levels = levels;
        this.count = count;
    }

    /** Every image is a tile. */
    public static Shown all(MapLayout layout) {
        return of(layout, _ -> true, 1, true);
    }

    /**
     * @param passes the filters' answer for each image; asked once for each
     * @param share the share of all images that may be shown, 0 to 1: which ones is fixed, and a smaller share shows a
     *     part of those of a larger one
     * @param dots whether images that do not pass are faint dots; images beyond the share are not there
     */
    public static Shown of(MapLayout layout, IntPredicate passes, double share, boolean dots) {
        int n = layout.size();
        long most = Math.round(Math.clamp(share, 0, 1) * n);
        byte[] levels = new byte[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (!passes.test(i)) {
                levels[i] = dots ? FAINT : ABSENT;
            } else if (layout.rank(i) >= most) {
                levels[i] = ABSENT;
            } else {
                count++;
            }
        }
        assignLevels(layout, levels, count);
        return new Shown(levels, count);
    }

    /**
     * A tile wins its cell from the first level on at which it shares no cell with a tile of lower rank. Cells are
     * intervals of the curve, so of all those tiles only the nearest before and the nearest behind on the curve count:
     * two passes of "nearest smaller value" with a stack.
     */
    private static void assignLevels(MapLayout layout, byte[] levels, int count) {
        int[] order = layout.curve();
        int[] places = new int[count];
        int m = 0;
        for (int k = 0; k < order.length; k++) {
            if (levels[order[k]] < FAINT) {
                places[m++] = k;
            }
        }
        int[] stack = new int[count];
        for (int step : new int[] {1, -1}) {
            int depth = 0;
            for (int j = step > 0 ? 0 : m - 1; j >= 0 && j < m; j += step) {
                int tile = order[places[j]];
                while (depth > 0 && layout.rank(order[stack[depth - 1]]) > layout.rank(tile)) {
                    depth--;
                }
                if (depth > 0) {
                    int apart = firstLevelApart(layout.code(places[j]), layout.code(stack[depth - 1]));
                    levels[tile] = (byte) Math.max(levels[tile], apart);
                }
                stack[depth++] = places[j];
            }
        }
    }

    private static int firstLevelApart(long code, long other) {
        int common = Long.numberOfLeadingZeros(code ^ other) - (Long.SIZE - 2 * MapLayout.CURVE_LEVELS);
        return common / 2 + 1;
    }

    /** Number of tiles: what "4,120 of 281,060 shown" counts. */
    public int count() {
        return count;
    }

    /** Whether image {@code i} is a tile, at whichever level. */
    public boolean isTile(int i) {
        return levels[i] < FAINT;
    }

    /** Whether image {@code i} is a faint dot. */
    public boolean isFaint(int i) {
        return levels[i] == FAINT;
    }

    boolean isDrawn(int i, int level) {
        return levels[i] <= level;
    }

    byte[] levels() {
        return levels;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shown shown && Arrays.equals(levels, shown.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }
}
