package latentexplorer.core.cluster;

import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering.Cluster;

/** Where a typeface belongs that was not clustered: with the nearest of those that were. */
public final class OutOfSample {
    private OutOfSample() {}

    /**
     * @param cluster the number of the cluster
     * @param distance that of its nearest typeface from what is typical of the cluster (for spectral clustering, in the
     *     space of the eigenvectors)
     */
    public record Assignment(int cluster, double distance) {}

    /**
     * @param distances of the new typeface from each of {@link Clustering#vectors()}, in the space of the clustering; of
     *     equally near ones the first counts
     * @throws IllegalArgumentException when there is not one distance for each
     */
    public static Assignment assign(Clustering clustering, double[] distances) {
        if (distances.length != clustering.vectors().count() || distances.length == 0) {
            throw new IllegalArgumentException(
                    distances.length + " distances from " + clustering.vectors().count() + " typefaces");
        }
        int nearest = 0;
        for (int i = 1; i < distances.length; i++) {
            nearest = distances[i] < distances[nearest] ? i : nearest;
        }
        for (Cluster each : clustering.clusters()) {
            int at = indexOf(each.members(), nearest);
            if (at >= 0) {
                return new Assignment(each.number(), each.distances()[at]);
            }
        }
        throw new IllegalArgumentException("typeface " + nearest + " is in no cluster");
    }

    private static int indexOf(int[] members, int wanted) {
        return IntStream.range(0, members.length)
                .filter(i -> members[i] == wanted)
                .findFirst()
                .orElse(-1);
    }
}
