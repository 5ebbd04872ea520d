package latentexplorer.core.cluster;

/** How far two vectors are apart. */
public enum Metric {
    /** The length of the difference. */
    EUCLIDEAN("Euclidean"),
    /**
     * 1 - the cosine of the angle between them, 0 to 2; a vector of length 0 is at distance 1 from every other that is not
     * of length 0 too: identical vectors are always at distance 0.
     */
    COSINE("Cosine");

    private final String title;

    Metric(String title) {
        this.title = title;
    }

    /** What the user reads. */
    public String title() {
        return title;
    }
}
