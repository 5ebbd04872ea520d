package latentexplorer.core.neighbours;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;

/**
 * Rows in boxes of neighbouring ones: halved again and again at the median of the dimension of greatest extent (Bentley,
 * 1975), until few are left. Only the leaves are kept; their boxes tell a search what it may pass over. The same rows give
 * the same boxes.
 */
final class BoxTree {
    /** Fewer make more boxes to look at, more make boxes that are seldom passed over. */
    private static final int LEAF = 256;

    private final int width;

    /** The rows' indices, leaf after leaf, ascending within a leaf. */
    private final int[] order;

    /** Where each leaf starts in {@link #order}, and the end. */
    private final int[] starts;

    /** For each leaf and dimension, the values of its rows: arrays of their own, which the compiler turns into vectors. */
    private final float[][] blocks;

    /** The leaves' lowest values: all leaves' of dimension 0, then of dimension 1, and so on. */
    private final float[] low;

    private final float[] high;

    BoxTree(float[] rows, int width, JobScope scope) {
        this.width = width;
        int n = rows.length / width;
        order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int levels = 0;
        while ((n >> levels) > LEAF) {
            levels++;
        }
        int leaves = 1 << levels;
        starts = new int[leaves + 1];
        starts[leaves] = n;
        halve(rows, 0, n, 0, leaves, scope);
        blocks = new float[leaves * width][];
        low = new float[leaves * width];
        high = new float[leaves * width];
        for (int leaf = 0; leaf < leaves; leaf++) {
            Arrays.sort(order, starts[leaf], starts[leaf + 1]);
            fill(rows, leaf);
        }
    }

    private void halve(float[] rows, int from, int to, int leaf, int leaves, JobScope scope) {
        scope.check();
        if (leaves == 1) {
            starts[leaf] = from;
            return;
        }
        int middle = (from + to) >>> 1;
        new Median(rows, width, widest(rows, from, to), order).select(from, to, middle);
        halve(rows, from, middle, leaf, leaves / 2, scope);
        halve(rows, middle, to, leaf + leaves / 2, leaves / 2, scope);
    }

    private int widest(float[] rows, int from, int to) {
        float[] least = Arrays.copyOfRange(rows, order[from] * width, (order[from] + 1) * width);
        float[] most = least.clone();
        for (int i = from; i < to; i++) {
            int at = order[i] * width;
            for (int d = 0; d < width; d++) {
                least[d] = Math.min(least[d], rows[at + d]);
                most[d] = Math.max(most[d], rows[at + d]);
            }
        }
        int widest = 0;
        for (int d = 1; d < width; d++) {
            if (most[d] - least[d] > most[widest] - least[widest]) {
                widest = d;
            }
        }
        return widest;
    }

    private void fill(float[] rows, int leaf) {
        int start = starts[leaf];
        int size = starts[leaf + 1] - start;
        int leaves = leaves();
        for (int d = 0; d < width; d++) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            float[] values = new float[size];
            blocks[leaf * width + d] = values;
            for (int i = 0; i < size; i++) {
                float value = rows[order[start + i] * width + d];
                values[i] = value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            low[d * leaves + leaf] = least;
            high[d * leaves + leaf] = most;
        }
    }

    int leaves() {
        return starts.length - 1;
    }

    int start(int leaf) {
        return starts[leaf];
    }

    int size(int leaf) {
        return starts[leaf + 1] - starts[leaf];
    }

    /** The most rows in a leaf. */
    int largest() {
        int largest = 0;
        for (int leaf = 0; leaf < leaves(); leaf++) {
            largest = Math.max(largest, size(leaf));
        }
        return largest;
    }

    /** The index of the row at a place in the order of the leaves. */
    int index(int place) {
        return order[place];
    }

    /** The rows' indices in the order of the leaves, in which neighbours are mostly close together. */
    int[] order() {
        return order.clone();
    }

    /**
     * The squared distance from a row to the box of each leaf. Added up in the order of {@link #squares}, and rounding is
     * monotone, so it is never above the distance to a row inside as computed there.
     */
    void boxSquares(float[] query, int at, float[] squares) {
        int leaves = leaves();
        Arrays.fill(squares, 0, leaves, 0);
        for (int d = 0; d < width; d++) {
            addBox(query[at + d], query[at + d], d * leaves, leaves, squares);
        }
    }

    /** The same of one leaf alone, to the last bit. */
    float boxSquare(float[] query, int at, int leaf) {
        int leaves = leaves();
        float square = 0;
        for (int d = 0, i = leaf; d < width; d++, i += leaves) {
            float value = query[at + d];
            float outside = Math.max(0f, Math.max(low[i] - value, value - high[i]));
            square += outside * outside;
        }
        return square;
    }

    /** The squared distance from one leaf's box to the box of each leaf. */
    void boxSquares(int leaf, float[] squares) {
        int leaves = leaves();
        Arrays.fill(squares, 0, leaves, 0);
        for (int d = 0; d < width; d++) {
            addBox(low[d * leaves + leaf], high[d * leaves + leaf], d * leaves, leaves, squares);
        }
    }

    /** The mean of a leaf's rows. */
    float[] middle(int leaf) {
        float[] middle = new float[width];
        for (int d = 0; d < width; d++) {
            double sum = 0;
            for (float value : blocks[leaf * width + d]) {
                sum += value;
            }
            middle[d] = (float) (sum / size(leaf));
        }
        return middle;
    }

    private void addBox(float least, float most, int from, int leaves, float[] squares) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            float outside = Math.max(0f, Math.max(low[from + leaf] - most, least - high[from + leaf]));
            squares[leaf] += outside * outside;
        }
    }

    /** The squared distances from a row to those of a leaf. */
    void squares(float[] query, int at, int leaf, float[] squares) {
        int size = size(leaf);
        int block = leaf * width;
        int d = 0;
        Arrays.fill(squares, 0, size, 0);
        for (; d + 4 <= width; d += 4) {
            addFour(query, at + d, block + d, size, squares);
        }
        for (; d < width; d++) {
            addOne(query[at + d], blocks[block + d], size, squares);
        }
    }

    private static void addOne(float value, float[] block, int size, float[] squares) {
        for (int i = 0; i < size; i++) {
            float difference = value - block[i];
            squares[i] += difference * difference;
        }
    }

    private void addFour(float[] query, int at, int block, int size, float[] squares) {
        float a = query[at];
        float b = query[at + 1];
        float c = query[at + 2];
        float d = query[at + 3];
        float[] first = blocks[block];
        float[] second = blocks[block + 1];
        float[] third = blocks[block + 2];
        float[] fourth = blocks[block + 3];
        for (int i = 0; i < size; i++) {
            float e = a - first[i];
            float f = b - second[i];
            float g = c - third[i];
            float h = d - fourth[i];
            squares[i] = squares[i] + e * e + f * f + g * g + h * h;
        }
    }
}
