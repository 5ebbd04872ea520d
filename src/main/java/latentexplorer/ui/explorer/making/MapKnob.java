package latentexplorer.ui.explorer.making;

import java.util.Locale;

/** A number that can be set for a map. */
enum MapKnob {
    PERPLEXITY(
            "Perplexity", "--perplexity", 1, 1000, 1, "", "How many neighbours a point effectively has. 30 is usual."),
    ITERATIONS(
            "Iterations",
            "--iterations",
            1,
            100_000,
            0,
            "",
            "Rounds of moving the points, 1 to 100,000. 1,000 is usual."),
    NEIGHBOURS(
            "Neighbours",
            "--neighbours",
            2,
            1000,
            0,
            "",
            "Of each point, itself counted: few show detail, many the whole."),
    MIN_DISTANCE(
            "Minimum distance",
            "--min-dist",
            0,
            1,
            2,
            "",
            "How close points may lie, 0 to 1: less packs them tighter."),
    EPOCHS(
            "Epochs",
            "--epochs",
            0,
            100_000,
            0,
            "usual",
            "Rounds of moving the points. Usual: 500 up to 10,000 points, else fewer."),
    COMPONENTS(
            "Principal components",
            "--pca-dims",
            0,
            784,
            0,
            "pixels",
            "Kept of the images first, 1 to 784; 0: the pixels as they are."),
    SAMPLE("Images", "--sample", 1, 10_000_000, 0, "", "Of each class its share, drawn with the seed."),
    SEED("Seed", "--seed", 0, Integer.MAX_VALUE, 0, "", "Of all random numbers: the same seed gives the same map.");

    private final String label;
    private final String option;
    private final double least;
    private final double most;
    private final int decimals;
    private final String zero;
    private final String help;

    MapKnob(String label, String option, double least, double most, int decimals, String zero, String help) {
        this.label = label;
        this.option = option;
        this.least = least;
        this.most = most;
        this.decimals = decimals;
        this.zero = zero;
        this.help = help;
    }

    String label() {
        return label;
    }

    /** Of the command line. */
    String option() {
        return option;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** Digits after the point; 0 for whole numbers. */
    int decimals() {
        return decimals;
    }

    /** A number as it is taken: without what comes after the point where it must be whole. */
    double rounded(double value) {
        return decimals == 0 ? (long) value : value;
    }

    /** What 0 is called; empty when it has no name. */
    String zero() {
        return zero;
    }

    /** One line. */
    String help() {
        return help;
    }

    /** Of its control. */
    String id() {
        return "making-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
