package latentexplorer.core.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;

/**
 * Gives clusters their numbers and members their places: the largest cluster first, of equally large ones that with the
 * first typeface; then noise, then what was filtered. In a cluster the nearest to what is typical comes first, of equally
 * near ones that in the denser region, then the first typeface.
 */
final class Numbering {
    private Numbering() {}

    /**
     * @param grouping of the vectors at {@code positions}
     * @param filtered positions of those that were filtered out before
     */
    static List<Cluster> clusters(Grouping grouping, int[] positions, int[] filtered) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < positions.length; i++) {
            members.computeIfAbsent(grouping.labels()[i], _ -> new ArrayList<>())
                    .add(i);
        }
        List<Integer> noise = members.remove(Grouping.NOISE);
        List<List<Integer>> inOrder = members.values().stream()
                .sorted(Comparator.<List<Integer>>comparingInt(m -> -m.size())
                        .thenComparingInt(m -> positions[m.getFirst()]))
                .toList();
        List<Cluster> clusters = new ArrayList<>();
        for (List<Integer> each : inOrder) {
            clusters.add(cluster(clusters.size(), each, grouping, positions));
        }
        if (noise != null) {
            int[] left = noise.stream().mapToInt(i -> positions[i]).toArray();
            clusters.add(rest(clusters.size(), Kind.NOISE, left));
        }
        if (filtered.length > 0) {
            clusters.add(rest(clusters.size(), Kind.FILTERED, filtered));
        }
        return clusters;
    }

    private static Cluster cluster(int number, List<Integer> members, Grouping grouping, int[] positions) {
        int[] order = members.stream()
                .sorted(Comparator.<Integer>comparingDouble(i -> grouping.distances()[i])
                        .thenComparingDouble(i -> grouping.ties()[i])
                        .thenComparingInt(i -> positions[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Cluster(
                number,
                Kind.CLUSTER,
                IntStream.of(order).map(i -> positions[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> grouping.distances()[i]).toArray());
    }

    /** Typefaces of no cluster, by position. */
    static Cluster rest(int number, Kind kind, int[] positions) {
        int[] ascending = positions.clone();
        Arrays.sort(ascending);
        return new Cluster(number, kind, ascending, new double[ascending.length]);
    }
}
