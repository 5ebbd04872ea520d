package latentexplorer.core.data;

import java.util.List;
import java.util.Objects;

/**
 * What is known of a data set before it is read.
 *
 * @param key by which it is chosen on the command line and found again in files: "digits"
 * @param title what the user reads: "MNIST digits"
 * @param source where the images come from
 * @param licence the name of their licence; "unknown" for the user's own
 * @param credits the lines that go with every copy
 * @param size number of images
 * @param origin how the images came here
 */
public record DataSetDescription(
        String key, String title, String source, String licence, List<String> credits, int size, Origin origin) {

    public DataSetDescription {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(licence, "licence");
        Objects.requireNonNull(origin, "origin");
        credits = List.copyOf(credits);
    }

    /** How images came here. */
    public enum Origin {
        /** They came with the program. */
        BUNDLED,
        /** The whole published set, downloaded. */
        FULL,
        /** The user opened a folder. */
        OPENED,
        /** The user's copy of a published file was read in. */
        IMPORTED,
        /** A part of another set. */
        SELECTED
    }

    DataSetDescription withSize(int other) {
        return new DataSetDescription(key, title, source, licence, credits, other, origin);
    }
}
