package latentexplorer.ui.job;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Watches that the JavaFX thread is never busy for long at a stretch: it asks the thread for a sign of life again and
 * again and looks at the processor time that the thread used until it answered. Time in which the thread did not run,
 * because the machine was busy with something else, does not count.
 */
public final class FxWatchdog implements AutoCloseable {
    /** The longest stretch that nobody notices. */
    public static final Duration LIMIT = Duration.ofMillis(50);

    private static final long PERIOD_MILLIS = 10;

    /**
     * A stretch that was too long.
     *
     * @param busy processor time of the JavaFX thread
     * @param where what the thread was doing when the limit had passed, or empty
     */
    public record Stall(Duration busy, String where) {}

    private final Consumer<Stall> report;
    private final Thread watcher;
    private volatile boolean closed;

    /**
     * Starts watching. Called on the JavaFX thread.
     *
     * @param report told of each stall, on the watchdog's thread
     */
    public FxWatchdog(Consumer<Stall> report) {
        this.report = report;
        Thread watched = Thread.currentThread();
        watcher = new Thread(() -> watch(watched), "watchdog");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void watch(Thread watched) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try {
            while (!closed) {
                long before = threads.getThreadCpuTime(watched.threadId());
                CountDownLatch answered = new CountDownLatch(1);
                Platform.runLater(answered::countDown);
                String where = "";
                if (!answered.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    where = trace(watched);
                    answered.await();
                }
                long busy = threads.getThreadCpuTime(watched.threadId()) - before;
                if (busy > LIMIT.toNanos()) {
                    report.accept(new Stall(Duration.ofNanos(busy), where));
                }
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String trace(Thread watched) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : watched.getStackTrace()) {
            text.append("\n    at ").append(frame);
        }
        return text.toString();
    }

    @Override
    public void close() {
        closed = true;
        watcher.interrupt();
    }
}
