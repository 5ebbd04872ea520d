package latentexplorer.core.raster;

import java.util.Arrays;

/**
 * From which level on each tile is drawn when each cell of a level draws one of its tiles.
 *
 * <p>A tile wins its cell from the first level on at which it shares no cell with a tile of lower rank. Cells are intervals
 * of the curve, so of all those tiles only the nearest before and the nearest behind on the curve count. One walk along the
 * curve finds both: the tiles that still wait for the one behind them are a stack of rising ranks, which is short because
 * ranks are random; whom a tile takes off the stack has found its tile behind, and what is left below is the tile before.
 */
final class CurveCells {
    /** How far behind the whole level before it a tile comes, by 8 random bits. */
    private static final short[] COMES = comes();

    private final MapLayout layout;
    private final short[] levels;

    private int[] waiting = new int[64];
    private int[] ranks = new int[64];
    private long[] codes = new long[64];
    /** The levels that the tiles before demand of those that wait. */
    private int[] demanded = new int[64];

    private int depth;

    /** @param levels of all images; those of tiles are assigned */
    CurveCells(MapLayout layout, short[] levels) {
        this.layout = layout;
        this.levels = levels;
    }

    /** After a part p of a level its cells have grown to 4^p of their area: so many more tiles have their place. */
    private static short[] comes() {
        short[] comes = new short[256];
        for (int k = 0; k < comes.length; k++) {
            comes[k] = (short) Math.ceil(Shown.LEVEL * Math.log(1 + 3 * (k + 0.5) / comes.length) / Math.log(4));
        }
        return comes;
    }

    /**
     * Assigns levels to the tiles, and says of images beyond the share that they are not there.
     *
     * @param passing a bit for each image
     * @param most tiles have a rank below this
     * @return number of tiles
     */
    int assign(long[] passing, int most) {
        int[] curve = layout.curve();
        int[] rankOnCurve = layout.rankOnCurve();
        int count = 0;
        for (int k = 0; k < curve.length; k++) {
            int tile = curve[k];
            if ((passing[tile >> 6] >> tile & 1) == 0) {
                continue;
            }
            if (rankOnCurve[k] >= most) {
                levels[tile] = Shown.ABSENT;
            } else {
                enter(tile, rankOnCurve[k], layout.code(k));
                count++;
            }
        }
        while (depth > 0) {
            depth--;
            settle(demanded[depth]);
        }
        return count;
    }

    private void enter(int tile, int rank, long code) {
        while (depth > 0 && ranks[depth - 1] > rank) {
            depth--;
            settle(Math.max(demanded[depth], firstLevelApart(codes[depth], code)));
        }
        if (depth == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * depth);
            ranks = Arrays.copyOf(ranks, 2 * depth);
            codes = Arrays.copyOf(codes, 2 * depth);
            demanded = Arrays.copyOf(demanded, 2 * depth);
        }
        demanded[depth] = depth == 0 ? 0 : firstLevelApart(code, codes[depth - 1]);
        waiting[depth] = tile;
        ranks[depth] = rank;
        codes[depth++] = code;
    }

    /** The uppermost tile that waited has found both: it comes by and by within the level before. */
    private void settle(int level) {
        levels[waiting[depth]] =
                (short) (level == 0 ? 0 : (level - 1) * Shown.LEVEL + COMES[ranks[depth] * 0x9E3779B1 >>> 24]);
    }

    private static int firstLevelApart(long code, long other) {
        int common = Long.numberOfLeadingZeros(code ^ other) - (Long.SIZE - 2 * MapLayout.CURVE_LEVELS);
        return common / 2 + 1;
    }
}
