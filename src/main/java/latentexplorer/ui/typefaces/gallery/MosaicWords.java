package latentexplorer.ui.typefaces.gallery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;

/** Clusters in words. */
final class MosaicWords {
    private MosaicWords() {}

    /** "Cluster 7", or what it is when its typefaces were not found together. */
    static String name(Cluster cluster) {
        return switch (cluster.kind()) {
            case CLUSTER -> "Cluster " + cluster.number();
            case NOISE -> "Noise (" + cluster.number() + ")";
            case FILTERED -> "Too small (" + cluster.number() + ")";
        };
    }

    /** The line above a mosaic, from the longest to the shortest that still names the cluster. */
    static List<String> captions(Mosaic mosaic, Clustering clustering, ClusterSort sort) {
        Cluster cluster = mosaic.cluster();
        String kind = switch (cluster.kind()) {
            case CLUSTER -> "";
            case NOISE -> " · noise";
            case FILTERED -> " · too small";
        };
        String head = cluster.number() + kind;
        String count = mosaic.icons().sampled()
                ? mosaic.icons().shown() + " of " + cluster.size()
                : Integer.toString(cluster.size());
        String faces = head + " · " + count + (cluster.size() == 1 ? " face" : " faces");
        Stream<String> more = Stream.empty();
        if (cluster.kind() == Kind.CLUSTER) {
            String tightness = " · tightness " + number(cluster.tightness());
            String typical = " · " + clustering.vectors().name(cluster.members()[0]);
            more = sort == ClusterSort.NAME
                    ? Stream.of(faces + typical + tightness, faces + typical, head + typical)
                    : Stream.of(faces + tightness, head + " · " + count + " · " + number(cluster.tightness()));
        }
        return Stream.concat(more, Stream.of(faces, head + " · " + count, head + " · " + cluster.size(), head))
                .toList();
    }

    /** Where a typeface stands: "Cluster 7, 12th of 212, distance 5.31". */
    static String place(Cluster cluster, int rank) {
        String place = name(cluster) + ", " + ordinal(rank + 1) + " of " + cluster.size();
        return cluster.kind() != Kind.CLUSTER ? place : place + ", distance " + number(cluster.distances()[rank]);
    }

    static String ordinal(int number) {
        String ending = number / 10 % 10 == 1
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    /** Three figures or so: distances are hundreds in one space and thousandths in another. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = size == 0 ? "%.0f" : size >= 100 ? "%.0f" : size >= 1 ? "%.2f" : size >= 0.01 ? "%.3f" : "%.1e";
        return String.format(Locale.ROOT, format, value);
    }
}
