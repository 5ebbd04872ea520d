package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.TrainingChoice.Kept;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.typeface.CharacterPreset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingChooserTest {
    private static final JobScope SCOPE = JobScope.unattended();

    private final TrainingChooser chooser = new TrainingChooser((vectors, _) -> ChoiceFixture.measured(vectors));

    private static Selection all(double fraction) {
        return Selection.NONE.with(0, fraction);
    }

    private Kept only(Clustering clustering, Selection selection) {
        TrainingChoice choice = chooser.choose(clustering, selection, SCOPE);
        assertThat(choice.kept()).hasSize(1);
        return choice.kept().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"0.5, de, 0.4", "0.1, d, 0.2", "0.99, debc, 0.8", "1, abcde, 1"})
    @DisplayName("CLU-17 TV-8 a fraction keeps the least typical first, and all of them in file order")
    void fractions(double fraction, String expected, double stored) {
        FontVectors vectors = ChoiceFixture.random(List.of("a", "b", "c", "d", "e"), 1);
        Clustering clustering = ChoiceFixture.clustering(
                vectors, ChoiceFixture.cluster(0, new int[] {0, 1, 2, 3, 4}, 0.1, 0.4, 0.2, 0.9, 0.5));
        Kept kept = only(clustering, all(fraction));
        assertThat(IntStream.of(kept.members()).mapToObj(vectors::name).collect(Collectors.joining()))
                .isEqualTo(expected);
        assertThat(kept.fraction()).isEqualTo(stored, within(1e-12));
        for (int i = 0; i < kept.members().length; i++) {
            assertThat(kept.distances()[i]).isEqualTo(new double[] {0.1, 0.4, 0.2, 0.9, 0.5}[kept.members()[i]]);
        }
    }

    @Test
    @DisplayName("CLU-17 every percentage of 100 typefaces keeps as many as it says")
    void percentagesAreNotLostInRounding() {
        Clustering clustering = ChoiceFixture.oneCluster(ChoiceFixture.random(100, 2), 2);
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(only(clustering, all(percent / 100.0)).members()).hasSize(percent);
        }
    }

    @Test
    @DisplayName("CLU-17 of equally typical typefaces the first in the file is kept")
    void tiesGoByFileOrder() {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.random(4, 1), ChoiceFixture.cluster(0, new int[] {3, 1, 0, 2}, 0, 0, 0, 0));
        assertThat(only(clustering, all(0.5)).members()).containsExactly(0, 1);
    }

    @Test
    void clustersAreKeptByNumberAndUnknownOnesPassedOver() {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.random(6, 1),
                ChoiceFixture.cluster(0, new int[] {4, 1}, 0.1, 0.2),
                ChoiceFixture.cluster(1, new int[] {0, 2}, 0.3, 0.4),
                ChoiceFixture.cluster(2, new int[] {5, 3}, 0.5, 0.6));
        TrainingChoice choice = chooser.choose(
                clustering, Selection.NONE.with(2, 1).with(0, 0.5).with(7, 1), SCOPE);
        assertThat(choice.kept()).extracting(Kept::number).containsExactly(0, 2);
        assertThat(choice.members()).containsExactly(1, 3, 5);
        assertThat(choice.typefaces()).isEqualTo(3);
    }

    @Test
    void nothingSelectedKeepsNothingAndAsksForNoDistances() {
        TrainingChooser without = new TrainingChooser((_, _) -> {
            throw new AssertionError("distances were asked for");
        });
        Clustering clustering = ChoiceFixture.oneCluster(ChoiceFixture.random(3, 1), 1);
        assertThat(without.choose(clustering, Selection.NONE.withDuplicates(0.1), SCOPE)
                        .kept())
                .isEmpty();
        assertThat(without.choose(clustering, all(1).withOrder(KeepOrder.FARTHEST_POINT), SCOPE)
                        .typefaces())
                .isEqualTo(3);
        assertThat(without.choose(clustering, all(0.5), SCOPE).typefaces()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(KeepOrder.class)
    void aLargerFractionKeepsWhatASmallerOneKept(KeepOrder order) {
        Clustering clustering = ChoiceFixture.oneCluster(ChoiceFixture.random(40, 3), 3);
        List<Integer> before = List.of();
        for (int percent = 5; percent < 100; percent += 5) {
            List<Integer> now = IntStream.of(
                            only(clustering, all(percent / 100.0).withOrder(order))
                                    .members())
                    .boxed()
                    .toList();
            assertThat(now).hasSize(40 * percent / 100).doesNotHaveDuplicates();
            assertThat(now.subList(0, before.size())).isEqualTo(before);
            before = now;
        }
    }

    @Test
    void farthestPointAgreesWithBruteForce() {
        FontVectors vectors = ChoiceFixture.random(30, 4);
        PixelDistances pixels = ChoiceFixture.measured(vectors);
        Clustering clustering = ChoiceFixture.oneCluster(vectors, 4);
        int[] kept =
                only(clustering, all(0.7).withOrder(KeepOrder.FARTHEST_POINT)).members();
        assertThat(kept[0]).isEqualTo(clustering.clusters().getFirst().members()[29]);
        for (int k = 1; k < kept.length; k++) {
            int[] before = Arrays.copyOf(kept, k);
            double best = IntStream.range(0, 30)
                    .mapToDouble(i -> nearest(pixels, before, i))
                    .max()
                    .orElseThrow();
            assertThat(nearest(pixels, before, kept[k])).isEqualTo(best);
        }
    }

    private static double nearest(PixelDistances pixels, int[] among, int i) {
        return IntStream.of(among).mapToDouble(j -> pixels.between(i, j)).min().orElseThrow();
    }

    @Test
    void farthestPointOfIdenticalTypefacesKeepsEachOnce() {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.greys(9, 9, 9, 9), ChoiceFixture.cluster(0, new int[] {0, 1, 2, 3}, 0, 0, 0, 0));
        assertThat(only(clustering, all(0.99).withOrder(KeepOrder.FARTHEST_POINT))
                        .members())
                .containsExactly(0, 1, 2);
    }

    @Test
    void randomIsTheSameForTheSameSeedAndAnotherForAnother() {
        FontVectors vectors = ChoiceFixture.random(50, 5);
        Clustering clustering = ChoiceFixture.oneCluster(vectors, 5);
        Selection half = all(0.5).withOrder(KeepOrder.RANDOM);
        ClusterSettings settings = clustering.settings();
        Clustering other = new Clustering(
                new ClusterSettings(settings.algorithm(), settings.space(), settings.filter(), 43),
                clustering.space(),
                vectors,
                clustering.clusters(),
                List.of());
        assertThat(only(clustering, half).members())
                .isEqualTo(only(clustering, half).members())
                .isNotEqualTo(only(other, half).members());
    }

    @Test
    void duplicatesAreTakenOutBeforeTheFractionAndTheStoredFractionIsOfTheWhole() {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.greys(10, 100, 10, 100, 200, 250),
                ChoiceFixture.cluster(0, new int[] {0, 1, 2, 3}, 0.1, 0.2, 0.3, 0.4),
                ChoiceFixture.cluster(1, new int[] {4, 5}, 0.1, 0.2));
        TrainingChoice choice = chooser.choose(clustering, all(0.5).with(1, 1).withDuplicates(0), SCOPE);
        assertThat(choice.duplicates()).isEqualTo(2);
        assertThat(choice.kept().getFirst().members()).containsExactly(1);
        assertThat(choice.kept().getFirst().fraction()).isEqualTo(0.25);
        assertThat(choice.kept().getLast().members()).containsExactly(4, 5);
        assertThat(chooser.choose(clustering, all(1).with(1, 1).withDuplicates(Selection.KEEP_DUPLICATES), SCOPE))
                .returns(0, TrainingChoice::duplicates)
                .returns(6, TrainingChoice::typefaces);
    }

    @Test
    void onlyTypefacesOfSelectedClustersCountAsRepresentatives() {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.greys(10, 10, 10),
                ChoiceFixture.cluster(0, new int[] {0}, 0.1),
                ChoiceFixture.cluster(1, new int[] {1, 2}, 0.1, 0.2));
        TrainingChoice second =
                chooser.choose(clustering, Selection.NONE.with(1, 1).withDuplicates(0), SCOPE);
        assertThat(second.members()).containsExactly(1);
        TrainingChoice both = chooser.choose(
                clustering, Selection.NONE.with(0, 1).with(1, 0.5).withDuplicates(0), SCOPE);
        assertThat(both.members()).containsExactly(0);
        assertThat(both.kept().getLast().fraction()).isZero();
        assertThat(TrainingSetSize.of(both).clusters()).isEqualTo(1);
    }

    @Test
    void theThresholdIsTheRootMeanSquareDifferenceAndIncludesItself() {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.greys(100, 101, 103), ChoiceFixture.cluster(0, new int[] {0, 1, 2}, 0, 0, 0));
        assertThat(chooser.duplicates(clustering, all(1), 0.99 / 255, SCOPE)).isZero();
        assertThat(chooser.duplicates(clustering, all(1), 1.0 / 255, SCOPE)).isEqualTo(1);
        // The second is near the first and left out, so the third has nobody within 2.
        assertThat(chooser.duplicates(clustering, all(1), 2.0 / 255, SCOPE)).isEqualTo(1);
        assertThat(chooser.duplicates(clustering, all(1), 3.0 / 255, SCOPE)).isEqualTo(2);
        assertThat(chooser.duplicates(clustering, all(1), Selection.KEEP_DUPLICATES, SCOPE))
                .isZero();
    }

    @Test
    void stopsWhenAskedTo() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        JobScope cancelled = new JobScope(cancellation, Progress.NONE);
        Clustering clustering = ChoiceFixture.oneCluster(ChoiceFixture.random(3, 1), 1);
        TrainingChooser slow = new TrainingChooser(new LatestDistances((vectors, scope) -> {
            scope.check();
            return ChoiceFixture.measured(vectors);
        }));
        Selection selection = all(1).withDuplicates(0);
        assertThatThrownBy(() -> slow.choose(clustering, selection, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(slow.choose(clustering, selection, SCOPE).typefaces()).isEqualTo(3);
    }

    @Test
    @DisplayName("CLU-18 539 typefaces, 4 characters: 2,156; good (51) 27,489; good (42) 22,638; all 50,666")
    void sizes() {
        TrainingSetSize size = new TrainingSetSize(36, 539, 4);
        assertThat(size.selected()).isEqualTo(2_156);
        assertThat(size.of(CharacterPreset.GOOD_51)).isEqualTo(27_489);
        assertThat(size.of(CharacterPreset.GOOD_42)).isEqualTo(22_638);
        assertThat(size.of(CharacterPreset.ALL)).isEqualTo(50_666);
        TrainingChoice choice = chooser.choose(
                ChoiceFixture.oneCluster(ChoiceFixture.random(10, 1), 1),
                new Selection(new TreeMap<>(java.util.Map.of(0, 0.3)), KeepOrder.LEAST_TYPICAL, -1),
                SCOPE);
        assertThat(TrainingSetSize.of(choice)).isEqualTo(new TrainingSetSize(1, 3, 2));
    }
}
