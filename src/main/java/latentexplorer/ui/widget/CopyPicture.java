package latentexplorer.ui.widget;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Lets a node's picture be copied to the clipboard: by its context menu, and by Ctrl+C (Cmd+C) while it has the focus. */
public final class CopyPicture {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private CopyPicture() {}

    /**
     * @param node can have the focus afterwards, and gets it when it is pressed
     * @param picture makes what is copied
     */
    public static void of(Node node, Supplier<Image> picture) {
        Runnable copy = () -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture.get());
            Clipboard.getSystemClipboard().setContent(content);
        };
        node.setFocusTraversable(true);
        node.setOnMousePressed(_ -> node.requestFocus());
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy.run();
                event.consume();
            }
        });
        MenuItem item = new MenuItem("Copy picture");
        item.setAccelerator(COPY);
        item.setOnAction(_ -> copy.run());
        ContextMenu menu = new ContextMenu(item);
        node.setOnContextMenuRequested(event -> menu.show(node, event.getScreenX(), event.getScreenY()));
    }
}
