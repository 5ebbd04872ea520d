package latentexplorer.core.neighbours;

/** The nearest ones seen so far, the nearest first, equally near ones by index. Used again for row after row. */
final class NearestList {
    private final int wanted;
    private final float[] squares;
    private final int[] indices;
    private int size;

    NearestList(int wanted) {
        this.wanted = wanted;
        squares = new float[wanted];
        indices = new int[wanted];
    }

    void clear() {
        size = 0;
    }

    /** Who is farther has no place; infinite until the list is full. */
    float farthest() {
        return size < wanted ? Float.POSITIVE_INFINITY : squares[wanted - 1];
    }

    /** Of those as near as the farthest, who has a higher index has no place. */
    int lastIndex() {
        return size < wanted ? Integer.MAX_VALUE : indices[wanted - 1];
    }

    void offer(float square, int index) {
        if (size == wanted && !before(square, index, wanted - 1)) {
            return;
        }
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(square, index, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int moved = Math.min(size, wanted - 1) - low;
        System.arraycopy(squares, low, squares, low + 1, moved);
        System.arraycopy(indices, low, indices, low + 1, moved);
        squares[low] = square;
        indices[low] = index;
        size = Math.min(size + 1, wanted);
    }

    private boolean before(float square, int index, int place) {
        return square < squares[place] || square == squares[place] && index < indices[place];
    }

    void copyTo(int[] targetIndices, float[] targetDistances, int at, Metric metric) {
        for (int i = 0; i < size; i++) {
            targetIndices[at + i] = indices[i];
            targetDistances[at + i] = metric.distance(squares[i]);
        }
    }

    /** As above with the squares themselves. */
    void copyTo(int[] targetIndices, float[] targetSquares, int at) {
        System.arraycopy(indices, 0, targetIndices, at, size);
        System.arraycopy(squares, 0, targetSquares, at, size);
    }
}
