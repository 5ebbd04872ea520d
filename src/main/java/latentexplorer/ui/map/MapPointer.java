package latentexplorer.ui.map;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import org.jspecify.annotations.Nullable;

/** What the mouse does on the map. */
final class MapPointer {
    /** How far the pointer may wander between press and release of a click, pixels. */
    private static final double SLOP = 4;
    /** What the toolkit reports for one notch of a wheel, and the most that is taken at once. */
    private static final double NOTCH_DELTA = 40;

    private static final double MOST_DELTA = 120;

    private final MapModel model;
    private final MapView view;
    private Consumer<MapPick> onPick = _ -> {};
    private @Nullable Point2D resting;
    private boolean hitPending;
    private @Nullable Point2D pressed;
    private @Nullable Point2D dragged;

    MapPointer(MapModel model, MapView view) {
        this.model = model;
        this.view = view;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> rest(at(event)));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinch);
    }

    void setOnPick(Consumer<MapPick> listener) {
        onPick = listener;
    }

    void pick(int index, MapPick.Kind kind) {
        onPick.accept(new MapPick(index, kind));
    }

    /** The keyboard has taken over: what lies under the resting pointer no longer counts until it moves. */
    void ignoreUntilMoved() {
        resting = null;
        hitPending = false;
    }

    /** Other tiles may lie under the resting pointer. */
    void viewMoved() {
        if (resting != null) {
            hitPending = true;
            Platform.requestNextPulse();
        }
    }

    /** Looks, at most once a pulse, what lies under the pointer. */
    void pulse() {
        Point2D at = resting;
        if (hitPending && at != null && dragged == null) {
            model.hover(indexAt(at));
        }
        hitPending = false;
    }

    private int indexAt(Point2D at) {
        MapScene scene = model.scene();
        boolean inside = view.getLayoutBounds().contains(at);
        return scene == null || !inside ? MapModel.NONE : scene.pick(model.viewport(), at.getX(), at.getY());
    }

    private void rest(Point2D at) {
        resting = at;
        viewMoved();
    }

    private void leave() {
        ignoreUntilMoved();
        model.hover(MapModel.NONE);
    }

    private void press(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            pressed = at(event);
            dragged = null;
        } else if (event.getButton() == MouseButton.SECONDARY) {
            pickAt(at(event), MapPick.Kind.SECONDARY);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Point2D start = pressed;
        if (start == null || !event.isPrimaryButtonDown()) {
            return;
        }
        Point2D now = at(event);
        if (dragged == null && start.distance(now) <= SLOP) {
            return;
        }
        Point2D before = dragged == null ? start : dragged;
        dragged = now;
        view.setCursor(Cursor.CLOSED_HAND);
        Point2D by = now.subtract(before);
        model.viewportProperty().set(model.viewport().panned(by.getX(), by.getY()));
        event.consume();
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Point2D start = pressed;
        boolean click = start != null && dragged == null;
        pressed = null;
        dragged = null;
        view.setCursor(null);
        if (click) {
            pickAt(start, event.isShortcutDown() ? MapPick.Kind.TOGGLE : MapPick.Kind.PLAIN);
        } else {
            rest(at(event));
        }
        event.consume();
    }

    private void pickAt(Point2D at, MapPick.Kind kind) {
        int index = indexAt(at);
        if (index >= 0) {
            pick(index, kind);
        }
    }

    private void scroll(ScrollEvent event) {
        zoom(Math.clamp(event.getDeltaY(), -MOST_DELTA, MOST_DELTA) / NOTCH_DELTA, event.getX(), event.getY());
        event.consume();
    }

    private void pinch(ZoomEvent event) {
        if (event.getZoomFactor() > 0) {
            zoom(Math.log(event.getZoomFactor()) / Math.log(Viewport.NOTCH), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(double notches, double x, double y) {
        if (notches != 0) {
            model.viewportProperty().set(model.viewport().zoomed(notches, x, y));
        }
    }

    private static Point2D at(MouseEvent event) {
        return new Point2D(event.getX(), event.getY());
    }
}
