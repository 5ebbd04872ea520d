package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;

/**
 * The minimum spanning tree of the mutual reachability distance (Campello, Moulavi and Sander, 2013), which is, for two
 * vectors, the least epsilon at which both are core points and in reach of each other. Cutting all edges above an epsilon
 * leaves the clusters of DBSCAN's core points.
 *
 * @param from one end of each edge
 * @param to the other
 * @param lengths ascending; infinite where vectors never become core points
 */
record ReachTree(int[] from, int[] to, double[] lengths) {
    private static final int POLL = 64;

    /**
     * By Prim's algorithm.
     *
     * @param distances n x n
     * @param core the least epsilon that makes each vector a core point
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static ReachTree of(float[] distances, float[] core, JobScope scope) {
        int n = core.length;
        int[] rest = IntStream.range(1, Math.max(1, n)).toArray();
        float[] reach = new float[n];
        int[] nearest = new int[n];
        Arrays.fill(reach, Float.POSITIVE_INFINITY);
        int edges = rest.length;
        int[] from = new int[edges];
        int[] to = new int[edges];
        float[] lengths = new float[edges];
        int current = 0;
        for (int edge = 0; edge < edges; edge++) {
            if (edge % POLL == 0) {
                scope.report((double) edge / edges, "Joining dense regions");
            }
            int left = edges - edge;
            int next = extend(distances, core, current, rest, left, reach, nearest);
            current = rest[next];
            rest[next] = rest[left - 1];
            from[edge] = nearest[current];
            to[edge] = current;
            lengths[edge] = reach[current];
        }
        return sorted(from, to, lengths);
    }

    /** Measures from the vector that joined last and returns where in {@code rest} the nearest one to the tree is. */
    private static int extend(
            float[] distances, float[] core, int current, int[] rest, int left, float[] reach, int[] nearest) {
        int row = current * core.length;
        float own = core[current];
        float least = Float.POSITIVE_INFINITY;
        int next = 0;
        for (int t = 0; t < left; t++) {
            int j = rest[t];
            float mutual = Math.max(distances[row + j], Math.max(own, core[j]));
            float known = reach[j];
            if (mutual < known) {
                known = mutual;
                reach[j] = mutual;
                nearest[j] = current;
            }
            if (known < least) {
                least = known;
                next = t;
            }
        }
        return next;
    }

    private static ReachTree sorted(int[] from, int[] to, float[] lengths) {
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(e -> lengths[e]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new ReachTree(
                IntStream.of(order).map(e -> from[e]).toArray(),
                IntStream.of(order).map(e -> to[e]).toArray(),
                IntStream.of(order).mapToDouble(e -> lengths[e]).toArray());
    }
}
