package latentexplorer.ui.typefaces;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.Characters;

/** How many images the choice comes to: with the selected, the good, and all characters. */
final class DatasetSizeView extends VBox {
    private final GridPane table = new GridPane();
    private final Label typefaces = number("size-typefaces");
    private final Label selected = number("size-selected");
    private final Label good = number("size-good");
    private final Label all = number("size-all");
    private final Label selectedWhat = new Label();
    private final Label leftOut = new Label();

    DatasetSizeView() {
        setId("dataset-size");
        Label heading = new Label("Data set size");
        heading.getStyleClass().add("heading");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().setAll(words, numbers);
        table.getStyleClass().add("size-table");
        table.addRow(0, new Label("Typefaces"), typefaces);
        table.addRow(1, selectedWhat, selected);
        table.addRow(
                2, new Label("DS-G, the " + CharacterPreset.GOOD_51.characters().size() + " good characters"), good);
        table.addRow(3, new Label("DS-A, all " + Characters.COUNT + " characters"), all);
        leftOut.setId("size-left-out");
        leftOut.setWrapText(true);
        leftOut.getStyleClass().add("muted");
        leftOut.managedProperty().bind(leftOut.visibleProperty());
        getChildren().setAll(heading, table, leftOut);
        setSpacing(8);
        show(DatasetSize.NONE);
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("number");
        return label;
    }

    void show(DatasetSize size) {
        typefaces.setText(grouped(size.typefaces()));
        selected.setText(grouped(size.selected()));
        good.setText(grouped(size.good()));
        all.setText(grouped(size.all()));
        selectedWhat.setText("DS-S, " + size.characters() + " selected");
        leftOut.setVisible(size.leftOut() > 0);
        leftOut.setText(
                size.leftOut() == 1
                        ? "1 typeface lacks a selected character and is left out."
                        : grouped(size.leftOut()) + " typefaces lack a selected character and are left out.");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
