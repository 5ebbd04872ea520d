package latentexplorer.ui.job;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import latentexplorer.core.job.Work;

/**
 * Draws again whenever it is asked to, one picture at a time. Requests that come while one is being painted become one
 * more, so that scrolling shows every picture that was finished instead of cancelling them all.
 */
public final class Repainter<T> {
    private final Jobs jobs;
    private final Lane lane;
    private final String key;
    private final Supplier<Optional<Work<T>>> next;
    private final Consumer<T> onDone;
    private final Consumer<Throwable> onFailed;
    private boolean painting;
    private boolean wanted;

    /**
     * @param key names the kind of picture among all that are drawn
     * @param next takes down what is to be painted now; empty when there is nothing
     */
    public Repainter(
            Jobs jobs, String key, Supplier<Optional<Work<T>>> next, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        this(jobs, Lane.DRAW, key, next, onDone, onFailed);
    }

    /** On another lane, for what is not painted but computed as often. */
    public Repainter(
            Jobs jobs,
            Lane lane,
            String key,
            Supplier<Optional<Work<T>>> next,
            Consumer<T> onDone,
            Consumer<Throwable> onFailed) {
        this.jobs = jobs;
        this.lane = lane;
        this.key = key;
        this.next = next;
        this.onDone = onDone;
        this.onFailed = onFailed;
    }

    /** Asks for another picture. Called on the JavaFX thread, as often as anything changes. */
    public void request() {
        if (painting) {
            wanted = true;
            return;
        }
        next.get().ifPresent(work -> {
            painting = true;
            jobs.latest(lane, key, work, this::done, this::failed);
        });
    }

    private void done(T picture) {
        painting = false;
        onDone.accept(picture);
        again();
    }

    private void failed(Throwable failure) {
        painting = false;
        onFailed.accept(failure);
        again();
    }

    private void again() {
        if (wanted) {
            wanted = false;
            request();
        }
    }
}
