package latentexplorer.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PcaTest {
    private static final double[] TV1 = {12, 20, 10, 21, 8, 20, 10, 19};
    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    private Pca fit(double[] data, int width, double dims, boolean whiten) {
        return Pca.fit(Rows.of(data, width), dims, whiten, workers, JobScope.unattended());
    }

    private static double[] random(long seed, int n, int d) {
        SeededRandom random = new SeededRandom(seed);
        double[] data = new double[n * d];
        for (int i = 0; i < data.length; i++) {
            data[i] = random.nextGaussian() * (1 + i % d) + i % d;
        }
        return data;
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("value %d", i).isCloseTo(expected[i], within(tolerance));
        }
    }

    @Test
    @DisplayName("DAT-09 TV-1 the published example: mean, eigenvalues, codes, whitened codes")
    void publishedExample() {
        Pca two = fit(TV1, 2, 2, false);
        assertClose(two.mean(), new double[] {10, 20}, 0);
        assertClose(two.variances(), new double[] {8 / 3d, 2 / 3d}, 1e-12);
        assertClose(two.explainedRatios(), new double[] {0.8, 0.2}, 1e-12);
        assertClose(fit(TV1, 2, 1, false).encode(TV1, 4), new double[] {2, 0, -2, 0}, 1e-12);
        assertClose(fit(TV1, 2, 1, true).encode(TV1, 4), new double[] {1.224745, 0, -1.224745, 0}, 1e-6);
        double[] perPixel = fit(TV1, 2, 0, true).encode(TV1, 4);
        assertClose(Arrays.copyOf(perPixel, 4), new double[] {1.41421356, 0, 0, 1.41421356}, 1e-8);
    }

    @Test
    @DisplayName("DAT-09 a fraction keeps the fewest components that reach it; decimals of a number are cut off")
    void fractionsAndNumbers() {
        assertThat(fit(TV1, 2, 0.75, false).outputs()).isEqualTo(1);
        assertThat(fit(TV1, 2, 0.8, false).outputs()).isEqualTo(1);
        assertThat(fit(TV1, 2, 0.85, false).outputs()).isEqualTo(2);
        assertThat(fit(TV1, 2, 1.0, false).outputs()).isEqualTo(1);
        assertThat(fit(TV1, 2, 1.9, false).outputs()).isEqualTo(1);
        assertThat(fit(TV1, 2, 0, false).outputs()).isEqualTo(2);
    }

    @Test
    @DisplayName("DAT-10 the explained variance is that of exactly the kept components")
    void explainedVarianceOfKeptComponents() {
        assertThat(fit(TV1, 2, 1, false).explainedVariance()).isCloseTo(0.8, within(1e-12));
        assertThat(fit(TV1, 2, 2, false).explainedVariance()).isCloseTo(1, within(1e-12));
    }

    @Test
    @DisplayName("DAT-09 whitened training coordinates have mean 0 and sample standard deviation 1")
    void whitenedCoordinatesAreStandardised() {
        for (int[] shape : new int[][] {{300, 20, 20}, {40, 90, 39}, {30, 30, 12}}) {
            double[] data = random(5, shape[0], shape[1]);
            Pca pca = fit(data, shape[1], shape[2], true);
            double[] z = pca.encode(data, shape[0]);
            for (int j = 0; j < shape[2]; j++) {
                int column = j;
                double[] values = DoubleStream.iterate(0, i -> i + 1)
                        .limit(shape[0])
                        .map(i -> z[(int) i * shape[2] + column])
                        .toArray();
                double mean = Arrays.stream(values).average().orElseThrow();
                double variance =
                        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (shape[0] - 1);
                assertThat(mean).isCloseTo(0, within(1e-6));
                assertThat(Math.sqrt(variance)).isCloseTo(1, within(1e-6));
            }
        }
    }

    @Test
    @DisplayName("DAT-09 decoding what was encoded gives it back at full rank, also with more values than samples")
    void decodeInvertsEncode() {
        for (boolean whiten : new boolean[] {false, true}) {
            double[] tall = random(6, 50, 12);
            Pca full = fit(tall, 12, 12, whiten);
            assertClose(full.decode(full.encode(tall, 50), 50), tall, 1e-8);
            double[] wide = random(7, 9, 31);
            Pca gram = fit(wide, 31, 31, whiten);
            assertClose(gram.decode(gram.encode(wide, 9), 9), wide, 1e-8);
            Pca none = fit(tall, 12, 0, whiten);
            assertClose(none.decode(none.encode(tall, 50), 50), tall, 1e-10);
        }
    }

    @Test
    void bothWaysOfFittingAgree() {
        double[] wide = random(8, 10, 14);
        Pca gram = fit(wide, 14, 5, false);
        double[] padded = Arrays.copyOf(wide, 20 * 14);
        System.arraycopy(wide, 0, padded, 140, 140);
        Pca covariance = fit(padded, 14, 5, false);
        assertClose(gram.components(), covariance.components(), 1e-9);
        for (int i = 0; i < 5; i++) {
            assertThat(gram.variances()[i] * 9)
                    .isCloseTo(covariance.variances()[i] * 19 / 2, within(1e-8 * gram.variances()[0]));
        }
    }

    @Test
    void componentsAreOrthonormalWithTheirLargestLoadingPositive() {
        Pca pca = fit(random(9, 200, 15), 15, 6, false);
        for (int a = 0; a < 6; a++) {
            double[] row = Arrays.copyOfRange(pca.components(), a * 15, a * 15 + 15);
            double largest = Arrays.stream(row)
                    .boxed()
                    .max((x, y) -> Double.compare(Math.abs(x), Math.abs(y)))
                    .orElseThrow();
            assertThat(largest).isPositive();
            for (int b = 0; b < 6; b++) {
                double dot = 0;
                for (int j = 0; j < 15; j++) {
                    dot += row[j] * pca.components()[b * 15 + j];
                }
                assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-12));
            }
        }
    }

    @Test
    @DisplayName("DAT-09 constant pixels, identical rows and a single sample never give NaN")
    void degenerateDataStaysFinite() {
        double[] constantColumn = random(10, 30, 4);
        for (int i = 0; i < 30; i++) {
            constantColumn[i * 4 + 2] = 0.25;
        }
        double[] identical = new double[5 * 4];
        Arrays.fill(identical, 3);
        double[][] sets = {constantColumn, identical, {1, 2, 3, 4}};
        for (double[] data : sets) {
            for (double dims : new double[] {0, 0.9, 1, 4}) {
                for (boolean whiten : new boolean[] {false, true}) {
                    int n = data.length / 4;
                    Pca pca = fit(data, 4, dims, whiten);
                    double[] z = pca.encode(data, n);
                    assertThat(z).doesNotContain(Double.NaN);
                    assertThat(pca.explainedVariance()).isBetween(0.0, 1.0);
                    if (dims != 1 && dims != 0.9) {
                        assertClose(pca.decode(z, n), data, 1e-8);
                    }
                }
            }
        }
    }

    @Test
    void rankDeficientDataKeepsItsRankAndDecodes() {
        double[] base = random(11, 40, 2);
        double[] data = new double[40 * 6];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 6; j++) {
                data[i * 6 + j] = base[2 * i] * (j + 1) + base[2 * i + 1] * (j % 3);
            }
        }
        assertThat(fit(data, 6, 0.999999, false).outputs()).isEqualTo(2);
        Pca whitened = fit(data, 6, 6, true);
        assertClose(whitened.decode(whitened.encode(data, 40), 40), data, 1e-6);
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        try (Workers one = new Workers("one", 1);
                Workers three = new Workers("three", 3)) {
            for (int[] shape : new int[][] {{500, 60}, {40, 200}}) {
                Rows rows = Rows.of(random(12, shape[0], shape[1]), shape[1]);
                Pca a = Pca.fit(rows, 10, true, one, JobScope.unattended());
                Pca b = Pca.fit(rows, 10, true, three, JobScope.unattended());
                assertThat(a.components()).containsExactly(b.components());
                assertThat(a.variances()).containsExactly(b.variances());
            }
        }
    }

    @Test
    void singlePrecisionEncodingFollowsTheDouble() {
        double[] data = random(13, 20, 7);
        float[] floats = new float[data.length];
        for (int i = 0; i < data.length; i++) {
            floats[i] = (float) data[i];
            data[i] = floats[i];
        }
        Pca pca = fit(data, 7, 3, true);
        double[] exact = pca.encode(data, 20);
        float[] coded = pca.encode(floats, 20);
        for (int i = 0; i < coded.length; i++) {
            assertThat(coded[i]).isEqualTo((float) exact[i]);
        }
    }

    @Test
    @DisplayName("DAT-09 dimensions that cannot be are refused with a sentence")
    void badDimensionsAreRefused() {
        assertThatThrownBy(() -> fit(TV1, 2, 3, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 2 components");
        assertThatThrownBy(() -> fit(TV1, 2, -1, false)).hasMessageContaining("not -1.0");
        assertThatThrownBy(() -> fit(TV1, 2, Double.NaN, false)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> fit(new double[0], 2, 1, false)).hasMessageContaining("at least one sample");
        assertThatThrownBy(() -> fit(new double[] {1, Double.NaN, 2, 3}, 2, 1, false))
                .hasMessageContaining("not finite");
    }

    @Test
    void cancellingEndsTheFit() {
        JobScope scope = JobScope.unattended();
        scope.cancellation().cancel();
        assertThatThrownBy(() -> Pca.fit(Rows.of(TV1, 2), 1, false, workers, scope))
                .isInstanceOf(CancellationException.class);
    }
}
