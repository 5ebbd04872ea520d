package latentexplorer.ui.explorer.inside;

import java.io.File;
import java.nio.IntBuffer;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import latentexplorer.ui.widget.Ink;

/** The sheet that is drawn on, in the ink and paper of the theme; takes dropped files, too. */
final class PadView extends StackPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final DrawModel model;
    private final IntBuffer pixels = IntBuffer.allocate(InkPad.SIDE * InkPad.SIDE);
    private final PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(InkPad.SIDE, InkPad.SIDE, pixels, PixelFormat.getIntArgbPreInstance());
    private int[] colours = Ink.LIGHT.table();

    PadView(DrawModel model, DrawController controller, ReadOnlyBooleanProperty dark) {
        this.model = model;
        ImageView image = new ImageView(new WritableImage(buffer));
        getChildren().setAll(image);
        setId("pad");
        getStyleClass().add("pad");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("The pad to draw on; a picture can be opened instead");
        dark.subscribe(now -> {
            colours = Ink.of(now).table();
            redraw();
        });
        model.versionProperty().subscribe(_ -> redraw());
        image.setOnMousePressed(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY) {
                controller.press(event.getX(), event.getY());
            }
        });
        image.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                controller.drag(event.getX(), event.getY());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (UNDO.match(event) && model.pad().canUndo()) {
                controller.undo();
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> dropped(event, controller));
    }

    private static void dropped(DragEvent event, DrawController controller) {
        List<File> files = event.getDragboard().getFiles();
        if (!files.isEmpty()) {
            controller.open(files.getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void redraw() {
        byte[] ink = model.pad().ink();
        int[] target = pixels.array();
        for (int p = 0; p < ink.length; p++) {
            target[p] = colours[ink[p] & 0xFF];
        }
        buffer.updateBuffer(_ -> null);
    }
}
