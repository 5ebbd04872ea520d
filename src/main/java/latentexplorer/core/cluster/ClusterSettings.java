package latentexplorer.core.cluster;

/**
 * Everything that a clustering depends on besides the typefaces and characters.
 *
 * @param seed of the random starts
 */
public record ClusterSettings(Algorithm algorithm, SpaceSettings space, OutlierFilter filter, long seed) {
    public static final long DEFAULT_SEED = 42;
    public static final ClusterSettings DEFAULT =
            new ClusterSettings(new Algorithm.KMeans(2), SpaceSettings.DEFAULT, OutlierFilter.OFF, DEFAULT_SEED);
}
