package latentexplorer.core.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.job.JobScope;

/** Pictures of tiles side by side on few large grey PNG pictures: {@link #ACROSS} in a row, in their order. */
final class TileSheets {
    static final int SIDE = 28;
    static final int ACROSS = 128;

    /** Of rows on a sheet: what browsers unpack without trouble. */
    private static final int DOWN = 128;

    private TileSheets() {}

    /**
     * @param side pixels of a tile's side: 28, or 14 for the mean of four pixels each
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static List<byte[]> of(MapPicture.Tiles tiles, int side, JobScope scope) throws IOException {
        int n = tiles.index().length;
        List<byte[]> sheets = new ArrayList<>();
        for (int first = 0; first < n; first += ACROSS * DOWN) {
            int rows = Math.min(DOWN, (n - first + ACROSS - 1) / ACROSS);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PngStream png = PngStream.grey(out, ACROSS * side, rows * side)) {
                byte[] pixels = new byte[ACROSS * side * side];
                for (int row = 0; row < rows; row++) {
                    scope.report((double) (first + row * ACROSS) / n, "Packing the pictures");
                    int from = first + row * ACROSS;
                    layOut(tiles, from, Math.min(n, from + ACROSS), side, pixels);
                    png.greyRows(pixels, side);
                }
                png.finish();
            }
            sheets.add(out.toByteArray());
        }
        return sheets;
    }

    private static void layOut(MapPicture.Tiles tiles, int from, int to, int side, byte[] pixels) {
        Arrays.fill(pixels, (byte) 0);
        for (int tile = from; tile < to; tile++) {
            int source = tiles.index()[tile] * SIDE * SIDE;
            int left = (tile - from) * side;
            for (int r = 0; r < side; r++) {
                for (int c = 0; c < side; c++) {
                    pixels[r * ACROSS * side + left + c] = side == SIDE
                            ? tiles.pixels()[source + r * SIDE + c]
                            : mean(tiles.pixels(), source + 2 * r * SIDE + 2 * c);
                }
            }
        }
    }

    private static byte mean(byte[] pixels, int at) {
        int sum = (pixels[at] & 0xFF)
                + (pixels[at + 1] & 0xFF)
                + (pixels[at + SIDE] & 0xFF)
                + (pixels[at + SIDE + 1] & 0xFF);
        return (byte) (sum + 2 >> 2);
    }
}
