package latentexplorer.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import latentexplorer.core.job.Progress;

/** A line at the end of a terminal that says how far a work is; it makes way for every other line. */
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 100_000_000L;
    /** Sooner, the time to go is a guess. */
    private static final double SECONDS_TO_LEARN = 1;

    private final PrintWriter out;
    private final LongSupplier nanos;
    private int shown;
    private long last;
    private long began;
    private double from = Double.NaN;

    /** @param nanos a clock as {@link System#nanoTime} */
    ProgressBar(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
    }

    /** Whether a person reads what the program writes, and no file or other program. */
    static boolean hasTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public synchronized void report(double fraction, String message) {
        long now = nanos.getAsLong();
        if (fraction < 0 || shown > 0 && now - last < PAUSE_NANOS) {
            return;
        }
        if (Double.isNaN(from)) {
            from = fraction;
            began = now;
        }
        last = now;
        int full = (int) Math.round(Math.clamp(fraction, 0, 1) * WIDTH);
        String line = String.format(
                Locale.ROOT,
                "%s  [%s%s] %3.0f %%%s",
                message,
                "#".repeat(full),
                ".".repeat(WIDTH - full),
                100 * Math.clamp(fraction, 0, 1),
                toGo(fraction, (now - began) * 1e-9));
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = Math.max(shown, line.length());
    }

    private String toGo(double fraction, double seconds) {
        if (seconds < SECONDS_TO_LEARN || fraction <= from) {
            return "";
        }
        long left = Math.round(seconds * (1 - fraction) / (fraction - from));
        return left >= 3600
                ? String.format(Locale.ROOT, "  %d:%02d h to go", left / 3600, left / 60 % 60)
                : String.format(Locale.ROOT, "  %d:%02d min to go", left / 60, left % 60);
    }

    /** Takes the bar away, for a line in its place. */
    synchronized void clear() {
        if (shown > 0) {
            out.print("\r" + " ".repeat(shown) + "\r");
            out.flush();
            shown = 0;
        }
    }
}
