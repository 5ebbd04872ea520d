package latentexplorer.ui.explorer.making;

import java.util.Map;

/**
 * Whether what the form says can be made.
 *
 * @param refusals why a number cannot be, a few words each
 * @param refusal why the whole cannot be, a sentence; empty when it can
 * @param estimate what it takes; empty when it cannot be
 */
record MapVerdict(Map<MapKnob, String> refusals, String refusal, String estimate) {
    static final MapVerdict NOTHING = new MapVerdict(Map.of(), "Open a data set first.", "");

    MapVerdict {
        refusals = Map.copyOf(refusals);
    }

    boolean isPossible() {
        return refusals.isEmpty() && refusal.isEmpty();
    }
}
