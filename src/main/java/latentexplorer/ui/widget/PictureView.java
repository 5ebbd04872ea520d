package latentexplorer.ui.widget;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

/**
 * Shows one picture of 28 x 28 grey values, enlarged without smoothing, in the ink and paper of the theme. Changing the
 * picture costs 784 writes and no allocation, so it may follow the pointer.
 */
public final class PictureView extends StackPane {
    private static final int SIDE = 28;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final int[] greys = new int[SIDE * SIDE];
    private final IntBuffer pixels = IntBuffer.allocate(SIDE * SIDE);
    private final PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(SIDE, SIDE, pixels, PixelFormat.getIntArgbPreInstance());
    private final ImageView image = new ImageView(new WritableImage(buffer));
    private int[] colours = Ink.LIGHT.table();

    /**
     * @param side edge on the screen in pixels
     */
    public PictureView(double side) {
        image.setSmooth(false);
        resizeTo(side);
        getChildren().setAll(image);
        getStyleClass().add("picture");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        dark.subscribe(now -> {
            colours = Ink.of(now).table();
            redraw();
        });
    }

    /** Follows the theme. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Shows the picture in another size on the screen. */
    public void resizeTo(double side) {
        image.setFitWidth(side);
        image.setFitHeight(side);
    }

    /** Shows grey bytes, 0 paper to 255 ink, read from {@code offset} on. */
    public void show(byte[] source, int offset) {
        for (int p = 0; p < greys.length; p++) {
            greys[p] = source[offset + p] & 0xFF;
        }
        redraw();
    }

    /** Shows values in 0..1 read from {@code offset} on; values outside are clipped. */
    public void show(float[] source, int offset) {
        for (int p = 0; p < greys.length; p++) {
            greys[p] = Math.round(Math.clamp(source[offset + p], 0f, 1f) * 255);
        }
        redraw();
    }

    /** Shows an empty sheet. */
    public void clear() {
        Arrays.fill(greys, 0);
        redraw();
    }

    private void redraw() {
        int[] target = pixels.array();
        for (int p = 0; p < greys.length; p++) {
            target[p] = colours[greys[p]];
        }
        buffer.updateBuffer(_ -> null);
    }
}
