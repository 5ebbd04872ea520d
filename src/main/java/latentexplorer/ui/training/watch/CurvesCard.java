package latentexplorer.ui.training.watch;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** The curves of the training, with the choice of what shows and how. */
final class CurvesCard extends Card {
    private final WatchModel model;
    private final WatchController controller;
    private final CurveChart chart;
    private final MenuButton metrics = new MenuButton("Curves");
    private List<String> offered = List.of();

    CurvesCard(WatchModel model, WatchController controller, Page page) {
        super("card-curves", "Loss", page);
        this.model = model;
        this.controller = controller;
        chart = new CurveChart(controller::goTo);
        chart.setId("watch-curves");
        chart.darkProperty().bind(model.darkProperty());
        fill(chart);
        metrics.setId("watch-metrics");
        metrics.getStyleClass().addAll("flat", "card-tool");
        metrics.setTooltip(new Tooltip("Which curves show"));
        ToggleButton logarithmic = new ToggleButton("Log");
        logarithmic.setId("watch-log");
        logarithmic.getStyleClass().addAll("flat", "card-tool");
        logarithmic.setTooltip(new Tooltip("Logarithmic axis: equal steps for equal ratios"));
        logarithmic.selectedProperty().bindBidirectional(model.logarithmicProperty());
        tool(metrics);
        tool(logarithmic);
        model.curvesProperty().subscribe(_ -> show());
        model.metricsProperty().subscribe(_ -> show());
        model.logarithmicProperty().subscribe(_ -> show());
        model.epochProperty().subscribe(epoch -> chart.mark(epoch.intValue() < 0 ? Double.NaN : epoch.intValue()));
    }

    private void show() {
        Curves curves = model.curvesProperty().get();
        List<String> names = curves.curves().stream().map(Curve::metric).toList();
        if (!names.equals(offered)) {
            offered = names;
            metrics.getItems().setAll(curves.curves().stream().map(this::item).toList());
        }
        List<String> chosen = model.metricsProperty().get();
        metrics.getItems()
                .forEach(item -> ((CheckMenuItem) item).setSelected(chosen.contains((String) item.getUserData())));
        metrics.setDisable(names.isEmpty());
        chart.show(curves, chosen, model.logarithmicProperty().get());
    }

    private CheckMenuItem item(Curve curve) {
        CheckMenuItem item = new CheckMenuItem(curve.metric() + " (" + curve.unit() + ")");
        item.setMnemonicParsing(false);
        item.setUserData(curve.metric());
        item.setOnAction(_ -> {
            controller.toggleMetric(curve.metric());
            item.setSelected(model.metricsProperty().get().contains(curve.metric()));
        });
        return item;
    }
}
