package latentexplorer.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.ui.session.Workspace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The strip at the left edge that leads to the workspaces and pages. */
final class Rail extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<Workspace> current;

    /**
     * @param current the workspace in view, written on a click
     * @param open shows what can be opened, below or beside the given button
     * @param help opens the keyboard overview
     */
    Rail(ObjectProperty<Workspace> current, java.util.function.Consumer<Button> open, Runnable help) {
        this.current = current;
        Region gap = new Region();
        setVgrow(gap, Priority.ALWAYS);
        Button openButton = command("rail-open", "Open", Feather.FOLDER, "Open a file or a recent one");
        openButton.setOnAction(_ -> open.accept(openButton));
        Button helpButton = command("rail-help", "Keys", Feather.HELP_CIRCLE, "Keyboard overview (F1 or ?)");
        helpButton.setOnAction(_ -> help.run());
        getChildren()
                .setAll(
                        place(Workspace.TYPEFACES, Feather.TYPE),
                        place(Workspace.TRAINING, Feather.ACTIVITY),
                        place(Workspace.EXPLORER, Feather.COMPASS),
                        gap,
                        openButton,
                        place(Workspace.DATA, Feather.DATABASE),
                        place(Workspace.SETTINGS, Feather.SETTINGS),
                        helpButton);
        getStyleClass().add("rail");
    }

    private ToggleButton place(Workspace workspace, Ikon icon) {
        ToggleButton button = new ToggleButton();
        dress(button, "rail-" + workspace.name().toLowerCase(java.util.Locale.ROOT), workspace.title(), icon);
        button.setTooltip(
                new Tooltip(workspace.title() + " (" + ShellKeys.of(workspace).getDisplayText() + ")"));
        button.setToggleGroup(group);
        button.setOnAction(_ -> {
            current.set(workspace);
            button.setSelected(true);
        });
        current.subscribe(now -> button.setSelected(now == workspace));
        return button;
    }

    private static Button command(String id, String title, Ikon icon, String tip) {
        Button button = new Button();
        dress(button, id, title, icon);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    private static void dress(ButtonBase button, String id, String title, Ikon icon) {
        button.setId(id);
        button.setText(title);
        button.setGraphic(new FontIcon(icon));
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("rail-button");
        button.setAccessibleText(title);
    }
}
