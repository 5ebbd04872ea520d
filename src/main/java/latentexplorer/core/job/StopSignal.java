package latentexplorer.core.job;

import java.util.concurrent.CountDownLatch;

/**
 * The wish from outside to end the program, by Ctrl+C or by the system. While somebody listens, the program waits: long work
 * can come to an end and keep what there is.
 */
public final class StopSignal implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread listener = new Thread(this::give, "stop signal");
    private final Runnable onGiven;
    private volatile boolean given;

    StopSignal() {
        this(() -> {});
    }

    StopSignal(Runnable onGiven) {
        this.onGiven = onGiven;
    }

    /** Listens until it is closed. */
    public static StopSignal listening() {
        return listening(() -> {});
    }

    /** @param onGiven is run at once when the wish comes, on a thread of its own */
    public static StopSignal listening(Runnable onGiven) {
        StopSignal signal = new StopSignal(onGiven);
        Runtime.getRuntime().addShutdownHook(signal.listener);
        return signal;
    }

    /** Whether the program is to end. */
    public boolean given() {
        return given;
    }

    /** Returns when whoever listens has let go. */
    void give() {
        given = true;
        onGiven.run();
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was to be kept is kept. */
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(listener);
        } catch (IllegalStateException _) {
            // The program is ending, as was wished.
        }
    }
}
