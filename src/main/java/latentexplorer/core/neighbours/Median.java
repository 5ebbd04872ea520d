package latentexplorer.core.neighbours;

/** Parts indices at the median of one dimension, equal values by ascending index (Hoare's quickselect). */
final class Median {
    private final float[] rows;
    private final int width;
    private final int dimension;
    private final int[] order;

    Median(float[] rows, int width, int dimension, int[] order) {
        this.rows = rows;
        this.width = width;
        this.dimension = dimension;
        this.order = order;
    }

    /** Afterwards those at {@code from} to {@code place - 1} are before those at {@code place} to {@code to - 1}. */
    void select(int from, int to, int place) {
        int left = from;
        int right = to - 1;
        while (left < right) {
            int pivot = middleOfThree(order[left], order[(left + right) >>> 1], order[right]);
            int i = left;
            int j = right;
            while (i <= j) {
                while (before(order[i], pivot)) {
                    i++;
                }
                while (before(pivot, order[j])) {
                    j--;
                }
                if (i <= j) {
                    int moved = order[i];
                    order[i++] = order[j];
                    order[j--] = moved;
                }
            }
            if (place <= j) {
                right = j;
            } else if (place >= i) {
                left = i;
            } else {
                return;
            }
        }
    }

    private int middleOfThree(int a, int b, int c) {
        if (before(a, b)) {
            return before(b, c) ? b : before(a, c) ? c : a;
        }
        return before(a, c) ? a : before(b, c) ? c : b;
    }

    private boolean before(int a, int b) {
        float x = rows[a * width + dimension];
        float y = rows[b * width + dimension];
        return x < y || x == y && a < b;
    }
}
