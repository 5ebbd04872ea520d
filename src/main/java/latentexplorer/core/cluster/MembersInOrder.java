package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.linalg.SeededRandom;

/**
 * The typefaces of one cluster in file order, and the orders in which a fraction keeps them. What is kept is told by
 * places in this order; a larger number keeps what a smaller one kept.
 *
 * @param positions among all typefaces, ascending
 * @param distances from what is typical of the cluster
 */
record MembersInOrder(int[] positions, double[] distances) {

    static MembersInOrder of(Cluster cluster) {
        int[] places = IntStream.range(0, cluster.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> cluster.members()[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new MembersInOrder(
                IntStream.of(places).map(place -> cluster.members()[place]).toArray(),
                IntStream.of(places)
                        .mapToDouble(place -> cluster.distances()[place])
                        .toArray());
    }

    int size() {
        return positions.length;
    }

    /**
     * The farthest from what is typical first; of equal ones the first in the file.
     *
     * @param candidates places, ascending
     * @param count at most as many as there are candidates
     */
    int[] leastTypical(int[] candidates, int count) {
        return IntStream.of(candidates)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -distances[place]))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The candidates in a random order of all: the others are left out of it and change nothing else. */
    int[] random(int[] candidates, int count, SeededRandom random) {
        boolean[] candidate = new boolean[size()];
        for (int place : candidates) {
            candidate[place] = true;
        }
        return IntStream.of(random.permutation(size()))
                .filter(place -> candidate[place])
                .limit(count)
                .toArray();
    }

    /**
     * The least typical, then always the one whose nearest kept one is farthest; of equal ones the first in the file.
     * Gonzalez, "Clustering to minimize the maximum intercluster distance" (1985).
     *
     * @param candidates at least one
     */
    int[] farthestPoint(int[] candidates, int count, PixelDistances pixels) {
        int[] kept = new int[count];
        float[] nearest = new float[candidates.length];
        Arrays.fill(nearest, Float.POSITIVE_INFINITY);
        int next = Arrays.binarySearch(candidates, leastTypical(candidates, 1)[0]);
        for (int k = 0; k < count; k++) {
            kept[k] = candidates[next];
            nearest[next] = Float.NEGATIVE_INFINITY;
            int farthest = next;
            for (int c = 0; c < candidates.length; c++) {
                nearest[c] = Math.min(nearest[c], pixels.between(positions[kept[k]], positions[candidates[c]]));
                if (nearest[c] > nearest[farthest]) {
                    farthest = c;
                }
            }
            next = farthest;
        }
        return kept;
    }
}
