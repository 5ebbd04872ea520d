package latentexplorer.ui.widget;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Shows a {@link Raster} pixel for pixel in its upper left corner, on dense screens too: whoever paints it multiplies
 * the size of this view by {@link #scale()}. Pictures of the same size reuse one texture. Its menu copies the picture.
 */
public final class RasterView extends Region {
    private final ObjectProperty<@Nullable Raster> raster = new SimpleObjectProperty<>(this, "raster");
    private final ImageView image = new ImageView();
    private IntBuffer pixels = IntBuffer.allocate(0);
    private @Nullable PixelBuffer<IntBuffer> buffer;

    public RasterView() {
        image.setSmooth(false);
        image.setManaged(false);
        getChildren().setAll(image);
        getStyleClass().add("raster");
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        raster.subscribe(this::draw);
        MenuItem copy = new MenuItem("Copy picture");
        copy.setOnAction(_ -> copyPicture());
        ContextMenu menu = new ContextMenu(copy);
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** The picture shown; null shows nothing. */
    public ObjectProperty<@Nullable Raster> rasterProperty() {
        return raster;
    }

    /** Physical pixels for each unit of length on this screen. */
    public double scale() {
        return Optional.ofNullable(getScene())
                .map(scene -> scene.getWindow())
                .map(window -> window.getOutputScaleX())
                .orElse(1.0);
    }

    /** Puts the picture on the clipboard, if there is one. */
    public void copyPicture() {
        Raster shown = raster.get();
        if (shown != null) {
            shown.copyToClipboard();
        }
    }

    private void draw(@Nullable Raster now) {
        image.setVisible(now != null);
        if (now == null) {
            return;
        }
        PixelBuffer<IntBuffer> target = bufferFor(now);
        System.arraycopy(now.argb(), 0, pixels.array(), 0, now.argb().length);
        target.updateBuffer(_ -> null);
        double scale = scale();
        image.setFitWidth(now.width() / scale);
        image.setFitHeight(now.height() / scale);
    }

    private PixelBuffer<IntBuffer> bufferFor(Raster now) {
        PixelBuffer<IntBuffer> current = buffer;
        if (current == null || current.getWidth() != now.width() || current.getHeight() != now.height()) {
            pixels = IntBuffer.allocate(now.width() * now.height());
            current = new PixelBuffer<>(now.width(), now.height(), pixels, PixelFormat.getIntArgbPreInstance());
            buffer = current;
            image.setImage(new WritableImage(current));
        }
        return current;
    }
}
