package latentexplorer.ui.training;

import java.util.Locale;

/** How losses are written: always with metric and scale, and with the split where they are shown. */
final class LossWords {
    static final String GREY = "MSE, pixels 0..1";
    static final String BINARY = "MSE, pixels 0 or 1";
    static final String TRAIN = "train";
    static final String VALIDATION = "validation";

    private LossWords() {}

    /** Metric and scale of a plan's losses. */
    static String scale(TrainingPlan plan) {
        return plan.binaryInput() ? BINARY : GREY;
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
