package latentexplorer.ui.training;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
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
import latentexplorer.ui.training.TrainingModel.Page;
import latentexplorer.ui.training.TrainingModel.Phase;
import latentexplorer.ui.training.setup.SetupView;
import latentexplorer.ui.widget.EmptyState;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Training workspace: a page on which a training is set up, and one on which it is watched. */
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
            "Nothing has been trained yet. Set up a network and press Start: its loss and what it makes of held-out"
                    + " images appear here, epoch by epoch.";

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
        SetupView setup = new SetupView(model.setup(), controller.setup(), START.getDisplayText());
        Node watch = watch();
        setup.visibleProperty().bind(model.pageProperty().isEqualTo(Page.SETUP));
        watch.visibleProperty().bind(model.pageProperty().isEqualTo(Page.WATCH));
        setTop(pages());
        setCenter(new StackPane(setup, watch));
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
    }

    /** Which page is shown: a switch with one part for each. */
    private Node pages() {
        HBox pages = new HBox();
        pages.getStyleClass().add("training-pages");
        ToggleGroup group = new ToggleGroup();
        pages.getChildren()
                .addAll(
                        page(Page.SETUP, "Set up", "training-page-setup", "left-pill", group),
                        page(Page.WATCH, "Watch", "training-page-watch", "right-pill", group));
        pages.setAlignment(Pos.CENTER_LEFT);
        return pages;
    }

    private ToggleButton page(Page page, String title, String id, String style, ToggleGroup group) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setOnAction(_ -> model.pageProperty().set(page));
        model.pageProperty().subscribe(now -> button.setSelected(now == page));
        button.selectedProperty().subscribe((_, selected) -> {
            if (!selected && model.pageProperty().get() == page) {
                button.setSelected(true);
            }
        });
        return button;
    }

    private Node stop() {
        Button stop = new Button("Stop", new FontIcon(Feather.SQUARE));
        stop.setId("training-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setTooltip(new Tooltip("End within a batch and keep the best weights (" + STOP.getDisplayText() + ")"));
        stop.setOnAction(_ -> controller.stop());
        stop.disableProperty().bind(model.phaseProperty().isNotEqualTo(Phase.RUNNING));
        return stop;
    }

    private Node watch() {
        LossChart chart = new LossChart(model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        RunStatus status = new RunStatus(model, controller);
        HBox.setHgrow(status, Priority.ALWAYS);
        HBox head = new HBox(16, status, stop());
        head.setMinHeight(Region.USE_PREF_SIZE);
        ReconstructionPanel pictures = new ReconstructionPanel(model);
        pictures.setMinHeight(Region.USE_PREF_SIZE);
        VBox run = new VBox(16, head, chart, pictures);
        run.getStyleClass().add("run");
        EmptyState empty = new EmptyState(Feather.ACTIVITY);
        empty.setId("training-empty");
        empty.say(INVITATION, "Set up a training", () -> model.pageProperty().set(Page.SETUP));
        run.visibleProperty().bind(model.phaseProperty().isNotEqualTo(Phase.IDLE));
        empty.visibleProperty().bind(run.visibleProperty().not());
        return new StackPane(empty, run);
    }
}
