package latentexplorer.ui.typefaces.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Metric;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnobTest {

    @ParameterizedTest
    @CsvSource({
        "PCA_DIMS, PCA dims, 0, 784, 0, K_MEANS SPECTRAL DBSCAN_AUTO DBSCAN",
        "CLUSTERS, N. clusters, 2, 100, 2, K_MEANS SPECTRAL",
        "MIN_SAMPLES, Min samples, 1, 20, 5, DBSCAN_AUTO DBSCAN",
        "NEIGHBOURS, KNN K, 1, 30, 5, SPECTRAL",
        "EPSILON, Epsilon, 0, 1, 0.05, DBSCAN",
    })
    @DisplayName("CLU-02 each number has the range and default of the reference")
    void rangesAndDefaults(Knob knob, String label, double least, double most, double standard, String kinds) {
        assertThat(knob.label()).isEqualTo(label);
        assertThat(knob.least()).isEqualTo(least);
        assertThat(knob.most()).isEqualTo(most);
        for (AlgorithmKind kind : AlgorithmKind.values()) {
            boolean shown = Arrays.asList(kinds.split(" ")).contains(kind.name());
            assertThat(knob.isOf(kind)).as(kind.title()).isEqualTo(shown);
            ClusterSettings usual = Change.algorithm(ClusterSettings.DEFAULT, kind.standard());
            if (shown) {
                assertThat(knob.of(usual)).isEqualTo(standard);
                assertThat(knob.of(knob.set(usual, least))).isEqualTo(least);
                assertThat(knob.of(knob.set(usual, most))).isEqualTo(most);
                assertThatThrownBy(() -> knob.set(usual, most + 1)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThatThrownBy(() -> knob.of(usual)).hasMessageContaining("has no setting " + label);
            }
        }
    }

    @Test
    @DisplayName("CLU-02 the rest of the defaults: K-means, Euclidean, not normalised, seed 42, no outlier filter")
    void otherDefaults() {
        ClusterSettings usual = new ClusterModel().settingsProperty().get();
        assertThat(AlgorithmKind.of(usual.algorithm())).isEqualTo(AlgorithmKind.K_MEANS);
        assertThat(usual.space().metric()).isEqualTo(Metric.EUCLIDEAN);
        assertThat(usual.space().normalise()).isFalse();
        assertThat(usual.seed()).isEqualTo(42);
        assertThat(usual.filter().isOn()).isFalse();
    }

    @Test
    @DisplayName("CLU-01 the algorithms are in the order of the reference")
    void order() {
        assertThat(AlgorithmKind.values())
                .extracting(AlgorithmKind::title)
                .containsExactly("K-means", "Spectral", "DBSCAN-auto", "DBSCAN");
    }

    @Test
    void changingOneSettingLeavesTheOthers() {
        ClusterSettings settings = Change.normalise(
                Change.metric(
                        Change.algorithm(ClusterSettings.DEFAULT, AlgorithmKind.SPECTRAL.standard()), Metric.COSINE),
                true);
        ClusterSettings changed = Knob.NEIGHBOURS.set(Change.mutual(Knob.PCA_DIMS.set(settings, 50), true), 9);
        assertThat(changed.space().pcaDims()).isEqualTo(50);
        assertThat(changed.space().metric()).isEqualTo(Metric.COSINE);
        assertThat(changed.space().normalise()).isTrue();
        assertThat(Knob.CLUSTERS.of(changed)).isEqualTo(2);
        assertThat(Knob.NEIGHBOURS.of(changed)).isEqualTo(9);
    }
}
