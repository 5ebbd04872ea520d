package latentexplorer.core.embed;

import java.util.Locale;

/**
 * Which images a map shows when it does not show all: so many of each class as is its share.
 *
 * @param points number of images drawn
 * @param of number of images that there are
 * @param seed of the draw
 */
public record MapSample(int points, int of, long seed) {
    /** As it is shown under a map. */
    public String words() {
        return String.format(Locale.ROOT, "a sample of %,d of %,d, by class, drawn with seed %d", points, of, seed);
    }
}
