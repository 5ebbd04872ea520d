package latentexplorer.core.neighbours;

import java.util.concurrent.atomic.AtomicLong;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Nearest neighbours of all rows, nearly all of them right: those in the nearest boxes, improved by NN-descent (Dong, Moses
 * and Li, 2011): a neighbour of a neighbour is likely to be a neighbour. Each row gathers from the lists of the round before,
 * so that the same rows give the same lists on any number of threads.
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
    private final float[] rows;
    private final int width;
    private final int k;
    private final int n;
    private final Workers workers;
    private int[] indices;
    private float[] squares;

    /** Whether an entry was not in the list a round ago. */
    private boolean[] fresh;

    NeighbourDescent(BoxTree tree, float[] rows, int width, int k, Workers workers) {
        this.tree = tree;
        this.rows = rows;
        this.width = width;
        this.k = k;
        this.workers = workers;
        n = rows.length / width;
        indices = new int[n * k];
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
        for (int i = 0; i < squares.length; i++) {
            squares[i] = metric.distance(squares[i]);
        }
        return new Neighbours(k, indices, squares);
    }

    private void visitBoxes(JobScope scope) {
        java.util.Arrays.fill(fresh, true);
        int boxes = Math.min(tree.leaves(), Math.max(BOXES, 3 * k / Math.max(1, tree.largest()) + 1));
        workers.forEachShard(tree.leaves(), leaf -> {
            scope.check();
            Visitor visitor = new Visitor(tree, rows, width, k);
            visitor.orderFromMiddle(leaf);
            for (int place = tree.start(leaf); place < tree.start(leaf) + tree.size(leaf); place++) {
                int index = tree.index(place);
                visitor.visit(index * width, index, boxes);
                visitor.nearest().copyTo(indices, squares, index * k);
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
            int end = (int) ((long) (shard + 1) * n / SHARDS);
            long changed = 0;
            for (int place = (int) ((long) shard * n / SHARDS); place < end; place++) {
                if (place % POLLED == 0) {
                    scope.check();
                }
                int i = tree.index(place);
                gather(i, nearest, met);
                nearest.copyTo(next, nextSquares, i * k);
                changed += mark(i * k, next, nextFresh);
            }
            changes.addAndGet(changed);
        });
        indices = next;
        squares = nextSquares;
        fresh = nextFresh;
        return changes.get();
    }

    private void gather(int i, NearestList nearest, int[] met) {
        int from = i * k;
        int wide = Math.min(k, WIDEST);
        int stamp = i + 1;
        nearest.clear();
        met[i] = stamp;
        for (int e = from; e < from + k; e++) {
            nearest.offer(squares[e], indices[e]);
            met[indices[e]] = stamp;
        }
        for (int e = from; e < from + wide; e++) {
            int between = indices[e] * k;
            for (int f = between; f < between + wide; f++) {
                int other = indices[f];
                // What two old neighbours know of each other was looked at before.
                if ((fresh[e] || fresh[f]) && met[other] != stamp) {
                    met[other] = stamp;
                    float farthest = nearest.farthest();
                    float square = square(i * width, other * width, farthest);
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
            if (next[e] == indices[old]) {
                old++;
            } else {
                nextFresh[e] = true;
            }
        }
        return from + k - old;
    }
}
