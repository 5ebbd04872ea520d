package latentexplorer.ui.typefaces.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Metric;
import latentexplorer.ui.typefaces.cluster.ClusterModel.Standing;
import org.junit.jupiter.api.Test;

class ClusterWordsTest {

    private static Clustering in(String space, ClusterSettings settings) {
        return new Clustering(settings, space, InkFaces.groups(), List.of(), List.of());
    }

    @Test
    void theBannerTellsTheSpaceInTheWordsOfTheControls() {
        ClusterSettings changed = Change.metric(Change.normalise(ClusterSettings.DEFAULT, true), Metric.COSINE);
        assertThat(ClusterWords.found(in("3,136 pixels", ClusterSettings.DEFAULT), Standing.PRESENT, false))
                .isEqualTo("Found in 3,136 pixels, Euclidean");
        assertThat(ClusterWords.found(in("50 PCs, unit variance, cosine", changed), Standing.PRESENT, false))
                .isEqualTo("Found in 50 PCs, normalised, Cosine");
        assertThat(ClusterWords.found(in("50 PCs", changed), Standing.SETTINGS_CHANGED, false))
                .endsWith("Cosine · settings changed since");
        assertThat(ClusterWords.found(in("50 PCs", changed), Standing.SETTINGS_CHANGED, true))
                .endsWith("Cosine · preview");
    }

    @Test
    void typefacesThatAreLeftOutAreCounted() {
        assertThat(ClusterWords.leftOut(0)).isEmpty();
        assertThat(ClusterWords.leftOut(1)).isEqualTo("1 typeface lacks a selected character");
        assertThat(ClusterWords.leftOut(1116)).isEqualTo("1,116 typefaces lack a selected character");
    }

    @Test
    void timesAndNumbersAreShort() {
        assertThat(ClusterWords.duration(Duration.ofNanos(10))).isEqualTo("1 ms");
        assertThat(ClusterWords.duration(Duration.ofMillis(850))).isEqualTo("850 ms");
        assertThat(ClusterWords.duration(Duration.ofMillis(1740))).isEqualTo("1.7 s");
        assertThat(ClusterWords.duration(Duration.ofSeconds(1234))).isEqualTo("1,234 s");
        assertThat(ClusterWords.grouped("217741.30")).isEqualTo("217,741.30");
        assertThat(ClusterWords.grouped("999")).isEqualTo("999");
        assertThat(ClusterWords.grouped("5, mutual: no")).isEqualTo("5, mutual: no");
    }
}
