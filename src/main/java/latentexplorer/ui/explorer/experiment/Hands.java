package latentexplorer.ui.explorer.experiment;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.widget.Ink;

/** What hands can do with the pictures of the grids: choose, drag, take with a key, copy, and point at. */
final class Hands {
    /** Pixels of a copied picture to one on the screen: sharp in print. */
    private static final double COPY_SCALE = 3;

    /** Marks what is dragged as ours; what it is stays here. */
    private static final DataFormat CARRIED = new DataFormat("application/x-latent-explorer-slot");

    private final ExperimentController controller;
    private final Supplier<Boolean> dark;
    private Slot carried = Slot.EMPTY;

    /** @param dark whether the dark theme is in force */
    Hands(ExperimentController controller, Supplier<Boolean> dark) {
        this.controller = controller;
        this.dark = dark;
    }

    void takeCareOf(PictureCell cell) {
        cell.setOnMousePressed(_ -> cell.requestFocus());
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && cell.isSlot()) {
                controller.makeCurrent(cell.slot());
            }
        });
        cell.setOnMouseEntered(_ -> controller.pointAt(cell.content()));
        cell.setOnMouseExited(_ -> controller.pointAt(Slot.EMPTY));
        cell.setOnContextMenuRequested(event -> {
            menu(cell).show(cell, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        cell.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(cell, event));
        cell.setOnDragDetected(event -> {
            if (take(cell)) {
                Dragboard board = cell.startDragAndDrop(TransferMode.COPY);
                board.setDragView(picture(cell, 1));
                ClipboardContent content = new ClipboardContent();
                content.put(CARRIED, cell.getAccessibleText());
                board.setContent(content);
                event.consume();
            }
        });
        if (cell.isSlot()) {
            cell.setOnDragOver(event -> {
                if (isOurs(event)) {
                    event.acceptTransferModes(TransferMode.COPY);
                    cell.setTargeted(true);
                    event.consume();
                }
            });
            cell.setOnDragExited(_ -> cell.setTargeted(false));
            cell.setOnDragDropped(event -> {
                event.setDropCompleted(isOurs(event) && drop(cell));
                event.consume();
            });
        }
    }

    private boolean isOurs(DragEvent event) {
        return event.getDragboard().hasContent(CARRIED) && !carried.equals(Slot.EMPTY);
    }

    /** Takes what a cell shows in hand; whether there is something. */
    boolean take(PictureCell cell) {
        carried = cell.content();
        return !carried.equals(Slot.EMPTY);
    }

    /** Puts what is in hand into a slot; whether there was something. */
    boolean drop(PictureCell cell) {
        cell.setTargeted(false);
        Slot content = carried;
        carried = Slot.EMPTY;
        if (content.equals(Slot.EMPTY)) {
            return false;
        }
        controller.fill(cell.slot(), content);
        return true;
    }

    private void pressed(PictureCell cell, KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && plain) {
            if (cell.isSlot()) {
                controller.makeCurrent(cell.slot());
            } else if (!cell.content().equals(Slot.EMPTY)) {
                controller.fill(cell.content());
            }
        } else if (event.getCode() == KeyCode.DELETE && plain && cell.isSlot()) {
            controller.clear(cell.slot());
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown() && !event.isShiftDown()) {
            copy(cell);
        } else {
            return;
        }
        event.consume();
    }

    /** What can be done with a cell. */
    ContextMenu menu(PictureCell cell) {
        ContextMenu menu = new ContextMenu();
        Slot content = cell.content();
        boolean empty = content.equals(Slot.EMPTY);
        if (cell.isSlot()) {
            menu.getItems().add(item("Fill this slot next", false, () -> controller.makeCurrent(cell.slot())));
            menu.getItems().add(item("Clear this slot", empty, () -> controller.clear(cell.slot())));
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (Role role : List.of(Role.SOURCE, Role.TARGET, Role.A, Role.B, Role.C)) {
            String name = role == Role.SOURCE || role == Role.TARGET
                    ? role.title().toLowerCase(java.util.Locale.ROOT)
                    : role.title();
            menu.getItems().add(item("Use as " + name, empty, () -> controller.fill(role, content)));
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(item("Copy picture", empty, () -> copy(cell)));
        return menu;
    }

    private static MenuItem item(String title, boolean disabled, Runnable does) {
        MenuItem item = new MenuItem(title);
        item.setDisable(disabled);
        item.setOnAction(_ -> does.run());
        return item;
    }

    /** Puts a picture of what a node shows on the clipboard. */
    void copy(Node node) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture(node, COPY_SCALE));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private WritableImage picture(Node node, double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        int paper = Ink.of(dark.get()).paper();
        parameters.setFill(Color.rgb(paper >> 16 & 0xFF, paper >> 8 & 0xFF, paper & 0xFF));
        parameters.setTransform(new Scale(scale, scale));
        return node.snapshot(parameters, null);
    }
}
