package latentexplorer.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import latentexplorer.core.job.Progress;

/** A bar on the last line of a terminal: how much is done, how long it will go on, and what is being done. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long BETWEEN_NANOS = 100_000_000;
    private static final double EARLIEST_SECONDS = 1;
    private static final int CELLS = 24;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean shown;
    private final LongSupplier clock;
    private final long start;
    private long last;
    private boolean dirty;

    /** @param clock nanoseconds */
    TerminalProgress(PrintWriter out, boolean shown, LongSupplier clock) {
        this.out = out;
        this.shown = shown;
        this.clock = clock;
        start = clock.getAsLong();
        last = start - BETWEEN_NANOS;
    }

    /** Shows something only when a person looks on. */
    static TerminalProgress on(PrintWriter out, boolean quiet) {
        Console console = System.console();
        return new TerminalProgress(out, !quiet && console != null && console.isTerminal(), System::nanoTime);
    }

    @Override
    public synchronized void report(double fraction, String message) {
        long now = clock.getAsLong();
        if (!shown || now - last < BETWEEN_NANOS) {
            return;
        }
        last = now;
        dirty = true;
        out.print(CLEAR + line(fraction, message, (now - start) * 1e-9));
        out.flush();
    }

    static String line(double fraction, String message, double seconds) {
        if (fraction < 0) {
            return message;
        }
        int done = (int) Math.round(Math.min(1, fraction) * CELLS);
        String bar = "#".repeat(done) + ".".repeat(CELLS - done);
        String left = fraction > 0 && seconds >= EARLIEST_SECONDS
                ? "  " + time(seconds * (1 - fraction) / fraction) + " to go"
                : "";
        return String.format(Locale.ROOT, "[%s] %3.0f %%%s  %s", bar, 100 * fraction, left, message);
    }

    private static String time(double seconds) {
        long whole = Math.round(Math.max(0, seconds));
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** Leaves the line empty for what is printed next. */
    synchronized void clear() {
        if (dirty) {
            out.print(CLEAR);
            out.flush();
            dirty = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
