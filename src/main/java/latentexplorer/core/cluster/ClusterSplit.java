package latentexplorer.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;

/**
 * One cluster of a clustering replaced by what was found in it.
 *
 * @param whole the clustering
 * @param number of the cluster
 */
record ClusterSplit(Clustering whole, int number) {
    /** @throws IllegalArgumentException with a sentence, when there is no such cluster */
    ClusterSplit {
        if (number < 0 || number >= whole.clusters().size()) {
            throw new IllegalArgumentException("There is no cluster " + number + "; they are numbered 0 to "
                    + (whole.clusters().size() - 1) + ".");
        }
    }

    /** Positions of the typefaces to be clustered, ascending, so that their order in the cluster does not matter. */
    int[] positions() {
        return IntStream.of(whole.clusters().get(number).members()).sorted().toArray();
    }

    /**
     * The clustering with the parts in place of the cluster.
     *
     * @param parts of the typefaces at {@link #positions()}
     * @throws IllegalArgumentException with a sentence, when no cluster was found in it
     */
    Clustering with(Clustering parts) {
        List<Cluster> found = of(parts, Kind.CLUSTER);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Nothing in cluster " + number
                    + " belongs together with these settings; the cluster is left as it is.");
        }
        List<Cluster> clusters = new ArrayList<>();
        for (Cluster each : of(whole, Kind.CLUSTER)) {
            clusters.add(each.number() == number ? moved(found.removeFirst(), number) : each);
        }
        for (Cluster each : found) {
            clusters.add(moved(each, clusters.size()));
        }
        for (Kind rest : new Kind[] {Kind.NOISE, Kind.FILTERED}) {
            int[] positions = IntStream.concat(
                            of(whole, rest).stream()
                                    .filter(each -> each.number() != number)
                                    .flatMapToInt(each -> IntStream.of(each.members())),
                            of(parts, rest).stream()
                                    .flatMapToInt(each -> IntStream.of(each.members()))
                                    .map(i -> positions()[i]))
                    .toArray();
            if (positions.length > 0) {
                clusters.add(Numbering.rest(clusters.size(), rest, positions));
            }
        }
        List<String> statistics = new ArrayList<>(whole.statistics());
        statistics.add(
                "Cluster " + number + " split: " + of(parts, Kind.CLUSTER).size() + " parts by "
                        + parts.settings().algorithm().title());
        return new Clustering(whole.settings(), whole.space(), whole.vectors(), clusters, statistics);
    }

    private static List<Cluster> of(Clustering clustering, Kind kind) {
        return new ArrayList<>(clustering.clusters().stream()
                .filter(each -> each.kind() == kind)
                .toList());
    }

    private Cluster moved(Cluster part, int newNumber) {
        int[] positions = positions();
        return new Cluster(
                newNumber,
                Kind.CLUSTER,
                Arrays.stream(part.members()).map(i -> positions[i]).toArray(),
                part.distances());
    }
}
