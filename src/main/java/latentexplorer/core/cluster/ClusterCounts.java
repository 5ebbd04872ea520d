package latentexplorer.core.cluster;

import java.util.List;

/**
 * What helps to choose the number of clusters.
 *
 * @param points one for each number that was tried, ascending
 */
public record ClusterCounts(List<Point> points) {
    public ClusterCounts {
        points = List.copyOf(points);
    }

    /**
     * @param clusters how many were asked for
     * @param silhouette mean over all typefaces, -1 to 1: how much nearer each is to its own cluster than to the next
     *     (Rousseeuw, 1987)
     */
    public record Point(int clusters, double silhouette) {}
}
