package latentexplorer.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.OutlierFilter;
import latentexplorer.core.cluster.SpaceSettings;
import picocli.CommandLine.Option;

/** How clusters are sought: the options that the whole and a part of it have in common. */
final class ClusterOptions {
    private static final String K_MEANS = "k-means";
    private static final String SPECTRAL = "spectral";
    private static final String DBSCAN_AUTO = "dbscan-auto";
    private static final String DBSCAN = "dbscan";
    private static final List<String> ALGORITHMS = List.of(K_MEANS, SPECTRAL, DBSCAN_AUTO, DBSCAN);

    @Option(
            names = "--algorithm",
            defaultValue = K_MEANS,
            paramLabel = "A",
            description = "k-means, spectral, dbscan-auto or dbscan.")
    private String algorithm = K_MEANS;

    @Option(
            names = "--clusters",
            defaultValue = "2",
            paramLabel = "K",
            description = "Clusters for k-means and spectral, 2 to 100.")
    private int clusters;

    @Option(
            names = {"--pca", "--pca-dims"},
            defaultValue = "0",
            paramLabel = "D",
            description = "Principal components to cluster in, 1 to 784; 0 means the pixels.")
    private int pcaDims;

    @Option(
            names = {"--normalise", "--norm"},
            description = "Scale every pixel or component to unit variance.")
    private boolean normalise;

    @Option(names = "--metric", defaultValue = "euclidean", paramLabel = "M", description = "euclidean or cosine.")
    private String metric = "euclidean";

    @Option(
            names = {"--neighbours", "--knn-k"},
            defaultValue = "5",
            paramLabel = "N",
            description = "Neighbours in the graph of spectral, 1 to 30.")
    private int neighbours;

    @Option(
            names = "--mutual",
            description = "Spectral: join two typefaces only when each is a neighbour of the other.")
    private boolean mutual;

    @Option(names = "--normalised-laplacian", description = "Spectral: weigh the graph by its degrees.")
    private boolean normalisedLaplacian;

    @Option(
            names = {"--min-samples", "--min-size"},
            defaultValue = "5",
            paramLabel = "N",
            description = "DBSCAN: typefaces within epsilon, itself counted, that make a core point, 1 to 20.")
    private int minSamples;

    @Option(
            names = "--epsilon",
            defaultValue = "0.05",
            paramLabel = "E",
            description = "DBSCAN: from 0, the smallest distance, to 1, the largest.")
    private double epsilon;

    @Option(
            names = "--outliers",
            defaultValue = "0",
            paramLabel = "N",
            description = "Drop clusters of fewer typefaces than this and cluster the rest again; 0 keeps all.")
    private int outliers;

    @Option(
            names = "--outlier-rounds",
            defaultValue = "5",
            paramLabel = "N",
            description = "How often at most to cluster again.")
    private int outlierRounds;

    @Option(names = "--seed", defaultValue = "42", paramLabel = "N", description = "Seed of the random starts.")
    private long seed;

    /** @throws IllegalArgumentException with a sentence, when a value is out of its range */
    ClusterSettings settings() {
        return new ClusterSettings(
                algorithm(),
                new SpaceSettings(pcaDims, normalise, metric()),
                new OutlierFilter(outliers, outlierRounds),
                seed);
    }

    private Algorithm algorithm() {
        return switch (algorithm.toLowerCase(Locale.ROOT)) {
            case K_MEANS, "kmeans" -> new Algorithm.KMeans(clusters);
            case SPECTRAL -> new Algorithm.Spectral(clusters, neighbours, mutual, normalisedLaplacian);
            case DBSCAN_AUTO -> new Algorithm.DbscanAuto(minSamples);
            case DBSCAN -> new Algorithm.Dbscan(minSamples, epsilon);
            default ->
                throw new IllegalArgumentException(
                        "The algorithm must be one of " + String.join(", ", ALGORITHMS) + ", not " + algorithm + ".");
        };
    }

    private Metric metric() {
        return Stream.of(Metric.values())
                .filter(each -> each.name().equalsIgnoreCase(metric))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The metric must be euclidean or cosine, not " + metric + "."));
    }
}
