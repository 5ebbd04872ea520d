package latentexplorer.ui.job;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Work;

/** Runs everything at once on the calling thread, so that controllers are tested without a toolkit. */
public final class DirectJobs implements Jobs {
    private final ObservableList<Job> running = FXCollections.observableArrayList();

    @Override
    public <T> Job start(Lane lane, String name, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Job job = new Job(lane, name, System::nanoTime);
        running.add(job);
        job.started();
        Job.State end = run(work, new JobScope(job.cancellation(), job::reported), onDone, onFailed);
        running.remove(job);
        job.ended(end);
        return job;
    }

    @Override
    public <T> void latest(Lane lane, String key, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        run(work, new JobScope(new latentexplorer.core.job.Cancellation(), Progress.NONE), onDone, onFailed);
    }

    @Override
    public void dropLatest(String key) {}

    @Override
    public ObservableList<Job> running() {
        return running;
    }

    private static <T> Job.State run(Work<T> work, JobScope scope, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        T result;
        try {
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
