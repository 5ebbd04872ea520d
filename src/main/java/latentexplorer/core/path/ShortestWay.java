package latentexplorer.core.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.job.JobScope;

/**
 * One search by Dijkstra's algorithm (1959), from several entrances with a cost each to several exits with a cost each. Nodes
 * are settled by their distance, of equally distant ones the lowest first.
 */
final class ShortestWay {
    private static final int ENTRANCE = -1;
    private static final int POLL = 1 << 14;

    private final int[] starts;
    private final int[] joined;
    private final float[] lengths;
    private final double[] distances;
    private final int[] before;
    private final boolean[] settled;
    private final NodeQueue queue;

    ShortestWay(int[] starts, int[] joined, float[] lengths) {
        this.starts = starts;
        this.joined = joined;
        this.lengths = lengths;
        int n = starts.length - 1;
        distances = new double[n];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        before = new int[n];
        Arrays.fill(before, ENTRANCE);
        settled = new boolean[n];
        queue = new NodeQueue(distances);
    }

    void enter(int node, double cost) {
        if (cost < distances[node]) {
            distances[node] = cost;
            queue.offer(node);
        }
    }

    /** @param exits the cost of leaving at each node, infinite where there is no exit */
    Route to(double[] exits, JobScope scope) {
        double best = Double.POSITIVE_INFINITY;
        int last = -1;
        int count = 0;
        while (!queue.isEmpty()) {
            int node = queue.poll();
            if (distances[node] >= best) {
                break;
            }
            settled[node] = true;
            if (distances[node] + exits[node] < best) {
                best = distances[node] + exits[node];
                last = node;
            }
            relax(node);
            if (++count % POLL == 0) {
                scope.check();
            }
        }
        return route(last, best);
    }

    private void relax(int node) {
        for (int e = starts[node]; e < starts[node + 1]; e++) {
            int other = node(joined[e]);
            double distance = distances[node] + lengths[e];
            if (settled[other]) {
                continue;
            }
            if (distance < distances[other]) {
                distances[other] = distance;
                before[other] = node;
                queue.offer(other);
            } else if (distance == distances[other] && before[other] != ENTRANCE && node < before[other]) {
                before[other] = node;
            }
        }
    }

    private static int node(int marked) {
        return marked < 0 ? -1 - marked : marked;
    }

    private Route route(int last, double length) {
        List<Integer> backwards = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (int node = last; node != ENTRANCE; node = before[node]) {
            backwards.add(node);
            if (before[node] != ENTRANCE) {
                gap(before[node], node).stream().forEach(gaps::add);
            }
        }
        return new Route(
                backwards.reversed().stream().mapToInt(Integer::intValue).toArray(), length, gaps.reversed());
    }

    /** The length of the line between two nodes, if it leads over a gap and nothing else joins them. */
    private List<Double> gap(int from, int to) {
        for (int e = starts[from]; e < starts[from + 1]; e++) {
            if (joined[e] == -1 - to) {
                return List.of((double) lengths[e]);
            }
        }
        return List.of();
    }
}
