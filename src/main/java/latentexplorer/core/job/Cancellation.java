package latentexplorer.core.job;

import java.util.concurrent.CancellationException;

/** A one-way switch that asks a piece of work to stop; the work polls it at least every 200 ms. */
public final class Cancellation {
    private volatile boolean cancelled;

    /** Asks the work to stop. Any thread may call it, any number of times. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException when {@link #cancel()} has been called */
    public void check() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }
}
