package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FontClustererTest {
    private static final JobScope UNATTENDED = JobScope.unattended();
    private static Workers workers;
    private static FontClusterer clusterer;

    @BeforeAll
    static void startThreads() {
        workers = new Workers("test-clusterer", 2);
        clusterer = new FontClusterer(workers);
    }

    @AfterAll
    static void stopThreads() {
        workers.close();
    }

    static List<Algorithm> algorithms() {
        return List.of(
                new Algorithm.KMeans(3),
                new Algorithm.Spectral(3, 5, false, false),
                new Algorithm.Spectral(3, 8, false, true),
                new Algorithm.DbscanAuto(8),
                new Algorithm.Dbscan(4, 0.3));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    @DisplayName("CLU-12 every algorithm finds the families; members go by distance, clusters by size")
    void findsFamiliesInOrder(Algorithm algorithm) {
        FontVectors vectors = Faces.families(10, 12, 20, 9);
        for (SpaceSettings space : List.of(
                SpaceSettings.DEFAULT,
                new SpaceSettings(5, false, Metric.EUCLIDEAN),
                new SpaceSettings(0, false, Metric.COSINE),
                new SpaceSettings(0, true, Metric.COSINE))) {
            Clustering found = clusterer.cluster(vectors, settings(algorithm, space), UNATTENDED);
            assertThat(found.clusters()).extracting(Cluster::size).containsExactly(20, 12, 9);
            assertThat(sorted(found.clusters().get(0)))
                    .isEqualTo(IntStream.range(12, 32).toArray());
            assertThat(sorted(found.clusters().get(1)))
                    .isEqualTo(IntStream.range(0, 12).toArray());
            for (int i = 0; i < 3; i++) {
                Cluster cluster = found.clusters().get(i);
                assertThat(cluster.number()).isEqualTo(i);
                assertThat(cluster.kind()).isEqualTo(Kind.CLUSTER);
                assertThat(cluster.distances()).isSorted().hasSize(cluster.size());
                assertThat(Arrays.stream(cluster.distances())).allMatch(d -> d >= 0 && Double.isFinite(d));
            }
            assertThat(found.vectors()).isSameAs(vectors);
            assertThat(found.space()).isNotBlank();
        }
    }

    @Test
    @DisplayName("CLU-23 the statistics are those of the algorithm")
    void statistics() {
        FontVectors vectors = Faces.families(10, 12, 20, 9);
        assertThat(statistics(vectors, new Algorithm.KMeans(3)))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines.get(0)).isEqualTo("Clusters: 3"))
                .satisfies(lines -> assertThat(lines.get(1)).matches("Loss: \\d+\\.\\d\\d"));
        assertThat(statistics(vectors, new Algorithm.Spectral(3, 5, true, false)))
                .hasSize(7)
                .contains("Neighbours: 5, mutual: yes", "Nodes: 41")
                .anyMatch(line -> line.startsWith("Components: "))
                .anyMatch(line -> line.startsWith("Edges: "))
                .anyMatch(line -> line.matches("Mean degree: \\d\\.\\d"))
                .anyMatch(line -> line.startsWith("Median degree: "))
                .anyMatch(line -> line.matches("Degree range: \\d to \\d"));
        assertThat(statistics(vectors, new Algorithm.Dbscan(4, 0.3)))
                .hasSize(5)
                .contains("Min samples: 4", "Relative epsilon: 0.30", "Clusters: 3", "Noise: 0")
                .anyMatch(line -> line.matches("Epsilon: \\d+\\.\\d{4}"));
        assertThat(statistics(vectors, new Algorithm.DbscanAuto(4)))
                .hasSize(6)
                .anyMatch(line -> line.matches("Epsilons tried: \\d+"));
    }

    private static List<String> statistics(FontVectors vectors, Algorithm algorithm) {
        return clusterer.cluster(vectors, settings(algorithm), UNATTENDED).statistics();
    }

    @Test
    @DisplayName("CLU-09 two families and one that is like none: two clusters and one of noise")
    void noiseIsTheLast() {
        FontVectors vectors = Faces.families(10, 12, 1, 8);
        Clustering found = clusterer.cluster(vectors, settings(new Algorithm.Dbscan(4, 0.2)), UNATTENDED);
        assertThat(found.clusters()).extracting(Cluster::kind).containsExactly(Kind.CLUSTER, Kind.CLUSTER, Kind.NOISE);
        assertThat(found.clusters().getLast().members()).containsExactly(12);
        assertThat(found.clusters().getLast().distances()).containsExactly(0);
        assertThat(found.statistics()).contains("Clusters: 2", "Noise: 1");
    }

    @Test
    @DisplayName("CLU-11 only noise is one group with everything, no noise is no group")
    void onlyNoiseAndNoNoise() {
        FontVectors vectors = Faces.families(60, 9);
        Clustering noise = clusterer.cluster(vectors, settings(new Algorithm.Dbscan(20, 0.5)), UNATTENDED);
        assertThat(noise.clusters()).singleElement().extracting(Cluster::kind).isEqualTo(Kind.NOISE);
        assertThat(noise.statistics()).contains("Clusters: 0", "Noise: 9");
        Clustering none = clusterer.cluster(vectors, settings(new Algorithm.Dbscan(4, 1)), UNATTENDED);
        assertThat(none.clusters()).singleElement().extracting(Cluster::kind).isEqualTo(Kind.CLUSTER);
        assertThat(none.statistics()).contains("Clusters: 1", "Noise: 0", "Relative epsilon: 1.00");
    }

    @Test
    @DisplayName(
            "CLU-13 with a threshold of 5 no cluster has fewer, whatever the rounds; what was dropped is the last group")
    void outliersAreFiltered() {
        FontVectors vectors = Faces.families(10, 14, 3, 11, 2, 1, 7);
        for (Algorithm algorithm : algorithms()) {
            for (int rounds : new int[] {1, 2, 5}) {
                ClusterSettings settings =
                        new ClusterSettings(algorithm, SpaceSettings.DEFAULT, new OutlierFilter(5, rounds), 42);
                Clustering found = clusterer.cluster(vectors, settings, UNATTENDED);
                assertThat(found.clusters())
                        .allSatisfy(c -> assertThat(c.kind() != Kind.CLUSTER || c.size() >= 5)
                                .isTrue());
                int[] all = found.clusters().stream()
                        .flatMapToInt(c -> IntStream.of(c.members()))
                        .sorted()
                        .toArray();
                assertThat(all).isEqualTo(IntStream.range(0, 38).toArray());
                long clusters = found.clusters().stream()
                        .filter(c -> c.kind() == Kind.CLUSTER)
                        .count();
                assertThat(found.statistics())
                        .allMatch(line -> !line.startsWith("Clusters: ") || line.equals("Clusters: " + clusters));
                assertThat(found.clusters().stream()
                                .filter(c -> c.kind() == Kind.FILTERED)
                                .count())
                        .isLessThanOrEqualTo(1);
            }
        }
        ClusterSettings six =
                new ClusterSettings(new Algorithm.KMeans(6), SpaceSettings.DEFAULT, new OutlierFilter(5, 5), 42);
        Clustering found = clusterer.cluster(vectors, six, UNATTENDED);
        assertThat(found.clusters().getLast().kind()).isEqualTo(Kind.FILTERED);
        assertThat(found.clusters().getLast().members()).contains(14, 15, 16, 28, 29, 30);
        assertThat(clusterer
                        .cluster(vectors, settings(new Algorithm.KMeans(6)), UNATTENDED)
                        .clusters())
                .extracting(Cluster::size)
                .containsExactly(14, 11, 7, 3, 2, 1);
    }

    @Test
    @DisplayName("CLU-13 when everything is small, everything is filtered and nothing fails")
    void everythingMayBeFiltered() {
        FontVectors vectors = Faces.families(10, 1, 2, 3);
        ClusterSettings settings = new ClusterSettings(
                new Algorithm.KMeans(3), new SpaceSettings(5, false, Metric.EUCLIDEAN), new OutlierFilter(20, 5), 42);
        assertThat(clusterer.cluster(vectors, settings, UNATTENDED).clusters())
                .singleElement()
                .satisfies(c -> assertThat(c.kind()).isEqualTo(Kind.FILTERED))
                .satisfies(c -> assertThat(c.members()).containsExactly(0, 1, 2, 3, 4, 5));
    }

    @Test
    @DisplayName("CLU-22 what cannot be clustered is said in a sentence")
    void errorsAreSentences() {
        FontVectors three = Faces.families(10, 3);
        refuses("4 clusters need at least as many typefaces; there are 3.", three, new Algorithm.KMeans(4));
        refuses(
                "4 clusters need at least as many typefaces; there are 3.",
                three,
                new Algorithm.Spectral(4, 5, false, false));
        refuses(
                "2 clusters need at least as many typefaces; there is 1.",
                Faces.families(10, 1),
                new Algorithm.KMeans(2));
        refuses("Select at least one character", Faces.withCharacters(3, ""), new Algorithm.KMeans(2));
        refuses("No typeface has all", Faces.withCharacters(3, "AZ"), new Algorithm.DbscanAuto(3));
        assertThatThrownBy(() -> clusterer.cluster(
                        three,
                        settings(new Algorithm.KMeans(2), new SpaceSettings(100, false, Metric.EUCLIDEAN)),
                        UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100");
    }

    private static void refuses(String sentence, FontVectors vectors, Algorithm algorithm) {
        assertThatThrownBy(() -> clusterer.cluster(vectors, settings(algorithm), UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    @DisplayName("CLU-22 identical typefaces, zero vectors with cosine and a single typeface are clustered without NaN")
    void degenerateTypefaces(Algorithm algorithm) {
        for (SpaceSettings space : List.of(
                SpaceSettings.DEFAULT,
                new SpaceSettings(0, true, Metric.COSINE),
                new SpaceSettings(2, true, Metric.COSINE),
                new SpaceSettings(0, false, Metric.COSINE))) {
            for (FontVectors vectors : List.of(Faces.greys(7, 7, 7, 7, 7), Faces.greys(0, 10, 20, 30, 40))) {
                Clustering found = clusterer.cluster(vectors, settings(algorithm, space), UNATTENDED);
                assertThat(found.clusters().stream().mapToInt(Cluster::size).sum())
                        .isEqualTo(5);
                assertThat(found.clusters().stream().flatMapToDouble(c -> Arrays.stream(c.distances())))
                        .allMatch(Double::isFinite);
                assertThat(found.statistics()).noneMatch(line -> line.contains("NaN"));
            }
        }
        Clustering alone = clusterer.cluster(Faces.greys(9), settings(new Algorithm.DbscanAuto(1)), UNATTENDED);
        assertThat(alone.clusters()).singleElement().extracting(Cluster::size).isEqualTo(1);
    }

    @Test
    void identicalTypefacesAreNeverTornApart() {
        Clustering found = clusterer.cluster(Faces.greys(7, 7, 9, 9, 9), settings(new Algorithm.KMeans(4)), UNATTENDED);
        assertThat(found.clusters()).extracting(Cluster::size).containsExactly(3, 2);
        assertThat(found.statistics()).contains("Clusters: 2 of 4, no more typefaces differ", "Loss: 0.00");
    }

    @Test
    @DisplayName("CLU-21 a cancelled clustering leaves nothing behind: the next one is as if it had never been")
    void cancelledClusteringLeavesNothing() {
        FontVectors vectors = Faces.families(40, 60, 50, 40);
        for (Algorithm algorithm : algorithms()) {
            FontClusterer fresh = new FontClusterer(workers);
            Clustering expected = new FontClusterer(workers).cluster(vectors, settings(algorithm), UNATTENDED);
            for (int reports = 1; reports < 40; reports += 3) {
                Cancellation cancellation = new Cancellation();
                AtomicInteger left = new AtomicInteger(reports);
                Progress cancels = (_, _) -> {
                    if (left.decrementAndGet() == 0) {
                        cancellation.cancel();
                    }
                };
                try {
                    fresh.cluster(vectors, settings(algorithm), new JobScope(cancellation, cancels));
                } catch (CancellationException _) {
                    assertThat(cancellation.isCancelled()).isTrue();
                }
            }
            same(fresh.cluster(vectors, settings(algorithm), UNATTENDED), expected);
        }
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThatThrownBy(() -> new FontClusterer(workers)
                        .cluster(vectors, ClusterSettings.DEFAULT, new JobScope(cancelled, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    @DisplayName("the same bits on 1, 2 and 8 threads, and whatever was computed before")
    void sameOnAnyNumberOfThreads(Algorithm algorithm) {
        FontVectors vectors = Faces.families(70, 150, 150, 150);
        SpaceSettings pca = new SpaceSettings(20, false, Metric.EUCLIDEAN);
        for (SpaceSettings space : List.of(SpaceSettings.DEFAULT, pca)) {
            ClusterSettings settings = settings(algorithm, space);
            Clustering expected = new FontClusterer(workers).cluster(vectors, settings, UNATTENDED);
            same(clusterer.cluster(vectors, settings, UNATTENDED), expected);
            same(clusterer.cluster(vectors, settings, UNATTENDED), expected);
            for (int threads : new int[] {1, 8}) {
                try (Workers others = new Workers("test-clusterer-" + threads, threads)) {
                    same(new FontClusterer(others).cluster(vectors, settings, UNATTENDED), expected);
                }
            }
        }
    }

    @Test
    void theLargestPartOfASplitClusterKeepsItsNumber() {
        FontVectors vectors = Faces.families(4, 9, 8, 3, 12, 1);
        Clustering whole = clusterer.cluster(vectors, settings(new Algorithm.Dbscan(2, 0.2)), UNATTENDED);
        assertThat(whole.clusters()).extracting(Cluster::size).containsExactly(12, 9, 8, 3, 1);
        Clustering coarse = merged(whole);
        Clustering split = clusterer.split(coarse, 1, settings(new Algorithm.KMeans(3)), UNATTENDED);
        assertThat(split.clusters()).extracting(Cluster::size).containsExactly(12, 9, 8, 3, 1);
        assertThat(split.clusters()).extracting(Cluster::number).containsExactly(0, 1, 2, 3, 4);
        assertThat(split.clusters().get(1).members()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(split.clusters().getLast().kind()).isEqualTo(Kind.NOISE);
        assertThat(split.statistics()).contains("Cluster 1 split: 3 parts by K-means");
        Clustering noisy = clusterer.split(coarse, 1, settings(new Algorithm.Dbscan(5, 0.2)), UNATTENDED);
        assertThat(noisy.clusters()).extracting(Cluster::size).containsExactly(12, 9, 8, 4);
        assertThat(noisy.clusters().getLast().members()).containsExactly(17, 18, 19, 32);
        assertThatThrownBy(() -> clusterer.split(whole, 3, settings(new Algorithm.Dbscan(5, 0.2)), UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cluster 3");
        assertThatThrownBy(() -> clusterer.split(whole, 9, settings(new Algorithm.KMeans(2)), UNATTENDED))
                .hasMessageContaining("There is no cluster 9");
        assertThatThrownBy(() -> clusterer.split(whole, 3, settings(new Algorithm.KMeans(4)), UNATTENDED))
                .hasMessageContaining("4 clusters need");
    }

    /** Clusters 1, 2 and 3 as one. */
    private static Clustering merged(Clustering whole) {
        List<Cluster> clusters = new ArrayList<>();
        clusters.add(whole.clusters().getFirst());
        int[] members = IntStream.range(1, 4)
                .flatMap(i -> IntStream.of(whole.clusters().get(i).members()))
                .toArray();
        clusters.add(new Cluster(1, Kind.CLUSTER, members, new double[members.length]));
        Cluster noise = whole.clusters().getLast();
        clusters.add(new Cluster(2, noise.kind(), noise.members(), noise.distances()));
        return new Clustering(whole.settings(), whole.space(), whole.vectors(), clusters, whole.statistics());
    }

    @Test
    void silhouetteIsHighestForTheNumberOfFamilies() {
        FontVectors vectors = Faces.families(20, 12, 10, 9, 8);
        for (Algorithm algorithm : List.of(new Algorithm.KMeans(2), new Algorithm.Spectral(2, 4, false, true))) {
            ClusterCounts counts = clusterer.counts(vectors, settings(algorithm), 8, UNATTENDED);
            assertThat(counts.points())
                    .extracting(ClusterCounts.Point::clusters)
                    .containsExactly(2, 3, 4, 5, 6, 7, 8);
            assertThat(counts.points().stream()
                            .max((a, b) -> Double.compare(a.silhouette(), b.silhouette()))
                            .orElseThrow()
                            .clusters())
                    .isEqualTo(4);
        }
        assertThatThrownBy(() -> clusterer.counts(vectors, settings(new Algorithm.KMeans(2)), 39, UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 38");
        assertThatThrownBy(() -> clusterer.counts(vectors, settings(new Algorithm.DbscanAuto(2)), 5, UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clusterer.counts(Faces.greys(1, 2), settings(new Algorithm.KMeans(2)), 2, UNATTENDED))
                .hasMessageContaining("three typefaces");
    }

    @Test
    void eigenvaluesHaveAGapAfterTheNumberOfFamilies() {
        FontVectors vectors = Faces.families(20, 12, 10, 9);
        ClusterSettings settings = settings(new Algorithm.Spectral(3, 4, false, false));
        List<Double> values = clusterer.eigenvalues(vectors, settings, 6, UNATTENDED);
        assertThat(values).hasSize(6).isSorted();
        assertThat(values.subList(0, 3)).containsOnly(0.0);
        assertThat(values.get(3)).isGreaterThan(0.1);
        assertThat(clusterer.eigenvalues(vectors, settings, 99, UNATTENDED)).hasSize(31);
        assertThatThrownBy(() -> clusterer.eigenvalues(vectors, settings, 102, UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 101");
        assertThatThrownBy(() -> clusterer.eigenvalues(vectors, settings(new Algorithm.KMeans(3)), 5, UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("K-means has none");
    }

    @Test
    void stabilityIsOneForClearFamiliesAndLessForNone() {
        ClusterSettings three = settings(new Algorithm.KMeans(3));
        assertThat(clusterer.stability(Faces.families(10, 12, 10, 9), three, UNATTENDED))
                .isEqualTo(1);
        assertThat(clusterer.stability(Faces.families(100, 60), settings(new Algorithm.KMeans(6)), UNATTENDED))
                .isBetween(-0.1, 0.9);
        assertThat(clusterer.stability(Faces.greys(5, 5, 5), three, UNATTENDED)).isEqualTo(1);
        assertThatThrownBy(() ->
                        clusterer.stability(Faces.greys(5, 5, 5), settings(new Algorithm.Dbscan(3, 0.5)), UNATTENDED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void densityCurvesAreThoseOfTheSpace() {
        FontVectors vectors = Faces.families(10, 12, 20, 9);
        DensityCurves curves = clusterer.density(vectors, SpaceSettings.DEFAULT, 4, UNATTENDED);
        assertThat(curves.kDistances()).hasSize(41);
        assertThat(curves.sweep()).anyMatch(p -> p.clusters() == 3 && p.noise() == 0 && p.largest() == 20);
        assertThat(curves.smallest()).isLessThan(curves.largest());
        Clustering found = clusterer.cluster(vectors, settings(new Algorithm.Dbscan(4, 0.5)), UNATTENDED);
        assertThat(found.statistics()).contains(String.format(Locale.ROOT, "Epsilon: %.4f", curves.epsilon(0.5)));
        List<DensityCurves.Point> sweep = clusterer.sweep(vectors, SpaceSettings.DEFAULT, 4, 50, UNATTENDED);
        assertThat(sweep).hasSize(50);
        assertThat(curves.sweep()).containsAll(sweep);
        assertThat(clusterer.prepare(vectors, SpaceSettings.DEFAULT, UNATTENDED))
                .isEqualTo("1,568 pixels");
    }

    @Test
    @DisplayName("CLU-08 a new typeface takes the cluster of the nearest one and that one's distance")
    void outOfSample() {
        FontVectors vectors = Faces.families(10, 12, 10);
        Clustering found = clusterer.cluster(vectors, settings(new Algorithm.Spectral(2, 4, false, false)), UNATTENDED);
        for (Cluster each : found.clusters()) {
            for (int i = 0; i < each.size(); i++) {
                double[] distances = new double[22];
                Arrays.fill(distances, 5);
                distances[each.members()[i]] = 0.1;
                OutOfSample.Assignment assigned = OutOfSample.assign(found, distances);
                assertThat(assigned.cluster()).isEqualTo(each.number());
                assertThat(assigned.distance()).isCloseTo(each.distances()[i], within(0.0));
            }
        }
        assertThatThrownBy(() -> OutOfSample.assign(found, new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    private static void same(Clustering a, Clustering b) {
        assertThat(a.statistics()).isEqualTo(b.statistics());
        assertThat(a.clusters()).hasSameSizeAs(b.clusters());
        for (int i = 0; i < a.clusters().size(); i++) {
            assertThat(a.clusters().get(i).members())
                    .isEqualTo(b.clusters().get(i).members());
            assertThat(a.clusters().get(i).distances())
                    .isEqualTo(b.clusters().get(i).distances());
        }
    }

    private static int[] sorted(Cluster cluster) {
        return IntStream.of(cluster.members()).sorted().toArray();
    }

    private static ClusterSettings settings(Algorithm algorithm) {
        return settings(algorithm, SpaceSettings.DEFAULT);
    }

    private static ClusterSettings settings(Algorithm algorithm, SpaceSettings space) {
        return new ClusterSettings(algorithm, space, OutlierFilter.OFF, 42);
    }
}
