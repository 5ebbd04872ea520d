package latentexplorer.ui.job;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import latentexplorer.core.job.Work;

/** Runs work off the JavaFX thread and delivers what comes of it on the JavaFX thread. Called on the JavaFX thread. */
public interface Jobs {

    /**
     * Runs work that the user watches: it appears in {@link #running()} until it is over.
     *
     * @param name what the user reads in the status bar, for example "Train dense 64"
     * @param onDone gets the result; not called when the job was cancelled
     * @param onFailed gets the failure, to be logged and shown where the result would have been; not called when the
     *     job was cancelled
     */
    <T> Job start(Lane lane, String name, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed);

    /**
     * Runs short work that follows the user's hand, latest wins: a newer request with the same key replaces a waiting one
     * and cancels a running one, whose result is dropped. Does not appear in {@link #running()}.
     */
    <T> void latest(Lane lane, String key, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed);

    /** Drops what was asked for under this key, waiting or running. */
    void dropLatest(String key);

    /** Jobs that wait or run, oldest first. */
    ObservableList<Job> running();
}
