package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpaceTest {
    private static final JobScope SCOPE = JobScope.unattended();

    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void closeWorkers() {
        workers.close();
    }

    @Test
    void vectorsAreTakenAsTheyAre() {
        Space space = Space.of(new double[] {3, 4, 0, 5, 6, 8}, 2, Metric.EUCLIDEAN, workers);
        assertThat(space.count()).isEqualTo(3);
        assertThat(space.dims()).isEqualTo(2);
        assertThat(space.products(SCOPE)).containsExactly(25, 20, 50, 20, 25, 40, 50, 40, 100);
        assertThat(space.coordinates()).containsExactly(3, 4, 0, 5, 6, 8);
        float near = (float) Math.sqrt(10);
        float far = (float) Math.sqrt(45);
        assertThat(space.distances(SCOPE)).containsExactly(0, near, 5, near, 0, far, 5, far, 0);
    }

    @Test
    @DisplayName("CLU-09 cosine distances: 0 along a direction, 1 across, 2 against it")
    void cosineDistancesDependOnDirectionsOnly() {
        Space space = Space.of(new double[] {3, 4, 6, 8, -4, 3, -0.3, -0.4}, 2, Metric.COSINE, workers);
        float[] distances = space.distances(SCOPE);
        assertThat(distances[1]).isEqualTo(0);
        assertThat(distances[2]).isEqualTo(1);
        assertThat(distances[3]).isCloseTo(2, within(1e-6f));
    }

    @Test
    void aZeroVectorIsAtCosineDistanceOneFromAllButZeroVectors() {
        Space space = Space.of(new double[] {0, 0, 1, 1, 0, 0}, 2, Metric.COSINE, workers);
        assertThat(space.distances(SCOPE)).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 0);
    }

    @Test
    void distancesAgreeWithTheirDefinitionAreSymmetricAndZeroForIdenticalVectors() {
        SeededRandom random = new SeededRandom(3);
        int n = 90;
        int width = 7;
        double[] vectors = IntStream.range(0, n * width)
                .mapToDouble(_ -> random.nextGaussian() + 2)
                .toArray();
        System.arraycopy(vectors, 5 * width, vectors, 71 * width, width);
        for (Metric metric : Metric.values()) {
            float[] distances = Space.of(vectors, width, metric, workers).distances(SCOPE);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertThat(distances[i * n + j]).isEqualTo(distances[j * n + i]);
                    assertThat((double) distances[i * n + j])
                            .isCloseTo(defined(vectors, width, i, j, metric), within(1e-6));
                }
                assertThat(distances[i * n + i]).isZero();
            }
            assertThat(distances[5 * n + 71]).isZero();
        }
    }

    private static double defined(double[] vectors, int width, int i, int j, Metric metric) {
        double squares = 0;
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int c = 0; c < width; c++) {
            double a = vectors[i * width + c];
            double b = vectors[j * width + c];
            squares += (a - b) * (a - b);
            dot += a * b;
            first += a * a;
            second += b * b;
        }
        return metric == Metric.EUCLIDEAN ? Math.sqrt(squares) : 1 - dot / Math.sqrt(first * second);
    }

    @Test
    void manyThreadsThatAskAtOnceGetTheSameDistances() throws Exception {
        Space space = Space.of(new double[600], 2, Metric.EUCLIDEAN, workers);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asked = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> space.distances(SCOPE)))
                    .toList();
            for (Future<float[]> each : asked) {
                assertThat(each.get()).isSameAs(space.distances(SCOPE));
            }
        }
    }

    @Test
    void theNumberOfThreadsDoesNotChangeABit() {
        SeededRandom random = new SeededRandom(4);
        double[] vectors =
                IntStream.range(0, 900).mapToDouble(_ -> random.nextGaussian()).toArray();
        try (Workers one = new Workers("one", 1);
                Workers eight = new Workers("eight", 8)) {
            for (Metric metric : Metric.values()) {
                float[] distances = Space.of(vectors, 3, metric, workers).distances(SCOPE);
                assertThat(Space.of(vectors, 3, metric, one).distances(SCOPE)).isEqualTo(distances);
                assertThat(Space.of(vectors, 3, metric, eight).distances(SCOPE)).isEqualTo(distances);
            }
        }
    }
}
