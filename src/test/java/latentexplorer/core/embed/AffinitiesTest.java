package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffinitiesTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1, 1e3, 1e8})
    void haveTheWantedPerplexityAtAnyScale(double scale) {
        SeededRandom random = new SeededRandom(3);
        float[] distances = new float[90];
        for (int i = 0; i < 90; i++) {
            distances[i] = (float) (scale * (1 + 0.02 * i + 0.01 * random.nextDouble()));
        }
        float[] shares = new float[90];
        new Affinities(30, 90).row(distances, 0, shares);
        double entropy = 0;
        double sum = 0;
        for (float share : shares) {
            entropy -= share * Math.log(share);
            sum += share;
        }
        assertThat(Math.exp(entropy)).isCloseTo(30, Offset.offset(1e-3));
        assertThat(sum).isCloseTo(1, Offset.offset(1e-5));
    }

    @Test
    void areEvenWhereDistancesAreEqual() {
        float[] shares = new float[4];
        new Affinities(2, 4).row(new float[4], 0, shares);
        assertThat(shares).containsOnly(0.25f);
        new Affinities(2, 4).row(new float[] {3, 3, 3, 3}, 0, shares);
        assertThat(shares).containsOnly(0.25f);
    }

    @Test
    void areFiniteWhereMostAreEqualAndOneIsFar() {
        float[] shares = new float[6];
        new Affinities(2, 6).row(new float[] {0, 0, 0, 0, 0, 1e8f}, 0, shares);
        for (float share : shares) {
            assertThat(share).isBetween(0f, 1f);
        }
    }

    @Test
    void exponentialsAgreeWithTheLibrary() {
        for (double x = 0; x > -699; x -= 0.37) {
            assertThat(FastExp.of(x) / StrictMath.exp(x)).isCloseTo(1, Offset.offset(1e-10));
        }
        assertThat(FastExp.of(-1e9)).isZero();
    }

    @Test
    void graphIsTheUnionOfBothDirections() {
        int n = 300;
        int k = 4;
        SeededRandom random = new SeededRandom(5);
        int[] targets = new int[n * k];
        float[] weights = new float[n * k];
        float[][] dense = new float[n][n];
        for (int i = 0; i < n; i++) {
            int[] some = random.sample(n, k);
            for (int j = 0; j < k; j++) {
                targets[i * k + j] = some[j];
                weights[i * k + j] = (float) random.nextDouble();
                dense[i][some[j]] = weights[i * k + j];
            }
        }
        try (Workers workers = new Workers("graph-test", 2)) {
            WeightedGraph graph = WeightedGraph.symmetric(
                    targets, weights, k, (a, b) -> a + b - a * b, workers, JobScope.unattended());
            for (int i = 0; i < n; i++) {
                float[] row = new float[n];
                for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                    row[graph.targets()[e]] = graph.weights()[e];
                    assertThat(e == graph.starts()[i] || graph.targets()[e] > graph.targets()[e - 1])
                            .isTrue();
                }
                for (int j = 0; j < n; j++) {
                    assertThat(row[j]).isEqualTo(dense[i][j] + dense[j][i] - dense[i][j] * dense[j][i]);
                }
            }
        }
    }
}
