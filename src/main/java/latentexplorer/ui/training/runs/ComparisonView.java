package latentexplorer.ui.training.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.compare.RunRow;
import latentexplorer.core.compare.RunSettings;
import org.jspecify.annotations.Nullable;

/** The settings of the selected runs side by side: those that differ stand out, the others can be left out. */
final class ComparisonView extends VBox {
    /** So many runs beside each other can still be read. */
    private static final int MOST = 6;

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final RunsModel model;
    private final Label title = new Label();
    private final Label trouble = new Label();
    private final Label hint = new Label();
    private final TableView<RunSettings.Line> table = new TableView<>();
    private final Unveiling unveiling = new Unveiling(table);
    private List<String> columns = List.of();

    ComparisonView(RunsModel model) {
        super(8);
        this.model = model;
        setId("runs-comparison");
        getStyleClass().add("runs-comparison");
        setMinWidth(240);
        trouble.setId("runs-trouble");
        trouble.getStyleClass().add("runs-warning");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.managedProperty().bind(trouble.visibleProperty());
        trouble.visibleProperty().bind(trouble.textProperty().isNotEmpty());
        hint.setId("runs-settings-hint");
        hint.getStyleClass().add("runs-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.managedProperty().bind(hint.visibleProperty());
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        table.setId("runs-settings");
        table.setAccessibleText("Settings of the selected runs");
        table.getStyleClass().addAll("dense", "runs-settings", "may-be-cut");
        table.setFixedCellSize(26);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> row());
        table.setPlaceholder(new Label());
        VBox.setVgrow(unveiling, Priority.ALWAYS);
        getChildren().setAll(head(), trouble, hint, unveiling);
        model.comparisonProperty().subscribe(this::show);
        model.onlyDifferencesProperty().subscribe(this::show);
        show();
    }

    private Node head() {
        title.getStyleClass().add("runs-title");
        title.setMinWidth(0);
        CheckBox only = new CheckBox("Only differences");
        only.setId("runs-only-differences");
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        model.selectedProperty().subscribe(selected -> only.setVisible(selected.size() > 1));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, only);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(28);
        return head;
    }

    private static TableRow<RunSettings.Line> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(RunSettings.@Nullable Line line, boolean empty) {
                super.updateItem(line, empty);
                pseudoClassStateChanged(DIFFERS, line != null && !empty && line.differs());
            }
        };
    }

    private void show() {
        List<RunRow> runs = model.selectedProperty().get();
        boolean several = runs.size() > 1;
        title.setText(
                several
                        ? "Settings side by side"
                        : runs.size() == 1 ? runs.getFirst().name() : "Settings");
        trouble.setText(runs.size() == 1 ? runs.getFirst().trouble() : "");
        List<RunSettings.Line> lines = model.comparisonProperty().get().stream()
                .filter(line -> !several || !model.onlyDifferencesProperty().get() || line.differs())
                .toList();
        hint.setText(hint(runs, lines));
        table.setVisible(!lines.isEmpty());
        fill(runs.stream().limit(MOST).map(RunRow::name).toList());
        table.getItems().setAll(lines);
    }

    private static String hint(List<RunRow> runs, List<RunSettings.Line> lines) {
        if (runs.isEmpty()) {
            return "Select a run to see its settings, or several (Ctrl or Shift) to see them side by side and their"
                    + " curves alone.";
        }
        if (lines.isEmpty()) {
            return runs.size() > 1 ? "These runs have the same settings." : "Its settings cannot be read.";
        }
        return runs.size() > MOST
                ? String.format(
                        Locale.ROOT,
                        "The first %d of %,d selected runs; a line differs when any of them does.",
                        MOST,
                        runs.size())
                : "";
    }

    private void fill(List<String> names) {
        if (names.equals(columns) && !table.getColumns().isEmpty()) {
            return;
        }
        columns = names;
        TableColumn<RunSettings.Line, String> setting = new TableColumn<>("Setting");
        setting.setCellValueFactory(data -> new ReadOnlyStringWrapper(
                (data.getValue().differs() ? "≠  " : "") + data.getValue().name()));
        setting.setMinWidth(128);
        setting.setPrefWidth(176);
        setting.setSortable(false);
        setting.setReorderable(false);
        List<TableColumn<RunSettings.Line, String>> all = new ArrayList<>(List.of(setting));
        for (int i = 0; i < names.size(); i++) {
            all.add(column(names.get(i), i));
        }
        table.getColumns().setAll(all);
        unveiling.again();
    }

    /** Names of runs begin alike and differ at the end: a long one is cut in its middle, and said in full by the tooltip. */
    private static Label header(String name) {
        Label header = new Label(name);
        header.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        header.setTooltip(new Tooltip(name));
        header.setAccessibleText(name);
        return header;
    }

    private static TableColumn<RunSettings.Line, String> column(String name, int run) {
        TableColumn<RunSettings.Line, String> column = new TableColumn<>();
        column.setGraphic(header(name));
        column.setCellValueFactory(data -> new ReadOnlyStringWrapper(
                run < data.getValue().values().size() ? data.getValue().values().get(run) : ""));
        column.setCellFactory(_ -> new TableCell<>() {
            private final LateTooltip tip =
                    new LateTooltip(this, () -> getItem() == null || isEmpty() ? "" : getItem());

            @Override
            protected void updateItem(@Nullable String value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? null : value.isEmpty() ? "–" : value);
                tip.changed();
            }
        });
        column.setMinWidth(64);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
