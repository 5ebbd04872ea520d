package latentexplorer.ui.explorer.scores;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two ends, and how far the direction between them can be relied on. */
final class DirectionView extends ScrollPane {
    private final DirectionModel model;
    private final DirectionController controller;
    private final HBox kinds = new HBox();
    private final Label headline = new Label();
    private final Label meaning = new Label();
    private final Label details = note("scores-direction-details");
    private final IntervalBar bar = new IntervalBar();
    private final VBox result;

    DirectionView(DirectionModel model, DirectionController controller) {
        this.model = model;
        this.controller = controller;
        setId("scores-direction");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Label about = note("scores-direction-about");
        about.setText(
                "A direction B - A is only as good as its pairs agree: where they point the same way, D = C + (B - A)"
                        + " means the same for every C.");
        Label hint = note("scores-direction-hint");
        hint.textProperty().bind(model.hintProperty());
        hint.visibleProperty().bind(model.hintProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        headline.setId("scores-alignment");
        headline.getStyleClass().add("scores-headline");
        meaning.setId("scores-meaning");
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        Button use = new Button("Use as A and B");
        use.setId("scores-use");
        use.setTooltip(new Tooltip("Put the means of both into the slots of A and B of experiment 2"));
        use.setOnAction(_ -> controller.use());
        use.disableProperty().bind(model.usableProperty().not());
        result = new VBox(8, headline, bar, meaning, details, use);
        result.managedProperty().bind(result.visibleProperty());
        VBox content = new VBox(8, about, kinds, ends(), hint, result);
        content.getStyleClass().add("scores-content");
        setContent(content);
        model.kindsProperty().subscribe(this::showKinds);
        model.foundProperty().subscribe(this::show);
    }

    private Node ends() {
        ComboBox<String> from = end("scores-from", model.fromProperty(), controller::from);
        ComboBox<String> to = end("scores-to", model.toProperty(), controller::to);
        Button turn = new Button(null, new FontIcon(Feather.REPEAT));
        turn.setId("scores-turn");
        turn.getStyleClass().addAll("button-icon", "flat");
        turn.setTooltip(new Tooltip("Exchange A and B"));
        turn.setAccessibleText("Exchange A and B");
        turn.setOnAction(_ -> controller.turn());
        GridPane grid = new GridPane(8, 8);
        ColumnConstraints letters = new ColumnConstraints();
        letters.setMinWidth(16);
        ColumnConstraints choices = new ColumnConstraints();
        choices.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(letters, choices);
        grid.addRow(0, letter("A", from), from);
        grid.addRow(1, letter("B", to), to);
        grid.add(turn, 2, 0, 1, 2);
        return grid;
    }

    private static Label letter(String name, Node of) {
        Label letter = new Label(name);
        letter.setLabelFor(of);
        letter.getStyleClass().add("scores-letter");
        return letter;
    }

    private ComboBox<String> end(String id, IntegerProperty chosen, IntConsumer choose) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(12);
        box.setPromptText("choose");
        model.endsProperty().subscribe(names -> {
            box.getItems().setAll(names);
            box.getSelectionModel().select(chosen.get());
        });
        chosen.subscribe(index -> {
            if (index.intValue() < 0) {
                box.getSelectionModel().clearSelection();
            } else {
                box.getSelectionModel().select(index.intValue());
            }
        });
        box.setOnAction(_ -> {
            int index = box.getSelectionModel().getSelectedIndex();
            if (index >= 0 && index != chosen.get()) {
                choose.accept(index);
            }
        });
        return box;
    }

    private void showKinds(List<DirectionKind> all) {
        ToggleGroup together = new ToggleGroup();
        kinds.setAlignment(Pos.CENTER_LEFT);
        kinds.getChildren().clear();
        for (int i = 0; i < all.size(); i++) {
            DirectionKind kind = all.get(i);
            ToggleButton choice = new ToggleButton(kind.title());
            choice.setId("scores-kind-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            choice.getStyleClass().add(i == 0 ? "left-pill" : i == all.size() - 1 ? "right-pill" : "center-pill");
            choice.setToggleGroup(together);
            choice.setSelected(model.kindProperty().get() == kind);
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                controller.choose(kind);
            });
            kinds.getChildren().add(choice);
        }
        if (model.kindProperty().get() == null && !all.isEmpty()) {
            ((ToggleButton) kinds.getChildren().getFirst()).setSelected(true);
        }
    }

    private void show(@Nullable Direction found) {
        result.setVisible(found != null);
        if (found != null) {
            headline.setText(found.headline());
            bar.show(found.reliability());
            meaning.setText(found.reliability().meaning());
            details.setText(found.details());
        }
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
