package latentexplorer.core.raster;

import java.util.Arrays;
import java.util.BitSet;

/**
 * From which level on each tile is drawn when none may cover another by more than half.
 *
 * <p>Of two tiles that are dx and dy apart on the map, in parts of their side at a scale of S sides per map unit, the part
 * (1 - S dx)(1 - S dy) is covered: more than half while S (dx + dy + sqrt(dx² + dy²)) is below 1. From coarse to fine, an
 * eighth of a level at a time, tiles are tried in the order of their rank and drawn where no drawn tile is in their way;
 * what is drawn stays. A tile whose way is barred is tried again when the nearest of those tiles has let go of it. So there is
 * room for no further tile, and zooming in only adds tiles (the nested form of: Been, Daiches, Yap, Dynamic map labeling, IEEE
 * TVCG 12, 2006).
 */
final class Apart {
    private static final int STEPS_A_LEVEL = 8;
    private static final int STEPS = MapLayout.CURVE_LEVELS * STEPS_A_LEVEL + 1;
    private static final int STEP = Shown.LEVEL / STEPS_A_LEVEL;

    /** So many tiles are tried from the coarsest level on: where all of the map is a few tiles wide no more are needed. */
    private static final int EARLY = 4096;

    private static final int ALL_FROM = 4 * STEPS_A_LEVEL;

    private final MapLayout layout;
    private final short[] levels;
    private final double[] room = new double[STEPS];
    private final int[] nextInCell;
    private int[] firstInCell = new int[0];
    private int[] drawn;
    private int drawnCount;
    private double cell = 1;
    private int mask;

    /** @param levels of all images; those of tiles are assigned */
    Apart(MapLayout layout, short[] levels) {
        this.layout = layout;
        this.levels = levels;
        nextInCell = new int[levels.length];
        drawn = new int[64];
        for (int step = 0; step < STEPS; step++) {
            // the distance, in the norm above, that two tiles need
            room[step] = 1 / (MapScene.LARGEST_CELL * Math.pow(2, (double) step / STEPS_A_LEVEL));
        }
    }

    void assign() {
        int n = levels.length;
        int[] tileOfRank = new int[n];
        BitSet[] waiting = new BitSet[STEPS];
        for (int i = 0; i < n; i++) {
            if (levels[i] < Shown.NEVER) {
                int rank = layout.rank(i);
                tileOfRank[rank] = i;
                waitFor(rank < EARLY ? 0 : ALL_FROM, rank, waiting);
                levels[i] = Shown.NEVER;
            }
        }
        for (int step = 0; step < STEPS; step++) {
            if (step % STEPS_A_LEVEL == 0) {
                refine(room[step] / 2);
            }
            BitSet ranks = waiting[step];
            for (int rank = ranks == null ? -1 : ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
                int tile = tileOfRank[rank];
                double nearest = nearestDrawn(tile);
                if (nearest >= room[step]) {
                    levels[tile] = (short) (step * STEP);
                    draw(tile);
                } else {
                    waitFor(firstStepWithin(nearest, step + 1), rank, waiting);
                }
            }
            waiting[step] = null;
        }
    }

    private void waitFor(int step, int rank, BitSet[] waiting) {
        if (step < STEPS) {
            if (waiting[step] == null) {
                waiting[step] = new BitSet(levels.length);
            }
            waiting[step].set(rank);
        }
    }

    private int firstStepWithin(double distance, int from) {
        int step = from;
        while (step < STEPS && room[step] > distance) {
            step++;
        }
        return step;
    }

    /** Sorts what is drawn into cells of another size: what is within it of a tile is in the nine cells around. */
    private void refine(double size) {
        cell = size;
        int buckets = Math.max(64, Integer.highestOneBit(Math.max(1, 4 * drawnCount)) * 2);
        if (buckets > firstInCell.length) {
            firstInCell = new int[buckets];
        }
        mask = firstInCell.length - 1;
        Arrays.fill(firstInCell, -1);
        for (int k = 0; k < drawnCount; k++) {
            enter(drawn[k]);
        }
    }

    private void draw(int tile) {
        if (drawnCount == drawn.length) {
            drawn = Arrays.copyOf(drawn, 2 * drawn.length);
        }
        drawn[drawnCount++] = tile;
        if (drawnCount > firstInCell.length) {
            refine(cell);
        } else {
            enter(tile);
        }
    }

    private void enter(int tile) {
        int bucket = bucket(column(layout.x(tile)), column(layout.y(tile)));
        nextInCell[tile] = firstInCell[bucket];
        firstInCell[bucket] = tile;
    }

    private long column(double position) {
        return (long) Math.floor(position / cell);
    }

    private int bucket(long column, long row) {
        return (int) ((column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL) >>> 32) & mask;
    }

    /** The distance to the nearest drawn tile; at least the room that is needed when there is none so near. */
    private double nearestDrawn(int tile) {
        double x = layout.x(tile);
        double y = layout.y(tile);
        long column = column(x);
        long row = column(y);
        double nearest = Double.POSITIVE_INFINITY;
        for (long r = row - 1; r <= row + 1; r++) {
            for (long c = column - 1; c <= column + 1; c++) {
                for (int other = firstInCell[bucket(c, r)]; other >= 0; other = nextInCell[other]) {
                    double dx = Math.abs(layout.x(other) - x);
                    double dy = Math.abs(layout.y(other) - y);
                    double sum = dx + dy;
                    if (sum < nearest) {
                        nearest = Math.min(nearest, sum + Math.sqrt(dx * dx + dy * dy));
                    }
                }
            }
        }
        return nearest;
    }
}
