package latentexplorer.core.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileAtlasTest {
    @Test
    void smallerCopiesAreMeansOfFour() {
        try (Workers workers = new Workers("test", 2)) {
            byte[] pixels = Maps.randomPixels(70, 2);

            TileLevel half = new TileAtlas(pixels, workers).levelFor(14);

            assertThat(half.side()).isEqualTo(14);
            Random random = new Random(1);
            for (int round = 0; round < 500; round++) {
                int tile = random.nextInt(70);
                int x = random.nextInt(14);
                int y = random.nextInt(14);
                int at = tile * 784 + 2 * y * 28 + 2 * x;
                double mean = ((pixels[at] & 0xFF)
                                + (pixels[at + 1] & 0xFF)
                                + (pixels[at + 28] & 0xFF)
                                + (pixels[at + 29] & 0xFF))
                        / 4.0;
                assertThat((double) (half.pixels()[tile * 196 + y * 14 + x] & 0xFF))
                        .isCloseTo(mean, within(0.51));
            }
        }
    }

    @Test
    void theSmallestSufficientCopyIsTaken() {
        try (Workers workers = new Workers("test", 1)) {
            TileAtlas atlas = new TileAtlas(new byte[784], workers);

            assertThat(atlas.levelFor(4).side()).isEqualTo(7);
            assertThat(atlas.levelFor(7).side()).isEqualTo(7);
            assertThat(atlas.levelFor(8).side()).isEqualTo(14);
            assertThat(atlas.levelFor(15).side()).isEqualTo(28);
            assertThat(atlas.levelFor(56).side()).isEqualTo(28);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 9, 13, 20, 27, 28, 42, 112})
    void scalingKeepsEvenGreyAndTheMeanOfAPicture(int to) {
        int from = to <= 7 ? 7 : to <= 14 ? 14 : 28;
        Resampler resampler = new Resampler(from, to);
        byte[] even = new byte[from * from];
        Arrays.fill(even, (byte) 137);
        byte[] scaled = new byte[to * to];
        float[] scratch = new float[from * to];

        resampler.scale(even, 0, scaled, 0, scratch);
        assertThat(scaled).containsOnly((byte) 137);

        byte[] blob = new byte[from * from];
        for (int p = 0; p < blob.length; p++) {
            double dx = p % from - from / 2.0;
            double dy = (double) (p / from) - from / 2.0;
            blob[p] = (byte) (int) (250 * Math.exp(-(dx * dx + dy * dy) / (0.03 * from * from)));
        }
        resampler.scale(blob, 0, scaled, 0, scratch);
        assertThat(mean(scaled)).isCloseTo(mean(blob), within(1.5));
    }

    private static double mean(byte[] pixels) {
        double sum = 0;
        for (byte pixel : pixels) {
            sum += pixel & 0xFF;
        }
        return sum / pixels.length;
    }
}
