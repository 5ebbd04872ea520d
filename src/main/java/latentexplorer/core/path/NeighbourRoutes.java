package latentexplorer.core.path;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;

/**
 * Shortest ways over the graph that joins each real code with its nearest neighbours, in both directions: distances along the
 * data (Tenenbaum, de Silva and Langford, 2000), by Dijkstra's algorithm. Of equally short ways it takes the one that comes from
 * codes of lower numbers, so that the same codes give the same ways. Where the graph falls apart, each smaller part is joined
 * with the largest by the shortest line between them: a gap, which a way tells. Immutable, may be asked by many threads.
 */
public final class NeighbourRoutes {
    /** Neighbours of each code, unless there are fewer codes. */
    public static final int NEIGHBOURS = 10;

    private final NeighbourIndex index;
    private final int width;
    private final int ends;
    private final Workers workers;
    private final int islands;

    /** The lines of code i are at {@code starts[i]} to {@code starts[i + 1] - 1}. */
    private final int[] starts;

    /** Where each line leads; -1 less the code's number for one over a gap. */
    private final int[] joined;

    private final float[] lengths;

    private NeighbourRoutes(NeighbourIndex index, int width, int ends, Edges near, Edges bridges, Workers workers) {
        this.index = index;
        this.width = width;
        this.ends = ends;
        this.workers = workers;
        this.islands = bridges.count() + 1;
        starts = new int[index.size() + 1];
        for (Edges edges : new Edges[] {near, bridges}) {
            for (int e = 0; e < edges.count(); e++) {
                starts[edges.from()[e] + 1]++;
                starts[edges.to()[e] + 1]++;
            }
        }
        for (int i = 0; i < index.size(); i++) {
            starts[i + 1] += starts[i];
        }
        joined = new int[starts[index.size()]];
        lengths = new float[joined.length];
        int[] filled = Arrays.copyOf(starts, index.size());
        put(near, false, filled);
        put(bridges, true, filled);
    }

    private void put(Edges edges, boolean gaps, int[] filled) {
        for (int e = 0; e < edges.count(); e++) {
            int from = edges.from()[e];
            int to = edges.to()[e];
            joined[filled[from]] = gaps ? -1 - to : to;
            lengths[filled[from]++] = edges.lengths()[e];
            joined[filled[to]] = gaps ? -1 - from : from;
            lengths[filled[to]++] = edges.lengths()[e];
        }
    }

    /**
     * @param codes n x {@code width}, at least one, shared and not to be changed
     * @throws IllegalArgumentException with a sentence, when there are none or one holds what is no number
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static NeighbourRoutes of(float[] codes, int width, Workers workers, JobScope scope) {
        return of(codes, width, NEIGHBOURS, workers, scope);
    }

    /** @param neighbours of each code that it is joined with, at least 1 */
    static NeighbourRoutes of(float[] codes, int width, int neighbours, Workers workers, JobScope scope) {
        NeighbourIndex index = NeighbourIndex.of(codes, width, Metric.EUCLIDEAN, scope);
        int k = Math.min(neighbours, index.size() - 1);
        if (k == 0) {
            Edges none = new Edges(new int[0], new int[0], new float[0]);
            return new NeighbourRoutes(index, width, 1, none, none, workers);
        }
        Neighbours found = index.usual(k, workers, scope.part(0, 0.9)).neighbours();
        return of(index, codes, width, found, workers, scope.part(0.9, 1));
    }

    /**
     * As {@link #of(float[], int, Workers, JobScope)} with neighbours that were found before, for a map: finding them is almost
     * all of the work.
     *
     * @param known the nearest neighbours of each code by their straight distances
     * @throws IllegalArgumentException with a sentence, when they are those of other codes
     */
    public static NeighbourRoutes of(float[] codes, int width, Neighbours known, Workers workers, JobScope scope) {
        if (codes.length != known.size() * width) {
            throw new IllegalArgumentException("There are " + codes.length / width + " codes and the neighbours of "
                    + known.size() + ": they are of another map.");
        }
        NeighbourIndex index = NeighbourIndex.of(codes, width, Metric.EUCLIDEAN, scope);
        return of(index, codes, width, known, workers, scope);
    }

    private static NeighbourRoutes of(
            NeighbourIndex index, float[] codes, int width, Neighbours found, Workers workers, JobScope scope) {
        Edges near = Edges.of(found);
        Islands islands = new Islands(index.size());
        for (int e = 0; e < near.count(); e++) {
            islands.join(near.from()[e], near.to()[e]);
        }
        Edges bridges = islands.bridges(codes, width, workers, scope);
        return new NeighbourRoutes(index, width, found.k(), near, bridges, workers);
    }

    /** Number of real codes. */
    public int size() {
        return index.size();
    }

    /** Number of values in a code. */
    public int width() {
        return width;
    }

    /** Into how many parts the graph falls: 1 when neighbours lead from everywhere to everywhere. */
    public int parts() {
        return islands;
    }

    /**
     * The shortest way between two codes, which need not be real: they are joined with the real codes nearest to them. One that
     * is a real code is a stop of the way itself.
     *
     * @param source {@link #width()} values
     * @param target {@link #width()} values
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Route between(float[] source, float[] target, JobScope scope) {
        float[] both = Arrays.copyOf(source, 2 * width);
        System.arraycopy(target, 0, both, width, width);
        Neighbours nearest = index.nearest(both, ends, workers, scope);
        double[] toTarget = new double[size()];
        Arrays.fill(toTarget, Double.POSITIVE_INFINITY);
        ShortestWay way = new ShortestWay(starts, joined, lengths);
        for (int e = 0; e < ends; e++) {
            way.enter(nearest.indices()[e], nearest.distances()[e]);
            toTarget[nearest.indices()[ends + e]] = nearest.distances()[ends + e];
        }
        return way.to(toTarget, scope);
    }
}
