package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.net.Change;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoryFigureTest {
    private static final int BETA = 0xFFF0E4CC;
    private static final int MARK = 0xFF7A1FA2;

    private static List<Epoch> losses(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Epoch.of(i + 1, 1, values[i], values[i] * 1.1, 0.001))
                .toList();
    }

    private static Epoch variational(int number, List<Change> changes) {
        return new Epoch(
                number,
                1,
                0.001,
                Map.of("loss", 0.1 / number, "mse", 0.09 / number, "kld", 2.0, "active", 1.0),
                Map.of("loss", 0.11 / number, "mse", 0.10 / number, "kld", 2.1, "active", 1.0),
                Map.of("beta", List.of(0.0, 0.001, 0.002, 0.002), "active", List.of(1.0, 1.0, 0.5, 1.0)),
                Map.of(),
                changes);
    }

    private static List<String> names(ModelSpec spec, List<Epoch> history) {
        return new HistoryFigure(history, "test")
                .panels(spec).stream().map(HistoryFigure.Panel::name).toList();
    }

    private static long count(Figure figure, int colour) {
        return Arrays.stream(figure.argb()).filter(pixel -> pixel == colour).count();
    }

    @Test
    @DisplayName("TRN-13 APP-04 a dense history has the loss on logarithmic axes above the learning rate")
    void denseHasTwoAxes() {
        List<Epoch> history = losses(0.1, 0.05, 0.02);
        List<HistoryFigure.Panel> panels = new HistoryFigure(history, "test").panels(DenseSpec.DEFAULT);

        assertThat(panels).hasSize(2);
        assertThat(panels.getFirst().name()).isEqualTo("loss: MSE, pixels 0..1");
        assertThat(panels.getFirst().logarithmic()).isTrue();
        assertThat(panels.getFirst().curves().stream().map(HistoryFigure.Curve::name))
                .containsExactly("training", "test");
        assertThat(panels.getFirst().weight()).isEqualTo(4 * panels.getLast().weight());
        assertThat(panels.getLast().name()).startsWith("learning rate");
        assertThat(panels.getLast().logarithmic()).isFalse();
    }

    @Test
    @DisplayName("VAE-08 a variational history has six axes, beta at every update")
    void variationalHasSixAxes() {
        List<Epoch> history = List.of(variational(1, List.of()), variational(2, List.of()));

        assertThat(names(VariationalSpec.DEFAULT, history))
                .hasSize(6)
                .satisfiesExactly(
                        name -> assertThat(name).startsWith("loss: "),
                        name -> assertThat(name).startsWith("mse: "),
                        name -> assertThat(name).startsWith("kld: "),
                        name -> assertThat(name).startsWith("active: share"),
                        name -> assertThat(name).startsWith("beta: "),
                        name -> assertThat(name).startsWith("learning rate"));
        HistoryFigure.Curve beta = new HistoryFigure(history, "test")
                .panels(VariationalSpec.DEFAULT)
                .get(4)
                .curves()
                .getFirst();
        assertThat(beta.x()).containsExactly(0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2);
        assertThat(beta.y()).containsExactly(0, 0.001, 0.002, 0.002, 0, 0.001, 0.002, 0.002);
    }

    @Test
    @DisplayName("VAE-08 beta is shaded behind the losses")
    void betaIsShaded() {
        List<Epoch> history = List.of(variational(1, List.of()), variational(2, List.of()));

        assertThat(count(HistoryFigure.of("m", VariationalSpec.DEFAULT, history, "test", 2), BETA))
                .isGreaterThan(10_000);
        assertThat(count(HistoryFigure.of("m", DenseSpec.DEFAULT, losses(0.1, 0.05), "test", 2), BETA))
                .isZero();
    }

    @Test
    void changesAreMarkedWhereTheyTookEffect() {
        Change rate = new Change(2, 6, Change.What.LEARNING_RATE, 0.001, 0.0003);
        Change beta = new Change(2, 7, Change.What.BETA, Double.NaN, 0.5);
        List<Epoch> history = List.of(variational(1, List.of()), variational(2, List.of(rate, beta)));

        List<HistoryMarks.Mark> marks = HistoryMarks.of(history);

        assertThat(marks).extracting(HistoryMarks.Mark::at).containsExactly(1.5, 1.75);
        assertThat(HistoryMarks.lines(marks))
                .containsExactly("1   learning rate from 0.001 to 0.0003 in epoch 2", "2   beta to 0.5 in epoch 2");
        assertThat(count(HistoryFigure.of("m", VariationalSpec.DEFAULT, history, "test", 0), MARK))
                .isPositive();
    }

    @Test
    void withoutUpdatesAChangeIsMarkedInTheMiddleOfItsEpoch() {
        Change change = new Change(1, 6, Change.What.LEARNING_RATE, 0.001, 0.0003);
        Epoch plain = Epoch.of(1, 1, 0.1, 0.1, 0.001);
        Epoch changed = new Epoch(1, 1, 0.0003, plain.train(), plain.validation(), Map.of(), Map.of(), List.of(change));

        assertThat(HistoryMarks.of(List.of(changed)))
                .extracting(HistoryMarks.Mark::at)
                .containsExactly(0.5);
    }

    @Test
    void manyChangesAreCountedBelow() {
        Change change = new Change(1, 0, Change.What.BETA_SCHEDULE, 0.5, 0.001);
        List<HistoryMarks.Mark> marks =
                HistoryMarks.of(List.of(variational(1, java.util.Collections.nCopies(20, change))));

        assertThat(HistoryMarks.lines(marks)).hasSize(12).last().isEqualTo("and 9 more changes");
    }

    @Test
    @DisplayName("APP-04 every measure of a style model that the history has gets an axis with its unit")
    void otherKindsHaveAnAxisForEachMeasure() {
        Epoch epoch = new Epoch(1, 1, 0.001, Map.of("loss", 1.0, "generator", 0.7), Map.of("accuracy", 0.9), Map.of());

        assertThat(names(StyleSpec.ADVERSARIAL, List.of(epoch)))
                .hasSize(4)
                .allMatch(name -> name.contains(": ") && !name.endsWith(": "));
    }

    @Test
    void oneEpochAndLossesThatAreNoNumbersCanBeDrawn() {
        assertThat(HistoryFigure.of("m", DenseSpec.DEFAULT, losses(0.1), "test", 1)
                        .width())
                .isPositive();
        assertThat(HistoryFigure.of("m", DenseSpec.DEFAULT, losses(Double.NaN, Double.NaN), "test", 1)
                        .width())
                .isPositive();
        assertThat(HistoryFigure.of("m", DenseSpec.DEFAULT, losses(0.1, Double.POSITIVE_INFINITY), "test", 1)
                        .width())
                .isPositive();
    }

    @Test
    void aModelWithoutHistoryIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryFigure.of("m", DenseSpec.DEFAULT, List.of(), "test", 0))
                .withMessageContaining("m has not been trained");
    }

    @Test
    void whatNeverChangesIsSeenBesideZero() {
        Scale scale = Scale.of(new double[] {0.001, 0.001}, false, 0.06);

        assertThat(scale.low()).isZero();
        assertThat(scale.high()).isEqualTo(0.00125);
        assertThat(Scale.of(new double[] {0, 0}, false, 0.06)).isEqualTo(new Scale(0, 1, false));
        assertThat(Scale.of(new double[] {-2}, false, 0).low()).isEqualTo(-2.5);
    }
}
