package latentexplorer.ui.explorer.compare;

import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.map.MapModel;

/**
 * Moves each of two maps as the other is moved. Maps that lie alike stay so to the pixel; where one was moved on its own, both
 * are moved by the same way from then on.
 */
final class LinkedViews {
    private final CompareModel model;
    private final MapModel first;
    private final MapModel second;
    /** Whether both show the same part of the plane. */
    private boolean alike = true;
    /** Whether a map is being moved by this. */
    private boolean moving;

    LinkedViews(CompareModel model, MapModel first) {
        this.model = model;
        this.first = first;
        second = model.map();
        first.viewportProperty().addListener((_, before, now) -> moved(before, now, second));
        second.viewportProperty().addListener((_, before, now) -> moved(before, now, first));
        model.linkedProperty().subscribe(_ -> align());
    }

    /** Lays the second map as the first, if they are linked. */
    void align() {
        if (isLinked()) {
            alike = true;
            set(second, like(first.viewport(), second.viewport()));
        }
    }

    /** Brings a place of one map into its middle, and leaves the other where it is. */
    void centre(MapModel map, double x, double y) {
        Viewport view = map.viewport();
        alike = false;
        set(map, view.panned(view.width() / 2.0 - view.toScreenX(x), view.height() / 2.0 - view.toScreenY(y)));
    }

    private boolean isLinked() {
        Pairing pairing = model.pairingProperty().get();
        return model.linkedProperty().get() && pairing != null && pairing.isAligned();
    }

    private void moved(Viewport before, Viewport now, MapModel other) {
        if (moving || !isLinked()) {
            return;
        }
        boolean resized = before.width() != now.width() || before.height() != now.height();
        if (resized) {
            align();
        } else if (alike || isWhole(now)) {
            alike = true;
            set(other, like(now, other.viewport()));
        } else {
            set(other, along(before, now, other.viewport()));
        }
    }

    private void set(MapModel map, Viewport view) {
        moving = true;
        map.viewportProperty().set(view);
        moving = false;
    }

    private static boolean isWhole(Viewport view) {
        return view.equals(Viewport.fit(view.width(), view.height()));
    }

    /** The same map point in the middle of another panel, at the same scale; the whole map for the whole map. */
    private static Viewport like(Viewport view, Viewport panel) {
        return isWhole(view)
                ? Viewport.fit(panel.width(), panel.height())
                : view.resized(panel.width(), panel.height());
    }

    /** A view after the movement that another made on its panel. */
    private static Viewport along(Viewport before, Viewport now, Viewport view) {
        double factor = now.scale() / before.scale();
        double scale = Math.clamp(view.scale() * factor, Viewport.MIN_SCALE, Viewport.MAX_SCALE);
        return new Viewport(
                scale,
                now.left() + (view.left() - before.left()) * factor,
                now.top() + (view.top() - before.top()) * factor,
                view.width(),
                view.height());
    }
}
