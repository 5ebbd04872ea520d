package latentexplorer.core.cluster;

import java.util.Arrays;

/**
 * The nearest vectors of one vector, found in one pass over its row of the distance matrix; among equally near ones those
 * with smaller numbers count as nearer. Used again for row after row, by one thread.
 */
final class Neighbours {
    private final int wanted;
    private final float[] distances;
    private final int[] indices;
    private int size;

    /** @param wanted how many, at least 1 */
    Neighbours(int wanted) {
        this.wanted = wanted;
        distances = new float[wanted];
        indices = new int[wanted];
    }

    /**
     * @param matrix n x n distances
     * @param row of the vector
     * @param itself whether the vector is its own neighbour, at distance 0
     */
    void find(float[] matrix, int n, int row, boolean itself) {
        size = 0;
        float farthest = Float.POSITIVE_INFINITY;
        int at = row * n;
        for (int j = 0; j < n; j++) {
            float distance = matrix[at + j];
            if (distance < farthest && (itself || j != row)) {
                insert(distance, j);
                farthest = size < wanted ? Float.POSITIVE_INFINITY : distances[wanted - 1];
            }
        }
    }

    private void insert(float distance, int index) {
        int i = size < wanted ? size++ : wanted - 1;
        while (i > 0 && distances[i - 1] > distance) {
            distances[i] = distances[i - 1];
            indices[i] = indices[i - 1];
            i--;
        }
        distances[i] = distance;
        indices[i] = index;
    }

    /** How far the one is that has so many nearer ones; infinite when there is none. */
    float distance(int rank) {
        return rank < size ? distances[rank] : Float.POSITIVE_INFINITY;
    }

    /** The smallest distance above 0 of those found; infinite when there is none. */
    float smallestAboveZero() {
        for (int i = 0; i < size; i++) {
            if (distances[i] > 0) {
                return distances[i];
            }
        }
        return Float.POSITIVE_INFINITY;
    }

    /** The numbers of those found, the nearest first. */
    int[] indices() {
        return Arrays.copyOf(indices, size);
    }
}
