package latentexplorer.ui.explorer.filter;

import java.util.function.Consumer;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.Visible;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapModel;
import org.jspecify.annotations.Nullable;

/**
 * Brings onto the map what passes, in its colours. The newest wish wins; whatever else changes in the scene stays as it is.
 * Whoever moves the points to other places asks {@link #shownOn} what is a tile there.
 */
final class Sifting {
    private static final String SIFT = "explorer.filter";

    private final MapModel map;
    private final Jobs jobs;
    private final Consumer<Sifted> told;
    private final Consumer<Throwable> failed;

    private @Nullable Wish wish;
    private volatile @Nullable Sifted current;
    private volatile @Nullable Moving moving;

    /** @param share of all images that may show, in per cent */
    record Wish(Palette palette, Filter filter, int share, boolean dots, boolean apart) {}

    /** What came of a wish at the places of a layout. */
    record Sifted(Wish wish, Visible visible, MapLayout layout, Shown shown) {
        static Sifted of(Wish wish, MapLayout layout) {
            Visible visible = wish.palette().sieve().pass(wish.filter());
            return new Sifted(wish, visible, layout, shown(wish, visible, layout));
        }

        private static Shown shown(Wish wish, Visible visible, MapLayout layout) {
            return Shown.of(layout, visible.toBitSet(), wish.share() / 100.0, wish.dots(), wish.apart());
        }

        Shown on(MapLayout other) {
            return shown(wish, visible, other);
        }
    }

    /** What was last shown of points on their way, and by what. */
    private record Moving(Shown shown, @Nullable Sifted by) {}

    /** @param told hears on the JavaFX thread what came of the newest wish */
    Sifting(MapModel map, Jobs jobs, Consumer<Sifted> told, Consumer<Throwable> failed) {
        this.map = map;
        this.jobs = jobs;
        this.told = told;
        this.failed = failed;
        map.sceneProperty().subscribe(this::sceneChanged);
    }

    /** The points are others, or there are none. */
    void forget() {
        jobs.dropLatest(SIFT);
        wish = null;
        current = null;
        moving = null;
    }

    void wish(Wish next) {
        wish = next;
        sift();
    }

    private void sift() {
        Wish mine = wish;
        if (mine == null) {
            return;
        }
        Exhibit exhibit = mine.palette().exhibit();
        MapScene scene = map.scene();
        MapLayout layout = scene != null && scene.size() == exhibit.size() ? scene.layout() : exhibit.layout();
        jobs.latest(Lane.OPEN, SIFT, _ -> Sifted.of(mine, layout), this::sifted, failed);
    }

    private void sifted(Sifted now) {
        current = now;
        told.accept(now);
        MapScene scene = map.scene();
        if (scene == null || scene.size() != now.visible().total()) {
            return; // the scene of these points comes in a moment, dressed
        }
        if (scene.layout() == now.layout()) {
            map.sceneProperty().set(wearing(now, scene));
        } else {
            sift();
        }
    }

    /** A scene with what passes and its colours, as far as that is known of these points at these places. */
    MapScene dressed(MapScene scene) {
        Sifted now = current;
        return now != null && now.layout() == scene.layout() ? wearing(now, scene) : scene;
    }

    private static MapScene wearing(Sifted now, MapScene scene) {
        return scene.withInks(now.wish().palette().inks()).withShown(now.shown());
    }

    /** What is a tile when the points are at other places. Any thread may ask. */
    Shown shownOn(MapLayout layout) {
        Sifted now = current;
        Shown shown = now != null && now.visible().total() == layout.size() ? now.on(layout) : Shown.all(layout);
        moving = new Moving(shown, now);
        return shown;
    }

    /** Another has put a scene on the map: what it shows may not be what passes. */
    private void sceneChanged(@Nullable MapScene scene) {
        Sifted now = current;
        Moving last = moving;
        boolean ours = scene == null
                || now != null && scene.shown() == now.shown()
                || last != null && scene.shown() == last.shown() && last.by() == now;
        if (!ours) {
            sift();
        }
    }
}
