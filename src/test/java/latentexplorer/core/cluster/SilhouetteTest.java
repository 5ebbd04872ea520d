package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    private static final JobScope UNATTENDED = JobScope.unattended();

    @Test
    void agreesWithTheDefinition() {
        try (Workers workers = new Workers("test-silhouette", 2)) {
            double[] vectors = Samples.gaussian(70 * 3, 4);
            SeededRandom random = new SeededRandom(1);
            int[] labels = IntStream.range(0, 70).map(_ -> random.nextInt(5)).toArray();
            labels[69] = 5; // alone
            float[] distances = Space.of(vectors, 3, Metric.EUCLIDEAN, workers).distances(UNATTENDED);
            double sum = 0;
            for (int i = 0; i < 69; i++) {
                double inside = mean(distances, labels, i, labels[i]);
                double next = Double.MAX_VALUE;
                for (int c = 0; c < 6; c++) {
                    next = c == labels[i] ? next : Math.min(next, mean(distances, labels, i, c));
                }
                sum += (next - inside) / Math.max(next, inside);
            }
            assertThat(Silhouette.mean(distances, labels, workers, UNATTENDED)).isCloseTo(sum / 70, within(1e-12));
        }
    }

    private static double mean(float[] distances, int[] labels, int i, int cluster) {
        return IntStream.range(0, labels.length)
                .filter(j -> j != i && labels[j] == cluster)
                .mapToDouble(j -> distances[i * labels.length + j])
                .average()
                .orElseThrow();
    }

    @Test
    void oneClusterIdenticalVectorsAndNothingGiveZero() {
        try (Workers workers = new Workers("test-silhouette", 1)) {
            float[] apart = {0, 1, 1, 0};
            assertThat(Silhouette.mean(apart, new int[2], workers, UNATTENDED)).isZero();
            assertThat(Silhouette.mean(apart, new int[] {0, 1}, workers, UNATTENDED))
                    .isZero();
            assertThat(Silhouette.mean(new float[16], new int[] {0, 0, 1, 1}, workers, UNATTENDED))
                    .isZero();
            assertThat(Silhouette.mean(new float[0], new int[0], workers, UNATTENDED))
                    .isZero();
            float[] two = new float[16];
            Arrays.fill(two, 1);
            two[1] = two[4] = two[11] = two[14] = two[0] = two[5] = two[10] = two[15] = 0;
            assertThat(Silhouette.mean(two, new int[] {0, 0, 2, 2}, workers, UNATTENDED))
                    .isEqualTo(1);
        }
    }
}
