package latentexplorer.core.cluster;

import java.util.List;

/**
 * What a clustering found.
 *
 * @param settings by which it was found
 * @param space where it was found, for the banner: "3,136 pixels", "50 PCs"
 * @param vectors the typefaces, by position
 * @param clusters by number: {@code clusters.get(i).number() == i}; noise, if there is any, is the last
 * @param statistics one line each for the status panel, without a full stop: "Clusters: 25"
 */
public record Clustering(
        ClusterSettings settings, String space, FontVectors vectors, List<Cluster> clusters, List<String> statistics) {

    public Clustering {
        clusters = List.copyOf(clusters);
        statistics = List.copyOf(statistics);
    }

    /**
     * Typefaces that belong together.
     *
     * @param number 0 and up, as printed on its mosaic
     * @param kind whether they were found together or are what is left
     * @param members positions in {@link Clustering#vectors()}, the most typical first
     * @param distances of the members from what is typical of the cluster, ascending, in the units of the algorithm; 0
     *     for noise
     */
    public record Cluster(int number, Kind kind, int[] members, double[] distances) {
        public int size() {
            return members.length;
        }

        /** The mean distance of its members: the smaller, the more alike they are. */
        public double tightness() {
            double sum = 0;
            for (double each : distances) {
                sum += each;
            }
            return members.length == 0 ? 0 : sum / members.length;
        }
    }

    /** What a group of typefaces is. */
    public enum Kind {
        CLUSTER,
        /** Typefaces of no cluster. */
        NOISE,
        /** Typefaces whose clusters were smaller than the outlier filter allows. */
        FILTERED
    }
}
