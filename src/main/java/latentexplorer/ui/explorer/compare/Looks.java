package latentexplorer.ui.explorer.compare;

import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Look;
import org.jspecify.annotations.Nullable;

/**
 * The image under the pointer as both models decode it; at least one of the two is there.
 *
 * @param first null when the first map does not show the image
 * @param second null when the second map does not
 */
record Looks(@Nullable Look first, @Nullable Look second) {

    /** Decodes, so not on the JavaFX thread. */
    static Looks of(Pairing pairing, int image) {
        return new Looks(look(pairing.first(), image), look(pairing.second(), image));
    }

    private static @Nullable Look look(Exhibit exhibit, int image) {
        int point = exhibit.point(image);
        return point < 0 ? null : Look.of(exhibit, point);
    }

    /** What is the same for both: the image itself. */
    Look image() {
        if (first != null) {
            return first;
        }
        if (second != null) {
            return second;
        }
        throw new IllegalStateException("an image that is on neither map");
    }
}
