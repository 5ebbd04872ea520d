package latentexplorer.ui.typefaces.gallery;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import latentexplorer.ui.typefaces.selection.SelectionController;

/** What keys mean in the gallery of clusters. */
final class MosaicKeyboard {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);
    private static final double ZOOM_STEP = 1.15;

    private final MosaicModel model;
    private final MosaicController controller;
    private final SelectionController selection;
    private final Runnable copy;

    MosaicKeyboard(MosaicModel model, MosaicController controller, SelectionController selection, Runnable copy) {
        this.model = model;
        this.controller = controller;
        this.selection = selection;
        this.copy = copy;
    }

    /** Undo, redo and copying, from anywhere but text fields, which have their own. */
    void workspaceKey(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl) && shortcut(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (UNDO.match(event)) {
            selection.undo();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            selection.redo();
        } else if (COPY.match(event)) {
            copy.run();
        } else {
            return false;
        }
        return true;
    }

    /** Whether a key was meant for a cluster. */
    boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return shortcut(event);
        }
        int percent = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> controller.step(-1);
            case RIGHT, KP_RIGHT -> controller.step(1);
            case UP, KP_UP -> selection.nudge(current(), percent);
            case DOWN, KP_DOWN -> selection.nudge(current(), -percent);
            case ENTER -> selection.toggle(current());
            case DELETE, BACK_SPACE -> clear(event.isShiftDown());
            case ESCAPE -> {
                return selection.cancelDrag();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void clear(boolean all) {
        if (all) {
            selection.clearAll();
        } else {
            selection.clear(current());
        }
    }

    private int current() {
        return model.currentProperty().get();
    }

    /** Zooming; typed keys, because plus and minus lie elsewhere on each keyboard. */
    void typed(KeyEvent event) {
        if (event.isShortcutDown() && !event.isAltDown()) {
            return;
        }
        MosaicWindow window = model.windowProperty().get();
        switch (event.getCharacter()) {
            case "+" -> zoom(Math.max(window.tile() + 1, window.tile() * ZOOM_STEP));
            case "-" -> zoom(Math.min(window.tile() - 1, window.tile() / ZOOM_STEP));
            case "0" -> controller.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double tile) {
        MosaicWindow window = model.windowProperty().get();
        controller.zoomTo(tile, window.width() / 2, window.height() / 2);
    }
}
