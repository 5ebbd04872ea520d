package latentexplorer.ui.typefaces.cluster;

import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.DensityCurves;

/**
 * What DBSCAN found, in numbers.
 *
 * @param clusters noise not counted
 * @param noise typefaces in no cluster
 * @param largest typefaces in the largest cluster
 */
record DensitySummary(int clusters, int noise, int largest) {
    static DensitySummary of(DensityCurves.Point point) {
        return new DensitySummary(point.clusters(), point.noise(), point.largest());
    }

    static DensitySummary of(Clustering clustering) {
        int clusters = 0;
        int noise = 0;
        int largest = 0;
        for (Clustering.Cluster each : clustering.clusters()) {
            switch (each.kind()) {
                case CLUSTER -> {
                    clusters++;
                    largest = Math.max(largest, each.size());
                }
                case NOISE -> noise += each.size();
                case FILTERED -> {}
            }
        }
        return new DensitySummary(clusters, noise, largest);
    }
}
