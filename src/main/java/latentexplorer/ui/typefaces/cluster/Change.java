package latentexplorer.ui.typefaces.cluster;

import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.OutlierFilter;
import latentexplorer.core.cluster.SpaceSettings;

/** Settings of a clustering with one part changed. */
final class Change {
    private Change() {}

    static ClusterSettings algorithm(ClusterSettings settings, Algorithm algorithm) {
        return new ClusterSettings(algorithm, settings.space(), settings.filter(), settings.seed());
    }

    static ClusterSettings space(ClusterSettings settings, SpaceSettings space) {
        return new ClusterSettings(settings.algorithm(), space, settings.filter(), settings.seed());
    }

    static ClusterSettings normalise(ClusterSettings settings, boolean normalise) {
        SpaceSettings space = settings.space();
        return space(settings, new SpaceSettings(space.pcaDims(), normalise, space.metric()));
    }

    static ClusterSettings metric(ClusterSettings settings, Metric metric) {
        SpaceSettings space = settings.space();
        return space(settings, new SpaceSettings(space.pcaDims(), space.normalise(), metric));
    }

    static ClusterSettings filter(ClusterSettings settings, OutlierFilter filter) {
        return new ClusterSettings(settings.algorithm(), settings.space(), filter, settings.seed());
    }

    static ClusterSettings seed(ClusterSettings settings, long seed) {
        return new ClusterSettings(settings.algorithm(), settings.space(), settings.filter(), seed);
    }

    /** No change where the algorithm is not spectral. */
    static ClusterSettings mutual(ClusterSettings settings, boolean mutual) {
        return settings.algorithm() instanceof Algorithm.Spectral s
                ? algorithm(settings, new Algorithm.Spectral(s.clusters(), s.neighbours(), mutual, s.normalised()))
                : settings;
    }

    /** No change where the algorithm is not spectral. */
    static ClusterSettings normalised(ClusterSettings settings, boolean normalised) {
        return settings.algorithm() instanceof Algorithm.Spectral s
                ? algorithm(settings, new Algorithm.Spectral(s.clusters(), s.neighbours(), s.mutual(), normalised))
                : settings;
    }
}
