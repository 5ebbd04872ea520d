package latentexplorer.ui.explorer;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.Shown;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;

/**
 * Moves points from their places on one map to those on another, as smoothly as the machine can: each picture is laid out
 * off the JavaFX thread, and the next begins when it is there.
 */
final class Passage {
    private static final String MOVE = "explorer.move";
    private static final double NANOS = 400e6;

    private final Jobs jobs;
    private final LongSupplier nanos;
    private final Function<MapLayout, Shown> shownOn;
    private final Consumer<Place> show;

    /** Where the points are at one moment. */
    record Place(MapLayout layout, Shown shown) {}

    /**
     * @param shownOn what is a tile where points are at some places; called off the JavaFX thread
     * @param show called on the JavaFX thread
     */
    Passage(Jobs jobs, LongSupplier nanos, Function<MapLayout, Shown> shownOn, Consumer<Place> show) {
        this.shownOn = shownOn;
        this.jobs = jobs;
        this.nanos = nanos;
        this.show = show;
    }

    /** Sets out; the last place shown is {@code to} itself. */
    void go(MapLayout from, MapLayout to) {
        move(from, to, nanos.getAsLong());
    }

    /** The points stay where they are. */
    void stop() {
        jobs.dropLatest(MOVE);
    }

    private void move(MapLayout from, MapLayout to, long start) {
        double time = Math.min(1, (nanos.getAsLong() - start) / NANOS);
        jobs.latest(
                Lane.OPEN,
                MOVE,
                _ -> {
                    MapLayout layout = time >= 1 ? to : between(from, to, time * time * (3 - 2 * time));
                    return new Place(layout, shownOn.apply(layout));
                },
                place -> {
                    show.accept(place);
                    if (time < 1) {
                        move(from, to, start);
                    }
                },
                _ -> {});
    }

    private static MapLayout between(MapLayout from, MapLayout to, double share) {
        float[] x = new float[to.size()];
        float[] y = new float[to.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (from.x(i) + share * (to.x(i) - from.x(i)));
            y[i] = (float) (from.y(i) + share * (to.y(i) - from.y(i)));
        }
        return new MapLayout(x, y);
    }
}
