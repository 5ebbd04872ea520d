package latentexplorer.core.raster;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Where the tiles of a map are, with what is derived from it once and for all: a grid to find tiles by place, the order
 * along a space-filling curve, and a fixed random order in which tiles give way to others. Immutable.
 */
public final class MapLayout {
    /** Halvings of the unit square that the curve resolves. */
    static final int CURVE_LEVELS = 20;

    private static final float FARTHEST = 1000;

    private final float[] x;
    private final float[] y;
    private final TileGrid grid;
    private final long[] codes;
    private final int[] curve;
    private final int[] rank;
    private final int[] rankOnCurve;

    /**
     * @param x n map positions, 0 to 1 for what is to be seen at the start; kept, not copied
     * @param y n map positions
     * @throws IllegalArgumentException when the lengths differ or a position is no number or far outside the map
     */
    public MapLayout(float[] x, float[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x for " + y.length + " y");
        }
        for (int i = 0; i < x.length; i++) {
            if (!(Math.abs(x[i]) <= FARTHEST && Math.abs(y[i]) <= FARTHEST)) {
                throw new IllegalArgumentException("tile " + i + " is at " + x[i] + ", " + y[i]);
            }
        }
        this.x = x;
        this.y = y;
        grid = new TileGrid(x, y);
        codes = new long[x.length];
        curve = alongTheCurve();
        rank = ranks(x.length);
        rankOnCurve = new int[x.length];
        for (int k = 0; k < x.length; k++) {
            rankOnCurve[k] = rank[curve[k]];
        }
    }

    public int size() {
        return x.length;
    }

    public float x(int i) {
        return x[i];
    }

    public float y(int i) {
        return y[i];
    }

    public TileGrid grid() {
        return grid;
    }

    float[] xs() {
        return x;
    }

    float[] ys() {
        return y;
    }

    /** The tiles in the order of the curve: those of one cell of a halved square follow each other. */
    int[] curve() {
        return curve;
    }

    /** The place on the curve of the k-th tile of {@link #curve}: 2 bits a level. */
    long code(int k) {
        return codes[k];
    }

    /** The ranks of the tiles of {@link #curve}, where they can be read one after the other. */
    int[] rankOnCurve() {
        return rankOnCurve;
    }

    /** A fixed random number 0 to n - 1, each once: where two tiles compete for room the lower one is drawn. */
    int rank(int i) {
        return rank[i];
    }

    private int[] alongTheCurve() {
        long[] keys = new long[x.length];
        int indexBits = 64 - 2 * CURVE_LEVELS;
        for (int i = 0; i < x.length; i++) {
            // flipping the top bit makes the signed sort an unsigned one
            keys[i] = (spread(x[i]) | spread(y[i]) << 1) << indexBits ^ Long.MIN_VALUE | i;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            order[k] = (int) (keys[k] & (1 << indexBits) - 1);
            codes[k] = (keys[k] ^ Long.MIN_VALUE) >>> indexBits;
        }
        return order;
    }

    /** The leading bits of a position with a gap before each (Morton code). */
    private static long spread(float position) {
        long v = Math.clamp((long) (position * (double) (1 << CURVE_LEVELS)), 0, (1 << CURVE_LEVELS) - 1);
        v = (v | v << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    private static int[] ranks(int n) {
        int[] ranks = new int[n];
        SplittableRandom random = new SplittableRandom(20_240_601);
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            ranks[i] = ranks[j];
            ranks[j] = i;
        }
        return ranks;
    }
}
