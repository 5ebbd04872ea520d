package latentexplorer.ui.widget;

import java.util.Arrays;

/**
 * Paints pictures of 28 x 28 grey bytes, each scaled into a square, on a raster. Knows no toolkit and belongs to the
 * thread that paints. Enlarging interpolates between the pixels (bilinear), reducing averages all pixels that fall on one
 * (box filter), so that strokes stay even and none vanishes at any size.
 */
public final class TilePainter {
    private static final int SIDE = 28;
    /** Weights are 8-bit fixed point: two of them and a grey byte fit an int. */
    private static final int ONE = 256;

    private final int[] argb;
    private final int width;
    private final int height;
    private final int[] colours;

    private int scaledSide = -1;
    private int[] first = {};
    private int[] weight = {};
    private int taps;
    private final int[] averages = new int[SIDE * SIDE];

    /**
     * @param colours 256 opaque colours, from paper to ink: {@link Ink#table()}
     * @param ground opaque colour behind the tiles
     */
    public TilePainter(int width, int height, int[] colours, int ground) {
        this.argb = new int[width * height];
        this.width = width;
        this.height = height;
        this.colours = colours;
        Arrays.fill(argb, ground);
    }

    /**
     * Paints one picture; what lies outside the raster is left out.
     *
     * @param pixels where 784 grey bytes lie from {@code offset} on
     * @param x left edge of the square, may be negative
     * @param y upper edge of the square, may be negative
     * @param side edge of the square, at least 1
     */
    public void tile(byte[] pixels, int offset, int x, int y, int side) {
        tile(pixels, offset, x, y, side, colours);
    }

    /**
     * Paints one picture in colours of its own, see {@link #tile(byte[], int, int, int, int)}.
     *
     * @param tints 256 opaque colours, from paper to ink
     */
    public void tile(byte[] pixels, int offset, int x, int y, int side, int[] tints) {
        scaleTo(side);
        if (side < SIDE) {
            reduced(pixels, offset, x, y, side, tints);
        } else {
            enlarged(pixels, offset, x, y, side, tints);
        }
    }

    private void enlarged(byte[] pixels, int offset, int x, int y, int side, int[] tints) {
        int fromColumn = Math.max(0, -x);
        int toColumn = Math.min(side, width - x);
        int fromRow = Math.max(0, -y);
        int toRow = Math.min(side, height - y);
        for (int row = fromRow; row < toRow; row++) {
            int upper = offset + first[row] * SIDE;
            int lower = Math.min(upper + SIDE, offset + (SIDE - 1) * SIDE);
            int down = weight[row];
            int target = (y + row) * width + x;
            for (int column = fromColumn; column < toColumn; column++) {
                int left = first[column];
                int right = Math.min(left + 1, SIDE - 1);
                int across = weight[column];
                int above = (pixels[upper + left] & 0xFF) * (ONE - across) + (pixels[upper + right] & 0xFF) * across;
                int below = (pixels[lower + left] & 0xFF) * (ONE - across) + (pixels[lower + right] & 0xFF) * across;
                int grey = above * (ONE - down) + below * down + ONE * ONE / 2 >> 16;
                argb[target + column] = tints[grey];
            }
        }
    }

    /** First the means along the rows of the source, then those of their columns. */
    private void reduced(byte[] pixels, int offset, int x, int y, int side, int[] tints) {
        int fromColumn = Math.max(0, -x);
        int toColumn = Math.min(side, width - x);
        int fromRow = Math.max(0, -y);
        int toRow = Math.min(side, height - y);
        if (fromColumn >= toColumn || fromRow >= toRow) {
            return;
        }
        int toSource = Math.min(SIDE, first[toRow - 1] + taps);
        for (int row = first[fromRow]; row < toSource; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                averages[row * SIDE + column] = mean(pixels, offset + row * SIDE + first[column], column * taps);
            }
        }
        for (int row = fromRow; row < toRow; row++) {
            int target = (y + row) * width + x;
            for (int column = fromColumn; column < toColumn; column++) {
                int sum = ONE * ONE / 2;
                for (int tap = 0, at = first[row] * SIDE + column; tap < taps; tap++, at += SIDE) {
                    int share = weight[row * taps + tap];
                    if (share > 0) {
                        sum += averages[at] * share;
                    }
                }
                argb[target + column] = tints[sum >> 16];
            }
        }
    }

    private int mean(byte[] pixels, int from, int weights) {
        int sum = 0;
        for (int tap = 0; tap < taps; tap++) {
            int share = weight[weights + tap];
            if (share > 0) {
                sum += (pixels[from + tap] & 0xFF) * share;
            }
        }
        return sum;
    }

    /** Fills a rectangle; what lies outside the raster is left out. */
    public void fill(int x, int y, int w, int h, int colour) {
        int from = Math.max(0, x);
        int to = Math.min(width, x + w);
        if (from >= to) {
            return;
        }
        for (int row = Math.max(0, y); row < Math.min(height, y + h); row++) {
            Arrays.fill(argb, row * width + from, row * width + to, colour);
        }
    }

    /** The picture; nothing may be painted afterwards. */
    public Raster finish() {
        return new Raster(argb, width, height);
    }

    private void scaleTo(int side) {
        if (side == scaledSide) {
            return;
        }
        first = new int[side];
        if (side < SIDE) {
            average(side);
        } else {
            interpolate(side);
        }
        scaledSide = side;
    }

    /** For each pixel of the edge: the source pixel at or before its centre, and how far it lies towards the next. */
    private void interpolate(int side) {
        weight = new int[side];
        for (int i = 0; i < side; i++) {
            double at = Math.clamp((i + 0.5) * SIDE / side - 0.5, 0, SIDE - 1.0);
            first[i] = (int) at;
            weight[i] = (int) Math.round((at - first[i]) * ONE);
        }
    }

    /** For each pixel of the edge: the first source pixel that falls on it, and the shares of that and the next ones. */
    private void average(int side) {
        taps = Math.ceilDiv(SIDE, side) + 1;
        weight = new int[side * taps];
        double span = (double) SIDE / side;
        for (int i = 0; i < side; i++) {
            first[i] = i * SIDE / side;
            int former = 0;
            for (int tap = 0; tap < taps; tap++) {
                double covered = Math.clamp((first[i] + tap + 1 - i * span) / span, 0, 1);
                int upTo = (int) Math.round(covered * ONE);
                weight[i * taps + tap] = upTo - former;
                former = upTo;
            }
        }
    }
}
