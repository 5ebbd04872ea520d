package latentexplorer.ui.explorer.filter;

/** What the colours of the points say. */
public enum ColourBy {
    CLASS("class"),
    TYPEFACE("typeface"),
    /** Mean squared difference of reconstruction and input, pixels 0..1. */
    ERROR("error"),
    /** Found by k-means among the codes. */
    CLUSTER("cluster"),
    GROUP("group"),
    /** What another room lays over the map. */
    OVERLAY("overlay");

    private final String title;

    ColourBy(String title) {
        this.title = title;
    }

    /** What the user reads, in lower case. */
    public String title() {
        return title;
    }
}
