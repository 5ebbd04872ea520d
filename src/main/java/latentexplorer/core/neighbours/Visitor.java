package latentexplorer.core.neighbours;

import java.util.Arrays;

/** Goes through the leaves of a tree for one row after the other, the nearest leaves first. For one thread. */
final class Visitor {
    private final BoxTree tree;
    private final float[] queries;
    private final NearestList nearest;
    private final float[] boxes;
    private final float[] squares;
    private final int[] leaves;
    private final long[] keys;

    Visitor(BoxTree tree, float[] queries, int width, int k) {
        this.tree = tree;
        this.queries = queries;
        nearest = new NearestList(k);
        boxes = new float[tree.leaves()];
        squares = new float[Math.max(1, tree.largest())];
        leaves = new int[tree.leaves()];
        keys = new long[tree.leaves()];
    }

    /** Visits leaves by their distance from this one, of which all coming rows are. */
    void orderFrom(int leaf) {
        tree.boxSquares(leaf, boxes);
        sort();
        for (int i = 0; i < leaves.length; i++) {
            if (leaves[i] == leaf) {
                System.arraycopy(leaves, 0, leaves, 1, i);
                leaves[0] = leaf;
            }
        }
    }

    /** Visits leaves by their distance from the row at a place of the queries. */
    void orderFromRow(int at) {
        tree.boxSquares(queries, at, boxes);
        sort();
    }

    /** Visits leaves by their distance from the middle of this one. */
    void orderFromMiddle(int leaf) {
        tree.boxSquares(tree.middle(leaf), 0, boxes);
        sort();
    }

    private void sort() {
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) Float.floatToRawIntBits(boxes[i]) << 32 | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            leaves[i] = (int) keys[i];
        }
    }

    /** @param itself the index of the row itself, which is passed over, or -1 */
    void visit(int at, int itself) {
        nearest.clear();
        tree.boxSquares(queries, at, boxes);
        for (int leaf : leaves) {
            look(at, itself, leaf, boxes[leaf]);
        }
    }

    /**
     * Visits only the first leaves, and more only until there are as many rows as wanted.
     *
     * @param most number of leaves
     */
    void visitFirst(int at, int itself, int most) {
        nearest.clear();
        for (int i = 0; i < leaves.length && (i < most || nearest.farthest() == Float.POSITIVE_INFINITY); i++) {
            look(at, itself, leaves[i], tree.boxSquare(queries, at, leaves[i]));
        }
    }

    private void look(int at, int itself, int leaf, float box) {
        float farthest = nearest.farthest();
        // Within a leaf indices ascend: the first one tells whether any could be among equally near ones.
        if (box < farthest || box == farthest && tree.index(tree.start(leaf)) < nearest.lastIndex()) {
            scan(at, leaf, itself);
        }
    }

    private void scan(int at, int leaf, int itself) {
        tree.squares(queries, at, leaf, squares);
        int size = tree.size(leaf);
        int start = tree.start(leaf);
        float farthest = nearest.farthest();
        for (int i = 0; i < size; i++) {
            if (squares[i] <= farthest) {
                int index = tree.index(start + i);
                if (index != itself) {
                    nearest.offer(squares[i], index);
                    farthest = nearest.farthest();
                }
            }
        }
    }

    NearestList nearest() {
        return nearest;
    }
}
