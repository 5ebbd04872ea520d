package latentexplorer.core.cluster;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the user wants of each cluster. Immutable, so that every former one can be taken back.
 *
 * @param fractions of the selected clusters by number, above 0 to 1; what is not there is not selected
 * @param order which typefaces a fraction keeps
 * @param duplicates typefaces at most this far from a kept one (root mean square difference of their pixels, 0 to 1) are
 *     left out; negative keeps all
 */
public record Selection(SortedMap<Integer, Double> fractions, KeepOrder order, double duplicates) {
    /** The value of {@link #duplicates()} that keeps all typefaces, identical ones too. */
    public static final double KEEP_DUPLICATES = -1;

    public static final Selection NONE = new Selection(new TreeMap<>(), KeepOrder.LEAST_TYPICAL, KEEP_DUPLICATES);

    public Selection {
        fractions.forEach((number, fraction) -> {
            if (!(fraction > 0 && fraction <= 1)) {
                throw new IllegalArgumentException(
                        "The fraction of cluster " + number + " must be above 0 and at most 1, not " + fraction + ".");
            }
        });
        fractions = Collections.unmodifiableSortedMap(new TreeMap<>(fractions));
    }

    /** The fraction of a cluster, 0 when it is not selected. */
    public double fraction(int cluster) {
        return fractions.getOrDefault(cluster, 0.0);
    }

    /** With another fraction of one cluster; 0 takes it out. */
    public Selection with(int cluster, double fraction) {
        TreeMap<Integer, Double> changed = new TreeMap<>(fractions);
        if (fraction > 0) {
            changed.put(cluster, fraction);
        } else {
            changed.remove(cluster);
        }
        return new Selection(changed, order, duplicates);
    }

    /** With no cluster selected. */
    public Selection cleared() {
        return new Selection(new TreeMap<>(), order, duplicates);
    }

    public Selection withOrder(KeepOrder other) {
        return new Selection(fractions, other, duplicates);
    }

    public Selection withDuplicates(double threshold) {
        return new Selection(fractions, order, threshold);
    }
}
