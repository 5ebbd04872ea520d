package latentexplorer.ui.training;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.net.Steering;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far the training is, and what it can be told while it runs. */
final class SteeringBar extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final SteeringModel model;
    private final SteeringController controller;

    SteeringBar(SteeringModel model, SteeringController controller) {
        this.model = model;
        this.controller = controller;
        setId("steering");
        getStyleClass().add("steering-bar");
        HBox row = new HBox(8, status(), rate(), beta(), apply(), gap(), pause(), step(), stop(), cancel());
        row.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("steering-progress");
        bar.progressProperty().bind(model.progressProperty());
        Label remark = new Label();
        remark.setId("steer-remark");
        remark.getStyleClass().add("panel-note");
        remark.pseudoClassStateChanged(DANGER, true);
        remark.textProperty().bind(model.remarkProperty());
        remark.visibleProperty().bind(remark.textProperty().isNotEmpty());
        remark.managedProperty().bind(remark.visibleProperty());
        getChildren().setAll(row, remark, bar);
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(8);
        return gap;
    }

    private Node status() {
        Label title = new Label();
        title.setId("steer-title");
        title.getStyleClass().add("may-be-cut");
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(0);
        Label status = new Label();
        status.setId("steer-status");
        status.getStyleClass().add("may-be-cut");
        status.textProperty().bind(model.statusProperty());
        status.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(Bindings.concat(model.titleProperty(), "\n", model.statusProperty()));
        status.setTooltip(whole);
        VBox box = new VBox(title, status);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node rate() {
        TextField field = field("steer-rate", "Learning rate");
        field.textProperty().bindBidirectional(model.rateProperty());
        return labelled("Rate", field);
    }

    private Node beta() {
        TextField field = field("steer-beta", "Weight beta of the divergence");
        field.textProperty().bindBidirectional(model.betaProperty());
        Button follow = new Button(null, new FontIcon(Feather.ROTATE_CCW));
        follow.setId("steer-schedule");
        follow.getStyleClass().addAll("button-icon", "flat");
        follow.setAccessibleText("Let beta follow its schedule again");
        follow.setTooltip(new Tooltip("Let beta follow its schedule again"));
        follow.setOnAction(_ -> controller.followSchedule());
        HBox box = new HBox(4, labelled("Beta", field), follow);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.weightedProperty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefColumnCount(5);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.setAccessibleText(name);
        field.setTooltip(new Tooltip(name + ", from the next batch on: type it and press Enter or Apply"));
        field.disableProperty().bind(learning().not());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                controller.apply();
                event.consume();
            }
        });
        return field;
    }

    private static Node labelled(String name, TextField field) {
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("state-name");
        HBox box = new HBox(6, label, field);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node apply() {
        Button apply = button("steer-apply", "Apply", Feather.CHECK, "Change them from the next batch on (Enter)");
        apply.setOnAction(_ -> controller.apply());
        apply.disableProperty().bind(learning().not());
        return apply;
    }

    private Node pause() {
        Button pause = button("training-pause", "Pause", Feather.PAUSE, "");
        Tooltip tip = new Tooltip();
        pause.setTooltip(tip);
        pause.setOnAction(_ -> controller.togglePause());
        pause.disableProperty().bind(learning().not());
        model.stateProperty().subscribe(state -> {
            boolean stands = state == Steering.State.PAUSED || state == Steering.State.PAUSING;
            pause.setText(stands ? "Resume" : "Pause");
            pause.setGraphic(new FontIcon(stands ? Feather.PLAY : Feather.PAUSE));
            tip.setText(
                    (stands ? "Go on" : "Stand after this batch") + " (" + TrainingView.PAUSE.getDisplayText() + ")");
        });
        return pause;
    }

    private Node step() {
        Button step = button(
                "training-step",
                "One batch",
                Feather.SKIP_FORWARD,
                "Learn one batch, then stand (" + TrainingView.STEP.getDisplayText() + ")");
        step.setOnAction(_ -> controller.step());
        step.disableProperty().bind(learning().not());
        return step;
    }

    private Node stop() {
        Button stop = button(
                "training-stop",
                "Stop",
                Feather.SQUARE,
                "End within a batch and keep the best weights; the run can be completed later ("
                        + TrainingView.STOP.getDisplayText() + ")");
        stop.setOnAction(_ -> controller.stop());
        stop.disableProperty().bind(model.stateProperty().isEqualTo(Steering.State.STOPPING));
        return stop;
    }

    private Node cancel() {
        Button cancel = button(
                "training-cancel",
                null,
                Feather.X,
                "Break off at once, without a model; what was learned stays among the runs and can be completed");
        cancel.setAccessibleText("Cancel the training");
        cancel.getStyleClass().addAll("button-icon", "flat");
        cancel.setOnAction(_ -> controller.cancel());
        return cancel;
    }

    private static Button button(String id, @Nullable String text, Feather icon, String tip) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        if (!tip.isEmpty()) {
            button.setTooltip(new Tooltip(tip));
        }
        return button;
    }

    private BooleanBinding learning() {
        return Bindings.createBooleanBinding(
                () -> switch (model.stateProperty().get()) {
                    case RUNNING, PAUSING, PAUSED -> true;
                    case WAITING, STOPPING, ENDED -> false;
                },
                model.stateProperty());
    }
}
