package latentexplorer.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.Workspace;

/** All keys, by where they hold. */
final class KeyOverview {
    private KeyOverview() {}

    static Region of(List<KeyHelp> pages) {
        FlowPane columns = new FlowPane(40, 24);
        columns.setPrefWrapLength(900);
        columns.getChildren().add(section(window()));
        pages.forEach(page -> columns.getChildren().add(section(page)));
        return columns;
    }

    private static KeyHelp window() {
        return new KeyHelp(
                "Everywhere",
                List.of(
                        new KeyHelp.Key(text(ShellKeys.of(Workspace.TYPEFACES)), "Typefaces"),
                        new KeyHelp.Key(text(ShellKeys.of(Workspace.TRAINING)), "Training"),
                        new KeyHelp.Key(text(ShellKeys.of(Workspace.EXPLORER)), "Explorer"),
                        new KeyHelp.Key(text(ShellKeys.of(Workspace.DATA)), "Data"),
                        new KeyHelp.Key(text(ShellKeys.of(Workspace.SETTINGS)), "Settings"),
                        new KeyHelp.Key(text(ShellKeys.OPEN), "Open a model, a map, a font set or images"),
                        new KeyHelp.Key("F1 or ?", "This overview"),
                        new KeyHelp.Key("Esc", "Close what lies on top"),
                        new KeyHelp.Key(text(ShellKeys.QUIT), "Quit")));
    }

    private static String text(KeyCombination combination) {
        return combination.getDisplayText();
    }

    private static Region section(KeyHelp help) {
        Label title = new Label(help.title());
        title.getStyleClass().add("title-4");
        GridPane grid = new GridPane(16, 8);
        grid.getColumnConstraints().setAll(new ColumnConstraints(116), new ColumnConstraints(250));
        for (KeyHelp.Key key : help.keys()) {
            Label keys = new Label(key.keys());
            keys.getStyleClass().add("key-cap");
            Label does = new Label(key.does());
            does.setWrapText(true);
            grid.addRow(grid.getRowCount(), new HBox(keys), does);
        }
        return new VBox(12, title, grid);
    }
}
