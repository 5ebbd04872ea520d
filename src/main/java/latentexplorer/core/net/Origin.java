package latentexplorer.core.net;

import java.util.List;

/**
 * Where a run began: what had been trained before it.
 *
 * @param epochs finished before the run
 * @param updates of the weights before the run
 * @param stages that those epochs were of
 */
public record Origin(int epochs, int updates, int stages) {
    /** Of a run that begins with untrained weights. */
    public static final Origin NONE = new Origin(0, 0, 0);

    /** Of a run that trains this model on. */
    public static Origin of(ModelBundle earlier) {
        return earlier.last()
                .map(last -> new Origin(last.epoch(), last.updates(), stages(earlier.history(), last.epoch())))
                .orElse(NONE);
    }

    private static int stages(List<Epoch> history, int epoch) {
        return history.isEmpty() || epoch == 0
                ? 0
                : history.get(Math.min(epoch, history.size()) - 1).stage();
    }
}
