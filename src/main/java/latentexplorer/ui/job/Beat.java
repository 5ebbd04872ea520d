package latentexplorer.ui.job;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Does something now and then on the JavaFX thread. An animation would do so too, but while one plays the toolkit beats sixty
 * times a second whether anything is to be painted or not, and takes that time from what computes beside it.
 */
public final class Beat {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Runnable work;
    private final AtomicBoolean due = new AtomicBoolean();
    private Duration period;
    private @Nullable ScheduledFuture<?> ticking;

    /** Stands still until it is started. Made and used on the JavaFX thread. */
    public Beat(Duration period, Runnable work) {
        this.period = period;
        this.work = work;
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("beat").unstarted(task));
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    /** Beats for the first time after one period; does nothing while it beats already. */
    public void start() {
        if (ticking == null) {
            ticking = CLOCK.scheduleAtFixedRate(this::tick, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Not a beat comes after this. */
    public void stop() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
    }

    public boolean isRunning() {
        return ticking != null;
    }

    /** Beats faster or slower from now on. */
    public void setPeriod(Duration now) {
        if (!period.equals(now)) {
            period = now;
            if (ticking != null) {
                stop();
                start();
            }
        }
    }

    /** One beat at a time: while the JavaFX thread is late, beats are left out instead of being made up for. */
    private void tick() {
        if (due.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                due.set(false);
                if (ticking != null) {
                    work.run();
                }
            });
        }
    }
}
