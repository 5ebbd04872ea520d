package latentexplorer.ui.typefaces.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.ClusterCounts;
import latentexplorer.core.cluster.DensityCurves;
import latentexplorer.core.cluster.DensityCurves.Point;
import latentexplorer.ui.widget.PlotContent;
import latentexplorer.ui.widget.PlotContent.Band;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParameterPlotsTest {
    private static final DensityCurves CURVES = new DensityCurves(
            1,
            101,
            new double[] {2, 3, 4, 9},
            List.of(
                    new Point(1, 0, 4, 0),
                    new Point(3, 3, 1, 1),
                    new Point(5, 2, 1, 2),
                    new Point(7, 3, 0, 2),
                    new Point(9, 3, 0, 2),
                    new Point(11, 1, 0, 4),
                    new Point(51, 1, 0, 4),
                    new Point(101, 1, 0, 4)));

    @Test
    @DisplayName("CLU-10 the sweep shows clusters, noise and the largest cluster at every epsilon that was tried")
    void sweep() {
        PlotContent sweep = new DensityPlots(CURVES, true).sweep();
        assertThat(sweep.curves()).extracting(PlotContent.Curve::name).containsExactly("Largest", "Noise", "Clusters");
        assertThat(sweep.curves().get(2).y()).containsExactly(0, 3, 2, 3, 3, 1, 1, 1);
        assertThat(sweep.curves().get(1).y()).startsWith(100, 25, 25, 0);
        assertThat(sweep.curves().get(0).y()).endsWith(100);
        assertThat(sweep.x().high()).isEqualTo(101);
    }

    @Test
    void theWidestPlateauOfTheMostClustersIsShaded() {
        assertThat(new DensityPlots(CURVES, true).plateau()).isEqualTo(new Band(6, 10));
    }

    @Test
    void withoutAnyClusterNothingIsShaded() {
        DensityCurves none = new DensityCurves(1, 2, new double[] {1}, List.of(new Point(1, 0, 1, 0)));
        assertThat(new DensityPlots(none, true).plateau()).isNull();
    }

    @Test
    void onlyTheEpsilonsThatChangeSomethingShowAtFirst() {
        assertThat(new DensityPlots(CURVES, false).high()).isEqualTo(11.5);
        assertThat(new DensityPlots(CURVES, true).high()).isEqualTo(101);
    }

    @Test
    void typefacesThatAreAllAlikeHaveCurvesToo() {
        DensityCurves alike = new DensityCurves(0, 0, new double[] {0, 0, 0}, List.of(new Point(0, 1, 0, 3)));
        DensityPlots plots = new DensityPlots(alike, false);
        assertThat(plots.sweep().x().high()).isGreaterThan(plots.sweep().x().low());
        assertThat(plots.step()).isPositive();
        assertThat(plots.distances().left().high()).isGreaterThan(0);
        assertThat(plots.readout(0, null))
                .isEqualTo("epsilon 0.000 (relative 0.00): about 1 cluster, 0 noise (0 %), largest 3");
    }

    @Test
    void curvesOfNothingAreEmpty() {
        DensityPlots plots = new DensityPlots(new DensityCurves(0, 0, new double[0], List.of()), false);
        assertThat(plots.sweep().curves().getFirst().x()).isEmpty();
        assertThat(plots.distances().curves().getFirst().x()).isEmpty();
        assertThat(plots.atEpsilon(1)).isEmpty();
        assertThat(plots.atRank(1)).isEmpty();
    }

    @Test
    void theReadoutTellsWhatWasFoundElseWhatIsFoundNearby() {
        DensityPlots plots = new DensityPlots(CURVES, false);
        assertThat(plots.readout(0.0725, new DensitySummary(36, 2, 1640)))
                .isEqualTo("epsilon 8.25 (relative 0.0725): 36 clusters, 2 noise (50 %), largest 1,640");
        assertThat(plots.readout(0.07, null))
                .isEqualTo("epsilon 8.00 (relative 0.07): about 3 clusters, 0 noise (0 %), largest 2");
        assertThat(plots.atEpsilon(6.9)).isEqualTo("7.00: 3 clusters, noise 0 %, largest 50 %");
        assertThat(plots.atRank(3.2)).isEqualTo("epsilon 4.00: 3 of 4 are core points");
    }

    @Test
    void longCurvesOfDistancesAreThinnedAndKeepTheirEnds() {
        double[] sorted = IntStream.range(0, 2990).asDoubleStream().toArray();
        DensityCurves curves = new DensityCurves(0, 2989, sorted, List.of());
        PlotContent.Curve curve =
                new DensityPlots(curves, true).distances().curves().getFirst();
        assertThat(curve.x()).hasSize(600).startsWith(1).endsWith(2990);
        assertThat(curve.y()).startsWith(0).endsWith(2989);
    }

    @Test
    void theBestSilhouetteIsMarkedTheSmallestOfSeveral() {
        ClusterCounts counts = new ClusterCounts(List.of(
                new ClusterCounts.Point(2, 0.3),
                new ClusterCounts.Point(3, 0.5),
                new ClusterCounts.Point(4, Double.NaN),
                new ClusterCounts.Point(5, 0.5)));
        assertThat(CountPlots.silhouette(counts).spot()).isEqualTo(new PlotContent.Spot(3, 0.5, "best: 3"));
        assertThat(CountPlots.silhouetteAt(counts, 4.8)).isEqualTo("5 clusters: 0.500");
        assertThat(CountPlots.silhouette(new ClusterCounts(List.of())).spot()).isNull();
    }

    @Test
    void theLargestGapFromTwoClustersOnIsMarked() {
        assertThat(CountPlots.gap(List.of(0.0, 0.5, 0.6, 0.9, 1.0))).isEqualTo(3);
        assertThat(CountPlots.gap(List.of(0.0, 0.5))).isZero();
        assertThat(CountPlots.gap(List.of())).isZero();
        assertThat(CountPlots.eigenvalues(List.of(0.0, 0.5, 0.6, 0.9, 1.0)).band())
                .isEqualTo(new Band(3, 4));
        assertThat(CountPlots.eigenvalues(List.of()).curves().getFirst().x()).isEmpty();
    }

    @Test
    void stabilityIsToldWithItsMeaning() {
        assertThat(CountPlots.stability(0.93)).isEqualTo("0.93 (5 seeds): the clusters hardly depend on the start");
        assertThat(CountPlots.stability(0.1)).isEqualTo("0.10 (5 seeds): another start finds other clusters");
    }
}
