package latentexplorer.core.raster;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which images of a map are tiles, which are only faint dots, and which are not there; and from which level of detail on
 * each tile is drawn. Immutable.
 *
 * <p>Level L cuts the unit square into 2^L x 2^L cells. At that level each cell with tiles draws one of them: the one of
 * lowest {@link MapLayout#rank rank}. Between two whole levels the tiles of the finer one come one by one, so many that
 * there are always equally many in a part of the picture. Cells lie on the map and not on the panel, so panning changes
 * nothing, and zooming in only adds tiles.
 *
 * <p>Instead, tiles can be kept {@link Apart apart}.
 */
public final class Shown {
    /** Levels are in 1/256. */
    static final int LEVEL = 1 << 8;
    /** The level that draws every tile, those at the very same place too. */
    static final int ALL = (MapLayout.CURVE_LEVELS + 1) * LEVEL;
    /** Instead of a level: a tile that is never drawn for another that is in its place. */
    static final short NEVER = Short.MAX_VALUE - 2;
    /** Instead of a level: a faint dot. */
    static final short FAINT = Short.MAX_VALUE - 1;
    /** Instead of a level: nothing. */
    static final short ABSENT = Short.MAX_VALUE;

    /** How far behind the whole level before it a tile comes, by 8 random bits. */
    private static final short[] COMES = comes();

    private final short[] levels;
    private final int count;
    private final boolean apart;

    private Shown(short[] levels, int count, boolean apart) {
        this.levels = levels;
        this.count = count;
        this.apart = apart;
    }

    /** After a part p of a level its cells have grown to 4^p of their area: so many more tiles have their place. */
    private static short[] comes() {
        short[] comes = new short[256];
        for (int k = 0; k < comes.length; k++) {
            comes[k] = (short) Math.ceil(LEVEL * Math.log(1 + 3 * (k + 0.5) / comes.length) / Math.log(4));
        }
        return comes;
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
        return of(layout, passes, share, dots, false);
    }

    /**
     * As above.
     *
     * @param apart whether no tile is drawn that would cover another one by more than half
     */
    public static Shown of(MapLayout layout, IntPredicate passes, double share, boolean dots, boolean apart) {
        int n = layout.size();
        long most = Math.round(Math.clamp(share, 0, 1) * n);
        short[] levels = new short[n];
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
        return new Shown(assigned(layout, levels, count, apart), count, apart);
    }

    private static short[] assigned(MapLayout layout, short[] levels, int count, boolean apart) {
        if (apart) {
            new Apart(layout, levels).assign();
        } else {
            assignLevels(layout, levels, count);
        }
        return levels;
    }

    /**
     * The same on another map with images of this one: what is a tile, a faint dot or not there on this map is so on that.
     *
     * @param other its layout
     * @param partner for each image of the other map the same one on this map; negative where this map does not have it
     * @param passes whether an image that this map does not have is a tile there; else it is a faint dot if others are
     */
    public Shown carriedTo(MapLayout other, int[] partner, IntPredicate passes) {
        short[] carried = new short[other.size()];
        short filteredOut = hasFaint() ? FAINT : ABSENT;
        int tiles = 0;
        for (int i = 0; i < carried.length; i++) {
            boolean tile = partner[i] < 0 ? passes.test(i) : isTile(partner[i]);
            if (tile) {
                tiles++;
            } else {
                carried[i] = partner[i] < 0 ? filteredOut : levels[partner[i]];
            }
        }
        return new Shown(assigned(other, carried, tiles, apart), tiles, apart);
    }

    /**
     * A tile wins its cell from the first level on at which it shares no cell with a tile of lower rank. Cells are
     * intervals of the curve, so of all those tiles only the nearest before and the nearest behind on the curve count:
     * two passes of "nearest smaller value" with a stack.
     */
    private static void assignLevels(MapLayout layout, short[] levels, int count) {
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
                    int level = LEVEL * firstLevelApart(layout.code(places[j]), layout.code(stack[depth - 1]));
                    levels[tile] = (short) Math.max(levels[tile], level);
                }
                stack[depth++] = places[j];
            }
        }
        for (int place : places) {
            int tile = order[place];
            if (levels[tile] > 0) {
                levels[tile] += (short) (COMES[layout.rank(tile) * 0x9E3779B1 >>> 24] - LEVEL);
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

    /** Whether tiles are kept apart, and thus never all drawn. */
    boolean isApart() {
        return apart;
    }

    /** Whether image {@code i} is a tile, at whichever level. */
    public boolean isTile(int i) {
        return levels[i] < FAINT;
    }

    /** Whether image {@code i} is a faint dot. */
    public boolean isFaint(int i) {
        return levels[i] == FAINT;
    }

    private boolean hasFaint() {
        for (short level : levels) {
            if (level == FAINT) {
                return true;
            }
        }
        return false;
    }

    /** @param level in 1/256 */
    boolean isDrawn(int i, int level) {
        return levels[i] <= level;
    }

    short[] levels() {
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
