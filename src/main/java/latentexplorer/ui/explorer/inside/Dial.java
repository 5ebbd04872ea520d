package latentexplorer.ui.explorer.inside;

import java.util.Locale;
import latentexplorer.core.dimension.Dimension;

/**
 * The slider of one value.
 *
 * @param least where it begins
 * @param greatest where it ends, above {@code least}
 */
record Dial(Dimension dimension, double least, double greatest) {
    private static final double REACH = 3;

    private static final double MARGIN = 0.04;
    /** Every style of an adversarial model is within this. */
    private static final double STYLE = 6;

    /** From the least real code to the greatest, and at least three standard deviations to both sides. */
    static Dial of(Dimension dimension) {
        double least = Math.min(dimension.least(), dimension.at(-REACH));
        double greatest = Math.max(dimension.greatest(), dimension.at(REACH));
        // What never varies gets room all the same: only by moving it one sees that it does nothing.
        return greatest - least > 1e-6
                ? new Dial(dimension, least, greatest)
                : new Dial(dimension, least - 1, least + 1);
    }

    static Dial ofStyle(Dimension dimension) {
        return new Dial(dimension, -STYLE, STYLE);
    }

    /** Long enough for a value. */
    Dial with(double value) {
        return new Dial(dimension, Math.min(least, value), Math.max(greatest, value));
    }

    /** With some room at both ends. */
    Dial widened() {
        double margin = Math.max(1e-3, MARGIN * (greatest - least));
        return new Dial(dimension, least - margin, greatest + margin);
    }

    int index() {
        return dimension.index();
    }

    String title() {
        return "z" + (index() + 1);
    }

    /** The share of the slider, 0 to 1, at which a value is. */
    double share(double value) {
        return Math.clamp((value - least) / (greatest - least), 0, 1);
    }

    double at(double share) {
        return least + share * (greatest - least);
    }

    /** How much it carries, or why it carries nothing. */
    String explanation() {
        String use = Double.isNaN(dimension.divergence())
                ? String.format(Locale.ROOT, "standard deviation %.3g", dimension.deviation())
                : String.format(
                        Locale.ROOT,
                        "divergence from the prior %.3g nats, standard deviation %.3g",
                        dimension.divergence(),
                        dimension.deviation());
        if (!dimension.dead()) {
            return String.format(
                    Locale.ROOT,
                    "Value %d: %s; real codes from %.3g to %.3g.",
                    index() + 1,
                    use,
                    dimension.least(),
                    dimension.greatest());
        }
        return "Value " + (index() + 1) + " is dead: "
                + (Double.isNaN(dimension.divergence())
                        ? "it is the same for every image."
                        : "its mean hardly differs between images (" + use + ").");
    }

    /** The same in a word. */
    String note() {
        if (dimension.dead()) {
            return "dead";
        }
        return Double.isNaN(dimension.divergence())
                ? String.format(Locale.ROOT, "sd %.2g", dimension.deviation())
                : String.format(Locale.ROOT, "KL %.2f", dimension.divergence());
    }
}
