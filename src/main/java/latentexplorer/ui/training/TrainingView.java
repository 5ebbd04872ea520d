package latentexplorer.ui.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.job.Beat;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.training.TrainingModel.Page;
import latentexplorer.ui.training.runs.RunsView;
import latentexplorer.ui.training.setup.SetupView;
import latentexplorer.ui.training.watch.WatchView;

/** The Training workspace: a page on which a run is set up, one on which it is watched, and one with all runs. */
public final class TrainingView extends BorderPane {
    static final KeyCombination START = keys(KeyCode.ENTER);
    static final KeyCombination STOP = keys(KeyCode.PERIOD);
    static final KeyCombination PAUSE = keys(KeyCode.P);
    static final KeyCombination STEP = keys(KeyCode.B);

    /** What the user has asked for shows as soon as it has happened. */
    private static final Duration BEAT = Duration.ofMillis(200);

    /** Each beat is painted, and painting takes its time from the training. */
    private static final Duration BEAT_WHILE_LEARNING = Duration.ofSeconds(1);

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
        WatchView watch = new WatchView(model.watch(), controller.watching(), controller::setUp);
        RunsView runs = new RunsView(model.runs(), controller.runs());
        setup.visibleProperty().bind(model.pageProperty().isEqualTo(Page.SETUP));
        watch.visibleProperty().bind(model.pageProperty().isEqualTo(Page.WATCH));
        runs.visibleProperty().bind(model.pageProperty().isEqualTo(Page.RUNS));
        SteeringBar steering = new SteeringBar(model.steering(), controller.steering());
        steering.visibleProperty()
                .bind(model.steering().activeProperty().and(model.pageProperty().isNotEqualTo(Page.RUNS)));
        steering.managedProperty().bind(steering.visibleProperty());
        setTop(new VBox(
                head(), new QueueStrip(model, controller), steering, new OutcomeBar(model, controller.outcome())));
        setCenter(new StackPane(setup, watch, runs));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        // What had the focus goes out of sight with its page, and the keys with it.
        model.pageProperty()
                .subscribe((_, now) -> (switch (now) {
                            case SETUP -> setup;
                            case WATCH -> watch;
                            case RUNS -> runs;
                        })
                        .requestFocus());
        Beat beat = new Beat(BEAT, controller::publish);
        model.steering()
                .stateProperty()
                .subscribe(_ -> beat.setPeriod(model.steering().isUnderWay() ? BEAT_WHILE_LEARNING : BEAT));
        beat.start();
    }

    /** The keys that hold here. */
    public static KeyHelp keys() {
        List<KeyHelp.Key> keys = new ArrayList<>(List.of(
                new KeyHelp.Key("Alt+1, Alt+2, Alt+3", "Set up, Watch, Runs"),
                new KeyHelp.Key("Ctrl+Enter", "Start training, or queue it"),
                new KeyHelp.Key("Ctrl+P", "Pause, resume"),
                new KeyHelp.Key("Ctrl+B", "Learn one batch, then stand"),
                new KeyHelp.Key("Ctrl+.", "Stop, keeping the best weights")));
        keys.addAll(WatchView.KEYS);
        return new KeyHelp("Training", keys);
    }

    private static KeyCombination keys(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private static KeyCombination page(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private void press(KeyEvent event) {
        boolean ours = true;
        if (START.match(event)) {
            controller.start();
        } else if (STOP.match(event)) {
            controller.steering().stop();
        } else if (PAUSE.match(event)) {
            controller.steering().togglePause();
        } else if (STEP.match(event)) {
            controller.steering().step();
        } else if (page(KeyCode.DIGIT1).match(event)) {
            model.pageProperty().set(Page.SETUP);
        } else if (page(KeyCode.DIGIT2).match(event)) {
            model.pageProperty().set(Page.WATCH);
        } else if (page(KeyCode.DIGIT3).match(event)) {
            model.pageProperty().set(Page.RUNS);
        } else {
            ours = false;
        }
        if (ours) {
            event.consume();
        }
    }

    private Node head() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        RunActions actions = new RunActions(model, controller);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(16, pages(), gap, actions);
        head.getStyleClass().add("training-pages");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** Which page is shown: a switch with one part for each. */
    private Node pages() {
        ToggleGroup group = new ToggleGroup();
        HBox pages = new HBox(
                page(Page.SETUP, "Set up", "training-page-setup", "left-pill", group, "Alt+1"),
                page(Page.WATCH, "Watch", "training-page-watch", "center-pill", group, "Alt+2"),
                page(Page.RUNS, "Runs", "training-page-runs", "right-pill", group, "Alt+3"));
        pages.setMinWidth(Region.USE_PREF_SIZE);
        pages.setAlignment(Pos.CENTER_LEFT);
        return pages;
    }

    private ToggleButton page(Page page, String title, String id, String style, ToggleGroup group, String keys) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.getStyleClass().add(style);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(title + " (" + keys + ")"));
        button.setOnAction(_ -> model.pageProperty().set(page));
        model.pageProperty().subscribe(now -> button.setSelected(now == page));
        button.selectedProperty().subscribe((_, selected) -> {
            if (!selected && model.pageProperty().get() == page) {
                button.setSelected(true);
            }
        });
        return button;
    }
}
