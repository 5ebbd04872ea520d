package latentexplorer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.ProcessMemory;
import latentexplorer.ui.job.FxWatchdog;
import latentexplorer.ui.map.FrameWatch;

/** Wanders about the window that the user sees for minutes, and looks whether it stays quick and the heap as it was. */
final class Wander {
    /** The longest that a frame may take, milliseconds. */
    private static final double LONGEST = 100;
    /** How much larger the heap may be in the last third than in the first. */
    private static final double GROWTH = 0.1;

    private static final double MEGABYTE = 1 << 20;
    private static final long SEED = 1;
    private static final int FEWEST_STAGES = 3;
    private static final Duration LONGEST_STAGE = Duration.ofMinutes(1);
    private static final long REST_MILLIS = 20;
    private static final int COLLECTIONS = 3;

    private final App app;
    private final Stage stage;
    private final WanderScript script;
    private final ConcurrentLinkedQueue<FxWatchdog.Stall> stalls = new ConcurrentLinkedQueue<>();

    private Wander(App app, Stage stage) {
        this.app = app;
        this.stage = stage;
        script = new WanderScript(stage, SEED);
    }

    /**
     * What was measured in one stage of the way.
     *
     * @param frame our longest work on a frame, milliseconds
     * @param busy the longest stretch of the JavaFX thread's processor time that was too long, milliseconds; 0 for none
     * @param heap after collection, MB
     */
    record Stretch(double frame, double busy, double heap) {}

    /** All stages. */
    record Report(List<Stretch> stretches) {
        List<BenchRow> rows() {
            return List.of(
                    new BenchRow("wander.frame.most", frame(), "ms"),
                    new BenchRow("wander.busy.most", busy(), "ms"),
                    new BenchRow("wander.heap.first-third", first(), "MB"),
                    new BenchRow("wander.heap.last-third", last(), "MB"));
        }

        /** What was not as it should be, in sentences. */
        List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (frame() > LONGEST) {
                faults.add(String.format(Locale.ROOT, "A frame took %.0f ms: more than %.0f.", frame(), LONGEST));
            }
            if (busy() > LONGEST) {
                faults.add(String.format(
                        Locale.ROOT, "The window did not answer for %.0f ms: more than %.0f.", busy(), LONGEST));
            }
            if (last() > (1 + GROWTH) * first()) {
                faults.add(String.format(
                        Locale.ROOT,
                        "The heap grew from %.0f MB to %.0f MB: by more than %.0f %%.",
                        first(),
                        last(),
                        100 * GROWTH));
            }
            return faults;
        }

        private double frame() {
            return stretches.stream().mapToDouble(Stretch::frame).max().orElse(0);
        }

        private double busy() {
            return stretches.stream().mapToDouble(Stretch::busy).max().orElse(0);
        }

        private double first() {
            return leastHeap(0, Math.ceilDiv(stretches.size(), 3));
        }

        private double last() {
            return leastHeap(stretches.size() - Math.ceilDiv(stretches.size(), 3), stretches.size());
        }

        private double leastHeap(int from, int to) {
            return stretches.subList(from, to).stream()
                    .mapToDouble(Stretch::heap)
                    .min()
                    .orElse(0);
        }
    }

    /**
     * Wanders for so long, and a stage more at first, which warms up and does not count. Not to be called on the FX thread.
     *
     * @param rows told after each stage, a minute of a long way
     */
    static Report about(App app, Stage stage, Duration length, Consumer<BenchRow> rows) {
        return new Wander(app, stage).walk(length, rows);
    }

    private Report walk(Duration length, Consumer<BenchRow> rows) {
        int stages = Math.max(FEWEST_STAGES, Math.ceilDiv((int) length.toSeconds(), (int) LONGEST_STAGE.toSeconds()));
        Duration each = length.dividedBy(stages);
        FrameWatch frames = onFx(() -> new FrameWatch(WindowBench.map(stage)));
        FxWatchdog watchdog = onFx(() -> new FxWatchdog(stalls::add));
        try {
            wander(each);
            onFx(frames::take);
            stalls.clear();
            List<Stretch> stretches = new ArrayList<>();
            for (int k = 1; k <= stages; k++) {
                wander(each);
                double[] millis = onFx(frames::take);
                double heap = heap();
                Stretch stretch = new Stretch(millis.length == 0 ? 0 : millis[millis.length - 1], busiest(), heap);
                stretches.add(stretch);
                tell(k, millis, stretch, rows);
            }
            return new Report(List.copyOf(stretches));
        } finally {
            watchdog.close();
        }
    }

    private static void tell(int number, double[] millis, Stretch stretch, Consumer<BenchRow> rows) {
        String key = "wander." + number + ".";
        rows.accept(new BenchRow(key + "frames", millis.length, "frames"));
        double p99 = millis.length == 0 ? Double.NaN : millis[(int) Math.ceil(0.99 * millis.length) - 1];
        rows.accept(new BenchRow(key + "frame.p99", p99, "ms"));
        rows.accept(new BenchRow(key + "frame.most", stretch.frame(), "ms"));
        rows.accept(new BenchRow(key + "busy.most", stretch.busy(), "ms"));
        rows.accept(new BenchRow(key + "heap", stretch.heap(), "MB"));
        ProcessMemory.resident().ifPresent(now -> rows.accept(new BenchRow(key + "resident", now / MEGABYTE, "MB")));
    }

    /** Makes moves for so long, waits until what they asked for has come, and leaves the window as it was at first. */
    private void wander(Duration length) {
        AnimationTimer moves = onFx(() -> {
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    script.step();
                }
            };
            timer.start();
            return timer;
        });
        rest(length.toMillis());
        onFx(() -> {
            moves.stop();
            return true;
        });
        untilIdle();
        onFx(() -> {
            script.tidyUp();
            return true;
        });
        untilIdle();
    }

    private void untilIdle() {
        do {
            rest(REST_MILLIS);
        } while (!onFx(() -> app.jobs().isIdle()));
    }

    /** The least of a few collections: the toolkit lets go of its pictures one by one. */
    private static double heap() {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < COLLECTIONS; k++) {
            least = Math.min(least, ProcessMemory.heapAfterCollection() / MEGABYTE);
            rest(REST_MILLIS);
        }
        return least;
    }

    private double busiest() {
        double most = 0;
        for (FxWatchdog.Stall stall = stalls.poll(); stall != null; stall = stalls.poll()) {
            most = Math.max(most, stall.busy().toNanos() / 1e6);
        }
        return most;
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T onFx(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
