package latentexplorer.ui.training.watch;

import java.util.function.LongSupplier;

/**
 * How often a training that runs is looked at: looking takes the processors that it learns with, so after each look it is left
 * alone for a multiple of the time that the look took. What the user asks for is never held back.
 */
final class Restraint {
    /** Keeps what looking takes at about 2.5 % of the time; with the curves, training in the window stays within 5 %. */
    private static final int REST_FOR_EACH_LOOK = 40;

    private final LongSupplier nanos;
    private long restsUntil;

    /** @param nanos a clock in nanoseconds that never goes back */
    Restraint(LongSupplier nanos) {
        this.nanos = nanos;
        restsUntil = nanos.getAsLong();
    }

    /** A look has ended that took so long. */
    void looked(long duration) {
        restsUntil = nanos.getAsLong() + REST_FOR_EACH_LOOK * duration;
    }

    /** Whether it may be looked at again. */
    boolean isOver() {
        return nanos.getAsLong() - restsUntil >= 0;
    }
}
