package latentexplorer.ui.typefaces.gallery;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Spot;

/**
 * The typefaces of a clustering that a search finds.
 *
 * @param members positions in the vectors; not changed after it is made
 */
record Matches(BitSet members) {
    static final Matches NONE = new Matches(new BitSet());

    /** @param faces what the search finds among all typefaces, ascending */
    static Matches of(Clustering clustering, int[] faces) {
        BitSet members = new BitSet();
        IntStream.range(0, clustering.vectors().count())
                .filter(i -> Arrays.binarySearch(faces, clustering.vectors().face(i)) >= 0)
                .forEach(members::set);
        return new Matches(members);
    }

    int count() {
        return members.cardinality();
    }

    /** Where a typeface is; empty when it is in no cluster that shows. */
    static Optional<Spot> spot(MosaicPlan plan, int face) {
        for (Mosaic mosaic : plan.layout().mosaics()) {
            int[] members = mosaic.cluster().members();
            for (int rank = 0; rank < members.length; rank++) {
                if (plan.clustering().vectors().face(members[rank]) == face) {
                    return Optional.of(new Spot(mosaic.number(), rank));
                }
            }
        }
        return Optional.empty();
    }

    /** The typeface found after ({@code step} 1) or before (-1) another one, the first without another one. */
    Optional<Integer> next(MosaicPlan plan, Optional<Spot> from, int step) {
        List<Spot> spots = spots(plan);
        if (spots.isEmpty()) {
            return Optional.empty();
        }
        int at = from.map(spots::indexOf).orElse(-1);
        Spot next = at < 0 ? spots.getFirst() : spots.get(Math.floorMod(at + step, spots.size()));
        return plan.member(next).map(plan.clustering().vectors()::face);
    }

    /** "3 of 14", or "14 matches" while none of them is shown. */
    String text(MosaicPlan plan, Optional<Spot> shown) {
        List<Spot> spots = spots(plan);
        int at = shown.map(spots::indexOf).orElse(-1);
        if (spots.isEmpty()) {
            return "No match";
        }
        return at >= 0
                ? String.format(Locale.ROOT, "%,d of %,d", at + 1, spots.size())
                : String.format(Locale.ROOT, "%,d %s", spots.size(), spots.size() == 1 ? "match" : "matches");
    }

    /** In the order shown. */
    private List<Spot> spots(MosaicPlan plan) {
        return plan.layout().mosaics().stream()
                .flatMap(mosaic -> IntStream.range(0, mosaic.cluster().size())
                        .filter(rank -> members.get(mosaic.cluster().members()[rank]))
                        .mapToObj(rank -> new Spot(mosaic.number(), rank)))
                .toList();
    }
}
