package latentexplorer.cli;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;

/** Saves a training after every epoch, always in the same file, so that one that is cut off can be trained on from there. */
final class EpochSaver implements TrainingWatcher {
    private final TrainingWatcher lines;
    private final Function<TrainingResult, ModelBundle> bundle;
    private final Consumer<String> trouble;
    private ModelTarget target;

    /**
     * @param lines is told of each epoch first, and when it has been saved
     * @param bundle what to save of a result
     * @param trouble takes a sentence when an epoch cannot be saved; the training goes on
     */
    EpochSaver(
            TrainingWatcher lines,
            ModelTarget target,
            Function<TrainingResult, ModelBundle> bundle,
            Consumer<String> trouble) {
        this.lines = lines;
        this.target = target;
        this.bundle = bundle;
        this.trouble = trouble;
    }

    /**
     * Saves what is left at the end: in the place of what was saved before.
     *
     * @throws IOException when it cannot be saved anywhere
     */
    ModelTarget.Saved write(TrainingResult result) throws IOException {
        ModelTarget.Saved saved = target.write(bundle.apply(result));
        target = target.to(saved.file());
        return saved;
    }

    @Override
    public void epoch(EpochResult result, LatentModel current) {
        lines.epoch(result, current);
    }

    @Override
    public void moment(Supplier<TrainingResult> soFar) {
        try {
            ModelTarget.Saved saved = write(soFar.get());
            if (saved.trouble() != null) {
                trouble.accept(saved.trouble());
            }
        } catch (IOException e) {
            trouble.accept("This epoch was not saved: " + e.getMessage());
        }
        lines.moment(soFar);
    }

    @Override
    public boolean stopRequested() {
        return lines.stopRequested();
    }
}
