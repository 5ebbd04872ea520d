package latentexplorer.ui.training.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunState;

/** The runs that pass the filter, a line each: sorted by any column, names and notes changed in place. */
final class RunTable extends TableView<RunLine> {
    private final RunsModel model;
    private final RunsController controller;
    private final EditColumn name;
    private boolean filling;

    RunTable(RunsModel model, RunsController controller) {
        this.model = model;
        this.controller = controller;
        name = new EditColumn(
                        "runs-name",
                        "Name",
                        240,
                        _ -> "",
                        line -> line.run().name(),
                        (line, text) -> controller.rename(line.run(), text))
                .cutInTheMiddle();
        setId("runs-table");
        setAccessibleText("Runs");
        getStyleClass().addAll("dense", "runs-table", "may-be-cut");
        setEditable(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setFixedCellSize(28);
        Label nothing = new Label("No run passes the filter.");
        nothing.getStyleClass().add("runs-hint");
        setPlaceholder(nothing);
        columns();
        setRowFactory(_ -> row());
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunLine>) _ -> chosen());
        model.shownProperty().subscribe(this::fill);
        model.lossesProperty().subscribe(this::losses);
        model.selectedProperty().subscribe(this::select);
    }

    private void columns() {
        name.setEditable(false);
        EditColumn note = new EditColumn(
                "runs-note",
                "Note",
                112,
                line -> line.run().trouble(),
                line -> line.run().note(),
                (line, text) -> controller.note(line.run(), text));
        List<TableColumn<RunLine, RunLine>> all = new ArrayList<>();
        all.add(name);
        all.add(new TextColumn("runs-model", "Model", 100, line -> line.run().model())
                .explainedBy(line -> line.run().kind()));
        all.add(new TextColumn("runs-data", "Data", 88, line -> line.run().dataset()));
        all.add(new TextColumn(
                        "runs-state", "State", 96, line -> line.run().state().word())
                .explainedBy(line -> RunWords.state(line.run()))
                .warningOf(line -> warns(line.run().state())));
        all.add(new TextColumn("runs-epochs", "Epochs", 88, line -> RunWords.epochs(line.run()))
                .ofNumbers()
                .by(Comparator.comparingInt(line -> line.run().epochs())));
        all.add(new TextColumn(
                        "runs-best",
                        "Best error",
                        104,
                        line -> RunWords.loss(line.losses().best()))
                .ofNumbers()
                .explainedBy(line -> RunWords.metric(line.run(), line.losses()))
                .by(Comparator.comparingDouble(line -> line.losses().best())));
        all.add(new TextColumn("runs-at", "at", 44, RunTable::at)
                .ofNumbers()
                .explainedBy(line -> at(line).isEmpty() ? "" : "The best epoch is " + at(line))
                .by(Comparator.comparingInt(line -> line.losses().bestEpoch())));
        all.add(new TextColumn("runs-metric", "Measured as", 108, line -> RunWords.metric(line.run(), line.losses())));
        all.add(new TextColumn(
                        "runs-when",
                        "Begun",
                        100,
                        line -> line.run().created().map(RunWords::day).orElse("–"))
                .explainedBy(RunTable::times)
                .by(Comparator.comparing(line -> line.run().created().orElse(java.time.Instant.MIN))));
        all.add(new TextColumn(
                        "runs-duration",
                        "Duration",
                        96,
                        line -> RunWords.duration(line.losses().seconds()))
                .ofNumbers()
                .explainedBy(_ -> "The time that its epochs took, pauses not counted")
                .by(Comparator.comparingDouble(line -> line.losses().seconds())));
        all.add(note);
        Set<String> ofWords = Set.of("runs-name", "runs-model", "runs-data", "runs-metric", "runs-note");
        // What is short is never cut; names, notes and the like give way in a small window.
        all.forEach(
                column -> column.setMinWidth(column.getPrefWidth() * (ofWords.contains(column.getId()) ? 0.6 : 1) - 4));
        getColumns().setAll(all);
    }

    private static boolean warns(RunState state) {
        return state == RunState.DAMAGED || state == RunState.DIVERGED || state == RunState.INTERRUPTED;
    }

    private static String at(RunLine line) {
        int best = line.losses().bestEpoch();
        return best == 0 ? "" : Integer.toString(best);
    }

    private static String times(RunLine line) {
        RunRow run = line.run();
        return run.created().map(begun -> "Begun " + RunWords.date(begun)).orElse("")
                + run.ended().map(end -> ", ended " + RunWords.date(end)).orElse("");
    }

    private TableRow<RunLine> row() {
        TableRow<RunLine> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                controller.watch();
            }
        });
        return row;
    }

    /** Lets the user write another name for the selected run. */
    void rename() {
        int index = getSelectionModel().getSelectedIndex();
        if (getSelectionModel().getSelectedIndices().size() == 1) {
            scrollTo(Math.max(0, index - 1));
            layout();
            name.setEditable(true);
            edit(index, name);
            name.setEditable(false);
        }
    }

    private void fill(List<RunRow> runs) {
        Map<String, RunLine> known = new HashMap<>();
        getItems().forEach(line -> known.put(line.run().name(), line));
        List<RunLine> lines = new ArrayList<>(runs.size());
        for (RunRow run : runs) {
            RunLine line = known.get(run.name());
            lines.add(line != null && line.run().equals(run) ? line : new RunLine(run));
        }
        filling = true;
        if (lines.size() < getItems().size()) {
            // What is left is read from the top; and a list that was cut off above its place would make its rows anew.
            scrollTo(0);
        }
        getItems().setAll(lines);
        losses(model.lossesProperty().get());
        sort();
        filling = false;
        select(model.selectedProperty().get());
    }

    private void losses(Map<String, PlottedRun> losses) {
        boolean changed = false;
        for (RunLine line : getItems()) {
            PlottedRun plotted = losses.get(line.run().name());
            if (plotted != null && plotted.losses() != line.losses()) {
                line.lossesProperty().set(plotted.losses());
                changed = true;
            }
        }
        if (changed && !filling && sortedByLosses()) {
            filling = true;
            sort();
            filling = false;
            select(model.selectedProperty().get());
        }
    }

    private boolean sortedByLosses() {
        return getSortOrder().stream()
                .anyMatch(column -> Set.of("runs-best", "runs-at", "runs-metric", "runs-duration")
                        .contains(column.getId()));
    }

    private void chosen() {
        if (!filling) {
            controller.select(getSelectionModel().getSelectedItems().stream()
                    .filter(line -> line != null)
                    .map(RunLine::run)
                    .toList());
        }
    }

    private void select(List<RunRow> runs) {
        Set<String> wanted = new HashSet<>();
        runs.forEach(run -> wanted.add(run.name()));
        Set<String> now = new HashSet<>();
        getSelectionModel()
                .getSelectedItems()
                .forEach(line -> now.add(line.run().name()));
        if (filling || wanted.equals(now)) {
            return;
        }
        filling = true;
        getSelectionModel().clearSelection();
        int[] indices = IntStream.range(0, getItems().size())
                .filter(i -> wanted.contains(getItems().get(i).run().name()))
                .toArray();
        if (indices.length > 0) {
            getSelectionModel().selectIndices(indices[0], indices);
            scrollTo(Math.max(0, indices[0] - 2));
        }
        filling = false;
    }
}
