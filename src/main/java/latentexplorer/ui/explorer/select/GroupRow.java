package latentexplorer.ui.explorer.select;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.select.Combine;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.widget.PictureView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One group: its name, some of its images, and what can be done with it. */
final class GroupRow extends VBox {
    private static final double PICTURE = 28;

    private final GroupEntry entry;
    private final GroupsController controller;
    private final Label name = new Label();
    private final TextField field = new TextField();
    private final SplitMenuButton select = new SplitMenuButton();

    GroupRow(GroupEntry entry, GroupsController controller, ReadOnlyBooleanProperty dark) {
        this.entry = entry;
        this.controller = controller;
        getStyleClass().add("group-row");
        getChildren().setAll(head(), pictures(dark), deeds());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    GroupEntry entry() {
        return entry;
    }

    @Override
    public void requestFocus() {
        select.requestFocus();
    }

    private Node head() {
        name.setText(entry.name());
        name.getStyleClass().add("group-name");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(entry.name()));
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                rename();
            }
        });
        field.setVisible(false);
        field.getStyleClass().add("group-field");
        field.setAccessibleText("Name of the group");
        field.setOnAction(_ -> commit());
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.isVisible()) {
                commit();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leaveField();
                requestFocus();
                event.consume();
            }
        });
        StackPane named = new StackPane(name, field);
        named.setAlignment(Pos.CENTER_LEFT);
        named.setMinWidth(0);
        HBox.setHgrow(named, Priority.ALWAYS);
        Label count = new Label(entry.sentence());
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, named, count);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node pictures(ReadOnlyBooleanProperty dark) {
        HBox row = new HBox(4);
        for (int image : entry.examples()) {
            PictureView picture = new PictureView(PICTURE);
            picture.darkProperty().bind(dark);
            picture.show(entry.images().pixels(), image * ImageSet.PIXELS);
            picture.setAccessibleText("Image " + image);
            row.getChildren().add(picture);
        }
        // Where there is less room the last ones do not show.
        row.setMinWidth(0);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(row.widthProperty());
        room.heightProperty().bind(row.heightProperty());
        row.setClip(room);
        return row;
    }

    private Node deeds() {
        select.setText("Select");
        select.getStyleClass().add("group-select");
        select.setAccessibleText("Select the images of " + entry.name());
        select.setOnAction(_ -> controller.select(entry.name(), Combine.REPLACE));
        select.getItems()
                .setAll(
                        item("Add to the selection", () -> controller.select(entry.name(), Combine.GROW)),
                        item("Take from the selection", () -> controller.select(entry.name(), Combine.SHRINK)),
                        item("Hold what is selected now instead", () -> controller.replace(entry.name())));
        MenuButton mean = new MenuButton("Use mean as");
        mean.getStyleClass().add("group-mean");
        mean.setTooltip(new Tooltip("Puts the mean of the codes of its images into the experiment"));
        mean.setDisable(entry.missing() == entry.count());
        List<Role> roles = List.of(Role.values());
        roles.forEach(role -> mean.getItems().add(item(role.title(), () -> controller.useMean(entry.name(), role))));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button rename =
                icon(Feather.EDIT_2, "group-rename", "Rename " + entry.name(), "Rename (F2, or double-click the name)");
        rename.setOnAction(_ -> rename());
        Button delete = icon(
                Feather.TRASH_2, "group-delete", "Delete " + entry.name(), "Delete (Delete; Ctrl+Z brings it back)");
        delete.setOnAction(_ -> controller.delete(entry.name()));
        HBox row = new HBox(8, select, mean, space, rename, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static MenuItem item(String text, Runnable deed) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> deed.run());
        return item;
    }

    private static Button icon(Feather icon, String style, String name, String does) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", style);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(does));
        return button;
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.F2) {
            rename();
        } else if (event.getCode() == KeyCode.DELETE) {
            controller.delete(entry.name());
        } else {
            return;
        }
        event.consume();
    }

    /** The name becomes a field. */
    private void rename() {
        field.setText(entry.name());
        field.setVisible(true);
        name.setVisible(false);
        field.requestFocus();
        field.selectAll();
    }

    /** What is no name leaves the old one, and the page says why. */
    private void commit() {
        String wanted = field.getText();
        boolean held = field.isFocused();
        leaveField();
        controller.rename(entry.name(), wanted);
        if (held && getScene() != null) {
            requestFocus();
        }
    }

    private void leaveField() {
        field.setVisible(false);
        name.setVisible(true);
    }
}
