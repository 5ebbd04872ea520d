package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * The graph of nearest neighbours: an edge between two vectors when one is among the other's k nearest (itself not
 * counted, equally near ones by number), or, mutual, when each is.
 *
 * @param starts of the edges of each node in {@code targets}, n + 1 values
 * @param targets the nodes at the other ends, ascending for each node
 * @param both for each of {@code targets} whether each is among the other's nearest
 * @param component of each node, 0 and up in the order of their first nodes
 */
record NeighbourGraph(int[] starts, int[] targets, boolean[] both, int[] component) {
    private static final int BAND = 32;

    /**
     * @param distances n x n
     * @param neighbours at least 1; where there are fewer others, all of them
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static NeighbourGraph of(
            float[] distances, int n, int neighbours, boolean mutual, Workers workers, JobScope scope) {
        int[][] nearest = new int[n][];
        workers.forEachShard((n + BAND - 1) / BAND, shard -> {
            Neighbours found = new Neighbours(neighbours);
            int to = Math.min(n, (shard + 1) * BAND);
            for (int i = shard * BAND; i < to && !scope.cancellation().isCancelled(); i++) {
                found.find(distances, n, i, false);
                nearest[i] = found.indices();
            }
        });
        scope.check();
        return joined(nearest, mutual);
    }

    private static NeighbourGraph joined(int[][] nearest, boolean mutual) {
        int n = nearest.length;
        Groups groups = new Groups(n);
        int[][] edges = new int[n][];
        int[] sizes = new int[n];
        for (int i = 0; i < n; i++) {
            edges[i] = new int[nearest[i].length];
        }
        for (int i = 0; i < n; i++) {
            for (int j : nearest[i]) {
                boolean both = contains(nearest[j], i);
                if (both || !mutual) {
                    groups.join(i, j);
                    add(edges, sizes, i, j);
                    if (!both) {
                        add(edges, sizes, j, i);
                    }
                }
            }
        }
        int[] starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            starts[i + 1] = starts[i] + sizes[i];
        }
        int[] targets = new int[starts[n]];
        boolean[] both = new boolean[starts[n]];
        for (int i = 0; i < n; i++) {
            Arrays.sort(edges[i], 0, sizes[i]);
            for (int e = 0; e < sizes[i]; e++) {
                int j = edges[i][e];
                targets[starts[i] + e] = j;
                both[starts[i] + e] = contains(nearest[i], j) && contains(nearest[j], i);
            }
        }
        return new NeighbourGraph(starts, targets, both, components(groups, n));
    }

    private static void add(int[][] edges, int[] sizes, int i, int j) {
        if (sizes[i] == edges[i].length) {
            edges[i] = Arrays.copyOf(edges[i], 2 * sizes[i] + 1);
        }
        edges[i][sizes[i]++] = j;
    }

    private static boolean contains(int[] values, int wanted) {
        for (int each : values) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private static int[] components(Groups groups, int n) {
        int[] component = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            int root = groups.find(i);
            component[i] = root == i ? count++ : component[root];
        }
        return component;
    }

    int nodes() {
        return starts.length - 1;
    }

    int edges() {
        return targets.length / 2;
    }

    int components() {
        return Arrays.stream(component).max().orElse(-1) + 1;
    }

    /** The number of edges of each node, ascending. */
    int[] sortedDegrees() {
        return IntStream.range(0, nodes())
                .map(i -> starts[i + 1] - starts[i])
                .sorted()
                .toArray();
    }

    /** Six lines about the graph. */
    List<String> statistics() {
        int[] degrees = sortedDegrees();
        int n = degrees.length;
        double median = (degrees[(n - 1) / 2] + degrees[n / 2]) / 2.0;
        return List.of(
                "Components: " + components(),
                "Nodes: " + n,
                "Edges: " + edges(),
                String.format(Locale.ROOT, "Mean degree: %.1f", 2.0 * edges() / n),
                String.format(
                        Locale.ROOT,
                        median == Math.rint(median) ? "Median degree: %.0f" : "Median degree: %.1f",
                        median),
                "Degree range: " + degrees[0] + " to " + degrees[n - 1]);
    }
}
