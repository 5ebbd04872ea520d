package latentexplorer.ui.training.watch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.job.Beat;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.widget.EmptyState;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.ProblemState;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page on which a training is watched, while it runs and afterwards. */
public final class WatchView extends StackPane {
    /** The keys that hold here. */
    public static final List<KeyHelp.Key> KEYS = List.of(
            new KeyHelp.Key("Space", "Play epoch after epoch, or stop"),
            new KeyHelp.Key("Left, Right", "One kept epoch back or on"),
            new KeyHelp.Key("Home, End", "First epoch; newest, followed while the training runs"),
            new KeyHelp.Key("Enter, Esc", "Enlarge the panel with the focus; back to all"),
            new KeyHelp.Key("Ctrl+C, Ctrl+S", "Copy or save the panel with the focus"));

    /** Nothing is painted while nothing is new. */
    private static final Duration BEAT = Duration.ofMillis(200);

    /** Often enough to follow a training, seldom enough that painting does not slow it. */
    private static final Duration BEAT_WHILE_LEARNING = Duration.ofSeconds(1);

    private static final Duration BEAT_WHILE_PLAYING = Duration.ofMillis(100);

    private final WatchModel model;
    private final WatchController controller;
    private final Board left = new Board();
    private final Board right = new Board();
    private final Board whole = new Board();
    private final Headline headline;
    private final Plan besides;
    private final Map<Group, Plan> plans = new LinkedHashMap<>();
    private final Map<Group, ToggleButton> choices = new LinkedHashMap<>();
    private final Beat beat;
    private final Card.Page page = new Card.Page() {
        @Override
        public void enlarge(Card card) {
            WatchView.this.enlarge(card);
        }

        @Override
        public void save(String name, Raster picture) {
            controller.panels().save(name, picture);
        }
    };
    private Group group = Group.OVERVIEW;
    private @Nullable Card enlarged;

    /** The panels at the right that are seen together. */
    private enum Group {
        OVERVIEW("Overview", false),
        CODES("Codes", false),
        ERRORS("Errors", false),
        STYLES("Styles", true),
        DRAW("Draw", true);

        private final String title;
        private final boolean ofStyleModels;

        Group(String title, boolean ofStyleModels) {
            this.title = title;
            this.ofStyleModels = ofStyleModels;
        }
    }

    /** @param setUp leads to where a training is set up */
    public WatchView(WatchModel model, WatchController controller, Runnable setUp) {
        this.model = model;
        this.controller = controller;
        headline = new Headline(model);
        setId("watch-page");
        getStyleClass().add("watch-page");
        getStylesheets()
                .add(WatchView.class
                        .getResource("/latentexplorer/ui/training/watch/watch.css")
                        .toExternalForm());
        besides = Plan.below(
                3.2, Plan.card(new CurvesCard(model, controller, page)), 1.1, Plan.card(new HealthCard(model, page)));
        left.show(besides);
        plan(new Cards(model, controller.panels(), page));
        VBox content = new VBox(headline, panels(), new Transport(model, controller));
        EmptyState empty = new EmptyState(Feather.ACTIVITY);
        empty.setId("watch-empty");
        empty.say(
                "No training to watch. Set one up and press Start, or choose one from the list of runs: its curves and"
                        + " what it makes of held-out images appear here, epoch by epoch.",
                "Set up a training",
                setUp);
        content.visibleProperty().bind(model.runProperty().isNotNull());
        empty.visibleProperty().bind(model.runProperty().isNull());
        getChildren().setAll(content, empty);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        beat = new Beat(BEAT, controller::beat);
        model.playingProperty().subscribe(_ -> beat.setPeriod(period()));
        model.momentProperty().subscribe(_ -> beat.setPeriod(period()));
        model.runProperty().subscribe(_ -> heed());
        visibleProperty().subscribe(_ -> heed());
        sceneProperty().subscribe(_ -> heed());
        model.runProperty().subscribe(_ -> offer());
    }

    /** Puts the controls of a running training at the right end of the title line; null takes them away. */
    public void steerWith(@Nullable Node controls) {
        headline.steerWith(controls);
    }

    private Duration period() {
        if (model.playingProperty().get()) {
            return BEAT_WHILE_PLAYING;
        }
        Moment now = model.momentProperty().get();
        return now.live() && !now.history().isEmpty() ? BEAT_WHILE_LEARNING : BEAT;
    }

    private void heed() {
        if (model.runProperty().get() != null && isVisible() && getScene() != null) {
            beat.start();
        } else {
            beat.stop();
        }
    }

    private void plan(Cards cards) {
        Card reconstructions = cards.reconstructions();
        Card samples = cards.samples();
        Card map = cards.map();
        Card errors = cards.errors();
        plans.put(
                Group.OVERVIEW,
                Plan.below(
                        1,
                        Plan.card(reconstructions),
                        1.35,
                        Plan.beside(1, Plan.card(map), 1, Plan.below(1, Plan.card(samples), 1, Plan.card(errors)))));
        plans.put(Group.CODES, Plan.below(1.4, Plan.card(map), 1, Plan.card(new UnitsCard(model, page))));
        plans.put(
                Group.ERRORS,
                Plan.below(
                        1,
                        Plan.beside(1.3, Plan.card(errors), 1, Plan.card(cards.classes())),
                        1.2,
                        Plan.card(cards.ends())));
        plans.put(
                Group.STYLES,
                Plan.below(
                        1.3,
                        Plan.beside(1.2, Plan.card(cards.styles()), 1, Plan.card(cards.accuracy())),
                        1,
                        Plan.card(new FitCard(model, page))));
        plans.put(
                Group.DRAW,
                Plan.below(
                        1.4, Plan.card(new GridCard(model, controller.panels(), page)), 1, Plan.card(cards.random())));
    }

    private Node panels() {
        HBox pages = new HBox();
        pages.setAlignment(Pos.CENTER_LEFT);
        pages.getStyleClass().add("watch-groups");
        ToggleGroup toggles = new ToggleGroup();
        for (Group each : Group.values()) {
            ToggleButton choice = new ToggleButton(each.title);
            choice.setId("watch-group-" + each.name().toLowerCase(Locale.ROOT));
            choice.setToggleGroup(toggles);
            choice.setMinWidth(USE_PREF_SIZE);
            choice.managedProperty().bind(choice.visibleProperty());
            choice.setOnAction(_ -> show(each));
            choices.put(each, choice);
            pages.getChildren().add(choice);
        }
        Label busy = new Label("Looking at the epoch …");
        busy.setId("watch-busy");
        busy.getStyleClass().add("watch-muted");
        busy.visibleProperty().bind(model.busyProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        pages.getChildren().addAll(gap, busy);
        StackPane there = new StackPane(right, vacancy());
        VBox.setVgrow(there, Priority.ALWAYS);
        VBox side = new VBox(8, pages, new ProblemLine(model, controller), there);
        side.setMinSize(0, 0);
        GridPane halves = new GridPane(16, 0);
        halves.getColumnConstraints().setAll(share(44), share(56));
        RowConstraints high = new RowConstraints();
        high.setPercentHeight(100);
        halves.getRowConstraints().setAll(high);
        halves.addRow(0, left, side);
        StackPane all = new StackPane(halves, whole);
        whole.setVisible(false);
        halves.visibleProperty().bind(whole.visibleProperty().not());
        all.getStyleClass().add("watch-panels");
        all.setMinSize(0, 0);
        VBox.setVgrow(all, Priority.ALWAYS);
        show(Group.OVERVIEW);
        offer();
        return all;
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    /** In place of the pictures while there are none. */
    private Node vacancy() {
        EmptyState waiting = new EmptyState(Feather.CLOCK);
        waiting.setId("watch-waiting");
        ProblemState problem = new ProblemState();
        problem.setId("watch-problem");
        StackPane vacancy = new StackPane(waiting, problem);
        Runnable show = () -> {
            boolean bare = model.snapshotProperty().get() == null;
            Problem why = model.problemProperty().get();
            right.setVisible(!bare);
            // It would catch what is meant for the panels below it.
            vacancy.setVisible(bare);
            waiting.setVisible(bare && why == null);
            problem.setVisible(bare && why != null);
            if (why != null) {
                problem.show(why, controller::tryAgain);
            }
            waiting.say(
                    model.momentProperty().get().kept().isEmpty()
                            ? "Pictures appear here as soon as the training has begun."
                            : "Looking at what the model makes of the held-out images …");
        };
        model.snapshotProperty().subscribe(_ -> show.run());
        model.problemProperty().subscribe(_ -> show.run());
        model.momentProperty().subscribe(_ -> show.run());
        return vacancy;
    }

    /** Style models have panels of their own. */
    private void offer() {
        WatchedRun run = model.runProperty().get();
        boolean style = run != null && run.styled();
        choices.forEach((each, choice) -> choice.setVisible(style || !each.ofStyleModels));
        if (!style && group.ofStyleModels) {
            show(Group.OVERVIEW);
        }
    }

    private void show(Group now) {
        group = now;
        choices.get(now).setSelected(true);
        right.show(plans.get(now));
    }

    private void enlarge(Card card) {
        Card before = enlarged;
        if (before != null) {
            before.enlargedProperty().set(false);
        }
        enlarged = before == card ? null : card;
        whole.setVisible(enlarged != null);
        if (enlarged == null) {
            left.show(besides);
            right.show(plans.get(group));
        } else {
            whole.show(Plan.card(card));
            card.enlargedProperty().set(true);
        }
        card.requestFocus();
    }

    private void key(KeyEvent event) {
        if (model.runProperty().get() == null || event.isShortcutDown() || event.isAltDown() || isTaken(event)) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> controller.togglePlay();
            case LEFT -> controller.step(-1);
            case RIGHT -> controller.step(1);
            case HOME -> controller.first();
            case END -> controller.last();
            case ESCAPE -> {
                if (enlarged == null) {
                    return;
                }
                enlarge(enlarged);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Whether a control with the focus has a meaning of its own for the key. */
    private static boolean isTaken(KeyEvent event) {
        boolean typed = event.getTarget() instanceof TextInputControl
                || event.getTarget() instanceof Slider
                || event.getTarget() instanceof ComboBoxBase<?>
                || event.getTarget() instanceof TableView<?>;
        boolean pressed = event.getTarget() instanceof ButtonBase && event.getCode() == KeyCode.SPACE;
        return event.getCode() != KeyCode.ESCAPE && (typed || pressed);
    }
}
