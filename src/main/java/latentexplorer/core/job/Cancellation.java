package latentexplorer.core.job;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** A one-way switch that asks a piece of work to stop; the work polls it at least every 200 ms. */
public final class Cancellation {
    private final BooleanSupplier also;
    private volatile boolean cancelled;

    /** Nobody but {@link #cancel()} asks. */
    public Cancellation() {
        this(() -> false);
    }

    /** @param also another wish to stop: cheap, asked on any thread, and true for good once it was */
    public Cancellation(BooleanSupplier also) {
        this.also = also;
    }

    /** Asks the work to stop. Any thread may call it, any number of times. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled || also.getAsBoolean();
    }

    /** @throws CancellationException when asked to stop */
    public void check() {
        if (isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }
}
