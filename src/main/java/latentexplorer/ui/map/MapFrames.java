package latentexplorer.ui.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.effect.BlurType;
import javafx.scene.effect.DropShadow;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeType;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;

/** The frames around tiles, as nodes over the picture: those with a role and, on top, the hovered one. */
final class MapFrames extends Group {
    private static final double STROKE = 3;

    private final List<Rectangle> roles = new ArrayList<>();
    private final Rectangle hover = frame("map-hover");
    private final RaisedTile raised = new RaisedTile(frame("map-raised"));

    MapFrames() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(hover, raised);
    }

    /** Puts all frames where their tiles lie. */
    void place(MapScene scene, Viewport view, List<RoleFrame> frames, int hovered) {
        while (roles.size() < frames.size()) {
            Rectangle added = frame("map-role");
            getChildren().add(roles.size(), added);
            roles.add(added);
        }
        for (int k = 0; k < roles.size(); k++) {
            if (k < frames.size()) {
                put(
                        roles.get(k),
                        scene,
                        view,
                        frames.get(k).index(),
                        frames.get(k).colour());
            } else {
                roles.get(k).setVisible(false);
            }
        }
        put(hover, scene, view, hovered, colour(scene.ground().hover()));
    }

    /** Shows a tile above all others where it lies; none when the index is none of the scene. */
    void raise(MapScene scene, Viewport view, int index) {
        if (index >= 0 && index < scene.size()) {
            raised.show(scene, view, index, colour(scene.ground().hover()));
        } else {
            raised.setVisible(false);
        }
    }

    void clear() {
        getChildren().forEach(each -> each.setVisible(false));
    }

    private static void put(Rectangle frame, MapScene scene, Viewport view, int index, Paint colour) {
        boolean there = index >= 0 && index < scene.size();
        frame.setVisible(there);
        if (there) {
            int side = scene.tileSide(view);
            frame.setX(Math.floor(view.toScreenX(scene.layout().x(index)) - side / 2.0 + 0.5));
            frame.setY(Math.floor(view.toScreenY(scene.layout().y(index)) - side / 2.0 + 0.5));
            frame.setWidth(side);
            frame.setHeight(side);
            frame.setStroke(colour);
        }
    }

    private static Rectangle frame(String style) {
        Rectangle frame = new Rectangle();
        frame.getStyleClass().add(style);
        frame.setFill(null);
        frame.setStrokeType(StrokeType.OUTSIDE);
        frame.setStrokeWidth(STROKE);
        // A thin line of the opposite kind around it: no frame is lost among tiles of its own colour.
        frame.setEffect(new DropShadow(BlurType.ONE_PASS_BOX, Color.rgb(255, 255, 255, 0.95), 4, 0.9, 0, 0));
        frame.setVisible(false);
        return frame;
    }

    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }
}
