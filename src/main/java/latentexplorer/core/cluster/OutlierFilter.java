package latentexplorer.core.cluster;

/**
 * Takes typefaces in small clusters out and clusters the rest again.
 *
 * @param smallest clusters with fewer typefaces are dropped; 0 or 1 switches the filter off
 * @param rounds how often at most to cluster again, at least 1
 */
public record OutlierFilter(int smallest, int rounds) {
    public static final OutlierFilter OFF = new OutlierFilter(0, 5);

    /** @throws IllegalArgumentException with a sentence, when a number is out of its range */
    public OutlierFilter {
        if (smallest < 0) {
            throw new IllegalArgumentException(
                    "The smallest size of a cluster must be 0 (no filter) or more, not " + smallest + ".");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("The filter needs 1 round or more, not " + rounds + ".");
        }
    }

    public boolean isOn() {
        return smallest > 1;
    }
}
