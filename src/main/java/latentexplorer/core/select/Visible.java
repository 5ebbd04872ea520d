package latentexplorer.core.select;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The points that pass a filter. Immutable. */
public final class Visible {
    private final long[] bits;
    private final int total;
    private final int count;
    private final int[] lineCounts;
    private final List<String> asked;

    Visible(long[] bits, int total, int count, int[] lineCounts, List<String> asked) {
        this.bits = bits;
        this.total = total;
        this.count = count;
        this.lineCounts = lineCounts;
        this.asked = List.copyOf(asked);
    }

    /** Whether a point passes. */
    public boolean contains(int point) {
        return (bits[point >> 6] >> point & 1) != 0;
    }

    /** Number of points that pass. */
    public int count() {
        return count;
    }

    /** Number of all points. */
    public int total() {
        return total;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** The points that pass, ascending. */
    public int[] points() {
        return BitSet.valueOf(bits).stream().toArray();
    }

    /** The points that pass. */
    public BitSet toBitSet() {
        return BitSet.valueOf(bits);
    }

    /** For each line of the legend how many of its points pass all but the legend: what clicking it can show. */
    public int[] lineCounts() {
        return lineCounts.clone();
    }

    /** What is asked for, as a list of words: "class 5, typeface Abel"; empty when nothing is. */
    public String asked() {
        return String.join(", ", asked);
    }

    /** "4,120 of 281,060 shown", or what leaves nothing. */
    public String sentence() {
        return sentence(count);
    }

    /** @param shown number of tiles: fewer than pass, where only a share may show */
    public String sentence(int shown) {
        if (count == 0 && total > 0) {
            return String.format(
                    Locale.ROOT, "None of the %,d images fits the filter (%s). Esc clears it.", total, asked());
        }
        return String.format(Locale.ROOT, "%,d of %,d shown", shown, total);
    }
}
