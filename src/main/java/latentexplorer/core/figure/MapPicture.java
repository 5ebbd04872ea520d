package latentexplorer.core.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.MapCaption;
import latentexplorer.core.raster.TileFrame;

/**
 * The picture of a map: every image as a tile of 28 pixels, drawn in its colour with its grey values as opacity, the upper left
 * corner at position x (size - 56) + 28. Tiles are drawn in their order, later ones over earlier ones. Drawn and
 * written in bands, so that the largest picture takes no more memory than a small one.
 *
 * @param tiles the images
 * @param x n positions, 0 to 1 from left to right
 * @param y n positions, 0 to 1 from top to bottom
 * @param inks n colours, opaque ARGB
 * @param paper the ground's colour, ARGB, which may be transparent
 */
public record MapPicture(Tiles tiles, float[] x, float[] y, int[] inks, int paper) {
    public static final int TILE = 28;
    public static final int SMALLEST = 128;
    public static final int LARGEST = 16_384;

    private static final int MARGIN = 2 * TILE;
    private static final int TILE_PIXELS = TILE * TILE;
    private static final int BAND_PIXELS = 1 << 22;
    private static final int OPAQUE = 0xFF;
    /** Side of a picture whose captions have the size that they have on a screen. */
    private static final double CAPTIONED = 1000;

    /**
     * The images of tiles.
     *
     * @param pixels images of 28 x 28 bytes, row by row, 0 is transparent
     * @param index for each tile the number of its image
     */
    public record Tiles(byte[] pixels, int[] index) {}

    public MapPicture {
        int n = tiles.index().length;
        if (x.length != n || y.length != n || inks.length != n) {
            throw new IllegalArgumentException(
                    n + " tiles with " + x.length + ", " + y.length + " positions and " + inks.length + " colours");
        }
    }

    /**
     * Writes the picture as PNG.
     *
     * @param size of a side in pixels, {@link #SMALLEST} to {@link #LARGEST}
     * @throws IllegalArgumentException with a sentence, when the size is not within these limits
     * @throws IOException with a sentence that names the file; an older file is untouched
     * @throws java.util.concurrent.CancellationException when asked to stop; an older file is untouched
     */
    public void write(Path file, int size, JobScope scope) throws IOException {
        write(file, size, List.of(), Optional.empty(), scope);
    }

    /**
     * Writes the picture as PNG, with what explains it.
     *
     * @param size of the map's side in pixels, as above; captions come on top of it
     * @param frames around tiles, later ones over earlier ones
     * @param caption above and below the map
     */
    public void write(Path file, int size, List<TileFrame> frames, Optional<MapCaption> caption, JobScope scope)
            throws IOException {
        checkSize(size);
        int rows = Math.clamp(BAND_PIXELS / size, 2 * TILE, size);
        CaptionBands bands = new CaptionBands(size, Math.max(1, size / CAPTIONED), paper);
        CaptionBands.Band above = caption.map(bands::above).orElse(CaptionBands.Band.NONE);
        CaptionBands.Band below = caption.map(bands::below).orElse(CaptionBands.Band.NONE);
        AtomicFile.write(file, out -> write(out, size, rows, new Surround(frames, above, below), scope));
    }

    /** What is drawn beside the tiles. */
    private record Surround(List<TileFrame> frames, CaptionBands.Band above, CaptionBands.Band below) {
        static final Surround NONE = new Surround(List.of(), CaptionBands.Band.NONE, CaptionBands.Band.NONE);
    }

    /** @throws IllegalArgumentException with a sentence, when a picture cannot have this size */
    public static void checkSize(int size) {
        if (size < SMALLEST || size > LARGEST) {
            throw new IllegalArgumentException(
                    "The size should be " + SMALLEST + " to " + LARGEST + " pixels, not " + size + ".");
        }
    }

    /** @param rows of a band, at least as many as a tile has */
    void write(OutputStream out, int size, int rows, JobScope scope) throws IOException {
        write(out, size, rows, Surround.NONE, scope);
    }

    private void write(OutputStream out, int size, int rows, Surround around, JobScope scope) throws IOException {
        int whole = around.above.height() + size + around.below.height();
        int bands = (size + rows - 1) / rows;
        int[][] members = members(size, rows, bands);
        int[] pixels = new int[rows * size];
        try (PngStream png = new PngStream(out, size, whole, paper >>> 24 != OPAQUE)) {
            png.rows(around.above.argb(), around.above.height());
            for (int band = 0; band < bands; band++) {
                scope.report((double) band / bands, "Drawing");
                int top = band * rows;
                int height = Math.min(rows, size - top);
                Arrays.fill(pixels, 0, height * size, paper);
                for (int tile : members[band]) {
                    draw(tile, pixels, size, top, height);
                }
                FramePainter painter = new FramePainter(pixels, size, top, height);
                for (TileFrame frame : around.frames) {
                    painter.frame(
                            corner(x[frame.tile()], size), corner(y[frame.tile()], size), TILE, 1, frame.colour());
                }
                png.rows(pixels, height);
            }
            png.rows(around.below.argb(), around.below.height());
            png.finish();
        }
    }

    /** The tiles of each band in their order: one that is cut by the edge of a band is in both. */
    private int[][] members(int size, int rows, int bands) {
        int[] counts = new int[bands];
        for (float each : y) {
            int top = corner(each, size);
            counts[top / rows]++;
            if (last(top) / rows != top / rows) {
                counts[last(top) / rows]++;
            }
        }
        int[][] members = new int[bands][];
        Arrays.setAll(members, band -> new int[counts[band]]);
        Arrays.fill(counts, 0);
        for (int i = 0; i < y.length; i++) {
            int top = corner(y[i], size);
            int first = top / rows;
            int second = last(top) / rows;
            members[first][counts[first]++] = i;
            if (second != first) {
                members[second][counts[second]++] = i;
            }
        }
        return members;
    }

    private static int last(int top) {
        return top + TILE - 1;
    }

    private static int corner(float position, int size) {
        return Math.round(Math.clamp(position, 0, 1) * (size - MARGIN)) + TILE;
    }

    private void draw(int tile, int[] pixels, int size, int bandTop, int bandHeight) {
        int left = corner(x[tile], size);
        int top = corner(y[tile], size) - bandTop;
        int from = tiles.index()[tile] * TILE_PIXELS;
        int ink = inks[tile];
        for (int r = Math.max(0, -top); r < TILE && top + r < bandHeight; r++) {
            int at = (top + r) * size + left;
            for (int c = 0; c < TILE; c++) {
                int opacity = tiles.pixels()[from + r * TILE + c] & 0xFF;
                if (opacity > 0) {
                    pixels[at + c] = over(pixels[at + c], ink, opacity);
                }
            }
        }
    }

    /** The ink laid over a pixel; neither is premultiplied. */
    static int over(int below, int ink, int opacity) {
        int belowAlpha = below >>> 24;
        if (belowAlpha == OPAQUE) {
            return OPAQUE << 24
                    | mix(below >> 16, ink >> 16, opacity) << 16
                    | mix(below >> 8, ink >> 8, opacity) << 8
                    | mix(below, ink, opacity);
        }
        int rest = belowAlpha * (OPAQUE - opacity);
        int alpha = opacity * OPAQUE + rest;
        int result = (alpha + OPAQUE / 2) / OPAQUE << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = (ink >> shift & 0xFF) * opacity * OPAQUE + (below >> shift & 0xFF) * rest;
            result |= (sum + alpha / 2) / alpha << shift;
        }
        return result;
    }

    private static int mix(int below, int ink, int opacity) {
        return ((below & 0xFF) * (OPAQUE - opacity) + (ink & 0xFF) * opacity + OPAQUE / 2) / OPAQUE;
    }
}
