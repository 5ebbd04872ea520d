package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StyleDistributionTest {
    private static final int N = 10_000;

    /** The quantiles of the standard normal distribution at (i - 0.5) / n, by halving on the error function's integral. */
    private static double[] quantiles() {
        double[] z = new double[N];
        double step = 1e-4;
        double sum = 0;
        int next = 0;
        for (double x = -8; next < N; x += step) {
            double part = step * Math.exp(-0.5 * (x + step / 2) * (x + step / 2)) / Math.sqrt(2 * Math.PI);
            while (next < N && sum + part >= (next + 0.5) / N) {
                z[next] = x + step * ((next + 0.5) / N - sum) / part;
                next++;
            }
            sum += part;
        }
        return z;
    }

    private static float[] values(double shift, double scale) {
        float[] values = new float[N];
        double[] z = quantiles();
        for (int i = 0; i < N; i++) {
            values[i] = (float) (shift + scale * z[i]);
        }
        return values;
    }

    @Test
    @DisplayName("TV-9 AAE-08 distances and errors of known values")
    void knownValues() {
        check(0, 2.0, 0.00005, 0);
        check(0, 2.1, 0.0118534, 0.9229);
        check(0, 2.3, 0.0338134, 9.642);
        check(0.5, 2.0, 0.0995264, 85.95);
    }

    private static void check(double shift, double scale, double distance, double error) {
        float[] values = values(shift, scale);
        assertThat(StyleDistribution.distance(values, 2)).isCloseTo(distance, within(1e-6 + 1e-4 * distance));
        assertThat(StyleDistribution.error(values, 2)).isCloseTo(error, within(1e-9 + 0.01 * error));
    }

    @Test
    @DisplayName("AAE-15 errors are finite whatever the values")
    void alwaysFinite() {
        float[] equal = new float[N];
        for (float value : new float[] {0, 1e30f, -1e30f, Float.MIN_VALUE}) {
            Arrays.fill(equal, value);
            assertThat(StyleDistribution.error(equal, 2)).isFinite().isGreaterThan(1000);
        }
        assertThat(StyleDistribution.error(new float[] {0}, 2)).isBetween(0.0, 0.1);
    }

    @Test
    @Timeout(10)
    void whatIsNoNumberGivesNoNumberAndEnds() {
        assertThat(StyleDistribution.distance(new float[] {1, Float.NaN}, 2)).isNaN();
        assertThat(StyleDistribution.error(new float[] {Float.NaN, 0, 1}, 2)).isNaN();
        assertThat(StyleDistribution.error(new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}, 2))
                .isFinite();
    }

    @Test
    void aChanceSampleIsNearZeroAndTheMedianIsThatOfTheColumns() {
        SeededRandom random = new SeededRandom(5);
        float[] styles = new float[3 * 2000];
        for (int i = 0; i < styles.length; i++) {
            styles[i] = (float) ((i % 3 == 0 ? 1 : 2) * random.nextGaussian());
        }
        float[] second = new float[2000];
        float[] third = new float[2000];
        for (int i = 0; i < 2000; i++) {
            second[i] = styles[3 * i + 1];
            third[i] = styles[3 * i + 2];
        }
        double larger = Math.max(StyleDistribution.error(second, 2), StyleDistribution.error(third, 2));
        assertThat(larger).isLessThan(3);
        assertThat(StyleDistribution.medianError(styles, 3, 2)).isEqualTo(larger);
        assertThat(StyleDistribution.medianError(new float[] {0, 100, 0, 100}, 2, 2))
                .isCloseTo(
                        (StyleDistribution.error(new float[] {0, 0}, 2)
                                        + StyleDistribution.error(new float[] {100, 100}, 2))
                                / 2,
                        within(1e-12));
    }
}
