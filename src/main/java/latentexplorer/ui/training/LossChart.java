package latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.CopyPicture;
import latentexplorer.ui.widget.ScaleAxis;

/** The losses of all epochs, thinned to what a screen can show. */
final class LossChart extends VBox {
    private static final int MOST_POINTS = 1000;

    private final XYChart.Series<Number, Number> train = new XYChart.Series<>();
    private final XYChart.Series<Number, Number> validation = new XYChart.Series<>();
    private final ScaleAxis losses = new ScaleAxis("", 0);

    LossChart(TrainingModel model) {
        ScaleAxis epochs = new ScaleAxis("Epoch", 1);
        LineChart<Number, Number> chart = new LineChart<>(epochs, losses);
        chart.setId("loss-chart");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setMinHeight(140);
        chart.setPrefHeight(240);
        chart.setAccessibleText("Loss of each epoch");
        chart.getData().add(train);
        chart.getData().add(validation);
        setVgrow(chart, Priority.ALWAYS);
        CopyPicture.of(chart, () -> chart.snapshot(null, null));

        Label title = new Label("Loss");
        title.getStyleClass().add("panel-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox logarithmic = new CheckBox("Logarithmic");
        logarithmic.setId("loss-logarithmic");
        logarithmic.setSelected(true);
        losses.logarithmicProperty().bind(logarithmic.selectedProperty());
        HBox head = new HBox(8, title, gap, logarithmic);
        head.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("loss-chart");
        getChildren().setAll(head, chart);

        model.scaleProperty().subscribe(this::name);
        model.curveProperty().subscribe(this::show);
    }

    private void name(String scale) {
        losses.setLabel(scale);
        train.setName(scale + ", " + LossWords.TRAIN);
        validation.setName(scale + ", " + LossWords.VALIDATION);
    }

    private void show(LossCurve curve) {
        train.getData().setAll(points(curve.train()));
        validation.getData().setAll(points(curve.validation()));
    }

    private static List<XYChart.Data<Number, Number>> points(double[] values) {
        List<XYChart.Data<Number, Number>> points = new ArrayList<>();
        for (int i : Decimation.indices(values, MOST_POINTS)) {
            if (Double.isFinite(values[i])) {
                points.add(new XYChart.Data<>(i + 1, values[i]));
            }
        }
        return points;
    }
}
