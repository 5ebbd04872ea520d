package latentexplorer.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleProductsTest {
    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    private static float[] random(long seed, int length) {
        SeededRandom random = new SeededRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian() * (1 + i % 3);
        }
        return values;
    }

    private static double[] wide(float[] values) {
        double[] wide = new double[values.length];
        Arrays.setAll(wide, i -> values[i]);
        return wide;
    }

    private static double[] plain(double[] samples, int width) {
        int n = samples.length / width;
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int c = 0; c < width; c++) {
                    products[i * n + j] += samples[i * width + c] * samples[j * width + c];
                }
            }
        }
        return products;
    }

    private static double farthest(double[] actual, double[] expected) {
        double farthest = 0;
        for (int i = 0; i < expected.length; i++) {
            farthest = Math.max(farthest, Math.abs(actual[i] - expected[i]));
        }
        return farthest;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 784, 1_023, 1_024, 1_025, 3_136})
    void productsOfBytesEqualThoseOfWholeNumbers(int width) {
        SeededRandom random = new SeededRandom(width);
        int n = 259;
        float[] values = new float[n * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(256) - 128;
        }
        Arrays.fill(values, 0, width, -128);
        Arrays.fill(values, width, 2 * width, 127);
        double[] products = SampleProducts.of(FloatRows.of(values, width), workers, JobScope.unattended());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                long exact = 0;
                for (int c = 0; c < width; c++) {
                    exact += (long) values[i * width + c] * (long) values[j * width + c];
                }
                if (products[i * n + j] != exact) {
                    assertThat(products[i * n + j]).as("%d, %d", i, j).isEqualTo(exact);
                }
            }
        }
    }

    @Test
    void productsOfAnyNumbersAreCloseToThoseInDouble() {
        float[] values = random(1, 300 * 1500);
        double[] exact = plain(wide(values), 1500);
        double[] single = SampleProducts.of(FloatRows.of(values, 1500), workers, JobScope.unattended());
        double[] twice = SampleProducts.of(wide(values), 1500, workers, JobScope.unattended());
        assertThat(farthest(single, exact)).isLessThan(1500 * 5 * 1e-6);
        assertThat(farthest(twice, exact)).isLessThan(1500 * 5 * 1e-14);
    }

    @Test
    void standardisedValuesHaveMeanZeroAndVarianceOneAndConstantOnesNone() {
        int n = 270;
        int width = 530;
        float[] values = random(2, n * width);
        for (int i = 0; i < n; i++) {
            values[i * width + 7] = 0.1f;
        }
        double[] scaled = wide(values);
        for (int j = 0; j < width; j++) {
            double mean = 0;
            double square = 0;
            for (int i = 0; i < n; i++) {
                mean += scaled[i * width + j] / n;
            }
            for (int i = 0; i < n; i++) {
                scaled[i * width + j] -= mean;
                square += scaled[i * width + j] * scaled[i * width + j] / n;
            }
            for (int i = 0; i < n; i++) {
                scaled[i * width + j] = j == 7 ? 0 : scaled[i * width + j] / Math.sqrt(square);
            }
        }
        double[] exact = plain(scaled, width);
        double[] products = SampleProducts.ofStandardised(FloatRows.of(values, width), workers, JobScope.unattended());
        double trace = 0;
        assertThat(farthest(products, exact)).isLessThan(1e-9);
        for (int i = 0; i < n; i++) {
            trace += products[i * n + i];
        }
        assertThat(trace).isCloseTo((double) n * (width - 1), within(1e-6));
    }

    @Test
    void theMatrixIsSymmetricAndTheSameOnAnyNumberOfThreads() {
        float[] values = random(3, 600 * 700);
        FloatRows rows = FloatRows.of(values, 700);
        JobScope scope = JobScope.unattended();
        double[] products = SampleProducts.of(rows, workers, scope);
        double[] turned = new double[products.length];
        Arrays.setAll(turned, i -> products[i % 600 * 600 + i / 600]);
        assertThat(turned).isEqualTo(products);
        for (int threads : new int[] {1, 8}) {
            try (Workers others = new Workers("others", threads)) {
                assertThat(SampleProducts.of(rows, others, scope)).isEqualTo(products);
                assertThat(SampleProducts.ofStandardised(rows, others, scope))
                        .isEqualTo(SampleProducts.ofStandardised(rows, workers, scope));
                assertThat(SampleProducts.of(wide(values), 700, others, scope))
                        .isEqualTo(SampleProducts.of(wide(values), 700, workers, scope));
            }
        }
    }

    @Test
    void aSingleSampleAndNoneHaveTheirProducts() {
        JobScope scope = JobScope.unattended();
        assertThat(SampleProducts.of(FloatRows.of(new float[] {3, 4}, 2), workers, scope))
                .containsExactly(25);
        assertThat(SampleProducts.ofStandardised(FloatRows.of(new float[] {3, 4}, 2), workers, scope))
                .containsExactly(0);
        assertThat(SampleProducts.of(new double[0], 2, workers, scope)).isEmpty();
    }

    @Test
    void cancellingWhileItRunsEndsTheWork() {
        Cancellation cancellation = new Cancellation();
        JobScope scope = new JobScope(cancellation, (fraction, message) -> {
            if (fraction > 0) {
                cancellation.cancel();
            }
        });
        FloatRows rows = FloatRows.of(new float[40 * 5_000], 5_000);
        assertThatThrownBy(() -> SampleProducts.of(rows, workers, scope)).isInstanceOf(CancellationException.class);
        Cancellation again = new Cancellation();
        again.cancel();
        assertThatThrownBy(() -> SampleProducts.ofStandardised(rows, workers, new JobScope(again, (_, _) -> {})))
                .isInstanceOf(CancellationException.class);
    }
}
