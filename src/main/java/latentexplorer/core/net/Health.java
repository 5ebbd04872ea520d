package latentexplorer.core.net;

import java.util.List;

/** Reads a training's history as somebody experienced would. */
public final class Health {
    private Health() {}

    /**
     * @param history all epochs up to the one looked at
     * @return what stands out, worst first; empty when nothing does
     */
    public static List<Advice> of(ModelSpec spec, List<Epoch> history) {
        if (history.isEmpty() || Double.isFinite(history.getLast().train().getOrDefault(ModelSpec.LOSS, 0.0))) {
            return List.of();
        }
        return List.of(new Advice(
                Severity.ALARM, Topic.DIVERGING, "The loss is no number any more: lower the learning rate."));
    }
}
