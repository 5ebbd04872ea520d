package latentexplorer.ui.training;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.ui.training.TrainingModel.Phase;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far the training is, and what can be done with what came of it. */
final class RunStatus extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TrainingModel model;
    private final TrainingController controller;
    private final Label epoch = value("state-epoch");
    private final Label speed = value("state-speed");
    private final Label left = value("state-left");
    private final Label best = value("state-best");

    RunStatus(TrainingModel model, TrainingController controller) {
        this.model = model;
        this.controller = controller;
        HBox numbers =
                new HBox(32, fact("Epoch", epoch), fact("Speed", speed), fact("To go", left), fact("Best", best));
        numbers.getStyleClass().add("state-line");
        ProgressBar bar = new ProgressBar(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("state-progress");
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(this::progress, model.reportProperty(), model.phaseProperty()));
        getStyleClass().add("run-status");
        getChildren().setAll(numbers, bar, outcome());
        model.reportProperty().subscribe(this::show);
        model.phaseProperty().subscribe(_ -> show(model.reportProperty().get()));
    }

    private static Label value(String id) {
        Label value = new Label("–");
        value.setId(id);
        value.getStyleClass().add("state-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        return value;
    }

    private static VBox fact(String name, Label value) {
        Label title = new Label(name);
        title.getStyleClass().add("state-name");
        return new VBox(2, title, value);
    }

    private double progress() {
        EpochReport report = model.reportProperty().get();
        if (report == null) {
            return model.phaseProperty().get().isBusy() ? ProgressIndicator.INDETERMINATE_PROGRESS : 0;
        }
        return (double) report.epoch() / report.epochs();
    }

    private void show(@Nullable EpochReport report) {
        boolean busy = model.phaseProperty().get().isBusy();
        if (report == null) {
            epoch.setText("–");
            speed.setText("–");
            left.setText("–");
            best.setText("–");
            return;
        }
        epoch.setText(String.format(Locale.ROOT, "%,d of %,d", report.epoch(), report.epochs()));
        speed.setText(String.format(Locale.ROOT, "%,.0f images/s", report.samplesPerSecond()));
        left.setText(busy && report.epoch() < report.epochs() ? LossWords.duration(report.secondsToGo()) : "–");
        best.setText(LossWords.number(report.best()) + " at epoch "
                + String.format(Locale.ROOT, "%,d", report.bestEpoch()) + " ("
                + model.scaleProperty().get() + ", "
                + LossWords.VALIDATION + ")");
    }

    private HBox outcome() {
        Label message = new Label();
        message.setId("training-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        message.textProperty().bind(model.messageProperty());
        HBox.setHgrow(message, Priority.ALWAYS);
        model.phaseProperty().subscribe(phase -> message.pseudoClassStateChanged(DANGER, phase == Phase.FAILED));
        model.trainedProperty()
                .subscribe(trained -> message.setTooltip(
                        trained == null
                                ? null
                                : new Tooltip(trained.model().file().toString())));

        Button map = new Button("Make the map", new FontIcon(Feather.MAP));
        map.setId("training-map");
        map.setMinWidth(Region.USE_PREF_SIZE);
        map.setTooltip(new Tooltip("PCA of the codes of all images, in a file of its own"));
        map.setOnAction(_ -> controller.makeMap());
        map.disableProperty()
                .bind(model.mappingProperty().or(model.mapProperty().isNotNull()));
        Button open = new Button("Open in the Explorer", new FontIcon(Feather.COMPASS));
        open.setId("training-open");
        open.getStyleClass().add("accent");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(new Tooltip("Makes the map first when there is none"));
        open.setOnAction(_ -> controller.openInExplorer());
        open.disableProperty().bind(model.mappingProperty());
        for (Button button : new Button[] {map, open}) {
            button.visibleProperty().bind(model.trainedProperty().isNotNull());
            button.managedProperty().bind(button.visibleProperty());
        }
        HBox box = new HBox(8, message, map, open);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinHeight(36);
        return box;
    }
}
