package latentexplorer.core.job;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a pool of threads in which one idle thread at a time watches for a moment before it goes to sleep: waking a
 * sleeping thread takes longer than the small pieces of work that a training hands out, one right after the other.
 */
final class WatchedQueue extends LinkedBlockingQueue<Runnable> {
    private static final long serialVersionUID = 1;

    /** How long a thread watches: some ten times as long as it takes to wake one. */
    private static final long WATCH_NANOS = 100_000;

    /** Says that somebody watches. */
    private static final Runnable NOTHING = () -> {};

    /** Empty when nobody watches, {@link #NOTHING} when somebody does, else what was handed over. */
    private final transient AtomicReference<@Nullable Runnable> watched = new AtomicReference<>();

    @Override
    public boolean offer(Runnable work) {
        return watched.compareAndSet(NOTHING, work) || super.offer(work);
    }

    @Override
    public Runnable take() throws InterruptedException {
        Runnable waiting = poll();
        if (waiting == null) {
            waiting = watch();
        }
        return waiting == null ? super.take() : waiting;
    }

    private @Nullable Runnable watch() {
        if (!watched.compareAndSet(null, NOTHING)) {
            return null;
        }
        long end = System.nanoTime() + WATCH_NANOS;
        while (watched.get() == NOTHING && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        Runnable handed = watched.getAndSet(null);
        return handed == NOTHING ? null : handed;
    }
}
