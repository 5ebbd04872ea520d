package latentexplorer.core.select;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the colours of the points say. */
public enum ColourBy {
    CLASS("class"),
    TYPEFACE("typeface"),
    /** Mean squared difference of reconstruction and input, pixels 0..1. */
    ERROR("error"),
    /** Found by k-means among the codes. */
    CLUSTER("cluster"),
    GROUP("group"),
    /** What is laid over the map: how far it may be believed. */
    OVERLAY("overlay");

    private final String title;

    ColourBy(String title) {
        this.title = title;
    }

    /** The one with this {@link #title}. */
    public static Optional<ColourBy> of(String title) {
        return Arrays.stream(values()).filter(by -> by.title.equals(title)).findFirst();
    }

    /** All titles in a row, for a sentence. */
    public static String titles() {
        String all = Arrays.stream(values()).map(ColourBy::title).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }

    /** What the user reads and files say, in lower case. */
    public String title() {
        return title;
    }
}
