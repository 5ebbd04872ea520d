package latentexplorer.core.neighbours;

import java.util.concurrent.atomic.AtomicInteger;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;

/**
 * Finds exact nearest neighbours among rows. Distances are computed by the differences of the values, so that equal rows
 * are at distance 0; whole boxes of rows are passed over when they are farther than the neighbours found. The same rows
 * give the same neighbours on any number of threads. Immutable, may be asked by many threads.
 */
public final class NeighbourIndex {
    /** Up to so many rows, {@link #usual} finds exact neighbours. */
    public static final int EXACT = 100_000;

    private static final int QUERIES = 64;

    /** Rows whose exact neighbours are looked up to measure the recall. */
    private static final int MEASURED = 1000;

    private final float[] rows;
    private final int width;
    private final Metric metric;
    private final BoxTree tree;

    private NeighbourIndex(float[] rows, int width, Metric metric, BoxTree tree) {
        this.rows = rows;
        this.width = width;
        this.metric = metric;
        this.tree = tree;
    }

    /**
     * @param rows n x {@code width}, shared and not to be changed
     * @throws IllegalArgumentException when there are no rows, or one holds what is no finite number
     */
    public static NeighbourIndex of(float[] rows, int width, Metric metric, JobScope scope) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("There are no rows to find neighbours among.");
        }
        NumberCheck.check(rows, width, "Row");
        float[] prepared = metric.prepared(rows, width);
        return new NeighbourIndex(prepared, width, metric, new BoxTree(prepared, width, scope));
    }

    public int size() {
        return rows.length / width;
    }

    /** The indices of the rows in an order in which near ones are mostly close together. */
    public int[] spatialOrder() {
        return tree.order();
    }

    /**
     * The nearest neighbours of each row.
     *
     * @param k at least 1, at most the number of rows less one
     * @throws IllegalArgumentException when there are fewer other rows than {@code k}
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public Neighbours neighbours(int k, Workers workers, JobScope scope) {
        checkCount(k, size() - 1);
        Neighbours found = new Neighbours(k, new int[size() * k], new float[size() * k]);
        AtomicInteger done = new AtomicInteger();
        workers.forEachShard(tree.leaves(), leaf -> {
            scope.check();
            Visitor visitor = new Visitor(tree, rows, width, k);
            visitor.orderFrom(leaf);
            for (int place = tree.start(leaf); place < tree.start(leaf) + tree.size(leaf); place++) {
                int index = tree.index(place);
                visitor.visit(index * width, index);
                visitor.nearest().copyTo(found.indices(), found.distances(), index * k, metric);
            }
            scope.report(done.incrementAndGet() / (double) tree.leaves(), "finding neighbours");
        });
        return found;
    }

    /**
     * The nearest neighbours of each row, exact up to 100,000 rows, by NN-descent above, with the recall of 1,000 rows.
     *
     * @param k as in {@link #neighbours(int, Workers, JobScope)}
     */
    public FoundNeighbours usual(int k, Workers workers, JobScope scope) {
        return size() <= EXACT
                ? new FoundNeighbours(neighbours(k, workers, scope), true, 1)
                : approximate(k, workers, scope);
    }

    FoundNeighbours approximate(int k, Workers workers, JobScope scope) {
        checkCount(k, size() - 1);
        Neighbours found = new NeighbourDescent(tree, rows, width, k, workers).run(metric, scope.part(0, 0.95));
        int[] sample = new SeededRandom(0).sample(size(), Math.min(MEASURED, size()));
        Neighbours truth = neighbours(sample, k, workers, scope);
        return new FoundNeighbours(found, false, found.recall(truth, sample));
    }

    /** As {@link #neighbours(int, Workers, JobScope)} of these rows alone: list i is that of row {@code members[i]}. */
    public Neighbours neighbours(int[] members, int k, Workers workers, JobScope scope) {
        checkCount(k, size() - 1);
        Neighbours found = new Neighbours(k, new int[members.length * k], new float[members.length * k]);
        workers.forEachShard((members.length + QUERIES - 1) / QUERIES, shard -> {
            scope.check();
            Visitor visitor = new Visitor(tree, rows, width, k);
            for (int i = shard * QUERIES; i < Math.min(members.length, (shard + 1) * QUERIES); i++) {
                visitor.orderFromRow(members[i] * width);
                visitor.visit(members[i] * width, members[i]);
                visitor.nearest().copyTo(found.indices(), found.distances(), i * k, metric);
            }
        });
        return found;
    }

    /**
     * The rows that are nearest to others, which need not be among them; one that is among them finds itself.
     *
     * @param queries m x width
     * @param k at least 1, at most the number of rows
     */
    public Neighbours nearest(float[] queries, int k, Workers workers, JobScope scope) {
        checkCount(k, size());
        NumberCheck.check(queries, width, "Row");
        int m = queries.length / width;
        float[] prepared = metric.prepared(queries, width);
        Neighbours found = new Neighbours(k, new int[m * k], new float[m * k]);
        workers.forEachShard((m + QUERIES - 1) / QUERIES, shard -> {
            scope.check();
            Visitor visitor = new Visitor(tree, prepared, width, k);
            for (int i = shard * QUERIES; i < Math.min(m, (shard + 1) * QUERIES); i++) {
                visitor.orderFromRow(i * width);
                visitor.visit(i * width, -1);
                visitor.nearest().copyTo(found.indices(), found.distances(), i * k, metric);
            }
        });
        return found;
    }

    private void checkCount(int k, int most) {
        if (k < 1 || k > most) {
            throw new IllegalArgumentException(
                    k + " nearest neighbours were asked for, but each of the " + size() + " rows has " + most + ".");
        }
    }
}
