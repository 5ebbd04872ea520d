package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Keeps what a training says. */
final class Watching implements TrainingWatcher {
    final List<EpochResult> epochs = new ArrayList<>();
    final List<LatentModel> snapshots = new ArrayList<>();
    private final BooleanSupplier stop;

    Watching() {
        this(() -> false);
    }

    Watching(BooleanSupplier stop) {
        this.stop = stop;
    }

    @Override
    public void epoch(EpochResult result, LatentModel current) {
        epochs.add(result);
        snapshots.add(current);
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }
}
