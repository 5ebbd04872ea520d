package latentexplorer.ui.job;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Work;

/** Holds everything back until it is let go, in the order of the requests, so that tests see what happens meanwhile. */
public final class HeldJobs implements Jobs {
    private record Held(String key, Runnable run) {}

    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final Deque<Held> held = new ArrayDeque<>();

    /** Runs what waits, and what that asks for, until nothing waits. */
    public void letGo() {
        while (!held.isEmpty()) {
            held.removeFirst().run().run();
        }
    }

    @Override
    public <T> Job start(Lane lane, String name, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Job job = new Job(lane, name, System::nanoTime);
        running.add(job);
        held.add(new Held("", () -> {
            job.started();
            List<Runnable> delivery = new ArrayList<>();
            Job.State end = run(
                    work,
                    new JobScope(job.cancellation(), job::reported),
                    result -> delivery.add(() -> onDone.accept(result)),
                    failure -> delivery.add(() -> onFailed.accept(failure)));
            running.remove(job);
            job.ended(end);
            delivery.forEach(Runnable::run);
        }));
        return job;
    }

    @Override
    public <T> void latest(Lane lane, String key, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        dropLatest(key);
        Cancellation mine = new Cancellation();
        held.add(new Held(key, () -> run(work, new JobScope(mine, Progress.NONE), onDone, onFailed)));
    }

    @Override
    public void dropLatest(String key) {
        held.removeIf(each -> each.key().equals(key));
    }

    @Override
    public ObservableList<Job> running() {
        return running;
    }

    private static <T> Job.State run(Work<T> work, JobScope scope, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        T result;
        try {
            scope.check();
            result = work.run(scope);
        } catch (CancellationException _) {
            return Job.State.CANCELLED;
        } catch (Exception e) {
            onFailed.accept(e);
            return Job.State.FAILED;
        }
        onDone.accept(result);
        return Job.State.DONE;
    }
}
