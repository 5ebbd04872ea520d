package latentexplorer.core.cluster;

/**
 * The space in which clusters are sought.
 *
 * @param pcaDims principal components to keep, 0 to {@value #MOST_DIMS}; 0 keeps the pixels, with their mean subtracted
 * @param normalise whether every coordinate (pixel or component) is scaled to unit variance; one without variance stays 0
 * @param metric of the distances in that space
 */
public record SpaceSettings(int pcaDims, boolean normalise, Metric metric) {
    public static final int MOST_DIMS = 784;
    public static final SpaceSettings DEFAULT = new SpaceSettings(0, false, Metric.EUCLIDEAN);

    /** @throws IllegalArgumentException with a sentence, when the dimensions are out of range */
    public SpaceSettings {
        if (pcaDims < 0 || pcaDims > MOST_DIMS) {
            throw new IllegalArgumentException(
                    "PCA dimensions must be 0 (pixels) to " + MOST_DIMS + ", not " + pcaDims + ".");
        }
    }
}
