package latentexplorer.ui.map;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.MapScene.Direction;
import latentexplorer.core.raster.Viewport;

/** What the keyboard does on the map while it has the focus. */
final class MapKeys {
    /** A tile reached by an arrow key is at least this far from the edge of the panel, pixels. */
    private static final double BORDER = 40;

    private final MapModel model;
    private final MapPointer pointer;

    MapKeys(MapModel model, MapPointer pointer) {
        this.model = model;
        this.pointer = pointer;
    }

    void install(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        int hovered = model.hoveredProperty().get();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean used = switch (event.getCode()) {
            case LEFT -> plain && step(Direction.LEFT);
            case RIGHT -> plain && step(Direction.RIGHT);
            case UP -> plain && step(Direction.UP);
            case DOWN -> plain && step(Direction.DOWN);
            case HOME -> plain && fitAll();
            case ESCAPE -> pointer.cancelDrawing();
            case ENTER ->
                hovered >= 0 && pick(hovered, event.isShortcutDown() ? MapPick.Kind.TOGGLE : MapPick.Kind.PLAIN);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        double notches = switch (event.getCharacter()) {
            case "+", "=" -> 1;
            case "-" -> -1;
            default -> 0;
        };
        if (notches != 0 && !event.isShortcutDown()) {
            zoom(notches);
            event.consume();
        }
    }

    private boolean fitAll() {
        model.fitAll();
        return true;
    }

    private boolean pick(int index, MapPick.Kind kind) {
        pointer.pick(index, kind);
        return true;
    }

    /** Hovers the next image in a direction, seen from the hovered one or else from the middle of the panel. */
    private boolean step(Direction direction) {
        MapScene scene = model.scene();
        if (scene == null) {
            return false;
        }
        Viewport view = model.viewport();
        int from = model.hoveredProperty().get();
        double x = from >= 0 ? scene.layout().x(from) : view.toMapX(view.width() / 2.0);
        double y = from >= 0 ? scene.layout().y(from) : view.toMapY(view.height() / 2.0);
        int next = scene.nearest(view, x, y, direction);
        pointer.ignoreUntilMoved();
        if (next >= 0) {
            model.hover(next);
            model.viewportProperty()
                    .set(view.revealing(scene.layout().x(next), scene.layout().y(next), BORDER));
        }
        return true;
    }

    /** Zooms at the hovered image if it is in view, or else in the middle of the panel. */
    private void zoom(double notches) {
        Viewport view = model.viewport();
        MapScene scene = model.scene();
        int hovered = model.hoveredProperty().get();
        double x = view.width() / 2.0;
        double y = view.height() / 2.0;
        if (scene != null && hovered >= 0) {
            double tileX = view.toScreenX(scene.layout().x(hovered));
            double tileY = view.toScreenY(scene.layout().y(hovered));
            boolean inView = tileX >= 0 && tileX <= view.width() && tileY >= 0 && tileY <= view.height();
            x = inView ? tileX : x;
            y = inView ? tileY : y;
        }
        model.viewportProperty().set(view.zoomed(notches, x, y));
    }
}
