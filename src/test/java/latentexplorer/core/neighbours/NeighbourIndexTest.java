package latentexplorer.core.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourIndexTest {
    private static final Workers WORKERS = new Workers("neighbours-test", 2);
    private static final JobScope SCOPE = JobScope.unattended();

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    private static float[] gaussian(int n, int width, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] rows = new float[n * width];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) random.nextGaussian();
        }
        return rows;
    }

    /** All rows sorted by distance and index: the definition. */
    private static int[] byDefinition(float[] rows, int width, float[] query, int itself, int k) {
        float[] squares = new float[rows.length / width];
        for (int i = 0; i < squares.length; i++) {
            for (int j = 0; j < width; j++) {
                float difference = query[j] - rows[i * width + j];
                squares[i] += difference * difference;
            }
        }
        return IntStream.range(0, squares.length)
                .filter(i -> i != itself)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> squares[i]).thenComparing(i -> i))
                .limit(k)
                .mapToInt(i -> i)
                .toArray();
    }

    private static void agrees(float[] rows, int width, int k) {
        Neighbours found =
                NeighbourIndex.of(rows, width, Metric.EUCLIDEAN, SCOPE).neighbours(k, WORKERS, SCOPE);
        int n = rows.length / width;
        assertThat(found.size()).isEqualTo(n);
        for (int i = 0; i < n; i += Math.max(1, n / 200)) {
            float[] query = Arrays.copyOfRange(rows, i * width, (i + 1) * width);
            assertThat(Arrays.copyOfRange(found.indices(), i * k, (i + 1) * k))
                    .as("row %d", i)
                    .isEqualTo(byDefinition(rows, width, query, i, k));
        }
    }

    @ParameterizedTest
    @CsvSource({"2,1,1", "300,1,7", "3000,16,15", "3000,2,90", "1000,17,20", "600,784,5", "257,5,256"})
    void findsWhatSortingAllRowsFinds(int n, int width, int k) {
        agrees(gaussian(n, width, 1), width, k);
    }

    @Test
    void breaksTiesByIndex() {
        float[] rows = new float[4000];
        SeededRandom random = new SeededRandom(2);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextInt(12);
        }
        agrees(rows, 2, 9);
    }

    @Test
    void copesWithEqualRows() {
        agrees(new float[3000 * 4], 4, 5);
        float[] mixed = gaussian(2000, 4, 3);
        Arrays.fill(mixed, 0, 4000, 0.5f);
        agrees(mixed, 4, 12);
    }

    @Test
    void copesWithConstantDimensions() {
        float[] rows = gaussian(1000, 6, 4);
        for (int i = 0; i < 1000; i++) {
            rows[i * 6 + 2] = 7;
            rows[i * 6 + 5] = -1e10f;
        }
        agrees(rows, 6, 4);
    }

    @Test
    void measuresDistances() {
        float[] rows = {0, 0, 3, 4, 3, 0};
        Neighbours straight =
                NeighbourIndex.of(rows, 2, Metric.EUCLIDEAN, SCOPE).neighbours(2, WORKERS, SCOPE);
        assertThat(straight.indices()).containsExactly(2, 1, 2, 0, 0, 1);
        assertThat(straight.distances()).containsExactly(3, 5, 4, 5, 3, 4);
    }

    @Test
    void measuresAngles() {
        float[] rows = {1, 0, 0, 5, 3, 3, -2, 0, 0, 0};
        Neighbours angles = NeighbourIndex.of(rows, 2, Metric.COSINE, SCOPE).neighbours(4, WORKERS, SCOPE);
        assertThat(Arrays.copyOf(angles.indices(), 4)).containsExactly(2, 4, 1, 3);
        float[] expected = {1 - (float) Math.sqrt(0.5), 0.5f, 1, 2};
        for (int i = 0; i < 4; i++) {
            assertThat(angles.distances()[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(1e-6f));
        }
    }

    @Test
    void findsTheRowsNearestToOthers() {
        float[] rows = gaussian(2000, 8, 5);
        float[] queries = gaussian(50, 8, 6);
        System.arraycopy(rows, 8 * 77, queries, 0, 8);
        Neighbours found = NeighbourIndex.of(rows, 8, Metric.EUCLIDEAN, SCOPE).nearest(queries, 6, WORKERS, SCOPE);
        assertThat(found.indices()[0]).isEqualTo(77);
        assertThat(found.distances()[0]).isZero();
        for (int i = 0; i < 50; i++) {
            assertThat(Arrays.copyOfRange(found.indices(), i * 6, i * 6 + 6))
                    .isEqualTo(byDefinition(rows, 8, Arrays.copyOfRange(queries, i * 8, i * 8 + 8), -1, 6));
        }
    }

    @Test
    void findsTheNeighboursOfSomeRows() {
        NeighbourIndex index = NeighbourIndex.of(gaussian(1000, 3, 7), 3, Metric.EUCLIDEAN, SCOPE);
        Neighbours all = index.neighbours(5, WORKERS, SCOPE);
        Neighbours some = index.neighbours(new int[] {3, 999}, 5, WORKERS, SCOPE);
        assertThat(Arrays.copyOf(some.indices(), 5)).isEqualTo(Arrays.copyOfRange(all.indices(), 15, 20));
        assertThat(some.recall(some, new int[] {0, 1})).isOne();
        assertThat(all.recall(some, new int[] {3, 999})).isOne();
    }

    @Test
    void givesTheSameOnAnyNumberOfThreads() {
        float[] rows = gaussian(2000, 16, 8);
        NeighbourIndex index = NeighbourIndex.of(rows, 16, Metric.EUCLIDEAN, SCOPE);
        Neighbours two = index.neighbours(15, WORKERS, SCOPE);
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("neighbours-test-more", threads)) {
                Neighbours other = index.neighbours(15, workers, SCOPE);
                assertThat(other.indices()).isEqualTo(two.indices());
                assertThat(other.distances()).isEqualTo(two.distances());
            }
        }
    }

    @Test
    void ordersEachRowOnce() {
        int[] order = NeighbourIndex.of(gaussian(1500, 3, 9), 3, Metric.EUCLIDEAN, SCOPE)
                .spatialOrder();
        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, 1500).toArray());
    }

    @Test
    void refusesMoreNeighboursThanThereAre() {
        NeighbourIndex index = NeighbourIndex.of(new float[4], 1, Metric.EUCLIDEAN, SCOPE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.neighbours(4, WORKERS, SCOPE))
                .withMessage("4 nearest neighbours were asked for, but each of the 4 rows has 3.");
        assertThatIllegalArgumentException().isThrownBy(() -> index.neighbours(0, WORKERS, SCOPE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourIndex.of(new float[0], 1, Metric.EUCLIDEAN, SCOPE));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity", "1e30"})
    void namesTheRowThatIsNoNumber(float bad) {
        float[] rows = new float[12];
        rows[7] = bad;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NeighbourIndex.of(rows, 3, Metric.EUCLIDEAN, SCOPE))
                .withMessageStartingWith("Row 2 holds ")
                .withMessageContaining("as value 1");
    }

    @Test
    void stopsWhenAsked() {
        NeighbourIndex index = NeighbourIndex.of(gaussian(1000, 3, 10), 3, Metric.EUCLIDEAN, SCOPE);
        JobScope stopped = JobScope.unattended();
        stopped.cancellation().cancel();
        assertThatThrownBy(() -> index.neighbours(3, WORKERS, stopped)).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @CsvSource({"20000,16,14,0.9", "6000,16,90,0.9", "3000,2,12,1", "300,5,200,1"})
    void findsNearlyAllNeighboursByDescent(int n, int width, int k, double least) {
        NeighbourIndex index = NeighbourIndex.of(gaussian(n, width, 12), width, Metric.EUCLIDEAN, SCOPE);
        FoundNeighbours found = index.approximate(k, WORKERS, SCOPE);
        Neighbours truth = index.neighbours(k, WORKERS, SCOPE);
        assertThat(found.exact()).isFalse();
        assertThat(found.recall()).isBetween(least, 1.0);
        assertThat(found.neighbours().recall(truth, IntStream.range(0, n).toArray()))
                .isCloseTo(found.recall(), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void descentGivesTheSameOnAnyNumberOfThreads() {
        NeighbourIndex index = NeighbourIndex.of(gaussian(12_000, 16, 13), 16, Metric.COSINE, SCOPE);
        Neighbours two = index.approximate(14, WORKERS, SCOPE).neighbours();
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("neighbours-test-more", threads)) {
                Neighbours other = index.approximate(14, workers, SCOPE).neighbours();
                assertThat(other.indices()).isEqualTo(two.indices());
                assertThat(other.distances()).isEqualTo(two.distances());
            }
        }
    }

    @Test
    void descentListsNobodyTwiceAmongEqualRows() {
        float[] rows = gaussian(12_000, 4, 14);
        Arrays.fill(rows, 0, 40_000, 0.5f);
        Neighbours found = NeighbourIndex.of(rows, 4, Metric.EUCLIDEAN, SCOPE)
                .approximate(14, WORKERS, SCOPE)
                .neighbours();
        for (int i = 0; i < 12_000; i++) {
            int[] list = Arrays.copyOfRange(found.indices(), i * 14, i * 14 + 14);
            assertThat(Arrays.stream(list).distinct().count()).isEqualTo(14);
            assertThat(list).doesNotContain(i);
        }
    }

    @Test
    void usesExactNeighboursForFewRowsAndStopsTheDescentWhenAsked() {
        NeighbourIndex index = NeighbourIndex.of(gaussian(1000, 3, 10), 3, Metric.EUCLIDEAN, SCOPE);
        assertThat(index.usual(3, WORKERS, SCOPE).exact()).isTrue();
        JobScope stopped = JobScope.unattended();
        stopped.cancellation().cancel();
        assertThatThrownBy(() -> index.approximate(3, WORKERS, stopped)).isInstanceOf(CancellationException.class);
    }
}
