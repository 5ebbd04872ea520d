package latentexplorer.core.neighbours;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Nearest neighbours of all rows, nearly all of them right: those in the nearest boxes, improved by NN-descent (Dong, Moses
 * and Li, 2011): a neighbour of a neighbour is likely to be a neighbour. Each row gathers from the lists of the round before,
 * so that the same rows give the same lists on any number of threads. Rows and lists are kept in the order of the boxes, in
 * which neighbours lie close together in memory, and known by their place in it.
 */
final class NeighbourDescent {
    /** Boxes looked at to begin with. */
    private static final int BOXES = 40;

    /** Only so many neighbours of only so many neighbours are looked at. */
    private static final int WIDEST = 32;

    private static final int MOST_ROUNDS = 4;

    /** Goes on while at least this share of all places in the lists changes in a round. */
    private static final double LEAST_CHANGE = 0.005;

    private static final int SHARDS = 128;
    private static final int POLLED = 64;

    private final BoxTree tree;
    private final float[] queries;
    /** The rows by place. */
    private final float[] rows;

    private final int width;
    private final int k;
    private final int n;
    private final Workers workers;

    /** The places of each row's neighbours. */
    private int[] neighbours;

    private float[] squares;

    /** Whether an entry was not in the list a round ago. */
    private boolean[] fresh;

    NeighbourDescent(BoxTree tree, float[] rows, int width, int k, Workers workers) {
        this.tree = tree;
        this.queries = rows;
        this.width = width;
        this.k = k;
        this.workers = workers;
        n = rows.length / width;
        this.rows = new float[rows.length];
        for (int place = 0; place < n; place++) {
            System.arraycopy(rows, tree.index(place) * width, this.rows, place * width, width);
        }
        neighbours = new int[n * k];
        squares = new float[n * k];
        fresh = new boolean[n * k];
    }

    Neighbours run(Metric metric, JobScope scope) {
        visitBoxes(scope);
        boolean changing = true;
        for (int round = 0; round < MOST_ROUNDS && changing; round++) {
            scope.report((1.0 + round) / (1 + MOST_ROUNDS), "improving neighbours");
            changing = improve(scope) >= LEAST_CHANGE * n * k;
        }
        fresh = new boolean[0];
        return byIndex(metric);
    }

    /** Back in the order of the rows, equally near ones by index. */
    private Neighbours byIndex(Metric metric) {
        Neighbours found = new Neighbours(k, new int[n * k], new float[n * k]);
        NearestList sorted = new NearestList(k);
        for (int place = 0; place < n; place++) {
            sorted.clear();
            for (int e = place * k; e < (place + 1) * k; e++) {
                sorted.offer(squares[e], tree.index(neighbours[e]));
            }
            sorted.copyTo(found.indices(), found.distances(), tree.index(place) * k, metric);
        }
        return found;
    }

    private void visitBoxes(JobScope scope) {
        Arrays.fill(fresh, true);
        int[] placeOf = new int[n];
        for (int place = 0; place < n; place++) {
            placeOf[tree.index(place)] = place;
        }
        int boxes = Math.min(tree.leaves(), Math.max(BOXES, 3 * k / Math.max(1, tree.largest()) + 1));
        workers.forEachShard(tree.leaves(), leaf -> {
            scope.check();
            Visitor visitor = new Visitor(tree, queries, width, k);
            visitor.orderFromMiddle(leaf);
            for (int place = tree.start(leaf); place < tree.start(leaf) + tree.size(leaf); place++) {
                int index = tree.index(place);
                visitor.visitFirst(index * width, index, boxes);
                visitor.nearest().copyTo(neighbours, squares, place * k);
                for (int e = place * k; e < (place + 1) * k; e++) {
                    neighbours[e] = placeOf[neighbours[e]];
                }
            }
        });
    }

    /** One round; gives the number of places that changed. */
    private long improve(JobScope scope) {
        int[] next = new int[n * k];
        float[] nextSquares = new float[n * k];
        boolean[] nextFresh = new boolean[n * k];
        AtomicLong changes = new AtomicLong();
        workers.forEachShard(SHARDS, shard -> {
            NearestList nearest = new NearestList(k);
            int[] met = new int[n];
            int end = Workers.start(shard + 1, SHARDS, n);
            long changed = 0;
            for (int place = Workers.start(shard, SHARDS, n); place < end; place++) {
                if (place % POLLED == 0) {
                    scope.check();
                }
                gather(place, nearest, met);
                nearest.copyTo(next, nextSquares, place * k);
                changed += mark(place * k, next, nextFresh);
            }
            changes.addAndGet(changed);
        });
        neighbours = next;
        squares = nextSquares;
        fresh = nextFresh;
        return changes.get();
    }

    private void gather(int place, NearestList nearest, int[] met) {
        int from = place * k;
        int wide = Math.min(k, WIDEST);
        int stamp = place + 1;
        nearest.clear();
        met[place] = stamp;
        for (int e = from; e < from + k; e++) {
            nearest.offer(squares[e], neighbours[e]);
            met[neighbours[e]] = stamp;
        }
        for (int e = from; e < from + wide; e++) {
            int between = neighbours[e] * k;
            for (int f = between; f < between + wide; f++) {
                int other = neighbours[f];
                // What two old neighbours know of each other was looked at before.
                if ((fresh[e] || fresh[f]) && met[other] != stamp) {
                    met[other] = stamp;
                    float farthest = nearest.farthest();
                    float square = square(place * width, other * width, farthest);
                    if (square <= farthest) {
                        nearest.offer(square, other);
                    }
                }
            }
        }
    }

    /** Added up in the order of {@link BoxTree#squares}; stops where it is beyond what is wanted. */
    private float square(int one, int other, float farthest) {
        float sum = 0;
        int d = 0;
        for (; d + 4 <= width && sum <= farthest; d += 4) {
            float e = rows[one + d] - rows[other + d];
            float f = rows[one + d + 1] - rows[other + d + 1];
            float g = rows[one + d + 2] - rows[other + d + 2];
            float h = rows[one + d + 3] - rows[other + d + 3];
            sum = sum + e * e + f * f + g * g + h * h;
        }
        for (; d < width && sum <= farthest; d++) {
            float e = rows[one + d] - rows[other + d];
            sum += e * e;
        }
        return sum;
    }

    /** Those who stay are in the same order as before. */
    private int mark(int from, int[] next, boolean[] nextFresh) {
        int old = from;
        for (int e = from; e < from + k; e++) {
            if (next[e] == neighbours[old]) {
                old++;
            } else {
                nextFresh[e] = true;
            }
        }
        return from + k - old;
    }
}
