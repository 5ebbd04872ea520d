package latentexplorer.ui.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.Progress;

/** One piece of work as the window shows it. Its properties change on the JavaFX thread only. */
public final class Job {
    /** What has become of a job. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    private final Lane lane;
    private final String name;
    private final Cancellation cancellation = new Cancellation();
    private final LongSupplier nanos;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.WAITING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Progress.UNKNOWN);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyStringWrapper timeToGo = new ReadOnlyStringWrapper(this, "timeToGo", "");
    private long startedAt;
    private boolean foretold;

    Job(Lane lane, String name, LongSupplier nanos) {
        this.lane = lane;
        this.name = name;
        this.nanos = nanos;
    }

    /** The queue that it waits in; tells a training from other work. */
    public Lane lane() {
        return lane;
    }

    public String name() {
        return name;
    }

    /** Asks the job to stop; a waiting one never starts. Any thread may call it. */
    public void cancel() {
        cancellation.cancel();
    }

    Cancellation cancellation() {
        return cancellation;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** 0 to 1, or {@link Progress#UNKNOWN}. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** "about 2 min to go", or empty while nothing can be said. */
    public ReadOnlyStringProperty timeToGoProperty() {
        return timeToGo.getReadOnlyProperty();
    }

    void started() {
        startedAt = nanos.getAsLong();
        state.set(State.RUNNING);
    }

    void reported(double fraction, String what) {
        progress.set(fraction);
        message.set(what);
        if (!foretold) {
            timeToGo.set(remaining(Duration.ofNanos(nanos.getAsLong() - startedAt), fraction)
                    .map(Job::inWords)
                    .orElse(""));
        }
    }

    /**
     * Takes the time to go from who knows it better than the share that is done tells it, as of work that goes unevenly or
     * stands for a while. From now on it is this alone that is shown.
     *
     * @param words "28 min 6 s to go", or empty while nothing can be said
     */
    public void foretell(String words) {
        foretold = true;
        if (!state().isOver()) {
            timeToGo.set(words);
        }
    }

    void ended(State end) {
        state.set(end);
        timeToGo.set("");
    }

    /** What is left when the rest goes as fast as the part that is done; nothing within the first second or 2 %. */
    static Optional<Duration> remaining(Duration elapsed, double fraction) {
        if (fraction < 0.02 || fraction >= 1 || elapsed.toMillis() < 1000) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - fraction) / fraction)));
    }

    private static String inWords(Duration left) {
        long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
        if (seconds < 90) {
            return seconds + " s to go";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90 ? minutes + " min to go" : Math.round(minutes / 60.0) + " h to go";
    }
}
