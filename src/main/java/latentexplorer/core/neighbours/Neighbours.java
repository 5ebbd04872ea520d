package latentexplorer.core.neighbours;

/**
 * The k nearest neighbours of n rows, the nearest first, equally near ones by ascending index. A row is not its own
 * neighbour. The arrays are shared and not to be changed.
 *
 * @param k neighbours of each row, at least 1
 * @param indices n x k
 * @param distances n x k, in the metric of the search
 */
public record Neighbours(int k, int[] indices, float[] distances) {
    public Neighbours {
        if (k < 1 || indices.length % k != 0 || indices.length != distances.length) {
            throw new IllegalArgumentException(
                    indices.length + " indices and " + distances.length + " distances are not lists of " + k);
        }
    }

    /** Number of rows. */
    public int size() {
        return indices.length / k;
    }

    /**
     * The share of {@code truth}'s neighbours that are here too; one that is as near as another counts as well.
     *
     * @param truth exact lists of the same length for the rows {@code rows}
     * @param rows the rows of this that are compared, one for each of {@code truth}
     * @return 0 to 1
     */
    double recall(Neighbours truth, int[] rows) {
        long found = 0;
        for (int i = 0; i < rows.length; i++) {
            float farthest = truth.distances[(i + 1) * k - 1];
            for (int j = rows[i] * k; j < (rows[i] + 1) * k && distances[j] <= farthest; j++) {
                found++;
            }
        }
        return rows.length == 0 ? 1 : found / ((double) rows.length * k);
    }
}
