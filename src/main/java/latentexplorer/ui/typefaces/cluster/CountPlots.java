package latentexplorer.ui.typefaces.cluster;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.ClusterCounts;
import latentexplorer.ui.widget.PlotContent;
import latentexplorer.ui.widget.PlotContent.Band;
import latentexplorer.ui.widget.PlotContent.Curve;
import latentexplorer.ui.widget.PlotContent.Scale;
import latentexplorer.ui.widget.PlotContent.Spot;

/** The pictures that help to choose the number of clusters. */
final class CountPlots {
    private CountPlots() {}

    static PlotContent silhouette(ClusterCounts counts) {
        double[] x = counts.points().stream()
                .mapToDouble(ClusterCounts.Point::clusters)
                .toArray();
        double[] y = counts.points().stream()
                .mapToDouble(ClusterCounts.Point::silhouette)
                .toArray();
        double low = 0;
        double high = 0.05;
        for (double each : y) {
            if (Double.isFinite(each)) {
                low = Math.min(low, each);
                high = Math.max(high, each);
            }
        }
        return new PlotContent(
                clusters(x),
                new Scale("Silhouette", low, high + 0.1 * (high - low), 0, ""),
                null,
                List.of(new Curve("", "plot-first", x, y, false, true)),
                null,
                best(counts)
                        .map(point -> new Spot(point.clusters(), point.silhouette(), "best: " + point.clusters()))
                        .orElse(null));
    }

    private static Scale clusters(double[] x) {
        double first = x.length == 0 ? 2 : x[0];
        double last = x.length == 0 ? 3 : x[x.length - 1];
        return new Scale("Clusters", first, Math.max(first + 1, last), 1, "");
    }

    /** The number of clusters with the highest silhouette, the smallest of several. */
    static Optional<ClusterCounts.Point> best(ClusterCounts counts) {
        return counts.points().stream()
                .filter(point -> Double.isFinite(point.silhouette()))
                .max(Comparator.comparingDouble(ClusterCounts.Point::silhouette)
                        .thenComparing(ClusterCounts.Point::clusters, Comparator.reverseOrder()));
    }

    static String silhouetteAt(ClusterCounts counts, double clusters) {
        return counts.points().stream()
                .min(Comparator.comparingDouble(point -> Math.abs(point.clusters() - clusters)))
                .map(point -> String.format(Locale.ROOT, "%d clusters: %.3f", point.clusters(), point.silhouette()))
                .orElse("");
    }

    static PlotContent eigenvalues(List<Double> ascending) {
        double[] x = IntStream.rangeClosed(1, ascending.size()).asDoubleStream().toArray();
        double[] y = ascending.stream().mapToDouble(Double::doubleValue).toArray();
        double high = y.length == 0 ? 1 : Math.max(y[y.length - 1], 1e-6);
        int gap = gap(ascending);
        return new PlotContent(
                new Scale("Eigenvalue number", 1, Math.max(2, x.length), 1, ""),
                new Scale("Eigenvalue", 0, 1.1 * high, 0, ""),
                null,
                List.of(new Curve("", "plot-first", x, y, false, true)),
                gap == 0 ? null : new Band(gap, gap + 1),
                gap == 0 ? null : new Spot(gap, y[gap - 1], "gap after " + gap));
    }

    /** The number of eigenvalues before the largest gap, from 2 on, the first of several; 0 when there is none. */
    static int gap(List<Double> ascending) {
        int best = 0;
        double widest = 0;
        for (int k = 2; k < ascending.size(); k++) {
            double gap = ascending.get(k) - ascending.get(k - 1);
            if (gap > widest) {
                widest = gap;
                best = k;
            }
        }
        return best;
    }

    static String eigenvalueAt(List<Double> ascending, double number) {
        int at = Math.clamp(Math.round(number), 1, Math.max(1, ascending.size()));
        return ascending.isEmpty() ? "" : String.format(Locale.ROOT, "eigenvalue %d: %.4g", at, ascending.get(at - 1));
    }

    /** What a mean adjusted Rand index says. */
    static String stability(double index) {
        String meaning = index >= 0.9
                ? "the clusters hardly depend on the start"
                : index >= 0.7
                        ? "most typefaces stay together whatever the start"
                        : index >= 0.4
                                ? "the clusters depend on the start to a good part"
                                : "another start finds other clusters";
        return String.format(Locale.ROOT, "%.2f (5 seeds): %s", index, meaning);
    }
}
