package latentexplorer.core.raster;

import java.util.Arrays;
import java.util.BitSet;
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

    private final short[] levels;
    private final int count;
    private final boolean apart;

    private Shown(short[] levels, int count, boolean apart) {
        this.levels = levels;
        this.count = count;
        this.apart = apart;
    }

    /** Every image is a tile. */
    public static Shown all(MapLayout layout) {
        BitSet passes = new BitSet(layout.size());
        passes.set(0, layout.size());
        return of(layout, passes, 1, true, false);
    }

    /** As below, with tiles that may lie over each other. */
    public static Shown of(MapLayout layout, IntPredicate passes, double share, boolean dots) {
        return of(layout, passes, share, dots, false);
    }

    /**
     * As below.
     *
     * @param passes the filters' answer for each image; asked once for each
     */
    public static Shown of(MapLayout layout, IntPredicate passes, double share, boolean dots, boolean apart) {
        BitSet passing = new BitSet(layout.size());
        for (int i = 0; i < layout.size(); i++) {
            passing.set(i, passes.test(i));
        }
        return of(layout, passing, share, dots, apart);
    }

    /**
     * The same on another map with images of this one: what is a tile, a faint dot or not there on this map is so on that.
     *
     * @param other its layout
     * @param partner for each image of the other map the same one on this map; negative where this map does not have it
     * @param passes whether an image that this map does not have is a tile there; else it is a faint dot if others are
     */
    public Shown carriedTo(MapLayout other, int[] partner, IntPredicate passes) {
        int n = other.size();
        short[] carried = new short[n];
        short filteredOut = hasFaint() ? FAINT : ABSENT;
        BitSet tiles = new BitSet(n);
        for (int i = 0; i < n; i++) {
            tiles.set(i, partner[i] < 0 ? passes.test(i) : isTile(partner[i]));
            carried[i] = partner[i] < 0 ? filteredOut : levels[partner[i]];
        }
        return assigned(other, carried, tiles, n, apart);
    }

    /**
     * What is to be seen of a map.
     *
     * @param passes the images that pass the filters
     * @param share the share of all images that may be shown, 0 to 1: which ones is fixed, and a smaller share shows a
     *     part of those of a larger one
     * @param dots whether images that do not pass are faint dots; images beyond the share are not there
     * @param apart whether no tile is drawn that would cover another one by more than half
     */
    public static Shown of(MapLayout layout, BitSet passes, double share, boolean dots, boolean apart) {
        int n = layout.size();
        int most = (int) Math.round(Math.clamp(share, 0, 1) * n);
        short[] levels = new short[n];
        Arrays.fill(levels, dots ? FAINT : ABSENT);
        return assigned(layout, levels, passes, most, apart);
    }

    private static Shown assigned(MapLayout layout, short[] levels, BitSet passes, int most, boolean apart) {
        long[] passing = Arrays.copyOf(passes.toLongArray(), (levels.length + Long.SIZE - 1) / Long.SIZE);
        int count = new CurveCells(layout, levels).assign(passing, most);
        if (apart) {
            new Apart(layout, levels).assign();
        }
        return new Shown(levels, count, apart);
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
