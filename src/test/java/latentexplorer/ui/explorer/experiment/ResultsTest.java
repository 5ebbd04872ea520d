package latentexplorer.ui.explorer.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.support.Level;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Truths;
import latentexplorer.ui.job.DirectJobs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private final Bench bench = new Bench(new DirectJobs()).hung();

    private static Reality reality(Level level) {
        return new Reality(0, 0, 0, 0, -1, "", Double.NaN, level);
    }

    /** The first picture of each strip is good, the second amber, all others are red. */
    private static Realities realities(Shown shown) {
        List<List<Reality>> strips = shown.strips().stream()
                .map(strip -> {
                    Reality[] all = new Reality[strip.pictures().length / ImageSet.PIXELS];
                    Arrays.fill(all, reality(Level.RED));
                    for (int i = 0; i < Math.min(2, all.length); i++) {
                        all[i] = reality(Level.values()[i]);
                    }
                    return List.of(all);
                })
                .toList();
        return new Realities(shown, strips, List.of());
    }

    private void asked() {
        bench.controller.toggleExperiment();
        bench.click(0, 4);
        bench.controller.fill(Role.A, new Slot.OfImage(2));
        bench.controller.fill(Role.B, new Slot.OfImage(3));
    }

    @Test
    @DisplayName("EXP-20 the paths that are saved have the borders of the window")
    void pathsHaveBorders() {
        bench.click(0, 2);
        bench.controller.chooseTarget(1);
        Shown shown = bench.shown();

        ResultGrid grid =
                new Results(shown, realities(shown), Truths.NONE).grid().orElseThrow();

        assertThat(grid.columns())
                .hasSize(2)
                .allSatisfy(column ->
                        assertThat(column.levels()).hasSize(11).startsWith(Level.GOOD, Level.AMBER, Level.RED));
        assertThat(new Results(shown, null, Truths.NONE).grid().orElseThrow().columns())
                .allSatisfy(column -> assertThat(column.levels()).isEmpty());
    }

    @Test
    @DisplayName(
            "EXP-20 the answers that are saved have borders and the true answers that are known, and are not decoded again")
    void answersHaveBordersAndTruth() {
        asked();
        Shown shown = bench.shown();
        float[] truth = new float[ImageSet.PIXELS];
        truth[5] = 1;
        Truths truths = new Truths(Map.of(
                new Truths.Asked(2, 3, 4),
                new Truths.Known(7, "g of Lato", new ResultGrid.Truth(new float[] {8, 9}, truth, 0.25, 12, 30))));
        bench.net.batches.clear();

        ResultGrid grid = new Results(shown, realities(shown), truths).grid().orElseThrow();

        assertThat(bench.net.batches).isEmpty();
        assertThat(grid.rows()).hasSize(5).endsWith("true answer");
        ResultGrid.Column second = grid.columns().get(1);
        assertThat(second.values()).containsExactly("0.2500", "12 of 30");
        assertThat(second.levels()).containsExactly(Level.GOOD, Level.AMBER, Level.RED, Level.RED, Level.GOOD);
        assertThat(second.codes()).startsWith(1, 1, 2, 3, 0, 5).endsWith(8, 9);
        for (int row = 0; row < 4; row++) {
            assertThat(second.pictures()[row * ImageSet.PIXELS + 1])
                    .as("the picture of row " + row + " is that of its code")
                    .isEqualTo(second.codes()[2 * row + 1]);
        }
        assertThat(second.pictures()[4 * ImageSet.PIXELS + 5]).isEqualTo(1);
        assertThat(grid.columns().getFirst().values()).containsExactly("–", "–");
    }

    @Test
    void answersWithoutAKnownTruthHaveNoRowForIt() {
        asked();

        assertThat(bench.controller.results().orElseThrow().rows()).hasSize(4);
    }
}
