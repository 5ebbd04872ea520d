package latentexplorer.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TilePainterTest {
    private static final int[] GREYS = IntStream.range(0, 256).toArray();
    private static final int GROUND = 999;

    private static byte[] noise() {
        byte[] pixels = new byte[2 * 784];
        new Random(5).nextBytes(pixels);
        return pixels;
    }

    @Test
    void atItsOwnSizeAPictureIsCopiedPixelForPixel() {
        byte[] pixels = noise();
        TilePainter painter = new TilePainter(30, 30, GREYS, GROUND);
        painter.tile(pixels, 784, 1, 2, 28);
        Raster raster = painter.finish();
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 30; x++) {
                boolean inside = x >= 1 && x < 29 && y >= 2;
                assertThat(raster.argb()[y * 30 + x])
                        .isEqualTo(inside ? pixels[784 + (y - 2) * 28 + x - 1] & 0xFF : GROUND);
            }
        }
    }

    @Test
    void aPictureAcrossTheEdgesIsTheSamePictureCutOff() {
        byte[] pixels = noise();
        for (int side : new int[] {1, 17, 28, 61, 112}) {
            TilePainter whole = new TilePainter(side, side, GREYS, GROUND);
            whole.tile(pixels, 0, 0, 0, side);
            int[] expected = whole.finish().argb();
            for (int[] at : new int[][] {{-5, -3}, {7, -3}, {-5, 9}, {7, 9}, {-200, 0}, {0, 200}}) {
                TilePainter cut = new TilePainter(20, 20, GREYS, GROUND);
                cut.tile(pixels, 0, at[0], at[1], side);
                int[] argb = cut.finish().argb();
                for (int p = 0; p < argb.length; p++) {
                    int x = p % 20 - at[0];
                    int y = p / 20 - at[1];
                    boolean inside = x >= 0 && x < side && y >= 0 && y < side;
                    assertThat(argb[p]).isEqualTo(inside ? expected[y * side + x] : GROUND);
                }
            }
        }
    }

    @Test
    void enlargingAgreesWithBilinearInterpolationInFloatingPoint() {
        byte[] pixels = noise();
        int side = 71;
        TilePainter painter = new TilePainter(side, side, GREYS, GROUND);
        painter.tile(pixels, 0, 0, 0, side);
        int[] argb = painter.finish().argb();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                assertThat(Math.abs(argb[y * side + x] - bilinear(pixels, x, y, side)))
                        .isLessThan(2.5);
            }
        }
    }

    private static double bilinear(byte[] pixels, int x, int y, int side) {
        double u = Math.clamp((x + 0.5) * 28 / side - 0.5, 0, 27);
        double v = Math.clamp((y + 0.5) * 28 / side - 0.5, 0, 27);
        double sum = 0;
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                double weight = Math.max(0, 1 - Math.abs(u - column)) * Math.max(0, 1 - Math.abs(v - row));
                sum += weight * (pixels[row * 28 + column] & 0xFF);
            }
        }
        return sum;
    }

    @Test
    void reducingAveragesAllThatFallsOnAPixel() {
        byte[] pixels = noise();
        for (int side = 1; side < 28; side++) {
            TilePainter painter = new TilePainter(side, side, GREYS, GROUND);
            painter.tile(pixels, 784, 0, 0, side);
            int[] argb = painter.finish().argb();
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    assertThat(Math.abs(argb[y * side + x] - average(pixels, 784, x, y, side)))
                            .isLessThan(2.5);
                }
            }
        }
    }

    private static double average(byte[] pixels, int offset, int x, int y, int side) {
        double span = 28.0 / side;
        double sum = 0;
        for (int row = 0; row < 28; row++) {
            for (int column = 0; column < 28; column++) {
                double share = overlap(x * span, (x + 1) * span, column) * overlap(y * span, (y + 1) * span, row);
                sum += share * (pixels[offset + row * 28 + column] & 0xFF);
            }
        }
        return sum / (span * span);
    }

    private static double overlap(double from, double to, int cell) {
        return Math.max(0, Math.min(to, cell + 1) - Math.max(from, cell));
    }

    @Test
    void aThinStrokeIsSeenAtEverySize() {
        byte[] stroke = new byte[784];
        for (int row = 0; row < 28; row++) {
            stroke[row * 28 + 13] = (byte) 255;
        }
        for (int side = 8; side < 28; side++) {
            TilePainter painter = new TilePainter(side, side, GREYS, GROUND);
            painter.tile(stroke, 0, 0, 0, side);
            int[] argb = painter.finish().argb();
            assertThat(Arrays.stream(argb).sum() / side).isBetween(255 * side / 28 - 2, 255 * side / 28 + 2);
        }
    }

    @Test
    void aPictureCanHaveColoursOfItsOwn() {
        TilePainter painter = new TilePainter(28, 28, GREYS, GROUND);
        int[] tints = IntStream.range(0, 256).map(grey -> 1000 + grey).toArray();
        painter.tile(noise(), 0, 0, 0, 28, tints);
        assertThat(painter.finish().argb())
                .isEqualTo(IntStream.range(0, 784)
                        .map(p -> 1000 + (noise()[p] & 0xFF))
                        .toArray());
    }

    @Test
    void fullInkStaysFullInkAtEverySize() {
        byte[] ink = new byte[784];
        Arrays.fill(ink, (byte) 255);
        for (int side = 1; side <= 112; side++) {
            TilePainter painter = new TilePainter(side, side, GREYS, GROUND);
            painter.tile(ink, 0, 0, 0, side);
            assertThat(painter.finish().argb()).containsOnly(255);
        }
    }

    @Test
    void fillingOutsideChangesNothing() {
        TilePainter painter = new TilePainter(4, 4, GREYS, GROUND);
        painter.fill(-10, 0, 5, 4, 1);
        painter.fill(0, 10, 5, 4, 1);
        assertThat(painter.finish().argb()).containsOnly(GROUND);
    }

    @Test
    void aRasterRefusesTheWrongNumberOfPixels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Raster(new int[5], 2, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Raster(new int[0], 0, 3));
    }
}
