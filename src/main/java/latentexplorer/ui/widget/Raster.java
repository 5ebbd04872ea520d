package latentexplorer.ui.widget;

import java.nio.IntBuffer;
import java.util.Map;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * A finished picture, painted off the JavaFX thread. Immutable by convention: the array is handed over, not copied.
 *
 * @param argb width x height opaque colours, row by row
 * @param width in physical pixels, at least 1
 * @param height in physical pixels, at least 1
 */
public record Raster(int[] argb, int width, int height) {
    public Raster {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException(argb.length + " pixels for " + width + " x " + height);
        }
    }

    /** Puts the picture on the clipboard. On the JavaFX thread. */
    public void copyToClipboard() {
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(width, height, IntBuffer.wrap(argb.clone()), PixelFormat.getIntArgbPreInstance());
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, new WritableImage(buffer)));
    }
}
