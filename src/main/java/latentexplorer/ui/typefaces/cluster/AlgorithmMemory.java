package latentexplorer.ui.typefaces.cluster;

import java.util.EnumMap;
import java.util.Map;
import latentexplorer.core.cluster.ClusterSettings;

/**
 * Remembers the parameters of each algorithm while another one is chosen. An algorithm that has not been chosen before
 * takes over what it shares with the one before it: the number of clusters, the minimum samples.
 */
final class AlgorithmMemory {
    private final Map<AlgorithmKind, ClusterSettings> remembered = new EnumMap<>(AlgorithmKind.class);

    /** The settings with another algorithm. */
    ClusterSettings choose(AlgorithmKind kind, ClusterSettings now) {
        AlgorithmKind former = AlgorithmKind.of(now.algorithm());
        if (kind == former) {
            return now;
        }
        remembered.put(former, now);
        ClusterSettings known = remembered.get(kind);
        if (known != null) {
            return Change.algorithm(now, known.algorithm());
        }
        ClusterSettings chosen = Change.algorithm(now, kind.standard());
        for (Knob knob : Knob.ofAlgorithms()) {
            if (knob.isOf(kind) && knob.isOf(former)) {
                chosen = knob.set(chosen, knob.of(now));
            }
        }
        return chosen;
    }
}
