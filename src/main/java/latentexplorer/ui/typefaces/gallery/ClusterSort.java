package latentexplorer.ui.typefaces.gallery;

import java.util.Comparator;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;

/** The order in which the clusters show. Their numbers do not follow it: a number names a cluster. */
enum ClusterSort {
    SIZE("Size"),
    TIGHTNESS("Tightness"),
    /** By the typeface that is most typical of the cluster. */
    NAME("Name"),
    NUMBER("Number");

    private final String title;

    ClusterSort(String title) {
        this.title = title;
    }

    /** What the user reads. */
    String title() {
        return title;
    }

    /** Clusters before what was left over, in every order; the number decides between equals. */
    Comparator<Cluster> order(Clustering clustering) {
        Comparator<Cluster> wanted = switch (this) {
            case SIZE -> Comparator.comparingInt(Cluster::size).reversed();
            case TIGHTNESS -> Comparator.comparingDouble(Cluster::tightness);
            case NAME ->
                Comparator.comparing(
                        cluster -> clustering.vectors().name(cluster.members()[0]), String.CASE_INSENSITIVE_ORDER);
            case NUMBER -> Comparator.comparingInt(Cluster::number);
        };
        return Comparator.comparingInt((Cluster cluster) -> place(cluster.kind()))
                .thenComparing(wanted)
                .thenComparingInt(Cluster::number);
    }

    private static int place(Kind kind) {
        return switch (kind) {
            case CLUSTER -> 0;
            case FILTERED -> 1;
            case NOISE -> 2;
        };
    }
}
