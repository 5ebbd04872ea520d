package latentexplorer.core.raster;

import java.util.BitSet;

/** Which images of a map are marked: those that are selected. Immutable. */
public final class Marks {
    public static final Marks NONE = new Marks(new BitSet());

    private final long[] bits;
    private final int count;

    private Marks(BitSet marked) {
        bits = marked.toLongArray();
        count = marked.cardinality();
    }

    /** @param marked indices; copied */
    public static Marks of(BitSet marked) {
        return marked.isEmpty() ? NONE : new Marks(marked);
    }

    public boolean contains(int i) {
        int word = i >> 6;
        return word < bits.length && (bits[word] >>> i & 1) != 0;
    }

    /** Number of marked images. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }
}
