package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import smile.validation.metric.AdjustedRandIndex;

class KMeansTest {
    private static final int STARTS = 3;
    private static Workers workers;

    @BeforeAll
    static void startThreads() {
        workers = new Workers("test-kmeans", 2);
    }

    @AfterAll
    static void stopThreads() {
        workers.close();
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("CLU-05 three separated blobs are found exactly, in pixels and in few coordinates, by both metrics")
    void findsBlobs(Metric metric) {
        for (int width : new int[] {3, 200}) {
            double[] vectors = Samples.blobs(new int[] {30, 50, 20}, width, 0.5, 7);
            Partition found = best(vectors, width, metric, 3, 42, workers);
            assertThat(AdjustedRandIndex.of(Samples.blobLabels(30, 50, 20), found.labels()))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("CLU-05 the same seed gives the same labels and distances on 1, 2 and 8 threads")
    void sameOnAnyNumberOfThreads(Metric metric) {
        double[] vectors = Samples.gaussian(300 * 10, 3);
        Partition expected = best(vectors, 10, metric, 12, 5, workers);
        for (int threads : new int[] {1, 8}) {
            try (Workers others = new Workers("test-kmeans-" + threads, threads)) {
                Partition again = best(vectors, 10, metric, 12, 5, others);
                assertThat(again.labels()).isEqualTo(expected.labels());
                assertThat(again.distances()).isEqualTo(expected.distances());
                assertThat(again.loss()).isEqualTo(expected.loss());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void lossAndDistancesAreThoseOfTheMeansAndEveryVectorIsAtItsNearestMean(Metric metric) {
        int width = 6;
        double[] vectors = Samples.gaussian(240 * width, 9);
        Partition fromCoordinates = best(vectors, width, metric, 9, 1, workers);
        Partition fromProducts = fromProducts(Samples.products(vectors, width, workers), 240, metric, 9, 1);
        for (Partition found : new Partition[] {fromCoordinates, fromProducts}) {
            double[][] rows = Samples.rows(vectors, width);
            double[][] means = means(rows, found.labels(), 9, metric);
            double loss = 0;
            for (int i = 0; i < rows.length; i++) {
                double own = distance(rows[i], means[found.labels()[i]], metric);
                assertThat(found.distances()[i]).isCloseTo(own, within(1e-6));
                for (double[] mean : means) {
                    assertThat(own).isLessThanOrEqualTo(distance(rows[i], mean, metric) + 1e-6);
                }
                loss += metric == Metric.COSINE ? own : own * own;
            }
            assertThat(found.loss()).isCloseTo(loss, within(1e-4));
        }
    }

    @Test
    void lossIsNoWorseThanSmilesWithAsManyStarts() {
        int width = 8;
        double[] vectors = Samples.blobs(new int[] {60, 60, 60, 60, 60, 60}, width, 9, 21);
        double smiles = IntStream.range(0, STARTS)
                .mapToDouble(_ -> {
                    var found = smile.clustering.KMeans.fit(Samples.rows(vectors, width), 10, 1000);
                    return lossOf(Samples.rows(vectors, width), found.group(), 10);
                })
                .min()
                .orElseThrow();
        assertThat(best(vectors, width, Metric.EUCLIDEAN, 10, 42, workers).loss())
                .isLessThanOrEqualTo(smiles * 1.005);
    }

    @Test
    @DisplayName("CLU-05 cosine does not depend on how long each vector is")
    void cosineIgnoresLengths() {
        double[] vectors = Samples.gaussian(200 * 5, 4);
        SeededRandom random = new SeededRandom(8);
        double[] scaled = vectors.clone();
        for (int i = 0; i < 200; i++) {
            double scale = Math.scalb(1, random.nextInt(9) - 4);
            for (int j = 0; j < 5; j++) {
                scaled[i * 5 + j] *= scale;
            }
        }
        assertThat(best(scaled, 5, Metric.COSINE, 6, 2, workers).labels())
                .isEqualTo(best(vectors, 5, Metric.COSINE, 6, 2, workers).labels());
        assertThat(fromProducts(Samples.products(scaled, 5, workers), 200, Metric.COSINE, 6, 2)
                        .labels())
                .isEqualTo(fromProducts(Samples.products(vectors, 5, workers), 200, Metric.COSINE, 6, 2)
                        .labels());
    }

    @Test
    @DisplayName("CLU-05 with cosine a vector of length 0 is at distance 1 and nothing is NaN")
    void cosineWithZeroVectors() {
        double[] vectors = Samples.blobs(new int[] {10, 10}, 4, 0.1, 5);
        Arrays.fill(vectors, 0, 8, 0);
        for (int groups : new int[] {2, 3, 20}) {
            Partition found = best(vectors, 4, Metric.COSINE, groups, 1, workers);
            assertThat(Arrays.stream(found.distances())).allMatch(d -> d >= 0 && d <= 2);
            assertThat(found.distances()[0]).isEqualTo(1);
            assertThat(found.distances()[1]).isEqualTo(1);
            assertThat(found.loss()).isFinite();
        }
        Partition nothing = best(new double[12], 4, Metric.COSINE, 2, 1, workers);
        assertThat(nothing.distances()).containsOnly(1);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    @DisplayName("CLU-05 an empty cluster gets the vector that is farthest from its mean")
    void emptyClusterIsFilled(Metric metric) {
        double[] vectors = Samples.gaussian(60 * 2, 12);
        double[] products = Samples.products(vectors, 2, workers);
        for (int groups = 2; groups < 12; groups++) {
            double[] weights = weights(products, 60, metric);
            int[] allInTheFirst = new int[60];
            Partition found = new Lloyd(
                            new GramMeans(products, weights, groups),
                            metric,
                            groups,
                            allInTheFirst,
                            JobScope.unattended())
                    .run();
            assertThat(Arrays.stream(found.labels()).distinct().count()).isEqualTo(groups);
        }
    }

    @Test
    void asManyGroupsAsVectorsLeavesEachAlone() {
        double[] vectors = Samples.gaussian(25 * 3, 6);
        Partition found = best(vectors, 3, Metric.EUCLIDEAN, 25, 1, workers);
        assertThat(Arrays.stream(found.labels()).distinct().count()).isEqualTo(25);
        assertThat(found.loss()).isCloseTo(0, within(1e-9));
    }

    @Test
    void identicalVectorsStayTogether() {
        double[] vectors = new double[30];
        Arrays.fill(vectors, 0.25);
        Partition found = best(vectors, 3, Metric.EUCLIDEAN, 4, 1, workers);
        assertThat(found.labels()).containsOnly(found.labels()[0]);
        assertThat(found.loss()).isZero();
        assertThat(best(new double[] {5}, 1, Metric.EUCLIDEAN, 1, 1, workers).labels())
                .containsExactly(0);
    }

    @Test
    void hugeValuesGiveNoNaN() {
        double[] vectors = Samples.gaussian(60 * 2, 6);
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] *= 1e15;
        }
        for (Metric metric : Metric.values()) {
            assertThat(Arrays.stream(best(vectors, 2, metric, 5, 1, workers).distances()))
                    .allMatch(Double::isFinite);
        }
    }

    @Test
    @DisplayName("CLU-21 k-means stops when it is asked to")
    void stopsWhenAskedTo() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        JobScope scope = new JobScope(cancellation, Progress.NONE);
        KMeans kMeans = KMeans.of(Samples.gaussian(400, 1), 200, 2, Metric.EUCLIDEAN);
        assertThatThrownBy(() -> kMeans.best(5, STARTS, 1, workers, scope)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> kMeans.best(201, STARTS, 1, workers, JobScope.unattended()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Partition best(double[] vectors, int width, Metric metric, int groups, long seed, Workers threads) {
        Space space = Space.of(vectors, width, metric, threads);
        return KMeans.in(space, JobScope.unattended()).best(groups, STARTS, seed, threads, JobScope.unattended());
    }

    private static Partition fromProducts(double[] products, int n, Metric metric, int groups, long seed) {
        GramMeans means = new GramMeans(products, weights(products, n, metric), groups);
        int[] start = new Seeding(means, metric, groups, new SeededRandom(seed), JobScope.unattended()).labels();
        return new Lloyd(means, metric, groups, start, JobScope.unattended()).run();
    }

    private static double[] weights(double[] products, int n, Metric metric) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = metric == Metric.COSINE ? 1 / Math.sqrt(products[i * n + i]) : 1;
        }
        return weights;
    }

    private static double[][] means(double[][] rows, int[] labels, int groups, Metric metric) {
        double[][] means = new double[groups][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            double scale = metric == Metric.COSINE ? 1 / length(rows[i]) : 1;
            for (int j = 0; j < rows[i].length; j++) {
                means[labels[i]][j] += scale * rows[i][j];
            }
        }
        for (int c = 0; c < groups; c++) {
            int group = c;
            long size = Arrays.stream(labels).filter(l -> l == group).count();
            for (int j = 0; j < means[c].length; j++) {
                means[c][j] /= size;
            }
        }
        return means;
    }

    private static double lossOf(double[][] rows, int[] labels, int groups) {
        double[][] means = means(rows, labels, groups, Metric.EUCLIDEAN);
        double loss = 0;
        for (int i = 0; i < rows.length; i++) {
            double own = distance(rows[i], means[labels[i]], Metric.EUCLIDEAN);
            loss += own * own;
        }
        return loss;
    }

    private static double distance(double[] a, double[] b, Metric metric) {
        double squares = 0;
        double product = 0;
        for (int j = 0; j < a.length; j++) {
            squares += (a[j] - b[j]) * (a[j] - b[j]);
            product += a[j] * b[j];
        }
        return metric == Metric.COSINE ? 1 - product / (length(a) * length(b)) : Math.sqrt(squares);
    }

    private static double length(double[] a) {
        return Math.sqrt(Arrays.stream(a).map(v -> v * v).sum());
    }
}
