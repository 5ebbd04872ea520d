package latentexplorer.ui.training;

import java.util.Locale;
import latentexplorer.core.net.ModelSpec;

/** How losses are written: always with metric and scale, and with the split where they are shown. */
final class LossWords {
    private static final String GREY = "pixels 0..1";
    private static final String BINARY = "pixels 0 or 1";
    static final String TRAIN = "train";
    static final String VALIDATION = "validation";

    private LossWords() {}

    /** Metric and scale of the losses of a training. */
    static String scale(ModelSpec spec) {
        String metric = spec.metrics().getOrDefault(ModelSpec.LOSS, ModelSpec.LOSS);
        return spec.input().binary() ? metric.replace(GREY, BINARY) : metric;
    }

    /** Three significant digits: 0.0123. */
    static String number(double loss) {
        return !Double.isFinite(loss)
                ? "not a number"
                : loss >= 0.0001 ? String.format(Locale.ROOT, "%.3g", loss) : String.format(Locale.ROOT, "%.2e", loss);
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
