package latentexplorer.ui.training.runs;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.job.Beat;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.widget.EmptyState;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.ProblemState;
import org.kordamp.ikonli.feather.Feather;

/** The page of runs: their list, their curves over each other, and the settings of those selected. */
public final class RunsView extends StackPane {
    /** The keys that hold here. */
    public static final KeyHelp KEYS = new KeyHelp(
            "Runs",
            List.of(
                    new KeyHelp.Key("Enter", "Watch the selected run"),
                    new KeyHelp.Key("F2", "Rename it"),
                    new KeyHelp.Key("Delete", "Delete the selected runs; they can be brought back"),
                    new KeyHelp.Key("Ctrl+F", "Filter"),
                    new KeyHelp.Key("Ctrl+A", "Select all that pass the filter"),
                    new KeyHelp.Key("Ctrl+C", "Copy the picture of the curves, when it has the focus")));

    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final String INVITATION =
            "No training has been run yet. Every training is kept here with its settings, its curves and its notes, to be"
                    + " compared, branched and opened in the Explorer.";

    private final RunsModel model;
    private final RunsController controller;
    private final RunTable table;
    private final FilterBar filter;

    public RunsView(RunsModel model, RunsController controller) {
        this.model = model;
        this.controller = controller;
        table = new RunTable(model, controller);
        filter = new FilterBar(model, controller, FIND.getDisplayText());
        getStyleClass().add("runs-page");
        getStylesheets()
                .add(Objects.requireNonNull(RunsView.class.getResource("/latentexplorer/ui/training/runs/runs.css"))
                        .toExternalForm());
        Node page = page();
        Node loading = loading();
        EmptyState empty = new EmptyState(Feather.LAYERS);
        empty.setId("runs-empty");
        empty.say(INVITATION, "Set up a training", controller::setUp);
        ProblemState problem = new ProblemState();
        problem.setId("runs-problem");
        getChildren().setAll(page, loading, empty, problem);
        Runnable states = () -> {
            Problem trouble = model.troubleProperty().get();
            boolean listed = model.listedProperty().get();
            boolean none = model.rowsProperty().get().isEmpty()
                    && model.promptProperty().get() instanceof Prompt.None;
            problem.setVisible(trouble != null);
            loading.setVisible(trouble == null && !listed);
            empty.setVisible(trouble == null && listed && none);
            page.setVisible(trouble == null && listed && !none);
            if (trouble != null) {
                problem.show(trouble, controller::refresh);
            }
        };
        model.troubleProperty().subscribe(states);
        model.listedProperty().subscribe(states);
        model.rowsProperty().subscribe(states);
        model.promptProperty().subscribe(states);
        states.run();
        // Before the table takes Enter and F2 for its own.
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        followDisk();
    }

    /** Reads the disk at once and then now and then, while this is to be seen. */
    private void followDisk() {
        Beat beat = new Beat(BEAT, controller::refresh);
        Runnable look = () -> {
            boolean seen = isVisible() && getScene() != null;
            if (seen && !beat.isRunning()) {
                controller.refresh();
                beat.start();
                table.requestFocus();
            } else if (!seen && beat.isRunning()) {
                beat.stop();
                controller.left();
            }
        };
        visibleProperty().subscribe(look);
        sceneProperty().subscribe(look);
    }

    private Node page() {
        Unveiling runs = new Unveiling(table);
        VBox.setVgrow(runs, Priority.ALWAYS);
        VBox list = new VBox(filter, new PromptBar(model, controller), runs, new ActionBar(model, controller, table));
        list.setMinHeight(200);
        SplitPane below = new SplitPane(new CurvesView(model.curves(), controller), new ComparisonView(model));
        below.setDividerPositions(0.66);
        below.setMinHeight(240);
        SplitPane page = new SplitPane(list, below);
        page.setOrientation(Orientation.VERTICAL);
        page.setDividerPositions(0.48);
        return page;
    }

    private static Node loading() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(40, 40);
        Label words = new Label("Reading the runs …");
        words.getStyleClass().add("runs-hint");
        VBox loading = new VBox(12, turning, words);
        loading.setId("runs-loading");
        loading.setAlignment(Pos.CENTER);
        loading.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return loading;
    }

    private void key(KeyEvent event) {
        if (FIND.match(event)) {
            filter.focusWords();
            event.consume();
            return;
        }
        boolean amongRuns = event.getTarget() == table || event.getTarget() instanceof CurvePlot;
        if (!amongRuns || event.isShortcutDown()) {
            return;
        }
        Runnable act = switch (event.getCode()) {
            case ENTER -> controller::watch;
            case DELETE, BACK_SPACE -> controller::delete;
            case F2 -> table::rename;
            default -> null;
        };
        if (act != null) {
            act.run();
            event.consume();
        }
    }
}
