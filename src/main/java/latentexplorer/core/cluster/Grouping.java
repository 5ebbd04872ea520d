package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an algorithm found, before clusters are put in order.
 *
 * @param labels the cluster of each vector, any numbers from 0 on, or -1 for noise
 * @param distances from what is typical of the cluster, 0 for noise
 * @param ties among equally distant ones those with the smaller value are more typical
 * @param statistics lines for the status panel
 */
record Grouping(int[] labels, double[] distances, double[] ties, List<String> statistics) {
    static final int NOISE = -1;

    /** How the line with the number of clusters starts. */
    static final String CLUSTERS = "Clusters: ";

    static Grouping of(Partition partition, List<String> statistics) {
        return new Grouping(
                partition.labels(), partition.distances(), new double[partition.labels().length], statistics);
    }

    /** The vectors that are in no cluster of fewer than {@code smallest}. */
    int[] inLargerClusters(int smallest) {
        int[] sizes = new int[Arrays.stream(labels).max().orElse(NOISE) + 1];
        Arrays.stream(labels).filter(l -> l != NOISE).forEach(l -> sizes[l]++);
        return IntStream.range(0, labels.length)
                .filter(i -> labels[i] == NOISE || sizes[labels[i]] >= smallest)
                .toArray();
    }

    /** This for the vectors that are in no cluster of fewer than {@code smallest}. */
    Grouping withoutSmaller(int smallest) {
        int[] kept = inLargerClusters(smallest);
        int[] left = IntStream.of(kept).map(i -> labels[i]).toArray();
        long clusters = IntStream.of(left).filter(l -> l != NOISE).distinct().count();
        return new Grouping(
                left,
                IntStream.of(kept).mapToDouble(i -> distances[i]).toArray(),
                IntStream.of(kept).mapToDouble(i -> ties[i]).toArray(),
                statistics.stream()
                        .map(line -> line.startsWith(CLUSTERS) ? CLUSTERS + clusters : line)
                        .toList());
    }
}
