package latentexplorer.cli;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;

/** Says one line an epoch, when whoever keeps the epoch has kept it: an epoch that was told of is not lost any more. */
final class EpochLines implements TrainingWatcher {
    private final Function<EpochResult, String> words;
    private final Consumer<String> say;
    private final BooleanSupplier stop;
    private String line = "";

    /**
     * @param words makes the line of an epoch
     * @param stop whether the training is to end
     */
    EpochLines(Function<EpochResult, String> words, Consumer<String> say, BooleanSupplier stop) {
        this.words = words;
        this.say = say;
        this.stop = stop;
    }

    @Override
    public void epoch(EpochResult result, LatentModel current) {
        line = words.apply(result);
    }

    @Override
    public void moment(Supplier<TrainingResult> soFar) {
        say.accept(line);
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }
}
