package latentexplorer.core.select;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set of images, by their index in the image set: so it means the same on every map of these images. Immutable.
 */
public final class Selection {
    public static final Selection EMPTY = new Selection(new BitSet());

    private final BitSet images;
    private final int size;

    private Selection(BitSet images) {
        this.images = images;
        size = images.cardinality();
    }

    /** @param images indices; copied */
    public static Selection of(BitSet images) {
        return new Selection((BitSet) images.clone());
    }

    /** @throws IndexOutOfBoundsException when an index is negative */
    public static Selection of(int... images) {
        BitSet bits = new BitSet();
        for (int image : images) {
            bits.set(image);
        }
        return new Selection(bits);
    }

    /**
     * The images of points of a map.
     *
     * @param points of the map
     * @param ids the index in the image set of each point of the map
     */
    public static Selection ofPoints(BitSet points, int[] ids) {
        BitSet bits = new BitSet(ids.length);
        for (int p = points.nextSetBit(0); p >= 0; p = points.nextSetBit(p + 1)) {
            bits.set(ids[p]);
        }
        return new Selection(bits);
    }

    public boolean contains(int image) {
        return images.get(image);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The images, ascending. */
    public IntStream images() {
        return images.stream();
    }

    /** A copy. */
    public BitSet toBitSet() {
        return (BitSet) images.clone();
    }

    /**
     * The points of a map that are of these images, ascending.
     *
     * @param ids the index in the image set of each point of the map, ascending
     */
    public int[] points(int[] ids) {
        int[] points = new int[Math.min(size, ids.length)];
        int count = 0;
        for (int p = 0; p < ids.length; p++) {
            if (images.get(ids[p])) {
                points[count++] = p;
            }
        }
        return Arrays.copyOf(points, count);
    }

    /** This selection after others were pointed out. */
    public Selection combine(Selection others, Combine how) {
        BitSet next = toBitSet();
        switch (how) {
            case REPLACE -> {
                return others;
            }
            case GROW -> next.or(others.images);
            case SHRINK -> next.andNot(others.images);
        }
        return new Selection(next);
    }

    /** With an image if it was without, else without it. */
    public Selection toggled(int image) {
        BitSet next = toBitSet();
        next.flip(image);
        return new Selection(next);
    }

    /**
     * The other ones among some images; what is selected and not among them stays.
     *
     * @param among those that show
     */
    public Selection inverted(Selection among) {
        BitSet next = toBitSet();
        next.xor(among.images);
        return new Selection(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Selection selection && images.equals(selection.images);
    }

    @Override
    public int hashCode() {
        return images.hashCode();
    }

    @Override
    public String toString() {
        return size + " images";
    }
}
