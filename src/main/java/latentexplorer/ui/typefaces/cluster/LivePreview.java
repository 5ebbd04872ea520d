package latentexplorer.ui.typefaces.cluster;

import java.util.function.Consumer;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Follows the user's hand with results, one at a time: what is wanted while one is being worked out waits, and only the
 * newest of it is worked out, so that results show during the movement and not only at its end.
 */
final class LivePreview<T> {
    private final Jobs jobs;
    private final String key;
    private final Consumer<T> onDone;
    private final Consumer<Throwable> onFailed;
    private @Nullable Work<T> next;
    private boolean busy;
    private long generation;

    /** @param key names the kind of result among all that follow a hand */
    LivePreview(Jobs jobs, String key, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        this.jobs = jobs;
        this.key = key;
        this.onDone = onDone;
        this.onFailed = onFailed;
    }

    void want(Work<T> work) {
        if (busy) {
            next = work;
            return;
        }
        busy = true;
        long mine = generation;
        jobs.latest(
                Lane.DECODE,
                key,
                work,
                result -> ended(mine, () -> onDone.accept(result)),
                failure -> ended(mine, () -> onFailed.accept(failure)));
    }

    private void ended(long mine, Runnable delivery) {
        if (mine != generation) {
            return;
        }
        busy = false;
        delivery.run();
        Work<T> waiting = next;
        next = null;
        if (waiting != null) {
            want(waiting);
        }
    }

    /** Whether a result is still to come. */
    boolean isBusy() {
        return busy || next != null;
    }

    /** Nothing is wanted any more; what is being worked out is dropped. */
    void drop() {
        generation++;
        busy = false;
        next = null;
        jobs.dropLatest(key);
    }
}
