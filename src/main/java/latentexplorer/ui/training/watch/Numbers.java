package latentexplorer.ui.training.watch;

import java.util.Locale;

/** How numbers of a training are written. */
final class Numbers {
    private Numbers() {}

    /** Three significant digits: 0.0123; "–" for one that is not finite. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        double size = Math.abs(value);
        if (size >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return size >= 0.0001 || size == 0
                ? String.format(Locale.ROOT, "%.3g", value)
                : String.format(Locale.ROOT, "%.2e", value);
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** 0.973 is "97.3 %". */
    static String share(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1f %%", value * 100) : "–";
    }

    /** "812 kB", "5.3 MB". */
    static String bytes(long bytes) {
        if (bytes < 1_000_000) {
            return Math.round(bytes / 1e3) + " kB";
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }

    /** "12 s", "3 min", "2 h". */
    static String duration(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        if (whole < 90) {
            return whole + " s";
        }
        return whole < 5400 ? Math.round(whole / 60.0) + " min" : Math.round(whole / 3600.0) + " h";
    }
}
