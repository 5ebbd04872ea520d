package latentexplorer.core.data;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which images train a model and which test it. Immutable by convention: the arrays are shared and not written to. The
 * same seed gives the same split, always.
 *
 * @param train indices of the images to train on, ascending
 * @param test indices of the others, ascending
 * @param seed the seed of the draw; 0 for a published split
 * @param kind how the images were told apart
 */
public record Split(int[] train, int[] test, long seed, Kind kind) {
    /** The share of the images that test, unless the user says otherwise. */
    public static final double DEFAULT_SHARE = 0.15;

    /** How images are told apart. */
    public enum Kind {
        /** Drawn image by image. */
        BY_IMAGE,
        /** Whole typefaces are held out, so that the tested faces are unseen ones. */
        BY_TYPEFACE,
        /** As the set was published: the first ones train. */
        PUBLISHED
    }

    /**
     * Draws floor({@code size} x {@code share}) images for the test.
     *
     * @param size number of images
     * @param share 0 to 1
     */
    public static Split byImage(int size, double share, long seed) {
        BitSet test = drawn(size, share, seed);
        return of(size, test::get, seed, Kind.BY_IMAGE);
    }

    /**
     * Holds out floor(n x {@code share}) of the n typefaces with all their glyphs.
     *
     * @param share 0 to 1
     * @throws IllegalArgumentException when the images are no glyphs
     */
    public static Split byTypeface(ImageSet glyphs, double share, long seed) {
        if (!glyphs.hasTypefaces()) {
            throw new IllegalArgumentException(glyphs.name() + " has no typefaces to hold out.");
        }
        BitSet heldOut = drawn(glyphs.typefaces().size(), share, seed);
        return of(glyphs.size(), i -> heldOut.get(glyphs.typefaceIndex(i)), seed, Kind.BY_TYPEFACE);
    }

    /**
     * The split that a set was published with.
     *
     * @param size number of images
     * @param trainCount how many of them, from the first on, train: 0 to {@code size}
     */
    public static Split published(int size, int trainCount) {
        if (trainCount < 0 || trainCount > size) {
            throw new IllegalArgumentException(trainCount + " of " + size + " images cannot train.");
        }
        return of(size, i -> i >= trainCount, 0, Kind.PUBLISHED);
    }

    private static Split of(int size, IntPredicate tests, long seed, Kind kind) {
        return new Split(
                IntStream.range(0, size).filter(tests.negate()).toArray(),
                IntStream.range(0, size).filter(tests).toArray(),
                seed,
                kind);
    }

    private static BitSet drawn(int size, double share, long seed) {
        BitSet drawn = new BitSet(size);
        Arrays.stream(Sample.of(size, floorShare(size, share), seed)).forEach(drawn::set);
        return drawn;
    }

    /** In decimals, as the share was typed: 0.29 of 100 is 29, though 0.29 * 100 is less in binary. */
    static int floorShare(int size, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("The test share should be from 0 to 1, but is " + share + ".");
        }
        return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(size)).intValue();
    }
}
