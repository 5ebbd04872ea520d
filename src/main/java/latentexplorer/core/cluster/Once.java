package latentexplorer.core.cluster;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import latentexplorer.core.job.JobScope;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when it is first asked for, then kept. Who asks while another thread computes it waits, and
 * stops waiting when cancelled; a computation that was cancelled or failed is done again by the next who asks.
 */
final class Once<T> {
    private static final long POLL_MILLIS = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Function<JobScope, T> computation;
    private volatile @Nullable T value;

    Once(Function<JobScope, T> computation) {
        this.computation = computation;
    }

    /** @throws CancellationException when asked to stop, or interrupted while waiting */
    T get(JobScope scope) {
        T known = value;
        if (known != null) {
            return known;
        }
        await(scope);
        try {
            known = value;
            if (known == null) {
                known = computation.apply(scope);
                value = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void await(JobScope scope) {
        try {
            do {
                scope.check();
            } while (!lock.tryLock(POLL_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
