package latentexplorer.core.cluster;

/** A way to find clusters, with its parameters. */
public sealed interface Algorithm {
    /** What the user reads in the list. */
    String title();

    /** Its name on the command line. */
    String key();

    /** @param clusters wanted, 2 to 100 */
    record KMeans(int clusters) implements Algorithm {
        public KMeans {
            checkClusters(clusters);
        }

        @Override
        public String title() {
            return "K-means";
        }

        @Override
        public String key() {
            return "k-means";
        }
    }

    /**
     * Clusters of the neighbour graph's eigenvectors.
     *
     * @param clusters wanted, 2 to 100
     * @param neighbours of each typeface, itself not counted, 1 to 30
     * @param mutual whether an edge needs both to be neighbours of each other
     * @param normalised whether the graph's Laplacian is normalised by the degrees
     */
    record Spectral(int clusters, int neighbours, boolean mutual, boolean normalised) implements Algorithm {
        public static final int MOST_NEIGHBOURS = 30;

        public Spectral {
            checkClusters(clusters);
            if (neighbours < 1 || neighbours > MOST_NEIGHBOURS) {
                throw new IllegalArgumentException(
                        "The number of neighbours must be 1 to " + MOST_NEIGHBOURS + ", not " + neighbours + ".");
            }
        }

        @Override
        public String title() {
            return "Spectral";
        }

        @Override
        public String key() {
            return "spectral";
        }
    }

    /**
     * DBSCAN with the epsilon, among all that are tried, that gives the most clusters.
     *
     * @param minSamples typefaces within epsilon, itself counted, that make a core point; 1 to 20
     */
    record DbscanAuto(int minSamples) implements Algorithm {
        public DbscanAuto {
            checkMinSamples(minSamples);
        }

        @Override
        public String title() {
            return "DBSCAN-auto";
        }

        @Override
        public String key() {
            return "dbscan-auto";
        }
    }

    /**
     * DBSCAN with an epsilon chosen by the user.
     *
     * @param minSamples as for {@link DbscanAuto}
     * @param epsilon relative: 0 is the smallest distance above 0, 1 the largest distance
     */
    record Dbscan(int minSamples, double epsilon) implements Algorithm {
        public Dbscan {
            checkMinSamples(minSamples);
            if (!(epsilon >= 0 && epsilon <= 1)) {
                throw new IllegalArgumentException("Epsilon must be 0 to 1, not " + epsilon + ".");
            }
        }

        @Override
        public String title() {
            return "DBSCAN";
        }

        @Override
        public String key() {
            return "dbscan";
        }
    }

    int FEWEST_CLUSTERS = 2;
    int MOST_CLUSTERS = 100;
    int MOST_MIN_SAMPLES = 20;

    private static void checkClusters(int clusters) {
        if (clusters < FEWEST_CLUSTERS || clusters > MOST_CLUSTERS) {
            throw new IllegalArgumentException("The number of clusters must be " + FEWEST_CLUSTERS + " to "
                    + MOST_CLUSTERS + ", not " + clusters + ".");
        }
    }

    private static void checkMinSamples(int minSamples) {
        if (minSamples < 1 || minSamples > MOST_MIN_SAMPLES) {
            throw new IllegalArgumentException(
                    "The minimum samples must be 1 to " + MOST_MIN_SAMPLES + ", not " + minSamples + ".");
        }
    }
}
