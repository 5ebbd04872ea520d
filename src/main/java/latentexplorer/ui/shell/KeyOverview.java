package latentexplorer.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
    /** Widths in the size of the text. */
    private static final double KEYS = 10.5;

    private static final double DOES = 15;
    private static final double GAP = 28;

    private KeyOverview() {}

    /** @param em size of the text in pixels */
    static Region of(List<KeyHelp> pages, double em) {
        FlowPane columns = new FlowPane(GAP, 24);
        columns.setPrefWrapLength(3 * ((KEYS + DOES) * em + 16) + 2 * GAP);
        columns.getChildren().add(section(window(), em));
        pages.forEach(page -> columns.getChildren().add(section(page, em)));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
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

    private static Region section(KeyHelp help, double em) {
        Label title = new Label(help.title());
        title.getStyleClass().add("title-4");
        GridPane grid = new GridPane(16, 6);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(KEYS * em);
        grid.getColumnConstraints().setAll(keys, new ColumnConstraints(DOES * em));
        for (KeyHelp.Key key : help.keys()) {
            Label cap = new Label(key.keys());
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            Label does = new Label(key.does());
            does.setWrapText(true);
            grid.addRow(grid.getRowCount(), new HBox(cap), does);
        }
        return new VBox(12, title, grid);
    }
}
