package latentexplorer.ui.training;

import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.training.TrainingModel.Phase;
import latentexplorer.ui.widget.EmptyState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Training workspace: the form at the left, what the model learns at the right. */
public final class TrainingView extends BorderPane {
    /** The keys that hold here. */
    public static final KeyHelp KEYS = new KeyHelp(
            "Training",
            List.of(
                    new KeyHelp.Key("Ctrl+Enter", "Start training"),
                    new KeyHelp.Key("Ctrl+.", "Stop, keeping the best weights"),
                    new KeyHelp.Key("Ctrl+C", "Copy the curve or the reconstructions, whichever has the focus")));

    /** At most ten updates a second, however fast the epochs follow each other. */
    private static final Duration BEAT = Duration.millis(100);

    private static final KeyCombination START = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination STOP = new KeyCodeCombination(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN);

    private static final String INVITATION =
            "Nothing has been trained yet. Set up a network at the left and press Start: its loss and what it makes of"
                    + " held-out images appear here, epoch by epoch.";

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TrainingModel model;
    private final TrainingController controller;

    public TrainingView(TrainingModel model, TrainingController controller) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("training");
        getStylesheets()
                .add(TrainingView.class
                        .getResource("/latentexplorer/ui/training/training.css")
                        .toExternalForm());
        setLeft(left());
        setCenter(centre());
        setOnKeyPressed(event -> {
            if (START.match(event)) {
                controller.start();
                event.consume();
            } else if (STOP.match(event)) {
                controller.stop();
                event.consume();
            }
        });
        Timeline beat = new Timeline(new KeyFrame(BEAT, _ -> controller.publish()));
        beat.setCycleCount(Animation.INDEFINITE);
        model.phaseProperty().subscribe(phase -> {
            if (phase.isBusy()) {
                beat.play();
            } else {
                beat.stop();
            }
        });
        controller.shown();
    }

    private Node left() {
        ScrollPane scroll = new ScrollPane(new SetupForm(model));
        scroll.setId("training-form");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(scroll, foot());
        left.getStyleClass().add("setup");
        return left;
    }

    private Node foot() {
        ArchitectureDiagram diagram = new ArchitectureDiagram();
        Label shape = new Label();
        shape.setId("training-shape");
        shape.getStyleClass().add("panel-note");
        shape.setWrapText(true);
        shape.setMinHeight(Region.USE_PREF_SIZE);
        model.checkProperty().subscribe(check -> {
            TrainingPlan plan = check.plan();
            if (plan != null) {
                diagram.show(plan.shape());
            }
            shape.setText(plan == null ? check.refusal() : caption(plan.shape()));
            shape.pseudoClassStateChanged(DANGER, plan == null);
            diagram.setOpacity(plan == null ? 0.4 : 1);
        });
        VBox foot = new VBox(8, diagram, shape, buttons());
        foot.getStyleClass().add("setup-foot");
        return foot;
    }

    private static String caption(NetworkShape shape) {
        long parameters = shape.parameters();
        return parameters < 0
                ? "The number of parameters follows from the data."
                : String.format(Locale.ROOT, "%,d parameters", parameters);
    }

    private Node buttons() {
        Button start = new Button("Start", new FontIcon(Feather.PLAY));
        start.setId("training-start");
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setTooltip(new Tooltip("Train what is set above (" + START.getDisplayText() + ")"));
        start.setOnAction(_ -> controller.start());
        start.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.checkProperty().get().plan() == null
                                || !model.dataProblemProperty().get().isEmpty()
                                || model.phaseProperty().get().isBusy(),
                        model.checkProperty(),
                        model.dataProblemProperty(),
                        model.phaseProperty()));
        Button stop = new Button("Stop", new FontIcon(Feather.SQUARE));
        stop.setId("training-stop");
        stop.setMaxWidth(Double.MAX_VALUE);
        stop.setTooltip(new Tooltip("End within a batch and keep the best weights (" + STOP.getDisplayText() + ")"));
        stop.setOnAction(_ -> controller.stop());
        stop.disableProperty().bind(model.phaseProperty().isNotEqualTo(Phase.RUNNING));
        Button copy = new Button("", new FontIcon(Feather.TERMINAL));
        copy.setId("training-copy-command");
        copy.setAccessibleText("Copy as command");
        copy.setTooltip(new Tooltip("Copy as command: the line that trains this from a terminal"));
        copy.setOnAction(_ -> copyCommand());
        copy.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.checkProperty().get().plan() == null, model.checkProperty()));
        HBox.setHgrow(start, Priority.ALWAYS);
        HBox.setHgrow(stop, Priority.ALWAYS);
        return new HBox(8, start, stop, copy);
    }

    private void copyCommand() {
        ClipboardContent content = new ClipboardContent();
        content.putString(controller.command());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Node centre() {
        LossChart chart = new LossChart(model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        RunStatus status = new RunStatus(model, controller);
        status.setMinHeight(Region.USE_PREF_SIZE);
        ReconstructionPanel pictures = new ReconstructionPanel(model);
        pictures.setMinHeight(Region.USE_PREF_SIZE);
        VBox run = new VBox(16, status, chart, pictures);
        run.getStyleClass().add("run");
        EmptyState empty = new EmptyState(Feather.ACTIVITY);
        empty.setId("training-empty");
        model.checkProperty().subscribe(check -> {
            if (check.plan() == null) {
                empty.say(
                        "Nothing has been trained yet, and the form at the left refuses something: " + check.refusal());
            } else {
                empty.say(INVITATION, "Start with these settings", controller::start);
            }
        });
        run.visibleProperty().bind(model.phaseProperty().isNotEqualTo(Phase.IDLE));
        empty.visibleProperty().bind(run.visibleProperty().not());
        return new StackPane(empty, run);
    }
}
