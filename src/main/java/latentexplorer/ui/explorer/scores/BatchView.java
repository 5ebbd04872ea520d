package latentexplorer.ui.explorer.scores;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.analogy.AnalogyScore;
import latentexplorer.core.analogy.AnalogyScore.CharacterScore;
import latentexplorer.core.analogy.KeptScore;
import latentexplorer.core.analogy.Tally;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.widget.NumberField;
import org.jspecify.annotations.Nullable;

/** The score of the model over many random analogies, beside what it is to be held against, and by character. */
final class BatchView extends VBox {
    private static final double LARGEST_SEED = 999_999_999;

    private final ScoresModel model;
    private final ScoresController controller;
    private final GridPane numbers = new GridPane(12, 4);
    private final Label words = note("scores-words");
    private final Label status = note("scores-status");
    private final Label remark = note("scores-remark");
    private final TableView<CharacterScore> characters = new TableView<>();
    private double worstRank;
    private double worstError;

    BatchView(ScoresModel model, ScoresController controller) {
        super(8);
        this.model = model;
        this.controller = controller;
        setId("scores-batch");
        getStyleClass().add("scores-content");
        status.textProperty().bind(model.statusProperty());
        hideWhenEmpty(status);
        remark.textProperty().bind(model.remarkProperty());
        hideWhenEmpty(remark);
        for (int i = 0; i < 5; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            column.setMinWidth(i == 0 ? 120 : 56);
            numbers.getColumnConstraints().add(column);
        }
        numbers.managedProperty().bind(numbers.visibleProperty());
        words.managedProperty().bind(words.visibleProperty());
        characters.managedProperty().bind(characters.visibleProperty());
        fillColumns();
        VBox.setVgrow(characters, Priority.ALWAYS);
        getChildren()
                .setAll(
                        actions(),
                        progress(),
                        new GroupSwitch(model, "scores-"),
                        remark,
                        status,
                        numbers,
                        words,
                        characters);
        model.resultProperty().subscribe(this::show);
    }

    private Node actions() {
        Button start = new Button(String.format(Locale.ROOT, "Score %,d random analogies", AnalogyScore.USUAL));
        start.setId("scores-start");
        start.getStyleClass().add("accent");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> controller.score());
        start.disableProperty()
                .bind(model.readyProperty().not().or(model.jobProperty().isNotNull()));
        start.setTooltip(new Tooltip("As many of typefaces that the model learned from, and of others"));
        Label label = new Label("Seed");
        NumberField seed = new NumberField(0, LARGEST_SEED, 0, "");
        seed.setId("scores-seed");
        seed.setAccessibleText("Seed of the draw");
        seed.explain("The same seed draws the same analogies");
        seed.valueProperty().set(model.seedProperty().get());
        seed.valueProperty().subscribe(value -> model.seedProperty().set(value.longValue()));
        label.setLabelFor(seed);
        label.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, start, gap(), label, seed);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button("Cancel");
        cancel.setId("scores-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> controller.cancel());
        HBox row = new HBox(8, bar, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.jobProperty().isNotNull());
        row.managedProperty().bind(row.visibleProperty());
        model.jobProperty().subscribe(job -> follow(bar, job));
        return row;
    }

    private static void follow(ProgressBar bar, @Nullable Job job) {
        bar.progressProperty().unbind();
        if (job != null) {
            bar.progressProperty().bind(job.progressProperty());
        }
    }

    private void fillColumns() {
        characters.setId("scores-characters");
        characters.setAccessibleText("Scores by character");
        characters.getStyleClass().addAll("dense", "may-be-cut");
        characters.setFixedCellSize(24);
        characters.setMinHeight(150);
        characters.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        TableColumn<CharacterScore, String> name = new TableColumn<>("Character");
        name.setCellValueFactory(row -> Bindings.createStringBinding(row.getValue()::character));
        name.setMinWidth(80);
        name.setReorderable(false);
        characters.getColumns().add(name);
        characters
                .getColumns()
                .add(new NumberColumn<>(
                        "Top-1",
                        "Share of answers nearest to the true glyph, %",
                        "%.1f",
                        each -> 100 * each.model().top1()));
        characters
                .getColumns()
                .add(new NumberColumn<>(
                        "Top-5",
                        "Share with the true glyph among the five nearest, %",
                        "%.1f",
                        each -> 100 * each.model().top5()));
        characters
                .getColumns()
                .add(new NumberColumn<>(
                        "Rank",
                        "Median rank of the true glyph, 1 is best",
                        "%,.0f",
                        each -> each.model().medianRank(),
                        () -> worstRank));
        characters
                .getColumns()
                .add(new NumberColumn<>(
                        "Error",
                        "Mean squared error, pixels 0 to 1",
                        "%.4f",
                        each -> each.model().error(),
                        () -> worstError));
    }

    private void show(@Nullable KeptScore result) {
        boolean there = result != null;
        numbers.setVisible(there);
        words.setVisible(there);
        characters.setVisible(there);
        numbers.getChildren().clear();
        if (result == null) {
            characters.getItems().clear();
            return;
        }
        AnalogyScore score = result.score();
        head(score);
        row(1, "Analogy", "D = C + (B - A), decoded", score.model());
        row(2, "C unchanged", "The picture of C's own code: nothing is changed", score.unchanged());
        row(3, "Mean glyph", "The mean of the character: no typeface is known", score.meanGlyph());
        row(4, "At best", "The true answer encoded and decoded: what this model can do", score.reconstruction());
        words.setText(ResultWords.of(score)
                + String.format(
                        Locale.ROOT,
                        " %,d analogies with seed %d in %,d typefaces, each ranked among %,.0f.",
                        score.model().count(),
                        score.seed(),
                        result.faces(),
                        score.candidates()));
        worstRank = most(score, Tally::medianRank);
        worstError = most(score, Tally::error);
        characters.getItems().setAll(score.byCharacter());
        characters.sort();
    }

    private static double most(AnalogyScore score, java.util.function.ToDoubleFunction<Tally> of) {
        return score.byCharacter().stream()
                .mapToDouble(each -> of.applyAsDouble(each.model()))
                .max()
                .orElse(0);
    }

    private void head(AnalogyScore score) {
        String[] titles = {"", "Top-1", "Top-5", "Rank", "Error"};
        String[] explanations = {
            "",
            String.format(
                    Locale.ROOT,
                    "Share of answers nearest to the true glyph; by chance %.2f %%",
                    100 / score.candidates()),
            "Share of answers with the true glyph among the five nearest",
            "Median rank of the true glyph, 1 is best",
            "Mean squared error, pixels 0 to 1"
        };
        for (int i = 1; i < titles.length; i++) {
            Label title = note("");
            title.setText(titles[i]);
            title.setTooltip(new Tooltip(explanations[i]));
            numbers.add(title, i, 0);
        }
    }

    private void row(int row, String name, String explanation, Tally tally) {
        String id = "scores-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        Label what = new Label(name);
        what.setTooltip(new Tooltip(explanation));
        what.setMinWidth(Region.USE_PREF_SIZE);
        numbers.add(what, 0, row);
        String[] values = {
            String.format(Locale.ROOT, "%.1f %%", 100 * tally.top1()),
            String.format(Locale.ROOT, "%.1f %%", 100 * tally.top5()),
            String.format(Locale.ROOT, "%,.1f", tally.medianRank()),
            String.format(Locale.ROOT, "%.4f", tally.error())
        };
        for (int i = 0; i < values.length; i++) {
            Label value = new Label(values[i]);
            value.setId(id + "-" + i);
            value.setMinWidth(Region.USE_PREF_SIZE);
            numbers.add(value, i + 1, row);
        }
        if (row == 1) {
            numbers.getChildren().stream()
                    .filter(node -> Integer.valueOf(1).equals(GridPane.getRowIndex(node)))
                    .forEach(node -> node.getStyleClass().add("scores-own"));
        }
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static void hideWhenEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("score-note");
        return note;
    }
}
