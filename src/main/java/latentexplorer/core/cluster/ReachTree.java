package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;

/**
 * A spanning tree that says of every epsilon what the minimum spanning tree of the mutual reachability distance (Campello,
 * Moulavi and Sander, 2013) says; that is, for two vectors, the least epsilon at which both are core points and in reach
 * of each other. Cutting all edges above an epsilon leaves the clusters of DBSCAN's core points.
 *
 * <p>It is a path: the vectors in the order in which Prim's algorithm joins them, every two neighbours by an edge as long as
 * the one by which the later joined. For what is connected at an epsilon is joined without a break: a longer edge is taken
 * only when no shorter one leaves the tree, so each shorter one after it starts in what it has led to.
 *
 * @param from one end of each edge
 * @param to the other
 * @param lengths ascending; infinite where vectors never become core points
 */
record ReachTree(int[] from, int[] to, double[] lengths) {
    private static final int POLL = 64;

    /**
     * In O(n^2).
     *
     * @param distances n x n
     * @param core the least epsilon that makes each vector a core point
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static ReachTree of(float[] distances, float[] core, JobScope scope) {
        int n = core.length;
        float[] row = new float[n];
        float[] reach = new float[n];
        float[] least = core.clone();
        Arrays.fill(reach, Float.POSITIVE_INFINITY);
        boolean[] joined = new boolean[n];
        int[] order = new int[n];
        int edges = Math.max(0, n - 1);
        float[] lengths = new float[edges];
        for (int edge = 0; edge < edges; edge++) {
            if (edge % POLL == 0) {
                scope.report((double) edge / edges, "Joining dense regions");
            }
            int newest = order[edge];
            joined[newest] = true;
            least[newest] = Float.POSITIVE_INFINITY;
            reach[newest] = Float.POSITIVE_INFINITY;
            System.arraycopy(distances, newest * n, row, 0, n);
            lengths[edge] = extend(reach, row, least, core[newest]);
            order[edge + 1] = outside(reach, joined, lengths[edge]);
        }
        return sorted(order, lengths);
    }

    /**
     * Measures from the vector that joined last to those outside the tree; those inside have an infinite {@code least}. One
     * index for all, so that the compiler makes vector instructions of it.
     *
     * @return the smallest
     */
    private static float extend(float[] reach, float[] row, float[] least, float own) {
        float smallest = Float.POSITIVE_INFINITY;
        for (int j = 0; j < reach.length; j++) {
            float shorter = Math.min(reach[j], Math.max(Math.max(row[j], own), least[j]));
            reach[j] = shorter;
            smallest = Math.min(smallest, shorter);
        }
        return smallest;
    }

    /** The first vector outside the tree that is so far from it. */
    private static int outside(float[] reach, boolean[] joined, float length) {
        int j = 0;
        while (reach[j] != length || joined[j]) {
            j++;
        }
        return j;
    }

    private static ReachTree sorted(int[] order, float[] lengths) {
        int[] edges = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(e -> lengths[e]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ReachTree(
                IntStream.of(edges).map(e -> order[e]).toArray(),
                IntStream.of(edges).map(e -> order[e + 1]).toArray(),
                IntStream.of(edges).mapToDouble(e -> lengths[e]).toArray());
    }
}
