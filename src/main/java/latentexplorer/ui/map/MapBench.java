package latentexplorer.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.ProcessMemory;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Lasso;
import latentexplorer.core.select.Selection;

/**
 * Measures a map while a fixed script moves it, one move a pulse: panning and zooming over the whole range, each level of
 * detail, the worst view (all tiles on the panel) and other tile sizes; then keys that filter, and a lasso around everything. A
 * first run of the script, not counted, warms up what a user's first seconds would.
 *
 * <p>The view must be on a stage and have its final size; frames are drawn by the very classes that the window uses.
 */
public final class MapBench {
    private static final int PANS = 90;
    private static final int NOTCHES = 48;
    private static final int NOTCHES_BETWEEN_PANS = 4;
    private static final int PANS_AT_A_ZOOM = 12;
    private static final int SMALL_TILE = 14;
    private static final int PICKS = 4000;
    private static final int LASSOS = 100;
    /** Of a lasso: a hand draws as many in a few seconds. */
    private static final int CORNERS = 360;

    private static final double MEGABYTE = 1 << 20;

    private final MapModel model;
    private final MapView view;
    private final int pans;
    private final int notches;
    private final List<Runnable> script = new ArrayList<>();

    /** @param view shows {@code model} */
    public MapBench(MapModel model, MapView view) {
        this(model, view, PANS, NOTCHES);
    }

    /** With a script of another length. */
    MapBench(MapModel model, MapView view, int pans, int notches) {
        this.model = model;
        this.view = view;
        this.pans = pans;
        this.notches = notches;
    }

    /**
     * Runs the script on the scene of the model and leaves the view as it found it. To be called on the FX thread, which
     * it does not block.
     *
     * @return the rows {@code map.N.…}, completed on the FX thread; fails when there is no scene
     */
    public CompletableFuture<List<BenchRow>> run() {
        CompletableFuture<List<BenchRow>> result = new CompletableFuture<>();
        MapScene scene = model.scene();
        if (scene == null) {
            result.completeExceptionally(new IllegalStateException("the map is empty"));
            return result;
        }
        Viewport before = model.viewport();
        writeScript(scene);
        play(_ -> play(frames -> new FilterBench(model, view, scene).run(filterMillis -> {
            model.sceneProperty().set(scene);
            model.viewportProperty().set(before);
            view.setOnFrame(_ -> {});
            result.complete(rows(scene, frames, filterMillis));
        })));
        return result;
    }

    private record Played(List<FrameTiming> frames, double seconds) {}

    private void play(Consumer<Played> afterwards) {
        List<FrameTiming> frames = new ArrayList<>(script.size());
        view.setOnFrame(frames::add);
        model.fitAll();
        new AnimationTimer() {
            private int next;
            private long begin;

            @Override
            public void handle(long now) {
                if (next == 0) {
                    begin = System.nanoTime();
                }
                if (next < script.size()) {
                    script.get(next++).run();
                } else {
                    stop();
                    afterwards.accept(new Played(frames, (System.nanoTime() - begin) / 1e9));
                }
            }
        }.start();
    }

    private void writeScript(MapScene scene) {
        script.clear();
        pan(pans);
        zoomThrough(1);
        zoomThrough(-1);
        script.add(() -> model.sceneProperty().set(scene.withTileSize(SMALL_TILE)));
        pan(pans);
        script.add(() -> model.sceneProperty().set(scene));
        pan(pans);
    }

    private void zoomThrough(int direction) {
        for (int notch = 1; notch <= notches; notch++) {
            script.add(() -> {
                Viewport now = model.viewport();
                model.viewportProperty().set(now.zoomed(direction, 0.45 * now.width(), 0.55 * now.height()));
            });
            if (notch % NOTCHES_BETWEEN_PANS == 0) {
                pan(PANS_AT_A_ZOOM);
            }
        }
    }

    /** There and back, so that the view ends where it was. */
    private void pan(int moves) {
        for (int k = 0; k < moves; k++) {
            int step = 2 * k < moves ? 1 : -1;
            script.add(() -> model.viewportProperty().set(model.viewport().panned(7 * step, 4 * step)));
        }
    }

    private List<BenchRow> rows(MapScene scene, Played played, double filterMillis) {
        String key = "map." + scene.size() + ".";
        double[] total = played.frames().stream()
                .mapToDouble(FrameTiming::totalMillis)
                .sorted()
                .toArray();
        int most = played.frames().stream().mapToInt(FrameTiming::tiles).max().orElse(0);
        List<BenchRow> rows = new ArrayList<>(List.of(
                new BenchRow(key + "frame.p50", quantile(total, 0.5), "ms"),
                new BenchRow(key + "frame.p99", quantile(total, 0.99), "ms"),
                new BenchRow(key + "hover-pick", pickMillis(scene), "ms"),
                new BenchRow(key + "lasso", lassoMillis(scene), "ms"),
                new BenchRow(key + "filter", filterMillis, "ms"),
                new BenchRow(key + "pulses", played.frames().size() / played.seconds(), "1/s"),
                new BenchRow(key + "tiles-drawn", most, "tiles"),
                new BenchRow(key + "memory", ProcessMemory.heapAfterCollection() / MEGABYTE, "MB")));
        ProcessMemory.peak().ifPresent(peak -> rows.add(new BenchRow(key + "resident", peak / MEGABYTE, "MB")));
        return rows;
    }

    /** The 99th percentile of looking what lies under the pointer, all over the worst view. */
    private double pickMillis(MapScene scene) {
        MapFrame frame = view.shownProperty().get();
        Viewport worst = frame == null
                ? model.viewport()
                : Viewport.fit(frame.view().width(), frame.view().height());
        SplittableRandom random = new SplittableRandom(1);
        double[] millis = new double[PICKS];
        for (int k = 0; k < 2 * PICKS; k++) {
            double x = random.nextDouble(worst.width());
            double y = random.nextDouble(worst.height());
            long begin = System.nanoTime();
            scene.pick(worst, x, y);
            millis[k % PICKS] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return quantile(millis, 0.99);
    }

    /** The 99th percentile of selecting everything by a lasso drawn around the map. */
    private static double lassoMillis(MapScene scene) {
        double[] x = new double[CORNERS];
        double[] y = new double[CORNERS];
        for (int k = 0; k < CORNERS; k++) {
            x[k] = 0.5 + 0.75 * Math.cos(2 * Math.PI * k / CORNERS);
            y[k] = 0.5 + 0.75 * Math.sin(2 * Math.PI * k / CORNERS);
        }
        int[] ids = IntStream.range(0, scene.size()).toArray();
        double[] millis = new double[LASSOS];
        for (int k = 0; k < 2 * LASSOS; k++) {
            long begin = System.nanoTime();
            BitSet inside = new Lasso(x, y).points(scene.layout(), scene.shown()::isTile);
            Selection selected = Selection.EMPTY.combine(Selection.ofPoints(inside, ids), Combine.REPLACE);
            millis[k % LASSOS] = (System.nanoTime() - begin) / 1e6;
            if (selected.size() != scene.size()) {
                throw new IllegalStateException("the lasso caught " + selected.size() + " of " + scene.size());
            }
        }
        Arrays.sort(millis);
        return quantile(millis, 0.99);
    }

    /** @return NaN of nothing */
    static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
