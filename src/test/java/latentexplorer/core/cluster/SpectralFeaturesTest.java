package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import latentexplorer.core.cluster.SpectralFeatures.GraphSettings;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SymmetricEigen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import smile.clustering.SpectralClustering;
import smile.validation.metric.AdjustedRandIndex;

class SpectralFeaturesTest {
    private static Workers workers;

    @BeforeAll
    static void startThreads() {
        workers = new Workers("test-spectral", 2);
    }

    @AfterAll
    static void stopThreads() {
        workers.close();
    }

    @Test
    @DisplayName("TV-6 the graph of six points on a line, each with its nearest")
    void graphOfSixPoints() {
        Space space = Space.of(new double[] {0, 1, 2.5, 10, 11, 12.5}, 1, Metric.EUCLIDEAN, workers);
        NeighbourGraph either = features(space, 1, false, false, 2).graph();
        assertThat(either.statistics())
                .containsExactly(
                        "Components: 2",
                        "Nodes: 6",
                        "Edges: 4",
                        "Mean degree: 1.3",
                        "Median degree: 1",
                        "Degree range: 1 to 2");
        assertThat(either.component()).containsExactly(0, 0, 0, 1, 1, 1);
        NeighbourGraph mutual = features(space, 1, true, false, 2).graph();
        assertThat(mutual.statistics())
                .containsExactly(
                        "Components: 4",
                        "Nodes: 6",
                        "Edges: 2",
                        "Mean degree: 0.7",
                        "Median degree: 1",
                        "Degree range: 0 to 1");
    }

    @Test
    void edgesAreThoseOfTheDefinition() {
        int n = 60;
        Space space = Space.of(Samples.gaussian(n * 3, 2), 3, Metric.EUCLIDEAN, workers);
        float[] distances = space.distances(JobScope.unattended());
        for (boolean mutual : new boolean[] {false, true}) {
            NeighbourGraph graph = features(space, 4, mutual, false, 2).graph();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    boolean ofI = isNeighbour(distances, n, i, j, 4);
                    boolean ofJ = isNeighbour(distances, n, j, i, 4);
                    int at = Arrays.binarySearch(graph.targets(), graph.starts()[i], graph.starts()[i + 1], j);
                    assertThat(at >= 0).isEqualTo(mutual ? ofI && ofJ : ofI || ofJ);
                    assertThat(at >= 0 && graph.both()[at]).isEqualTo(ofI && ofJ);
                }
            }
        }
        NeighbourGraph complete = features(space, 30, false, false, 2).graph();
        assertThat(complete.edges()).isBetween(n * 30 / 2, n * 30);
        assertThat(features(Space.of(new double[] {1, 2, 9}, 1, Metric.EUCLIDEAN, workers), 30, true, false, 2)
                        .graph()
                        .edges())
                .isEqualTo(3);
    }

    private static boolean isNeighbour(float[] distances, int n, int of, int other, int k) {
        int nearer = 0;
        for (int j = 0; j < n; j++) {
            nearer += j != of && distances[of * n + j] < distances[of * n + other] ? 1 : 0;
        }
        return of != other && nearer < k;
    }

    @Test
    @DisplayName("CLU-06 two concentric rings are told apart with two clusters and ten neighbours")
    void rings() {
        int[] truth = Samples.blobLabels(80, 120);
        double[] vectors = Samples.rings(80, 120, 4);
        Space space = Space.of(vectors, 2, Metric.EUCLIDEAN, workers);
        for (boolean mutual : new boolean[] {false, true}) {
            for (boolean normalised : new boolean[] {false, true}) {
                int[] labels = partition(features(space, 10, mutual, normalised, 2), 2);
                assertThat(AdjustedRandIndex.of(truth, labels)).isEqualTo(1);
            }
        }
        assertThat(AdjustedRandIndex.of(
                        truth,
                        KMeans.in(space, JobScope.unattended())
                                .best(2, 3, 1, workers, JobScope.unattended())
                                .labels()))
                .isLessThan(0.2);
    }

    @Test
    @DisplayName("CLU-07 the graph is that of the space's metric")
    void graphHonoursTheMetric() {
        // by length 0 is nearest to 1, by direction to 2
        double[] vectors = {1, 0, 1, 1, 9, 0, 8, 9};
        int[] byLength = nearestOfFirst(Metric.EUCLIDEAN, vectors);
        int[] byDirection = nearestOfFirst(Metric.COSINE, vectors);
        assertThat(byLength).contains(1).doesNotContain(2);
        assertThat(byDirection).contains(2).doesNotContain(1);
    }

    private static int[] nearestOfFirst(Metric metric, double[] vectors) {
        NeighbourGraph graph = features(Space.of(vectors, 2, metric, workers), 1, true, false, 2)
                .graph();
        return Arrays.copyOfRange(graph.targets(), graph.starts()[0], graph.starts()[1]);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("CLU-06 the eigenspace is that of a dense solver, connected or not")
    void eigenspaceOfADenseSolver(boolean normalised) {
        int[][] families = {{500}, {260, 240}, {300, 120, 80, 30}};
        for (int[] sizes : families) {
            int n = Arrays.stream(sizes).sum();
            Space space = Space.of(Samples.blobs(sizes, 6, 3, 11), 6, Metric.EUCLIDEAN, workers);
            SpectralFeatures features = features(space, 6, false, normalised, 12);
            Laplacian laplacian = new Laplacian(features.graph(), normalised);
            SymmetricEigen dense = SymmetricEigen.ascending(laplacian.dense(0), n);
            for (int count : new int[] {sizes.length, 7, 12}) {
                double gap = dense.values()[count] - dense.values()[count - 1];
                if (gap > 1e-4) {
                    assertThat(largestAngle(features, laplacian, dense, count, n))
                            .isLessThan(1e-4);
                }
            }
            for (int i = 0; i < 12; i++) {
                assertThat(features.eigenvalues(12).get(i)).isCloseTo(dense.values()[i], within(1e-8));
            }
        }
    }

    /** Of the largest principal angle the sine: what is left of each dense vector outside of the found subspace. */
    private static double largestAngle(
            SpectralFeatures features, Laplacian laplacian, SymmetricEigen dense, int count, int n) {
        double[] rows = features.rows(count);
        double worst = 0;
        for (int k = 0; k < count; k++) {
            double[] left = Arrays.copyOfRange(dense.vectors(), k * n, (k + 1) * n);
            for (int c = 0; c < count; c++) {
                double product = 0;
                for (int i = 0; i < n; i++) {
                    product += dense.vectors()[k * n + i] * rows[i * count + c] / laplacian.rowScale(i);
                }
                for (int i = 0; i < n; i++) {
                    left[i] -= product * rows[i * count + c] / laplacian.rowScale(i);
                }
            }
            worst = Math.max(
                    worst, Math.sqrt(Arrays.stream(left).map(v -> v * v).sum()));
        }
        return worst;
    }

    @Test
    void theFilteredSubspaceIsUsedAboveTheDenseLimitAndIsOrthonormal() {
        int n = 700;
        Space space = Space.of(Samples.gaussian(n * 5, 8), 5, Metric.EUCLIDEAN, workers);
        SpectralFeatures features = features(space, 7, false, false, 25);
        double[] rows = features.rows(25);
        for (int a = 0; a < 25; a++) {
            for (int b = 0; b <= a; b++) {
                double product = 0;
                for (int i = 0; i < n; i++) {
                    product += rows[i * 25 + a] * rows[i * 25 + b];
                }
                assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-9));
            }
        }
    }

    @Test
    void equalEigenvaluesAreAllFound() {
        // a ring of 600: all eigenvalues but the first come in pairs, 2 - 2 cos(2 pi k / n)
        int n = 600;
        int[] starts = new int[n + 1];
        int[] targets = new int[2 * n];
        boolean[] both = new boolean[2 * n];
        for (int i = 0; i < n; i++) {
            starts[i + 1] = 2 * (i + 1);
            targets[2 * i] = Math.min((i + 1) % n, (i + n - 1) % n);
            targets[2 * i + 1] = Math.max((i + 1) % n, (i + n - 1) % n);
        }
        Laplacian ring = new Laplacian(new NeighbourGraph(starts, targets, both, new int[n]), false);
        double[] values = SmallestEigenvectors.of(ring, 10, workers, JobScope.unattended())
                .values();
        for (int k = 0; k < 10; k++) {
            double expected = 2 - 2 * Math.cos(2 * Math.PI * (k / 2 + 1) / n);
            assertThat(values[k]).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void moreComponentsThanClustersGiveTheLargestOnesAndTheRest() {
        Space space = Space.of(Samples.blobs(new int[] {30, 9, 25, 6, 20, 3}, 4, 0.3, 3), 4, Metric.EUCLIDEAN, workers);
        for (boolean normalised : new boolean[] {false, true}) {
            SpectralFeatures features = features(space, 2, false, normalised, 4);
            assertThat(features.graph().components()).isGreaterThan(4);
            int[] labels = partition(features, 4);
            int[] component = features.graph().component();
            int[] sizes = new int[features.graph().components()];
            Arrays.stream(component).forEach(c -> sizes[c]++);
            int third = Arrays.stream(sizes).sorted().toArray()[sizes.length - 3];
            for (int i = 0; i < labels.length; i++) {
                for (int j = 0; j < i; j++) {
                    if (sizes[component[i]] > third && sizes[component[j]] > third) {
                        assertThat(labels[i] == labels[j]).isEqualTo(component[i] == component[j]);
                    }
                }
            }
            assertThat(Arrays.stream(labels).distinct().count()).isEqualTo(4);
        }
    }

    @Test
    void nodesWithoutEdgesGiveNoNaN() {
        Space space = Space.of(Samples.gaussian(50 * 8, 5), 8, Metric.EUCLIDEAN, workers);
        for (boolean normalised : new boolean[] {false, true}) {
            for (int clusters : new int[] {2, 25, 50}) {
                SpectralFeatures features = features(space, 1, true, normalised, clusters);
                assertThat(features.graph().sortedDegrees()[0]).isZero();
                Partition found = features.partition(clusters, 1, workers, JobScope.unattended());
                assertThat(Arrays.stream(found.distances())).allMatch(Double::isFinite);
            }
        }
        SpectralFeatures one = features(Space.of(new double[] {4}, 1, Metric.EUCLIDEAN, workers), 3, false, true, 1);
        assertThat(one.rows(1)).containsExactly(1);
    }

    @Test
    void agreesWithSmile() {
        int width = 5;
        int[] sizes = {70, 60, 50, 40};
        double[] vectors = Samples.blobs(sizes, width, 2, 6);
        int[] smiles = SpectralClustering.fit(Samples.rows(vectors, width), new SpectralClustering.Options(4, 8.0, 100))
                .group();
        Space space = Space.of(vectors, width, Metric.EUCLIDEAN, workers);
        for (boolean normalised : new boolean[] {false, true}) {
            int[] ours = partition(features(space, 9, false, normalised, 4), 4);
            assertThat(AdjustedRandIndex.of(smiles, ours)).isGreaterThan(0.9);
        }
    }

    @Test
    void sameOnAnyNumberOfThreads() {
        double[] vectors = Samples.gaussian(700 * 6, 5);
        double[] expected = features(Space.of(vectors, 6, Metric.EUCLIDEAN, workers), 6, false, true, 20)
                .rows(20);
        for (int threads : new int[] {1, 8}) {
            try (Workers others = new Workers("test-spectral-" + threads, threads)) {
                Space space = Space.of(vectors, 6, Metric.EUCLIDEAN, others);
                SpectralFeatures again = new SpectralFeatures(
                        space, new GraphSettings(6, false, true), 20, others, JobScope.unattended());
                assertThat(again.rows(20)).isEqualTo(expected);
            }
        }
    }

    @Test
    @DisplayName("CLU-21 the search for eigenvectors stops when it is asked to")
    void stopsWhenAskedTo() {
        Cancellation cancellation = new Cancellation();
        Space space = Space.of(Samples.gaussian(700 * 6, 5), 6, Metric.EUCLIDEAN, workers);
        space.distances(JobScope.unattended());
        JobScope scope = new JobScope(cancellation, (_, message) -> {
            if (message.contains("eigenvectors")) {
                cancellation.cancel();
            }
        });
        assertThatThrownBy(() -> new SpectralFeatures(space, new GraphSettings(6, false, false), 20, workers, scope))
                .isInstanceOf(CancellationException.class);
        assertThat(cancellation.isCancelled()).isTrue();
        assertThatThrownBy(() -> new SpectralFeatures(
                        space,
                        new GraphSettings(6, false, false),
                        20,
                        workers,
                        new JobScope(cancellation, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
    }

    private static int[] partition(SpectralFeatures features, int clusters) {
        return features.partition(clusters, 42, workers, JobScope.unattended()).labels();
    }

    private static SpectralFeatures features(
            Space space, int neighbours, boolean mutual, boolean normalised, int most) {
        return new SpectralFeatures(
                space, new GraphSettings(neighbours, mutual, normalised), most, workers, JobScope.unattended());
    }
}
