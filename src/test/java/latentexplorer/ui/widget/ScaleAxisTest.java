package latentexplorer.ui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class ScaleAxisTest extends ApplicationTest {
    private final XYChart.Series<Number, Number> series = new XYChart.Series<>();
    private ScaleAxis x;
    private ScaleAxis y;
    private LineChart<Number, Number> chart;

    @Override
    public void start(Stage stage) {
        x = new ScaleAxis("Epoch", 1);
        y = new ScaleAxis("Loss", 0);
        chart = new LineChart<>(x, y);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.getData().add(series);
        stage.setScene(new Scene(new StackPane(chart), 800, 500));
        stage.sizeToScene();
        stage.show();
    }

    private void show(boolean logarithmic, double... values) {
        interact(() -> {
            y.logarithmicProperty().set(logarithmic);
            series.getData().clear();
            for (int i = 0; i < values.length; i++) {
                series.getData().add(new XYChart.Data<>(i + 1, values[i]));
            }
            chart.layout();
        });
        interact(chart::layout);
    }

    private static List<String> labels(ScaleAxis axis) {
        return axis.getTickMarks().stream()
                .map(tick -> axis.getTickMarkLabel(tick.getValue()))
                .toList();
    }

    @Test
    void ticksOfALogarithmicAxisAreOneTwoFive() {
        show(true, 0.07, 0.03, 0.012);

        assertThat(labels(y)).containsExactly("0.01", "0.02", "0.05", "0.1");
        assertThat(y.getLowerBound()).isEqualTo(0.01);
        assertThat(y.getUpperBound()).isEqualTo(0.1);
    }

    @Test
    void positionsOfALogarithmicAxisAreEvenlySpacedByFactor() {
        show(true, 0.1, 0.01, 0.001);

        double top = y.getDisplayPosition(0.1);
        double middle = y.getDisplayPosition(0.01);
        double bottom = y.getDisplayPosition(0.001);
        assertThat(middle - top).isCloseTo(bottom - middle, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(y.getValueForDisplay(middle).doubleValue())
                .isCloseTo(0.01, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void valuesAtZeroLieAtTheStart() {
        show(true, 0, 0.5, 1);

        assertThat(y.getDisplayPosition(0)).isEqualTo(y.getDisplayPosition(y.getLowerBound()));
        assertThat(labels(y)).isNotEmpty();
    }

    @Test
    void switchesBackToALinearScale() {
        show(true, 0.07, 0.03, 0.012);
        show(false, 0.07, 0.03, 0.012);

        assertThat(labels(y)).contains("0.02", "0.06");
        assertThat(y.getDisplayPosition(0.04)).isBetween(y.getDisplayPosition(0.05), y.getDisplayPosition(0.03));
    }

    @Test
    void countsInWholeNumbers() {
        show(false, 3, 2);
        assertThat(labels(x)).containsExactly("1", "2");
    }

    @Test
    void managesWithOneValueWithEqualValuesAndWithNone() {
        for (boolean logarithmic : new boolean[] {true, false}) {
            show(logarithmic, 0.05);
            assertThat(labels(y)).isNotEmpty();
            show(logarithmic, 0.05, 0.05, 0.05);
            assertThat(labels(y)).isNotEmpty();
            show(logarithmic);
            assertThat(y.getUpperBound()).isGreaterThan(y.getLowerBound());
        }
    }

    @Test
    void managesWithHugeAndTinyValues() {
        show(true, 1e-12, 1e30);
        assertThat(labels(y)).hasSizeBetween(2, 20);
        show(false, 1e-12, 1e30);
        assertThat(labels(y)).hasSizeBetween(2, 20);
    }
}
