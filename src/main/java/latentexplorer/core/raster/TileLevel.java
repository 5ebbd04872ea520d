package latentexplorer.core.raster;

import java.util.Arrays;
import latentexplorer.core.job.Workers;

/**
 * All tiles at one size.
 *
 * @param side pixels of a tile's side
 * @param pixels n x side x side grey values
 * @param spans n x side pairs: where in a row the first value above zero is, and after the last one; equal in an empty
 *     row. What lies outside is transparent, so drawing skips it: three quarters of a digit. In {@link #unit units}: for tiles so
 *     large that a place does not fit a byte, some of what is transparent lies inside.
 */
record TileLevel(int side, byte[] pixels, byte[] spans) {
    private static final int SHARDS = 64;

    /** Pixels that a place in a span counts. */
    static int unit(int side) {
        return side / 256 + 1;
    }

    static TileLevel of(int side, byte[] pixels, Workers workers) {
        int rows = pixels.length / side;
        byte[] spans = new byte[2 * rows];
        workers.forEachShard(SHARDS, shard -> {
            int to = Workers.start(shard + 1, SHARDS, rows);
            for (int row = Workers.start(shard, SHARDS, rows); row < to; row++) {
                span(pixels, row * side, side, spans, 2 * row);
            }
        });
        return new TileLevel(side, pixels, spans);
    }

    /** Half the side: each value the mean of four. */
    TileLevel halved(Workers workers) {
        int half = side / 2;
        byte[] small = new byte[pixels.length / 4];
        int rows = small.length / half;
        workers.forEachShard(SHARDS, shard -> {
            int to = Workers.start(shard + 1, SHARDS, rows);
            for (int row = Workers.start(shard, SHARDS, rows); row < to; row++) {
                halveRow(row, half, small);
            }
        });
        return of(half, small, workers);
    }

    private void halveRow(int row, int half, byte[] small) {
        int upper = 2 * row * side;
        int lower = upper + side;
        for (int x = 0; x < half; x++) {
            int sum = (pixels[upper + 2 * x] & 0xFF)
                    + (pixels[upper + 2 * x + 1] & 0xFF)
                    + (pixels[lower + 2 * x] & 0xFF)
                    + (pixels[lower + 2 * x + 1] & 0xFF);
            small[row * half + x] = (byte) ((sum + 2) >> 2);
        }
    }

    /** Writes where the values above zero of a row begin and end. */
    static void span(byte[] pixels, int at, int side, byte[] spans, int spanAt) {
        int from = 0;
        int to = side;
        while (from < side && pixels[at + from] == 0) {
            from++;
        }
        while (to > from && pixels[at + to - 1] == 0) {
            to--;
        }
        int unit = unit(side);
        spans[spanAt] = (byte) (from / unit);
        spans[spanAt + 1] = (byte) ((to + unit - 1) / unit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TileLevel level && side == level.side && Arrays.equals(pixels, level.pixels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pixels);
    }
}
