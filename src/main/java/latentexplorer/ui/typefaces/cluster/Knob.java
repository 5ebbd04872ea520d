package latentexplorer.ui.typefaces.cluster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.Algorithm.Dbscan;
import latentexplorer.core.cluster.Algorithm.DbscanAuto;
import latentexplorer.core.cluster.Algorithm.KMeans;
import latentexplorer.core.cluster.Algorithm.Spectral;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.SpaceSettings;

/** A setting of a clustering that is a number on a slider: its range, whose it is, and where it lies in the settings. */
enum Knob {
    PCA_DIMS(
            "PCA dims",
            0,
            SpaceSettings.MOST_DIMS,
            0,
            EnumSet.allOf(AlgorithmKind.class),
            "Principal components to cluster in; 0 takes the pixels themselves"),
    CLUSTERS(
            "N. clusters",
            Algorithm.FEWEST_CLUSTERS,
            Algorithm.MOST_CLUSTERS,
            0,
            EnumSet.of(AlgorithmKind.K_MEANS, AlgorithmKind.SPECTRAL),
            "How many clusters to find"),
    MIN_SAMPLES(
            "Min samples",
            1,
            Algorithm.MOST_MIN_SAMPLES,
            0,
            EnumSet.of(AlgorithmKind.DBSCAN_AUTO, AlgorithmKind.DBSCAN),
            "Typefaces within epsilon, itself counted, that make a typeface the core of a cluster"),
    NEIGHBOURS(
            "KNN K",
            1,
            Spectral.MOST_NEIGHBOURS,
            0,
            EnumSet.of(AlgorithmKind.SPECTRAL),
            "Nearest neighbours that each typeface is linked to in the graph"),
    EPSILON(
            "Epsilon",
            0,
            1,
            2,
            EnumSet.of(AlgorithmKind.DBSCAN),
            "How near counts as near: 0 is the smallest distance between two typefaces, 1 the largest");

    private final String label;
    private final double least;
    private final double most;
    private final int decimals;
    private final Set<AlgorithmKind> kinds;
    private final String help;

    Knob(String label, double least, double most, int decimals, Set<AlgorithmKind> kinds, String help) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.decimals = decimals;
        this.kinds = kinds;
        this.help = help;
    }

    /** The settings of one algorithm alone, in the order in which they show. */
    static List<Knob> ofAlgorithms() {
        return Arrays.stream(values()).filter(knob -> knob != PCA_DIMS).toList();
    }

    String label() {
        return label;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** Digits after the point on the slider. */
    int decimals() {
        return decimals;
    }

    /** One line for the tooltip, without a full stop. */
    String help() {
        return help;
    }

    boolean isOf(AlgorithmKind kind) {
        return kinds.contains(kind);
    }

    /**
     * Its value.
     *
     * @throws IllegalArgumentException when the algorithm has no such setting
     */
    double of(ClusterSettings settings) {
        return switch (this) {
            case PCA_DIMS -> settings.space().pcaDims();
            case CLUSTERS ->
                switch (settings.algorithm()) {
                    case KMeans(int clusters) -> clusters;
                    case Spectral spectral -> spectral.clusters();
                    default -> throw foreign(settings);
                };
            case MIN_SAMPLES ->
                switch (settings.algorithm()) {
                    case DbscanAuto(int minSamples) -> minSamples;
                    case Dbscan dbscan -> dbscan.minSamples();
                    default -> throw foreign(settings);
                };
            case NEIGHBOURS -> settings.algorithm() instanceof Spectral s ? s.neighbours() : thrown(settings);
            case EPSILON -> settings.algorithm() instanceof Dbscan d ? d.epsilon() : thrown(settings);
        };
    }

    /**
     * The settings with another value of this one.
     *
     * @throws IllegalArgumentException when the algorithm has no such setting or the value is out of range
     */
    ClusterSettings set(ClusterSettings settings, double value) {
        SpaceSettings space = settings.space();
        int whole = (int) value;
        return switch (this) {
            case PCA_DIMS -> Change.space(settings, new SpaceSettings(whole, space.normalise(), space.metric()));
            case CLUSTERS ->
                Change.algorithm(
                        settings,
                        switch (settings.algorithm()) {
                            case KMeans _ -> new KMeans(whole);
                            case Spectral s -> new Spectral(whole, s.neighbours(), s.mutual(), s.normalised());
                            default -> throw foreign(settings);
                        });
            case MIN_SAMPLES ->
                Change.algorithm(
                        settings,
                        switch (settings.algorithm()) {
                            case DbscanAuto _ -> new DbscanAuto(whole);
                            case Dbscan d -> new Dbscan(whole, d.epsilon());
                            default -> throw foreign(settings);
                        });
            case NEIGHBOURS ->
                Change.algorithm(
                        settings,
                        switch (settings.algorithm()) {
                            case Spectral s -> new Spectral(s.clusters(), whole, s.mutual(), s.normalised());
                            default -> throw foreign(settings);
                        });
            case EPSILON ->
                Change.algorithm(
                        settings,
                        switch (settings.algorithm()) {
                            case Dbscan d -> new Dbscan(d.minSamples(), value);
                            default -> throw foreign(settings);
                        });
        };
    }

    private double thrown(ClusterSettings settings) {
        throw foreign(settings);
    }

    private IllegalArgumentException foreign(ClusterSettings settings) {
        return new IllegalArgumentException(settings.algorithm().title() + " has no setting " + label + ".");
    }
}
