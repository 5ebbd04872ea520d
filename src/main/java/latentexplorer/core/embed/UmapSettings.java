package latentexplorer.core.embed;

import latentexplorer.core.neighbours.Metric;

/**
 * How a UMAP map is made.
 *
 * @param neighbours of each point, the point itself counted as in umap-learn, at least 2; 5 is usual, and 15 shows more of
 *     the whole
 * @param minDistance how close points may lie, 0 to {@code spread}; 0.1 is usual
 * @param spread the scale of the map, above 0; 1 is usual
 * @param epochs rounds of moving the points, or 0 for the usual number as in umap-learn: 500 up to 10,000 points, 200
 *     above
 * @param metric how far codes are from each other
 * @param seed of the random numbers
 */
public record UmapSettings(int neighbours, double minDistance, double spread, int epochs, Metric metric, long seed) {
    public static final UmapSettings USUAL = new UmapSettings(5, 0.1, 1, 0, Metric.EUCLIDEAN, 0);

    /** As many neighbours as umap-learn takes when it is not told. */
    public static final UmapSettings WIDER = new UmapSettings(15, 0.1, 1, 0, Metric.EUCLIDEAN, 0);

    private static final int FEW = 10_000;

    public UmapSettings {
        if (neighbours < 2 || neighbours > 1000) {
            throw new IllegalArgumentException("There should be 2 to 1,000 neighbours, not " + neighbours + ".");
        }
        if (!(spread > 0 && spread <= 100)) {
            throw new IllegalArgumentException("The spread should be above 0 and at most 100, not " + spread + ".");
        }
        if (!(minDistance >= 0 && minDistance <= spread)) {
            throw new IllegalArgumentException(
                    "The minimum distance should be 0 to " + spread + ", the spread, not " + minDistance + ".");
        }
        if (epochs < 0) {
            throw new IllegalArgumentException("There should be at least 1 epoch, not " + epochs + ".");
        }
    }

    /** Rounds for so many points. */
    public int epochs(int n) {
        return epochs > 0 ? epochs : n <= FEW ? 500 : 200;
    }

    /** @throws IllegalArgumentException when there are fewer points than neighbours */
    void checkPoints(int n) {
        if (n < neighbours) {
            throw new IllegalArgumentException(
                    "A UMAP map of " + neighbours + " neighbours needs at least as many points," + " and there are " + n
                            + ": choose fewer neighbours.");
        }
    }
}
