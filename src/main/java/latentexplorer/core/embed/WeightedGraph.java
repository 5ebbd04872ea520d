package latentexplorer.core.embed;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/**
 * A graph of points with a weight on each edge, every edge stored from both ends: the neighbours of point i and the weights
 * are at {@code starts[i]} to {@code starts[i + 1] - 1}, by ascending target.
 */
record WeightedGraph(int[] starts, int[] targets, float[] weights) {
    private static final int BLOCKS = 64;

    /** Edges between two looks at the wish to stop. */
    private static final int POLLED = 1 << 20;

    /** What becomes of the weights that two points give each other, 0 where one does not know the other. */
    @FunctionalInterface
    interface Union {
        float of(float one, float other);
    }

    int size() {
        return starts.length - 1;
    }

    /**
     * The union of a directed graph and its reverse.
     *
     * @param indices n x k targets, no row with the same twice
     * @param weights n x k
     */
    static WeightedGraph symmetric(
            int[] indices, float[] weights, int k, Union union, Workers workers, JobScope scope) {
        int n = indices.length / k;
        int[] targets = new int[indices.length];
        float[] sorted = new float[indices.length];
        workers.forEachShard(BLOCKS, block -> {
            scope.check();
            sort(
                    indices,
                    weights,
                    k,
                    Workers.start(block, BLOCKS, n),
                    Workers.start(block + 1, BLOCKS, n),
                    targets,
                    sorted);
        });
        Reverse reverse = Reverse.of(targets, sorted, k, scope);
        int[] counts = new int[n];
        workers.forEachShard(BLOCKS, block -> {
            scope.check();
            for (int i = Workers.start(block, BLOCKS, n); i < Workers.start(block + 1, BLOCKS, n); i++) {
                counts[i] = reverse.merge(i, targets, sorted, k, union, null, null, 0);
            }
        });
        int[] starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            starts[i + 1] = Math.addExact(starts[i], counts[i]);
        }
        WeightedGraph graph = new WeightedGraph(starts, new int[starts[n]], new float[starts[n]]);
        workers.forEachShard(BLOCKS, block -> {
            scope.check();
            for (int i = Workers.start(block, BLOCKS, n); i < Workers.start(block + 1, BLOCKS, n); i++) {
                reverse.merge(i, targets, sorted, k, union, graph.targets, graph.weights, starts[i]);
            }
        });
        return graph;
    }

    private static void sort(
            int[] indices, float[] weights, int k, int fromRow, int toRow, int[] targets, float[] sorted) {
        long[] keys = new long[k];
        for (int i = fromRow; i < toRow; i++) {
            int at = i * k;
            for (int j = 0; j < k; j++) {
                keys[j] = (long) indices[at + j] << 32 | j;
            }
            Arrays.sort(keys);
            for (int j = 0; j < k; j++) {
                targets[at + j] = (int) (keys[j] >>> 32);
                sorted[at + j] = weights[at + (int) keys[j]];
            }
        }
    }

    /** The edges by their targets, those of a target by ascending source. */
    private record Reverse(int[] starts, int[] sources, float[] weights) {
        static Reverse of(int[] targets, float[] weights, int k, JobScope scope) {
            int n = targets.length / k;
            int[] starts = new int[n + 1];
            for (int target : targets) {
                starts[target + 1]++;
            }
            for (int i = 0; i < n; i++) {
                starts[i + 1] += starts[i];
            }
            int[] next = Arrays.copyOf(starts, n);
            Reverse reverse = new Reverse(starts, new int[targets.length], new float[targets.length]);
            for (int e = 0; e < targets.length; e++) {
                if (e % POLLED == 0) {
                    scope.check();
                }
                int place = next[targets[e]]++;
                reverse.sources[place] = e / k;
                reverse.weights[place] = weights[e];
            }
            return reverse;
        }

        /** Writes the union of a row and its reverse when there is where to; gives its size. */
        int merge(
                int row,
                int[] targets,
                float[] sorted,
                int k,
                Union union,
                int @Nullable [] toTargets,
                float @Nullable [] toWeights,
                int to) {
            int a = row * k;
            int endA = a + k;
            int b = starts[row];
            int endB = starts[row + 1];
            int count = 0;
            while (a < endA || b < endB) {
                int one = a < endA ? targets[a] : Integer.MAX_VALUE;
                int other = b < endB ? sources[b] : Integer.MAX_VALUE;
                if (toTargets != null && toWeights != null) {
                    toTargets[to + count] = Math.min(one, other);
                    toWeights[to + count] = union.of(one <= other ? sorted[a] : 0, other <= one ? weights[b] : 0);
                }
                if (one <= other) {
                    a++;
                }
                if (other <= one) {
                    b++;
                }
                count++;
            }
            return count;
        }
    }
}
