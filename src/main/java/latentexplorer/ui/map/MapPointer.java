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
import latentexplorer.core.select.Combine;
import org.jspecify.annotations.Nullable;

/** What the mouse does on the map. One button at a time: what others do meanwhile does not count. */
final class MapPointer {
    /** How far the pointer may wander between press and release of a click: 4 pixels, which may come as a hair more. */
    private static final double SLOP = 4 + 1e-6;
    /** The corners of a lasso are at least so far apart, pixels: nearer ones are not seen. */
    private static final double STEP = 2;
    /** What the toolkit reports for one notch of a wheel, and the most that is taken at once. */
    private static final double NOTCH_DELTA = 40;

    private static final double MOST_DELTA = 120;

    private final MapModel model;
    private final MapView view;
    private final RubberBand band;
    private Consumer<MapPick> onPick = _ -> {};
    private Consumer<MapRegion> onRegion = _ -> {};
    private @Nullable Point2D resting;
    private boolean hitPending;
    private @Nullable Press press;
    private @Nullable RegionSketch sketch;

    /** A button that is held down. */
    private static final class Press {
        private final MouseButton button;
        private final Point2D start;
        private final boolean draws;
        private final boolean rectangle;
        private final Combine combine;
        private Point2D last;
        private boolean moved;

        Press(MouseEvent event, PointerMode mode) {
            boolean primary = event.getButton() == MouseButton.PRIMARY;
            button = event.getButton();
            start = at(event);
            last = start;
            draws = primary && (event.isShiftDown() || mode != PointerMode.PAN);
            rectangle = event.isShiftDown() || mode == PointerMode.RECTANGLE;
            combine = event.isAltDown() ? Combine.SHRINK : event.isShortcutDown() ? Combine.GROW : Combine.REPLACE;
        }

        boolean isDown(MouseEvent event) {
            return switch (button) {
                case PRIMARY -> event.isPrimaryButtonDown();
                case SECONDARY -> event.isSecondaryButtonDown();
                case MIDDLE -> event.isMiddleButtonDown();
                default -> false;
            };
        }
    }

    /** @param band shows what is being drawn */
    MapPointer(MapModel model, MapView view, RubberBand band) {
        this.model = model;
        this.view = view;
        this.band = band;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> rest(at(event)));
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinch);
        model.pointerModeProperty().subscribe(_ -> showMode());
    }

    void setOnPick(Consumer<MapPick> listener) {
        onPick = listener;
    }

    void setOnRegion(Consumer<MapRegion> listener) {
        onRegion = listener;
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

    /** What was drawn on another map means nothing on this one. */
    void sceneChanged(@Nullable MapScene scene) {
        RegionSketch drawn = sketch;
        if (drawn != null && (scene == null || !drawn.isOf(scene.layout()))) {
            cancelDrawing();
        }
    }

    /** Looks, at most once a pulse, what lies under the pointer. */
    void pulse() {
        Point2D at = resting;
        Press held = press;
        if (hitPending && at != null && (held == null || !held.moved)) {
            model.hover(indexAt(at));
        }
        hitPending = false;
    }

    /** Forgets the region that is being drawn; what the button does until it is released does not count any more. */
    boolean cancelDrawing() {
        boolean drawing = sketch != null;
        showSketch(null);
        return drawing;
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
        if (press == null || !press.isDown(event)) {
            cancelDrawing();
            press = new Press(event, model.pointerModeProperty().get());
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        Press held = press;
        if (held == null || !held.isDown(event)) {
            return;
        }
        Point2D now = at(event);
        boolean begins = !held.moved && held.start.distance(now) > SLOP;
        if (begins && held.draws) {
            begin(held);
        }
        held.moved |= begins;
        if (held.moved && held.draws) {
            extend(now);
        } else if (held.moved) {
            view.setCursor(Cursor.CLOSED_HAND);
            Point2D by = now.subtract(held.last);
            held.last = now;
            model.viewportProperty().set(model.viewport().panned(by.getX(), by.getY()));
        }
        event.consume();
    }

    private void begin(Press held) {
        MapScene scene = model.scene();
        if (scene != null) {
            showSketch(new RegionSketch(scene.layout(), held.rectangle, held.combine, onMap(held.start)));
        }
    }

    private void extend(Point2D to) {
        RegionSketch drawn = sketch;
        if (drawn != null) {
            drawn.to(onMap(to), STEP / model.viewport().scale());
            view.placeBand();
        }
    }

    private void showSketch(@Nullable RegionSketch now) {
        sketch = now;
        band.follow(now);
    }

    /** The place on the map under a place on the panel; beyond the panel's edge that of the edge. */
    private Point2D onMap(Point2D at) {
        Viewport seen = model.viewport();
        return new Point2D(
                seen.toMapX(Math.clamp(at.getX(), 0, view.getWidth())),
                seen.toMapY(Math.clamp(at.getY(), 0, view.getHeight())));
    }

    private void release(MouseEvent event) {
        Press held = press;
        if (held == null || event.getButton() != held.button) {
            return;
        }
        press = null;
        showMode();
        RegionSketch drawn = sketch;
        showSketch(null);
        if (drawn != null) {
            onRegion.accept(drawn.finished());
        } else if (!held.moved) {
            click(held, event);
        }
        if (held.moved) {
            rest(at(event));
        }
        event.consume();
    }

    private void click(Press held, MouseEvent event) {
        int index = indexAt(held.start);
        if (index >= 0 && held.button == MouseButton.PRIMARY) {
            pick(index, event.isShortcutDown() ? MapPick.Kind.TOGGLE : MapPick.Kind.PLAIN);
        } else if (index >= 0 && held.button == MouseButton.SECONDARY) {
            pick(index, MapPick.Kind.SECONDARY);
        }
    }

    private void showMode() {
        if (press == null) {
            view.setCursor(model.pointerModeProperty().get() == PointerMode.PAN ? null : Cursor.CROSSHAIR);
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
