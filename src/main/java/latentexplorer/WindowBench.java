package latentexplorer;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import latentexplorer.core.job.BenchRow;
import latentexplorer.ui.map.MapView;

/** Measures the window that the user sees, with the classes that the user's window is made of. */
final class WindowBench {
    private static final int MOVES = 400;
    private static final int WARM_UP = 200;

    private WindowBench() {}

    /** The map's view of a window that has been shown. */
    static MapView map(Stage stage) {
        return (MapView) stage.getScene().lookup("#map");
    }

    /** Waits for the first frame of the map and the pulse that shows it; milliseconds since the JVM started. */
    static double firstPicture(Stage stage) {
        CountDownLatch drawn = new CountDownLatch(1);
        AtomicLong when = new AtomicLong();
        Platform.runLater(() -> {
            Scene scene = stage.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    MapView map = map(stage);
                    if (map != null && map.shownProperty().get() != null) {
                        scene.removePostLayoutPulseListener(this);
                        when.set(System.currentTimeMillis());
                        drawn.countDown();
                    } else {
                        Platform.requestNextPulse();
                    }
                }
            });
            Platform.requestNextPulse();
        });
        await(drawn);
        return when.get() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /**
     * Moves the pointer over the map with a target chosen, and takes the time from each mouse event to the pictures of the
     * whole row handed to the toolkit.
     */
    static BenchRow pointerToPixels(App app, Stage stage) {
        List<Long> nanos = new ArrayList<>();
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            MapView map = map(stage);
            click(map, map.getWidth() / 2, map.getHeight() / 2, MouseButton.SECONDARY);
            long[] sent = {0};
            app.onWalk(() -> {
                if (sent[0] != 0) {
                    nanos.add(System.nanoTime() - sent[0]);
                    sent[0] = 0;
                }
            });
            new AnimationTimer() {
                private int step;

                @Override
                public void handle(long now) {
                    if (step == WARM_UP + MOVES) {
                        stop();
                        done.countDown();
                        return;
                    }
                    double angle = step * 2.399963;
                    double radius = 0.25 * Math.sqrt(step % 97 / 97.0);
                    double x = map.getWidth() * (0.5 + radius * Math.cos(angle));
                    double y = map.getHeight() * (0.5 + radius * Math.sin(angle));
                    step++;
                    sent[0] = System.nanoTime();
                    Event.fireEvent(map, mouse(MouseEvent.MOUSE_MOVED, map, x, y, MouseButton.NONE));
                }
            }.start();
        });
        await(done);
        long[] sorted = nanos.stream()
                .skip(Math.min(WARM_UP, nanos.size() / 3))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        double p99 = sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(0.99 * sorted.length) - 1] / 1e6;
        return new BenchRow("decode.pointer-to-pixels.p99", p99, "ms");
    }

    private static void click(MapView map, double x, double y, MouseButton button) {
        Event.fireEvent(map, mouse(MouseEvent.MOUSE_PRESSED, map, x, y, button));
        Event.fireEvent(map, mouse(MouseEvent.MOUSE_RELEASED, map, x, y, button));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, MapView map, double x, double y, MouseButton button) {
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                button,
                1,
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
                new PickResult(map, x, y));
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
