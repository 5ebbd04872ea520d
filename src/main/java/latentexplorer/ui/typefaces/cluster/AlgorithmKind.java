package latentexplorer.ui.typefaces.cluster;

import latentexplorer.core.cluster.Algorithm;

/** The algorithms without their parameters, in the order of the list. */
enum AlgorithmKind {
    K_MEANS(new Algorithm.KMeans(2), "Each typeface joins the nearest of a given number of means"),
    SPECTRAL(
            new Algorithm.Spectral(2, 5, false, false),
            "K-means on the eigenvectors of the neighbour graph: follows bent shapes"),
    DBSCAN_AUTO(new Algorithm.DbscanAuto(5), "DBSCAN with the epsilon that gives the most clusters"),
    DBSCAN(
            new Algorithm.Dbscan(5, 0.05),
            "Clusters are where typefaces lie densely, within epsilon of each other; the rest is noise");

    private final Algorithm standard;
    private final String help;

    AlgorithmKind(Algorithm standard, String help) {
        this.standard = standard;
        this.help = help;
    }

    static AlgorithmKind of(Algorithm algorithm) {
        return switch (algorithm) {
            case Algorithm.KMeans _ -> K_MEANS;
            case Algorithm.Spectral _ -> SPECTRAL;
            case Algorithm.DbscanAuto _ -> DBSCAN_AUTO;
            case Algorithm.Dbscan _ -> DBSCAN;
        };
    }

    /** With the parameters that nobody has changed. */
    Algorithm standard() {
        return standard;
    }

    String title() {
        return standard.title();
    }

    String key() {
        return standard.key();
    }

    /** What it does, one sentence without a full stop. */
    String help() {
        return help;
    }

    boolean isDensity() {
        return this == DBSCAN_AUTO || this == DBSCAN;
    }
}
