package latentexplorer.core.cluster;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.TrainingChoice.Kept;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * Finds the typefaces that a selection keeps.
 *
 * <p>Typefaces that look the same as another one of the selected clusters are taken out first, so that half of a cluster
 * is half of its distinct typefaces. Of d of them a fraction f below 1 keeps max(1, floor(d f)) in the chosen order, and
 * the fraction 1 keeps all, in file order. The stored fraction is what is kept of the whole cluster.
 */
public final class TrainingChooser {
    /** A percentage of a size must not lose a typeface because 0.29 x 100 is 28.999999999999996. */
    private static final double ROUNDING = 1e-9;

    private final PixelDistances.Source distances;

    /** @param distances asked only for selections that need them */
    public TrainingChooser(PixelDistances.Source distances) {
        this.distances = distances;
    }

    /** Whether choosing needs the distances between all typefaces, which may take seconds the first time. */
    public static boolean needsDistances(Selection selection) {
        return selection.duplicates() >= 0
                || selection.order() == KeepOrder.FARTHEST_POINT
                        && selection.fractions().values().stream().anyMatch(fraction -> fraction < 1);
    }

    /**
     * Clusters of the selection that the clustering does not have are passed over.
     *
     * @throws java.util.concurrent.CancellationException when the scope was cancelled
     */
    public TrainingChoice choose(Clustering clustering, Selection selection, JobScope scope) {
        List<Cluster> selected = selected(clustering, selection);
        PixelDistances pixels =
                selected.isEmpty() || !needsDistances(selection) ? null : distances.of(clustering.vectors(), scope);
        BitSet duplicates =
                pixels == null ? new BitSet() : NearDuplicates.of(members(selected), pixels, selection.duplicates());
        List<Kept> kept = selected.stream()
                .map(cluster -> keep(
                        cluster,
                        selection,
                        duplicates,
                        pixels,
                        clustering.settings().seed()))
                .toList();
        return new TrainingChoice(clustering, kept, duplicates.cardinality());
    }

    /** How many typefaces of the selected clusters another threshold would leave out. */
    public int duplicates(Clustering clustering, Selection selection, double threshold, JobScope scope) {
        if (threshold < 0) {
            return 0;
        }
        PixelDistances pixels = distances.of(clustering.vectors(), scope);
        return NearDuplicates.of(members(selected(clustering, selection)), pixels, threshold)
                .cardinality();
    }

    private static List<Cluster> selected(Clustering clustering, Selection selection) {
        return clustering.clusters().stream()
                .filter(cluster -> selection.fraction(cluster.number()) > 0)
                .toList();
    }

    private static BitSet members(List<Cluster> clusters) {
        BitSet members = new BitSet();
        clusters.forEach(cluster -> IntStream.of(cluster.members()).forEach(members::set));
        return members;
    }

    private static Kept keep(
            Cluster cluster, Selection selection, BitSet duplicates, @Nullable PixelDistances pixels, long seed) {
        MembersInOrder all = MembersInOrder.of(cluster);
        int[] distinct = IntStream.range(0, all.size())
                .filter(place -> !duplicates.get(all.positions()[place]))
                .toArray();
        int[] places = distinct;
        double fraction = selection.fraction(cluster.number());
        if (fraction < 1 && distinct.length > 0) {
            int count = (int) Math.clamp(Math.floor(distinct.length * fraction + ROUNDING), 1, distinct.length);
            places = switch (selection.order()) {
                case LEAST_TYPICAL -> all.leastTypical(distinct, count);
                case RANDOM -> all.random(distinct, count, SeededRandom.of(seed, cluster.number()));
                case FARTHEST_POINT -> all.farthestPoint(distinct, count, Objects.requireNonNull(pixels));
            };
        }
        return new Kept(
                cluster.number(),
                IntStream.of(places).map(place -> all.positions()[place]).toArray(),
                IntStream.of(places)
                        .mapToDouble(place -> all.distances()[place])
                        .toArray(),
                cluster.size() == 0 ? 0 : (double) places.length / cluster.size());
    }
}
