package latentexplorer.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadingComponentsTest {
    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    /** Samples whose directions have standard deviations 1, 1/2, 1/3 … beside a mean. */
    private static float[] falling(long seed, int n, int d) {
        SeededRandom random = new SeededRandom(seed);
        float[] data = new float[n * d];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (random.nextGaussian() / (1 + i % d) + i % 7);
        }
        return data;
    }

    private static float[] flat(long seed, int n, int d) {
        SeededRandom random = new SeededRandom(seed);
        float[] data = new float[n * d];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) random.nextDouble();
        }
        return data;
    }

    private LeadingComponents direct(float[] data, int d, int k) {
        return LeadingComponents.of(FloatRows.of(data, d), k, 1, workers, JobScope.unattended());
    }

    private LeadingComponents byProducts(float[] data, int d, int k) {
        int n = data.length / d;
        double[] centred = new double[data.length];
        for (int j = 0; j < d; j++) {
            double mean = 0;
            for (int i = 0; i < n; i++) {
                mean += data[i * d + j];
            }
            mean /= n;
            for (int i = 0; i < n; i++) {
                centred[i * d + j] = data[i * d + j] - mean;
            }
        }
        double[] products = SampleProducts.of(centred, d, workers, JobScope.unattended());
        return LeadingComponents.ofProducts(products, n, k, 1, workers, JobScope.unattended());
    }

    private void agreesWithPca(LeadingComponents found, float[] data, int d, int k, double ofValues, double ofScores) {
        int n = data.length / d;
        Pca pca = Pca.fit(Rows.of(data, d), k, false, workers, JobScope.unattended());
        double[] samples = new double[data.length];
        Arrays.setAll(samples, i -> data[i]);
        double[] scores = pca.encode(samples, n);
        double unit = Math.sqrt(pca.variances()[0]);
        for (int c = 0; c < k; c++) {
            double expected = pca.variances()[c];
            assertThat(found.variances()[c]).as("variance %d", c).isCloseTo(expected, within(expected * ofValues));
            double sign = 0;
            for (int i = 0; i < n; i++) {
                sign += scores[i * k + c] * found.scores()[i * k + c];
            }
            for (int i = 0; i < n; i++) {
                assertThat(found.scores()[i * k + c])
                        .as("score %d of %d", c, i)
                        .isCloseTo(Math.signum(sign) * scores[i * k + c], within(unit * ofScores));
            }
        }
    }

    @Test
    void agreesWithAllComponentsInDouble() {
        float[] wide = falling(1, 500, 900);
        agreesWithPca(direct(wide, 900, 12), wide, 900, 12, 1e-4, 0.02);
        agreesWithPca(byProducts(wide, 900, 12), wide, 900, 12, 1e-4, 0.02);
        float[] tall = falling(2, 900, 60);
        agreesWithPca(direct(tall, 60, 9), tall, 60, 9, 1e-4, 0.02);
        agreesWithPca(byProducts(tall, 60, 9), tall, 60, 9, 1e-4, 0.02);
    }

    @Test
    void fewSamplesAndManyComponentsAreExact() {
        float[] few = falling(3, 40, 300);
        agreesWithPca(byProducts(few, 300, 30), few, 300, 30, 1e-9, 1e-8);
        agreesWithPca(direct(few, 300, 30), few, 300, 30, 1e-3, 1e-3);
        float[] many = falling(4, 450, 500);
        agreesWithPca(byProducts(many, 500, 200), many, 500, 200, 1e-9, 1e-7);
    }

    @Test
    void aFlatSpectrumStillGivesTheVariances() {
        float[] data = flat(5, 700, 800);
        for (LeadingComponents found : new LeadingComponents[] {direct(data, 800, 50), byProducts(data, 800, 50)}) {
            Pca pca = Pca.fit(Rows.of(data, 800), 50, false, workers, JobScope.unattended());
            for (int c = 0; c < 50; c++) {
                assertThat(found.variances()[c]).isCloseTo(pca.variances()[c], within(1e-3 * pca.variances()[c]));
            }
        }
    }

    @Test
    void equalVariancesAreAllFound() {
        int n = 600;
        float[] corners = new float[n * n];
        for (int i = 0; i < n; i++) {
            corners[i * n + i] = 1;
        }
        LeadingComponents found = byProducts(corners, n, 180);
        for (double variance : found.variances()) {
            assertThat(variance).isCloseTo(1.0 / (n - 1), within(1e-9));
        }
    }

    @Test
    void scoresAreCentredUncorrelatedAndTheirLargestIsPositive() {
        LeadingComponents found = direct(falling(6, 640, 120), 120, 10);
        for (int a = 0; a < 10; a++) {
            double mean = 0;
            double largest = 0;
            for (int i = 0; i < 640; i++) {
                double score = found.scores()[i * 10 + a];
                mean += score / 640;
                largest = Math.abs(score) > Math.abs(largest) ? score : largest;
            }
            assertThat(mean).isCloseTo(0, within(1e-6));
            assertThat(largest).isPositive();
            for (int b = 0; b <= a; b++) {
                double product = 0;
                for (int i = 0; i < 640; i++) {
                    product += found.scores()[i * 10 + a] * found.scores()[i * 10 + b] / 639;
                }
                assertThat(product).isCloseTo(a == b ? found.variances()[a] : 0, within(1e-9));
            }
        }
    }

    @Test
    void beyondTheRankThereIsNothing() {
        SeededRandom random = new SeededRandom(7);
        float[] data = new float[600 * 50];
        for (int i = 0; i < 600; i++) {
            int first = random.nextInt(256) - 128;
            int second = random.nextInt(256) - 128;
            for (int j = 0; j < 50; j++) {
                data[i * 50 + j] = j % 3 == 0 ? first : j % 3 == 1 ? second : 5;
            }
        }
        for (LeadingComponents found : new LeadingComponents[] {direct(data, 50, 20), byProducts(data, 50, 20)}) {
            assertThat(found.variances()[1]).isPositive();
            assertThat(Arrays.copyOfRange(found.variances(), 2, 20)).containsOnly(0);
            for (int i = 0; i < 600; i++) {
                assertThat(Arrays.copyOfRange(found.scores(), i * 20 + 2, i * 20 + 20))
                        .containsOnly(0);
            }
        }
    }

    @Test
    void identicalSamplesAndASingleOneHaveNoVariance() {
        float[] identical = new float[500 * 6];
        Arrays.fill(identical, 0.25f);
        for (LeadingComponents found : new LeadingComponents[] {
            direct(identical, 6, 4),
            byProducts(identical, 6, 4),
            direct(new float[] {1, 2}, 2, 1),
            byProducts(new float[] {1, 2}, 2, 1)
        }) {
            assertThat(found.scores()).containsOnly(0);
            assertThat(found.variances()).containsOnly(0);
        }
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        float[] data = falling(8, 520, 700);
        LeadingComponents direct = direct(data, 700, 20);
        LeadingComponents products = byProducts(data, 700, 20);
        double[] matrix = SampleProducts.of(FloatRows.of(data, 700), workers, JobScope.unattended());
        LeadingComponents raw = LeadingComponents.ofProducts(matrix, 520, 20, 1, workers, JobScope.unattended());
        assertThat(products.variances()).hasSize(20);
        for (int threads : new int[] {1, 8}) {
            try (Workers others = new Workers("others", threads)) {
                LeadingComponents again =
                        LeadingComponents.of(FloatRows.of(data, 700), 20, 1, others, JobScope.unattended());
                assertThat(again.scores()).isEqualTo(direct.scores());
                assertThat(again.variances()).isEqualTo(direct.variances());
                assertThat(LeadingComponents.ofProducts(matrix, 520, 20, 1, others, JobScope.unattended())
                                .scores())
                        .isEqualTo(raw.scores());
            }
        }
    }

    @Test
    void moreComponentsThanSamplesAndNumbersThatAreNoneAreRefused() {
        assertThatThrownBy(() -> direct(new float[6], 2, 4)).hasMessageContaining("1 to 3 components");
        assertThatThrownBy(() -> direct(new float[6], 2, 0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> byProducts(new float[6], 2, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> direct(new float[] {1, Float.NaN, 2, 3}, 2, 1)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> byProducts(new float[] {1, Float.POSITIVE_INFINITY, 2, 3}, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cancellingFromAnotherThreadEndsTheWork() {
        Cancellation cancellation = new Cancellation();
        FloatRows slow = new FloatRows() {
            @Override
            public int count() {
                return 500;
            }

            @Override
            public int width() {
                return 4_000;
            }

            @Override
            public void copy(int i, int column, int columns, float[] target, int offset) {
                for (int j = 0; j < columns; j++) {
                    target[offset + j] = (i * 31 + (column + j) * 17) % 101;
                }
                if (i == 499 && column > 3_000) {
                    Thread canceller = new Thread(cancellation::cancel);
                    canceller.start();
                    try {
                        canceller.join();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        };
        JobScope scope = new JobScope(cancellation, Progress.NONE);
        assertThatThrownBy(() -> LeadingComponents.of(slow, 20, 1, workers, scope))
                .isInstanceOf(CancellationException.class);
        double[] products = new double[500 * 500];
        assertThatThrownBy(() -> LeadingComponents.ofProducts(products, 500, 400, 1, workers, scope))
                .isInstanceOf(CancellationException.class);
    }
}
