package latentexplorer.core.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.LatentModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RealityCheckTest {
    private static final JobScope SCOPE = JobScope.unattended();
    private static final Workers TWO = new Workers("test", 2);
    private static final int WIDTH = 6;

    /** The first pixels are the code, cut off at 1: codes beyond lead to pictures that lead elsewhere. */
    private static final LatentModel CUT = new LatentModel() {
        @Override
        public int latentSize() {
            return WIDTH;
        }

        @Override
        public float[] encode(float[] images, int n) {
            float[] codes = new float[n * WIDTH];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = images[i / WIDTH * ImageSet.PIXELS + i % WIDTH];
            }
            return codes;
        }

        @Override
        public float[] decode(float[] codes, int n) {
            float[] pixels = new float[n * ImageSet.PIXELS];
            for (int i = 0; i < n * WIDTH; i++) {
                pixels[i / WIDTH * ImageSet.PIXELS + i % WIDTH] = Math.clamp(codes[i], 0, 1);
            }
            return pixels;
        }
    };

    @AfterAll
    static void close() {
        TWO.close();
    }

    /** On a bent sheet in six dimensions. */
    private static float[] sheet(int n, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] codes = new float[n * WIDTH];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            double v = random.nextDouble();
            double[] place = {u, v, u * v, (1 - u) * v, u * u, 0.5 + 0.4 * Math.sin(5 * v)};
            for (int j = 0; j < WIDTH; j++) {
                codes[i * WIDTH + j] = (float) (place[j] + 0.01 * random.nextGaussian());
            }
        }
        return codes;
    }

    private static ImageSet images(float[] codes) {
        int n = codes.length / WIDTH;
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int i = 0; i < codes.length; i++) {
            pixels[i / WIDTH * ImageSet.PIXELS + i % WIDTH] = (byte) Math.round(255 * Math.clamp(codes[i], 0f, 1f));
        }
        return new ImageSet("sheet", pixels, new int[n], List.of("sheet"));
    }

    private static int[] range(int from, int to) {
        return java.util.stream.IntStream.range(from, to).toArray();
    }

    private static RealityCheck check() {
        ImageSet images = images(sheet(14_000, 1));
        RealCodes real = RealCodes.of(CUT, images, range(0, 4000), TWO, SCOPE);
        Calibration calibration =
                Calibration.measure(CUT, "hash", "sheet", real, images, range(4000, 14_000), TWO, SCOPE);
        return new RealityCheck(CUT, real, calibration, Optional.empty(), TWO);
    }

    @Test
    @DisplayName("on unseen codes percentiles are uniform within 2 points")
    void uniform() {
        float[] unseen = CUT.encode(scaled(images(sheet(10_000, 2))), 10_000);
        double[] percentiles = check().support(unseen, SCOPE);
        Arrays.sort(percentiles);
        for (int i = 0; i < percentiles.length; i++) {
            assertThat(percentiles[i]).isCloseTo(100 * (i + 0.5) / percentiles.length, within(2.0));
        }
    }

    @Test
    @DisplayName("codes of random noise score above the 99th percentile")
    void noise() {
        SeededRandom random = new SeededRandom(4);
        float[] noise = new float[600 * WIDTH];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (0.5 + 2 * random.nextGaussian());
        }
        assertThat(Arrays.stream(check().support(noise, SCOPE)).min().orElseThrow())
                .isGreaterThan(99);
    }

    @Test
    void distancesAreTheMeanOfTheTenNearest() {
        float[] codes = sheet(300, 5);
        float[] asked = sheet(20, 6);
        double[] found = RealCodes.of(codes, WIDTH, SCOPE).distances(asked, TWO, SCOPE);
        for (int i = 0; i < 20; i++) {
            double[] all = new double[300];
            for (int r = 0; r < 300; r++) {
                double square = 0;
                for (int j = 0; j < WIDTH; j++) {
                    square += Math.pow((double) codes[r * WIDTH + j] - asked[i * WIDTH + j], 2);
                }
                all[r] = Math.sqrt(square);
            }
            Arrays.sort(all);
            assertThat(found[i]).isCloseTo(Arrays.stream(all, 0, 10).average().orElseThrow(), within(1e-6));
        }
    }

    @Test
    void aCodeThatItsPictureDoesNotLeadBackToIsRed() {
        RealityCheck check = check();
        float[] codes = Arrays.copyOf(CUT.encode(scaled(images(sheet(1, 7))), 1), 3 * WIDTH);
        Arrays.fill(codes, WIDTH, 2 * WIDTH, 3f);
        Arrays.fill(codes, 2 * WIDTH, 3 * WIDTH, Float.NaN);
        List<Reality> found = check.of(codes, CUT.decode(codes, 3), SCOPE);
        assertThat(found.get(0).level()).isEqualTo(Level.GOOD);
        assertThat(found.get(0).reasons()).isEmpty();
        assertThat(found.get(0).gap()).isZero();
        assertThat(found.get(1).level()).isEqualTo(Level.RED);
        assertThat(found.get(1).gap()).isCloseTo(2 * Math.sqrt(WIDTH), within(1e-6));
        assertThat(found.get(1).reasons()).hasSize(2);
        assertThat(found.get(2).level()).isEqualTo(Level.RED);
        assertThat(found.get(2).support()).isEqualTo(100);
        assertThat(found.get(2).hasLabel()).isFalse();
        assertThat(check.flips(found)).isEmpty();
    }

    @Test
    void aBatchAndItsPartsAreJudgedAlikeOnAnyNumberOfThreads() {
        RealityCheck check = check();
        float[] codes = sheet(130, 8);
        double[] all = check.support(codes, SCOPE);
        assertThat(check.support(Arrays.copyOf(codes, WIDTH), SCOPE)[0]).isEqualTo(all[0]);
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        ImageSet images = images(sheet(200, 9));
        RealCodes real = RealCodes.of(CUT, images, range(0, 100), TWO, SCOPE);
        assertThatThrownBy(() -> Calibration.measure(CUT, "hash", "sheet", real, images, range(100, 110), TWO, SCOPE))
                .hasMessageContaining("at least 20 held-out images, but there are 10");
        Calibration calibration = Calibration.measure(CUT, "hash", "sheet", real, images, range(100, 200), TWO, SCOPE);
        RealCodes others = RealCodes.of(CUT, images, range(0, 50), TWO, SCOPE);
        assertThatThrownBy(() -> new RealityCheck(CUT, others, calibration, Optional.empty(), TWO))
                .hasMessageContaining("100 real codes of sheet, but there are 50");
        RealCodes wider = RealCodes.of(new float[WIDTH * 10 + 10], WIDTH + 1, SCOPE);
        assertThatThrownBy(() -> new RealityCheck(CUT, wider, calibration, Optional.empty(), TWO))
                .hasMessageContaining("another model");
        assertThatThrownBy(() -> RealCodes.of(CUT, images, new int[0], TWO, SCOPE))
                .hasMessageContaining("no codes of real images");
    }

    private static float[] scaled(ImageSet images) {
        float[] scaled = new float[images.size() * ImageSet.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.copyScaled(i, scaled, i * ImageSet.PIXELS);
        }
        return scaled;
    }
}
