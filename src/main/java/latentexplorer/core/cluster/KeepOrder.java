package latentexplorer.core.cluster;

/** Which typefaces of a cluster a fraction keeps. */
public enum KeepOrder {
    /** Those farthest from what is typical of the cluster. */
    LEAST_TYPICAL("Least typical first", "least-typical"),
    /** Each as far as can be from those kept before it, the least typical first (Gonzalez, 1985). */
    FARTHEST_POINT("Farthest point", "farthest-point"),
    /** By chance, the same each time for the same seed; a larger fraction keeps what a smaller one kept. */
    RANDOM("Random", "random");

    private final String title;
    private final String key;

    KeepOrder(String title, String key) {
        this.title = title;
        this.key = key;
    }

    /** What the user reads. */
    public String title() {
        return title;
    }

    /** Its name on the command line. */
    public String key() {
        return key;
    }
}
