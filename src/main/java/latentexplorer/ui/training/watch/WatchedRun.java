package latentexplorer.ui.training.watch;

import java.io.IOException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;

/** A training as the page sees it, whether it runs or is over. */
public interface WatchedRun {
    /** What the user calls it. */
    String title();

    ModelSpec spec();

    /** Whether its model tells a class and a style. */
    default boolean styled() {
        return spec() instanceof StyleSpec;
    }

    /** Updates of the weights in an epoch; 0 when not known. */
    int batches();

    /**
     * How far it is. Called on the JavaFX thread several times a second, so it must not read files: the same object as
     * before says that nothing is new.
     */
    Moment now();

    /**
     * The model as it was after an epoch. Called off the JavaFX thread, by one thread at a time.
     *
     * @param epoch one of {@link Moment#kept()}
     * @throws IOException with a sentence for the user: the model is not kept any more, its file is damaged, …
     */
    LatentModel model(int epoch) throws IOException;

    /**
     * The held-out images; with none of them only the curves show. Called off the JavaFX thread; the same object each time.
     *
     * @throws IOException with a sentence for the user
     */
    HeldOut heldOut(JobScope scope) throws IOException;
}
