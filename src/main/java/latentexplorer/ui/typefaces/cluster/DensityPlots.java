package latentexplorer.ui.typefaces.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.DensityCurves;
import latentexplorer.ui.widget.PlotContent;
import latentexplorer.ui.widget.PlotContent.Band;
import latentexplorer.ui.widget.PlotContent.Curve;
import latentexplorer.ui.widget.PlotContent.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of {@link DensityCurves}: what DBSCAN finds against epsilon, and the sorted distances at which typefaces
 * become core points. Both show the same stretch of epsilon.
 */
final class DensityPlots {
    private static final int MOST_POINTS = 600;

    private final DensityCurves curves;
    private final double high;

    /**
     * @param whole whether all epsilons show, or only those at which something changes
     */
    DensityPlots(DensityCurves curves, boolean whole) {
        this.curves = curves;
        high = whole ? curves.largest() : Math.min(curves.largest(), changing(curves));
    }

    /** The end of the epsilons at which something still changes, with a little room behind it. */
    private static double changing(DensityCurves curves) {
        List<DensityCurves.Point> sweep = curves.sweep();
        int last = sweep.size() - 1;
        int at = last;
        while (at > 0 && DensitySummary.of(sweep.get(at - 1)).equals(DensitySummary.of(sweep.get(last)))) {
            at--;
        }
        double end = last < 0 ? curves.largest() : sweep.get(at).epsilon();
        double cores = curves.kDistances().length == 0 ? 0 : curves.kDistances()[curves.kDistances().length - 1];
        double farthest = Math.max(end, cores);
        return farthest + 0.05 * (farthest - curves.smallest());
    }

    /** The largest epsilon that shows. */
    double high() {
        return high;
    }

    /** The distance that an arrow key moves epsilon by. */
    double step() {
        return Math.max((high - curves.smallest()) / 100, 1e-12);
    }

    private Scale epsilon(String title) {
        double low = curves.smallest();
        return new Scale(title, low, Math.max(high, low + 1e-9), 0, "");
    }

    PlotContent sweep() {
        List<DensityCurves.Point> sweep = curves.sweep();
        double typefaces = Math.max(1, curves.kDistances().length);
        double[] x = sweep.stream().mapToDouble(DensityCurves.Point::epsilon).toArray();
        double[] clusters =
                sweep.stream().mapToDouble(DensityCurves.Point::clusters).toArray();
        double[] noise = sweep.stream()
                .mapToDouble(each -> 100 * each.noise() / typefaces)
                .toArray();
        double[] largest = sweep.stream()
                .mapToDouble(each -> 100 * each.largest() / typefaces)
                .toArray();
        double most = Arrays.stream(clusters).max().orElse(0);
        return new PlotContent(
                epsilon("Epsilon (distance)"),
                Scale.counting("Clusters", most),
                new Scale("Typefaces", 0, 100, 1, " %"),
                List.of(
                        new Curve("Largest", "plot-third", x, largest, true, false),
                        new Curve("Noise", "plot-second", x, noise, true, false),
                        new Curve("Clusters", "plot-first", x, clusters, false, false)),
                plateau(),
                null);
    }

    /** The widest stretch of epsilons that find the most clusters; null when there are no clusters at all. */
    @Nullable
    Band plateau() {
        List<DensityCurves.Point> sweep = curves.sweep();
        int most = sweep.stream().mapToInt(DensityCurves.Point::clusters).max().orElse(0);
        Band widest = null;
        for (int from = 0; from < sweep.size() && most > 0; from++) {
            int to = from;
            while (to < sweep.size() && sweep.get(to).clusters() == most) {
                to++;
            }
            if (to > from) {
                Band band = new Band(between(from - 1, from), between(to - 1, to));
                if (widest == null || band.to() - band.from() > widest.to() - widest.from()) {
                    widest = band;
                }
                from = to;
            }
        }
        return widest;
    }

    private double between(int i, int j) {
        List<DensityCurves.Point> sweep = curves.sweep();
        return (sweep.get(Math.max(i, 0)).epsilon()
                        + sweep.get(Math.min(j, sweep.size() - 1)).epsilon())
                / 2;
    }

    PlotContent distances() {
        double[] sorted = curves.kDistances();
        int points = Math.min(sorted.length, MOST_POINTS);
        int[] ranks = IntStream.range(0, points)
                .map(i -> points < 2 ? 0 : (int) ((long) i * (sorted.length - 1) / (points - 1)))
                .toArray();
        double[] x = IntStream.of(ranks).mapToDouble(rank -> rank + 1).toArray();
        double[] y = IntStream.of(ranks).mapToDouble(rank -> sorted[rank]).toArray();
        return new PlotContent(
                new Scale("Typefaces, sorted by core distance", 1, Math.max(2, sorted.length), 1, ""),
                epsilon("Epsilon"),
                null,
                List.of(new Curve("", "plot-first", x, y, false, false)),
                null,
                null);
    }

    /** What DBSCAN finds at about this epsilon; empty where nothing was tried. */
    String atEpsilon(double epsilon) {
        return nearest(epsilon)
                .map(point -> distance(point.epsilon()) + ": " + inWords(DensitySummary.of(point), false))
                .orElse("");
    }

    private Optional<DensityCurves.Point> nearest(double epsilon) {
        return curves.sweep().stream().min(Comparator.comparingDouble(point -> Math.abs(point.epsilon() - epsilon)));
    }

    /** How many typefaces are core points at the distance of the one at this rank, from 1. */
    String atRank(double rank) {
        double[] sorted = curves.kDistances();
        int at = Math.clamp(Math.round(rank), 1, Math.max(1, sorted.length));
        return sorted.length == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "epsilon %s: %,d of %,d are core points",
                        distance(sorted[at - 1]),
                        at,
                        sorted.length);
    }

    /**
     * The line under the curves.
     *
     * @param relative epsilon, 0 to 1
     * @param exact what was found at it; null takes what was found near it
     */
    String readout(double relative, @Nullable DensitySummary exact) {
        double epsilon = curves.epsilon(relative);
        String what = exact != null
                ? inWords(exact, true)
                : nearest(epsilon)
                        .map(point -> "about " + inWords(DensitySummary.of(point), true))
                        .orElse("");
        return String.format(Locale.ROOT, "epsilon %s (relative %s): %s", distance(epsilon), shortest(relative), what);
    }

    private String inWords(DensitySummary found, boolean full) {
        int typefaces = Math.max(1, curves.kDistances().length);
        long share = Math.round(100.0 * found.noise() / typefaces);
        String clusters = found.clusters() + (found.clusters() == 1 ? " cluster, " : " clusters, ");
        return full
                ? String.format(
                        Locale.ROOT,
                        "%s%,d noise (%d %%), largest %,d",
                        clusters,
                        found.noise(),
                        share,
                        found.largest())
                : String.format(
                        Locale.ROOT,
                        "%snoise %d %%, largest %d %%",
                        clusters,
                        share,
                        Math.round(100.0 * found.largest() / typefaces));
    }

    /** Three digits that count. */
    private static String distance(double epsilon) {
        return String.format(
                Locale.ROOT,
                epsilon >= 100 ? "%,.0f" : epsilon >= 10 ? "%.1f" : epsilon >= 1 ? "%.2f" : "%.3f",
                epsilon);
    }

    private static String shortest(double relative) {
        String exact = String.format(Locale.ROOT, "%.4f", relative);
        return exact.endsWith("00") ? exact.substring(0, 4) : exact.endsWith("0") ? exact.substring(0, 5) : exact;
    }
}
