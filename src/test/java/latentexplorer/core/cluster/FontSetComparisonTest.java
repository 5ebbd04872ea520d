package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.FontSetFile;
import org.junit.jupiter.api.Test;

class FontSetComparisonTest {
    private static final Path FILE = Path.of("font_set.json");

    private final FontVectors vectors = ChoiceFixture.random(List.of("A", "B", "C", "D", "E"), 1);

    private FontSetComparison compare(List<List<String>> before, int... chosen) {
        Clustering clustering =
                ChoiceFixture.clustering(vectors, ChoiceFixture.cluster(0, chosen, new double[chosen.length]));
        TrainingChoice choice = new TrainingChooser((v, _) -> ChoiceFixture.measured(v))
                .choose(clustering, Selection.NONE.with(0, 1), JobScope.unattended());
        return FontSetComparison.of(new FontSetFile(FILE, CharacterSet.of("AB"), before, null), choice);
    }

    @Test
    void saysWhoEnteredWhoLeftAndWhoIsUnknown() {
        FontSetComparison comparison =
                compare(List.of(List.of("E", "Nobody", "B"), List.of("A", "B", "No one")), 1, 2, 3);
        assertThat(comparison.entered()).containsExactly("C", "D");
        assertThat(comparison.left()).containsExactly("E", "A");
        assertThat(comparison.kept()).isEqualTo(1);
        assertThat(comparison.unknown()).containsExactly("Nobody", "No one");
        assertThat(comparison.file()).isEqualTo(FILE);
    }

    @Test
    void theSameSetHasNoDifferenceWhateverItsClusters() {
        FontSetComparison comparison = compare(List.of(List.of("C"), List.of("B")), 1, 2);
        assertThat(comparison.entered()).isEmpty();
        assertThat(comparison.left()).isEmpty();
        assertThat(comparison.kept()).isEqualTo(2);
    }

    @Test
    void anEmptyChoiceHasLostAll() {
        assertThat(compare(List.of(List.of("C", "X"))).left()).containsExactly("C");
    }
}
