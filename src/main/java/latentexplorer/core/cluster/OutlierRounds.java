package latentexplorer.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;

/**
 * The outlier filter: typefaces in small clusters are dropped and the rest is clustered again, in a space of its own, until
 * no cluster is small. What is still small after the last round is dropped without clustering again.
 */
final class OutlierRounds {
    private final FontVectors vectors;
    private final ClusterSettings settings;
    private final KnownSpaces spaces;
    private final Finder finder;

    OutlierRounds(FontVectors vectors, ClusterSettings settings, KnownSpaces spaces, Finder finder) {
        this.vectors = vectors;
        this.settings = settings;
        this.spaces = spaces;
        this.finder = finder;
    }

    /**
     * @param grouping of the typefaces that are left
     * @param positions of these
     * @param filtered positions of those that were dropped, ascending
     */
    record Outcome(Grouping grouping, int[] positions, int[] filtered, List<String> statistics) {}

    /** @param found what the algorithm found among all */
    Outcome after(Grouping found, JobScope scope) {
        int[] positions = IntStream.range(0, vectors.count()).toArray();
        if (!settings.filter().isOn()) {
            return new Outcome(found, positions, new int[0], found.statistics());
        }
        Grouping grouping = found;
        int rounds = 0;
        int[] kept = grouping.inLargerClusters(settings.filter().smallest());
        while (kept.length < positions.length) {
            int[] before = positions;
            positions = IntStream.of(kept).map(i -> before[i]).toArray();
            if (rounds == settings.filter().rounds() || positions.length < Algorithm.FEWEST_CLUSTERS) {
                grouping = grouping.withoutSmaller(settings.filter().smallest());
            } else {
                rounds++;
                grouping = again(positions, scope);
            }
            kept = grouping.inLargerClusters(settings.filter().smallest());
        }
        int[] left = positions;
        int[] filtered = IntStream.range(0, vectors.count())
                .filter(i -> Arrays.binarySearch(left, i) < 0)
                .toArray();
        List<String> statistics = new ArrayList<>(grouping.statistics());
        statistics.add("Filtered: " + filtered.length);
        statistics.add("Clustered again: " + rounds);
        return new Outcome(grouping, positions, filtered, statistics);
    }

    /** No more clusters or components than there are typefaces left. */
    private Grouping again(int[] positions, JobScope scope) {
        SpaceSettings wanted = settings.space();
        SpaceSettings space =
                new SpaceSettings(Math.min(wanted.pcaDims(), positions.length), wanted.normalise(), wanted.metric());
        Algorithm algorithm = switch (settings.algorithm()) {
            case Algorithm.KMeans kMeans -> new Algorithm.KMeans(Math.min(kMeans.clusters(), positions.length));
            case Algorithm.Spectral s ->
                new Algorithm.Spectral(
                        Math.min(s.clusters(), positions.length), s.neighbours(), s.mutual(), s.normalised());
            case Algorithm.Dbscan dbscan -> dbscan;
            case Algorithm.DbscanAuto auto -> auto;
        };
        return finder.find(spaces.of(vectors.subset(positions), space), algorithm, settings.seed(), scope);
    }
}
