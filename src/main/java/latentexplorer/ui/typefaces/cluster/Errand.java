package latentexplorer.ui.typefaces.cluster;

import java.util.function.Consumer;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** One job at a time whose state shows in a {@link Finding}. What comes of a job that was stopped is dropped. */
final class Errand {
    private final Finding<?> finding;
    private final Jobs jobs;
    private final Session session;
    private @Nullable Job job;
    private long generation;

    Errand(Finding<?> finding, Jobs jobs, Session session) {
        this.finding = finding;
        this.jobs = jobs;
        this.session = session;
    }

    /**
     * Starts a job, in place of the one that runs.
     *
     * @param name what the user reads in the status bar
     */
    <T> void start(String name, Work<T> work, Consumer<T> onDone) {
        stop();
        long mine = generation;
        finding.problemProperty().set(null);
        finding.progressProperty().set(Progress.UNKNOWN);
        finding.messageProperty().set("");
        finding.runningProperty().set(true);
        Job started = jobs.start(
                Lane.COMPUTE,
                name,
                work,
                result -> ifNewest(mine, () -> onDone.accept(result)),
                failure -> ifNewest(mine, () -> finding.problemProperty().set(Failure.shown(session, name, failure))));
        job = started;
        started.progressProperty()
                .subscribe(
                        now -> ifNewest(mine, () -> finding.progressProperty().set(now.doubleValue())));
        started.messageProperty()
                .subscribe(now -> ifNewest(mine, () -> finding.messageProperty().set(now)));
        started.stateProperty().subscribe(state -> {
            if (state.isOver()) {
                ifNewest(mine, () -> finding.runningProperty().set(false));
            }
        });
    }

    private void ifNewest(long mine, Runnable change) {
        if (generation == mine) {
            change.run();
        }
    }

    /** Leaves off, as if it had not been started. */
    void stop() {
        generation++;
        if (job != null) {
            job.cancel();
            job = null;
        }
        finding.runningProperty().set(false);
    }
}
