package latentexplorer.core.path;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;

/** The parts of a graph that are not joined with each other: disjoint sets (Galler and Fischer, 1964). */
final class Islands {
    /** Towards the number by which an island goes: its lowest node. */
    private final int[] parent;

    Islands(int nodes) {
        parent = IntStream.range(0, nodes).toArray();
    }

    void join(int a, int b) {
        int first = find(a);
        int second = find(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    int find(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** The lowest node of the island with the most nodes, of equally large ones the first. */
    private int mainland() {
        int[] sizes = new int[parent.length];
        int largest = 0;
        for (int node = 0; node < parent.length; node++) {
            sizes[find(node)]++;
        }
        for (int node = 0; node < parent.length; node++) {
            largest = sizes[node] > sizes[largest] ? node : largest;
        }
        return largest;
    }

    /** For each island but the largest the shortest line to that one, of equally short ones from the lowest node. */
    Edges bridges(float[] codes, int width, Workers workers, JobScope scope) {
        int mainland = mainland();
        int[] main = nodes(mainland, true);
        int[] others = nodes(mainland, false);
        if (others.length == 0) {
            return new Edges(new int[0], new int[0], new float[0]);
        }
        NeighbourIndex shore = NeighbourIndex.of(rows(codes, width, main), width, Metric.EUCLIDEAN, scope);
        Neighbours nearest = shore.nearest(rows(codes, width, others), 1, workers, scope);
        int[] best = new int[parent.length];
        Arrays.fill(best, -1);
        for (int i = 0; i < others.length; i++) {
            int island = find(others[i]);
            if (best[island] < 0 || nearest.distances()[i] < nearest.distances()[best[island]]) {
                best[island] = i;
            }
        }
        int[] chosen = Arrays.stream(best).filter(i -> i >= 0).toArray();
        float[] lengths = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            lengths[i] = nearest.distances()[chosen[i]];
        }
        return new Edges(
                Arrays.stream(chosen).map(i -> others[i]).toArray(),
                Arrays.stream(chosen).map(i -> main[nearest.indices()[i]]).toArray(),
                lengths);
    }

    private int[] nodes(int island, boolean within) {
        return IntStream.range(0, parent.length)
                .filter(node -> find(node) == island == within)
                .toArray();
    }

    private static float[] rows(float[] codes, int width, int[] nodes) {
        float[] rows = new float[nodes.length * width];
        for (int i = 0; i < nodes.length; i++) {
            System.arraycopy(codes, nodes[i] * width, rows, i * width, width);
        }
        return rows;
    }
}
