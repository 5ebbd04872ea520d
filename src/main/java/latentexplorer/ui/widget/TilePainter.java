package latentexplorer.ui.widget;

import java.util.Arrays;

/**
 * Paints pictures of 28 x 28 grey bytes, each scaled into a square, on a raster. Knows no toolkit and belongs to the
 * thread that paints. Interpolates between the pixels (bilinear), so that strokes stay even at every size from half to many
 * times the original.
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
        scaleTo(side);
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
                argb[target + column] = colours[grey];
            }
        }
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

    /** For each pixel of the edge: the source pixel at or before its centre, and how far it lies towards the next. */
    private void scaleTo(int side) {
        if (side == scaledSide) {
            return;
        }
        first = new int[side];
        weight = new int[side];
        for (int i = 0; i < side; i++) {
            double at = Math.clamp((i + 0.5) * SIDE / side - 0.5, 0, SIDE - 1.0);
            first[i] = (int) at;
            weight[i] = (int) Math.round((at - first[i]) * ONE);
        }
        scaledSide = side;
    }
}
