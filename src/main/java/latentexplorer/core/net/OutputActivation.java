package latentexplorer.core.net;

import java.util.Locale;

/** What the output layer does with its sums to make pixels of them. */
public enum OutputActivation {
    /** 1 / (1 + e^-x): pixels are always from 0 to 1. */
    SIGMOID,
    /** Cut off below 0; pixels may be above 1, and one whose sums are negative for every image never learns. */
    RELU,
    /** Nothing: pixels may be below 0 and above 1. */
    LINEAR;

    /** In files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
