package latentexplorer.ui.typefaces.selection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.core.cluster.Selection;

/** Tells a clustering in which one cluster was split from one that was found anew, where no former number means anything. */
final class SplitClusters {
    private SplitClusters() {}

    /**
     * What was selected before, where only one cluster was split: the fractions of the others, under the numbers that
     * they have now. Nothing for any other change.
     */
    static Selection carriedOver(Selection selection, Clustering before, Clustering after) {
        if (!before.vectors().equals(after.vectors())) {
            return selection.cleared();
        }
        Map<List<Integer>, Cluster> former = new HashMap<>();
        before.clusters().forEach(cluster -> former.put(key(cluster), cluster));
        Selection carried = selection.cleared();
        for (Cluster cluster : after.clusters()) {
            Cluster same = former.remove(key(cluster));
            if (same != null) {
                carried = carried.with(cluster.number(), selection.fraction(same.number()));
            }
        }
        // What is left over may have grown by the parts of the split cluster that belong nowhere.
        long lost = former.values().stream()
                .filter(cluster -> cluster.kind() == Kind.CLUSTER)
                .count();
        boolean split = lost == 1 && after.clusters().size() > before.clusters().size();
        return split ? carried : selection.cleared();
    }

    private static List<Integer> key(Cluster cluster) {
        return Arrays.stream(cluster.members()).sorted().boxed().toList();
    }
}
