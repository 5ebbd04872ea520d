package latentexplorer.ui.training.runs;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.raster.Curve;
import latentexplorer.ui.widget.RasterView;

/**
 * Measures the page of runs while a fixed script uses it, one step a pulse: it is opened, and when all curves are there it is
 * scrolled, sorted by every column, filtered letter by letter, hovered over, and several runs are selected. The longest
 * frame is that of the JavaFX thread: processor time, so that a busy machine does not count, and time on the clock.
 *
 * <p>The view must be on a stage and not yet visible, with the runs on the disk.
 */
public final class RunsBench {
    private static final int SCROLLS = 90;
    private static final int HOVERS = 240;
    /** Steps without an action behind one with heavy consequences. */
    private static final int REST = 6;

    private static final double MEGABYTE = 1 << 20;

    private final RunsModel model;
    private final RunsView view;
    private final Frames frames = new Frames();
    private final Deque<Runnable> script = new ArrayDeque<>();
    private final List<Double> hovers = new ArrayList<>();
    private final CompletableFuture<List<BenchRow>> result = new CompletableFuture<>();
    private final List<BenchRow> rows = new ArrayList<>();
    private long hovered;

    /** @param view shows {@code model} */
    public RunsBench(RunsModel model, RunsView view) {
        this.model = model;
        this.view = view;
    }

    /** How long the JavaFX thread is busy between one pulse and the next. */
    private static final class Frames {
        private static final int SLOW = 50;

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<Double> busy = new ArrayList<>();
        private double longestOnClock;
        private long clock;
        private long used;

        void pulse() {
            long now = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            if (clock != 0) {
                busy.add((cpu - used) / 1e6);
                longestOnClock = Math.max(longestOnClock, (now - clock) / 1e6);
            }
            clock = now;
            used = cpu;
        }

        List<BenchRow> take(String key) {
            double[] sorted =
                    busy.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            long slow = Arrays.stream(sorted).filter(millis -> millis > SLOW).count();
            List<BenchRow> rows = List.of(
                    new BenchRow(key + "frame.longest", quantile(sorted, 1), "ms"),
                    new BenchRow(key + "frame.p99", quantile(sorted, 0.99), "ms"),
                    new BenchRow(key + "frame.above-50ms", slow, "of " + sorted.length),
                    new BenchRow(key + "interval.longest", longestOnClock, "ms"));
            busy.clear();
            longestOnClock = 0;
            return rows;
        }
    }

    /**
     * Runs the script. To be called on the FX thread, which it does not block.
     *
     * @param runs how many there are on the disk
     * @return the rows {@code runs.N.…}, completed on the FX thread
     */
    public CompletableFuture<List<BenchRow>> run(int runs) {
        String key = "runs." + runs + ".";
        model.curves().pictureProperty().subscribe(_ -> {
            if (hovered != 0) {
                hovers.add((System.nanoTime() - hovered) / 1e6);
                hovered = 0;
            }
        });
        new AnimationTimer() {
            private final Deque<Stage> stages = new ArrayDeque<>(List.of(
                    new Stage(
                            "list",
                            () -> view.setVisible(true),
                            () -> model.listedProperty().get(),
                            false),
                    new Stage("overlay", () -> {}, () -> overlaid(runs), true),
                    new Stage("first-use.", () -> write(), script::isEmpty, true),
                    new Stage("", () -> write(), script::isEmpty, true)));
            private Stage now = new Stage("", () -> {}, () -> true, false);
            private long begin;
            private long opened;

            @Override
            public void handle(long time) {
                frames.pulse();
                if (!script.isEmpty()) {
                    script.poll().run();
                    return;
                }
                if (!now.over().getAsBoolean()) {
                    return;
                }
                end();
                if (stages.isEmpty()) {
                    stop();
                    finish(key);
                    return;
                }
                now = stages.poll();
                begin = System.nanoTime();
                opened = opened == 0 ? begin : opened;
                now.begin().run();
            }

            private void end() {
                switch (now.name()) {
                    case "list" -> rows.add(new BenchRow(key + "list", (System.nanoTime() - opened) / 1e9, "s"));
                    case "overlay" -> {
                        rows.add(new BenchRow(key + "overlay", (System.nanoTime() - opened) / 1e9, "s"));
                        rows.addAll(frames.take(key + "opening."));
                    }
                    default -> {
                        if (now.counted()) {
                            rows.addAll(frames.take(key + now.name()));
                        }
                    }
                }
            }
        }.start();
        return result;
    }

    private record Stage(String name, Runnable begin, BooleanSupplier over, boolean counted) {}

    private boolean overlaid(int runs) {
        DrawnCurves drawn = model.curves().drawnProperty().get();
        return model.progressProperty().get() >= 1
                && drawn != null
                && drawn.runs().size() == runs
                && model.curves().pictureProperty().get() != null;
    }

    private void write() {
        @SuppressWarnings("unchecked")
        TableView<RunLine> table = (TableView<RunLine>) view.lookup("#runs-table");
        hovers.clear();
        for (int i = 0; i < SCROLLS; i++) {
            int line = i * table.getItems().size() / SCROLLS;
            script.add(() -> table.scrollTo(line));
        }
        for (TableColumn<RunLine, ?> column : table.getColumns()) {
            then(() -> table.getSortOrder().setAll(List.of(column)));
        }
        then(() -> table.getSortOrder().clear());
        for (String word : List.of("r", "ru", "run-00", "run-000", "run-00", "", "latent-size>=8", "")) {
            then(() -> model.filterProperty().set(word));
        }
        script.add(this::awaitAllCurves);
        for (int i = 0; i < HOVERS; i++) {
            double share = i / (double) HOVERS;
            script.add(() -> hover(share));
        }
        then(() -> table.getSelectionModel().selectRange(0, 20));
        then(() -> table.getSelectionModel().selectAll());
        then(() -> table.getSelectionModel().clearSelection());
        then(() -> model.curves().splitProperty().set(Split.TRAIN));
        then(() -> model.curves().logarithmicEpochProperty().set(true));
        then(() -> model.curves().logarithmicEpochProperty().set(false));
        then(() -> model.curves().splitProperty().set(Split.VALIDATION));
    }

    /** Hovers wait until the curves are those of all runs again. */
    private void awaitAllCurves() {
        DrawnCurves drawn = model.curves().drawnProperty().get();
        if (drawn == null || drawn.runs().size() < model.rowsProperty().get().size()) {
            script.addFirst(this::awaitAllCurves);
        }
    }

    private void then(Runnable step) {
        script.add(step);
        for (int i = 0; i < REST; i++) {
            script.add(() -> {});
        }
    }

    /** At a curve, another one each time. */
    private void hover(double share) {
        DrawnCurves drawn = model.curves().drawnProperty().get();
        if (drawn == null) {
            return;
        }
        RasterView picture = (RasterView) view.lookup("#runs-picture");
        var plane = drawn.drawn().sheet().plane();
        List<Curve> curves = drawn.drawn().request().curves();
        double x = picture.getWidth() * share;
        int epoch = (int) Math.max(1, Math.round(plane.valueAt(x)));
        double y = plane.row(curves.get((int) (share * 7919) % curves.size()).at(epoch));
        hovered = System.nanoTime();
        Event.fireEvent(
                picture,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(picture, x, y)));
    }

    private void finish(String key) {
        double[] sorted =
                hovers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        rows.add(new BenchRow(key + "hover-to-picture.p50", quantile(sorted, 0.5), "ms"));
        rows.add(new BenchRow(key + "hover-to-picture.p99", quantile(sorted, 0.99), "ms"));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        rows.add(new BenchRow(key + "memory", (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE, "MB"));
        result.complete(List.copyOf(rows));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
