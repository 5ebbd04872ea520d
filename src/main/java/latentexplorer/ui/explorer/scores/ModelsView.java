package latentexplorer.ui.explorer.scores;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.analogy.KeptScore;
import latentexplorer.core.analogy.ScoreTable;

/** All models that were scored so far, to be sorted and copied. */
final class ModelsView extends VBox {
    private final ScoresModel model;
    private final ScoresController controller;
    private final TableView<KeptScore> table = new TableView<>();

    ModelsView(ScoresModel model, ScoresController controller) {
        super(8);
        this.model = model;
        this.controller = controller;
        setId("scores-models");
        getStyleClass().add("scores-content");
        Label trouble = new Label();
        trouble.setId("scores-trouble");
        trouble.getStyleClass().add("scores-trouble");
        trouble.setWrapText(true);
        trouble.setMinHeight(USE_PREF_SIZE);
        trouble.textProperty().bind(model.troubleProperty());
        trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        fillColumns();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(new GroupSwitch(model, "scores-models-"), trouble, table, actions());
        model.bookProperty().subscribe(_ -> show());
        model.groupProperty().subscribe(_ -> show());
    }

    private void fillColumns() {
        table.setId("scores-models-table");
        table.setAccessibleText("All models that were scored");
        table.getStyleClass().addAll("dense", "may-be-cut");
        table.setFixedCellSize(26);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        Label none = new Label("No model has been scored yet.");
        none.getStyleClass().add("score-note");
        table.setPlaceholder(none);
        TableColumn<KeptScore, String> name = new TableColumn<>("Model");
        name.setCellValueFactory(row -> Bindings.createStringBinding(row.getValue()::model));
        name.setCellFactory(_ -> new NameCell());
        name.setMinWidth(90);
        name.setPrefWidth(112);
        name.setReorderable(false);
        table.getColumns().add(name);
        List<NumberColumn<KeptScore>> numbers = List.of(
                new NumberColumn<>("Faces", "Number of typefaces of the analogies", "%,.0f", KeptScore::faces),
                new NumberColumn<>(
                        "Top-1",
                        "Share of answers nearest to the true glyph, %",
                        "%.1f",
                        each -> 100 * each.score().model().top1()),
                new NumberColumn<>(
                        "Top-5",
                        "Share with the true glyph among the five nearest, %",
                        "%.1f",
                        each -> 100 * each.score().model().top5()),
                new NumberColumn<>(
                        "Rank",
                        "Median rank of the true glyph, 1 is best",
                        "%,.0f",
                        each -> each.score().model().medianRank()),
                new NumberColumn<>(
                        "Error",
                        "Mean squared error, pixels 0 to 1",
                        "%.4f",
                        each -> each.score().model().error()),
                new NumberColumn<>(
                        "Gain",
                        "By so many % the error is smaller than that of the better baseline",
                        "%+.0f",
                        each -> 100 * each.gain()));
        table.getColumns().addAll(numbers);
    }

    private HBox actions() {
        Button text = button("scores-copy-text", "Copy as text", "Scores and baselines in columns");
        text.setOnAction(_ -> copy(table().text()));
        Button csv = button("scores-copy-csv", "Copy as CSV", "Scores and baselines for a spreadsheet");
        csv.setOnAction(_ -> copy(table().csv()));
        Button remove = button("scores-remove", "Remove", "Take the selected model's score out of the list");
        remove.setOnAction(_ -> controller.remove(table.getSelectionModel().getSelectedItem()));
        remove.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, text, csv, gap, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        table.getItems().subscribe(() -> {
            text.setDisable(table.getItems().isEmpty());
            csv.setDisable(table.getItems().isEmpty());
        });
        text.setDisable(true);
        csv.setDisable(true);
        return row;
    }

    private static Button button(String id, String title, String explanation) {
        Button button = new Button(title);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(explanation));
        return button;
    }

    /** In the order on the screen. */
    private ScoreTable table() {
        return ScoreTable.answers(List.copyOf(table.getItems()));
    }

    private static void copy(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void show() {
        table.getItems()
                .setAll(model.bookProperty().get().of(model.groupProperty().get()));
        table.sort();
    }
}
