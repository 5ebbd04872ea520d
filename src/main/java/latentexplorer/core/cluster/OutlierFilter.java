package latentexplorer.core.cluster;

/**
 * Takes typefaces in small clusters out and clusters the rest again.
 *
 * @param smallest clusters with fewer typefaces are dropped; 0 or 1 switches the filter off
 * @param rounds how often at most to cluster again, at least 1
 */
public record OutlierFilter(int smallest, int rounds) {
    public static final OutlierFilter OFF = new OutlierFilter(0, 5);

    public boolean isOn() {
        return smallest > 1;
    }
}
