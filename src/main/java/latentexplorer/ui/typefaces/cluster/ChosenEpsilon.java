package latentexplorer.ui.typefaces.cluster;

import java.util.List;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.DensityCurves;
import org.jspecify.annotations.Nullable;

/** Which epsilon is in force: the one that is set, or the one that DBSCAN-auto found. */
final class ChosenEpsilon {
    private ChosenEpsilon() {}

    /** Relative, 0 to 1; NaN when none is. */
    static double of(ClusterSettings settings, @Nullable Clustering shown, @Nullable DensityCurves curves) {
        return switch (settings.algorithm()) {
            case Algorithm.Dbscan dbscan -> dbscan.epsilon();
            case Algorithm.DbscanAuto _
            when shown != null && curves != null && shown.settings().equals(settings) ->
                found(DensitySummary.of(shown), curves);
            default -> Double.NaN;
        };
    }

    /** The middle of the longest stretch of epsilons that find the very clusters that show. */
    private static double found(DensitySummary shown, DensityCurves curves) {
        List<DensityCurves.Point> sweep = curves.sweep();
        int bestFrom = -1;
        int bestTo = -1;
        for (int from = 0; from < sweep.size(); from++) {
            int to = from;
            while (to < sweep.size() && shown.equals(DensitySummary.of(sweep.get(to)))) {
                to++;
            }
            if (to - from > bestTo - bestFrom) {
                bestFrom = from;
                bestTo = to;
            }
            from = Math.max(from, to - 1);
        }
        return bestFrom < 0
                ? Double.NaN
                : curves.relative(sweep.get((bestFrom + bestTo - 1) / 2).epsilon());
    }
}
