package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import smile.clustering.DBSCAN;
import smile.validation.metric.AdjustedRandIndex;

class DensityProfileTest {
    private static Workers workers;

    @BeforeAll
    static void startThreads() {
        workers = new Workers("test-density", 2);
    }

    @AfterAll
    static void stopThreads() {
        workers.close();
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void everyEpsilonGivesWhatTheDefinitionSays(Metric metric) {
        for (int minSamples : new int[] {1, 2, 4, 9}) {
            Space space = uneven(metric);
            DensityProfile profile = profile(space, minSamples);
            for (int i = 0; i <= 40; i++) {
                double epsilon = profile.epsilon(i / 40.0 * i / 40.0);
                checkByDefinition(space, minSamples, profile.at(epsilon));
            }
        }
    }

    /** A cloud of clouds: some dense, some thin, some vectors twice. */
    private static Space uneven(Metric metric) {
        double[] vectors = Samples.blobs(new int[] {25, 25, 25, 25, 25}, 3, 4, 17);
        System.arraycopy(Samples.blobs(new int[] {20}, 3, 0.5, 18), 0, vectors, 0, 60);
        System.arraycopy(vectors, 60, vectors, 90, 15);
        return Space.of(vectors, 3, metric, workers);
    }

    private static void checkByDefinition(Space space, int minSamples, DensityProfile.Found found) {
        int n = space.count();
        float[] distances = space.distances(JobScope.unattended());
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            int within = 0;
            for (int j = 0; j < n; j++) {
                within += distances[i * n + j] <= found.epsilon() ? 1 : 0;
            }
            core[i] = within >= minSamples;
        }
        int[] reached = flood(distances, core, found.epsilon());
        assertThat(found.clusters()).isEqualTo((int)
                Arrays.stream(reached).filter(r -> r >= 0).distinct().count());
        for (int i = 0; i < n; i++) {
            int nearest = -1;
            for (int j = 0; j < n; j++) {
                boolean nearer = nearest < 0 || distances[i * n + j] < distances[i * n + nearest];
                if (j != i && core[j] && distances[i * n + j] <= found.epsilon() && nearer) {
                    nearest = j;
                }
            }
            assertThat(found.distances()[i]).isEqualTo(nearest < 0 ? 0 : distances[i * n + nearest]);
            if (core[i]) {
                for (int j = 0; j < n; j++) {
                    if (core[j]) {
                        assertThat(found.labels()[i] == found.labels()[j]).isEqualTo(reached[i] == reached[j]);
                    }
                }
            } else if (nearest < 0) {
                assertThat(found.labels()[i]).isEqualTo(-1);
            } else {
                assertThat(found.labels()[i]).isNotNegative();
            }
        }
    }

    private static int[] flood(float[] distances, boolean[] core, double epsilon) {
        int n = core.length;
        int[] reached = new int[n];
        Arrays.fill(reached, -1);
        for (int i = 0; i < n; i++) {
            if (core[i] && reached[i] < 0) {
                reached[i] = i;
                boolean grown = true;
                while (grown) {
                    grown = false;
                    for (int a = 0; a < n; a++) {
                        for (int b = 0; reached[a] == i && b < n; b++) {
                            if (core[b] && reached[b] < 0 && distances[a * n + b] <= epsilon) {
                                reached[b] = i;
                                grown = true;
                            }
                        }
                    }
                }
            }
        }
        return reached;
    }

    @Test
    void agreesWithSmileUpToBorderPoints() {
        int width = 4;
        double[] vectors = Samples.blobs(new int[] {60, 50, 40, 30}, width, 2.5, 5);
        DensityProfile profile = profile(Space.of(vectors, width, Metric.EUCLIDEAN, workers), 5);
        for (double epsilon : new double[] {1.7, 2.3, 3.1, 4.4, 6.2, 30}) {
            DensityProfile.Found ours = profile.at(epsilon);
            int[] smiles = DBSCAN.fit(Samples.rows(vectors, width), 4, epsilon).group();
            // Smile does not count the vector itself, so 4 of its are 5 of ours; it numbers noise Integer.MAX_VALUE;
            // which cluster gets a border point depends on the order of the
            // search
            int[] noise = Arrays.stream(smiles)
                    .map(l -> l == Integer.MAX_VALUE ? 1 : 0)
                    .toArray();
            assertThat(Arrays.stream(ours.labels()).map(l -> l < 0 ? 1 : 0).toArray())
                    .isEqualTo(noise);
            int[] core = IntStream.range(0, smiles.length)
                    .filter(i -> ours.sparseness()[i] <= epsilon)
                    .toArray();
            if (core.length > 0 && ours.clusters() > 1) {
                assertThat(AdjustedRandIndex.of(
                                Arrays.stream(core).map(i -> smiles[i]).toArray(),
                                Arrays.stream(core).map(i -> ours.labels()[i]).toArray()))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("TV-7 DBSCAN-auto finds the twelve clusters, where the search for a peak ends with three")
    void findsTwelve() {
        double[] vectors = new double[106 * 24];
        int at = 0;
        for (int i = 0; i < 12; i++) {
            for (int axis = 20; axis < 24; axis++) {
                for (double sign : new double[] {0.1, -0.1}) {
                    vectors[at * 24 + i] = 7;
                    vectors[at * 24 + axis] = sign;
                    at++;
                }
            }
        }
        for (int g = 0; g < 2; g++) {
            for (int j = 0; j < 5; j++) {
                vectors[at * 24 + 12 + g] = 95;
                vectors[at * 24 + 14 + 5 * g + j] = 40;
                at++;
            }
        }
        DensityProfile profile = profile(Space.of(vectors, 24, Metric.EUCLIDEAN, workers), 4);
        assertThat(profile.smallest()).isCloseTo(0.1414, within(1e-4));
        assertThat(profile.largest()).isCloseTo(145.77, within(1e-2));
        DensityProfile.Found found = profile.at(profile.epsilonOfMostClusters());
        assertThat(found.clusters()).isEqualTo(12);
        assertThat(found.noise()).isEqualTo(10);
        assertThat(found.epsilon()).isBetween(0.15, 9.0);
        assertThat(profile.at(0.15).clusters()).isEqualTo(12);
        assertThat(profile.at(9).noise()).isEqualTo(10);
        assertThat(profile.at(57).clusters()).isEqualTo(3);
        assertThat(profile.at(57).noise()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 12})
    @DisplayName("CLU-10 no epsilon at all, among those of the curve or between them, gives more clusters")
    void choosesTheMostClusters(int minSamples) {
        Space space = uneven(Metric.EUCLIDEAN);
        DensityProfile profile = profile(space, minSamples);
        double chosen = profile.epsilonOfMostClusters();
        int most = profile.at(chosen).clusters();
        TreeSet<Double> all = new TreeSet<>();
        for (float each : space.distances(JobScope.unattended())) {
            if (each >= profile.smallest()) {
                all.add((double) each);
            }
        }
        for (double each : all) {
            assertThat(profile.at(each).clusters()).isLessThanOrEqualTo(most);
        }
        DensityCurves curves = profile.curves(JobScope.unattended());
        assertThat(curves.sweep())
                .hasSizeGreaterThan(50)
                .extracting(DensityCurves.Point::epsilon)
                .isSorted()
                .contains(chosen, profile.smallest(), profile.largest());
        assertThat(curves.sweep()).allSatisfy(p -> {
            assertThat(p.clusters()).isLessThanOrEqualTo(most);
            assertThat(p).isEqualTo(profile.at(p.epsilon()).point());
        });
        assertThat(curves.kDistances()).hasSize(space.count()).isSorted();
    }

    @Test
    @DisplayName("CLU-09 epsilon is relative to the smallest distance above 0 and the largest")
    void relativeEpsilon() {
        DensityProfile profile = profile(Space.of(new double[] {0, 0, 1, 5}, 1, Metric.EUCLIDEAN, workers), 1);
        assertThat(profile.smallest()).isEqualTo(1);
        assertThat(profile.largest()).isEqualTo(5);
        assertThat(profile.epsilon(0.25)).isEqualTo(2);
        assertThat(profile.relative(2)).isEqualTo(0.25);
        assertThat(profile.at(2).clusters()).isEqualTo(2);
    }

    @Test
    @DisplayName("CLU-09 with only noise, and with none")
    void onlyNoiseAndNone() {
        Space space = Space.of(Samples.gaussian(40, 3), 2, Metric.EUCLIDEAN, workers);
        DensityProfile none = profile(space, 20);
        assertThat(none.at(none.largest()).noise()).isZero();
        assertThat(none.at(none.smallest()).clusters()).isZero();
        assertThat(none.at(none.smallest()).noise()).isEqualTo(20);
        DensityProfile never = profile(Space.of(Samples.gaussian(20, 3), 2, Metric.EUCLIDEAN, workers), 20);
        assertThat(never.at(never.epsilonOfMostClusters()).noise()).isEqualTo(10);
        assertThat(never.curves(JobScope.unattended()).kDistances()).isEmpty();
        assertThat(never.curves(JobScope.unattended()).sweep())
                .allSatisfy(p -> assertThat(p.noise()).isEqualTo(10));
    }

    @Test
    void oneVectorAndIdenticalVectorsAreNoSpecialCase() {
        DensityProfile one = profile(Space.of(new double[] {3}, 1, Metric.EUCLIDEAN, workers), 1);
        assertThat(one.at(one.epsilonOfMostClusters()).clusters()).isEqualTo(1);
        assertThat(one.largest()).isZero();
        DensityProfile same = profile(Space.of(new double[12], 2, Metric.EUCLIDEAN, workers), 3);
        assertThat(same.smallest()).isZero();
        assertThat(same.at(same.epsilon(0.5)).labels()).containsOnly(0);
        assertThat(same.relative(0)).isZero();
        assertThat(same.curves(JobScope.unattended()).sweep())
                .singleElement()
                .isEqualTo(new DensityCurves.Point(0, 1, 0, 6));
    }

    @Test
    void zeroVectorsWithCosineGiveNoNaN() {
        double[] vectors = Samples.gaussian(60, 4);
        Arrays.fill(vectors, 0, 9, 0);
        DensityProfile profile = profile(Space.of(vectors, 3, Metric.COSINE, workers), 3);
        assertThat(profile.largest()).isBetween(1.0, 2.0);
        assertThat(profile.smallest()).isPositive();
        assertThat(profile.at(profile.epsilonOfMostClusters()).clusters()).isPositive();
        assertThat(profile.at(profile.smallest()).labels()[0]).isEqualTo(0);
    }

    @Test
    void theMedianIsThatOfTheSortedDistances() {
        for (int n : new int[] {1, 2, 3, 10, 1001}) {
            float[] values = new float[n];
            for (int i = 0; i < n; i++) {
                values[i] = (float) Math.abs(Samples.gaussian(n, n)[i]);
            }
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            double expected = n % 2 == 1 ? sorted[n / 2] : ((double) sorted[n / 2 - 1] + sorted[n / 2]) / 2;
            assertThat(MedianDistance.of(values, workers, JobScope.unattended()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void sameOnAnyNumberOfThreads() {
        double[] vectors = Samples.gaussian(200 * 4, 9);
        DensityCurves expected =
                profile(Space.of(vectors, 4, Metric.EUCLIDEAN, workers), 4).curves(JobScope.unattended());
        for (int threads : new int[] {1, 8}) {
            try (Workers others = new Workers("test-density-" + threads, threads)) {
                DensityProfile again = new DensityProfile(
                        Space.of(vectors, 4, Metric.EUCLIDEAN, others), 4, others, JobScope.unattended());
                assertThat(again.curves(JobScope.unattended()).sweep()).isEqualTo(expected.sweep());
                assertThat(again.curves(JobScope.unattended()).kDistances()).isEqualTo(expected.kDistances());
            }
        }
    }

    @Test
    @DisplayName("CLU-21 the profile stops when it is asked to")
    void stopsWhenAskedTo() {
        Cancellation cancellation = new Cancellation();
        Space space = Space.of(Samples.gaussian(400, 1), 2, Metric.EUCLIDEAN, workers);
        space.distances(JobScope.unattended());
        cancellation.cancel();
        JobScope scope = new JobScope(cancellation, Progress.NONE);
        assertThatThrownBy(() -> new DensityProfile(space, 5, workers, scope))
                .isInstanceOf(CancellationException.class);
    }

    private static DensityProfile profile(Space space, int minSamples) {
        return new DensityProfile(space, minSamples, workers, JobScope.unattended());
    }
}
