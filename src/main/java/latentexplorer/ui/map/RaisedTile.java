package latentexplorer.ui.map;

import java.nio.IntBuffer;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.Viewport;

/** A tile enlarged above all others, so that it is found at a glance wherever it lies among them. */
final class RaisedTile extends Group {
    private static final int SIDE = 42;

    private final IntBuffer pixels = IntBuffer.allocate(TileAtlas.SIDE * TileAtlas.SIDE);
    private final PixelBuffer<IntBuffer> buffer =
            new PixelBuffer<>(TileAtlas.SIDE, TileAtlas.SIDE, pixels, PixelFormat.getIntArgbPreInstance());
    private final ImageView image = new ImageView(new WritableImage(buffer));
    private final Rectangle frame;

    /** @param frame around it */
    RaisedTile(Rectangle frame) {
        this.frame = frame;
        image.setSmooth(false);
        setManaged(false);
        setVisible(false);
        getChildren().addAll(frame, image);
    }

    void show(MapScene scene, Viewport view, int index, Paint colour) {
        System.arraycopy(scene.picture(index), 0, pixels.array(), 0, pixels.capacity());
        buffer.updateBuffer(_ -> null);
        int side = Math.max(SIDE, scene.tileSide(view));
        double x = Math.floor(view.toScreenX(scene.layout().x(index)) - side / 2.0 + 0.5);
        double y = Math.floor(view.toScreenY(scene.layout().y(index)) - side / 2.0 + 0.5);
        image.setFitWidth(side);
        image.setFitHeight(side);
        image.relocate(x, y);
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(side);
        frame.setHeight(side);
        frame.setStroke(colour);
        frame.setVisible(true);
        setVisible(true);
    }
}
