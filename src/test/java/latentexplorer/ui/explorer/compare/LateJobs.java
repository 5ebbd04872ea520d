package latentexplorer.ui.explorer.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;

/** Does what was asked for when it is told to, the newest of each key alone. */
final class LateJobs implements Jobs {
    private final DirectJobs direct = new DirectJobs();
    private final Map<String, Runnable> waiting = new LinkedHashMap<>();

    void workOff() {
        while (!waiting.isEmpty()) {
            List<Runnable> now = List.copyOf(waiting.values());
            waiting.clear();
            now.forEach(Runnable::run);
        }
    }

    @Override
    public <T> Job start(Lane lane, String name, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        return direct.start(lane, name, work, onDone, onFailed);
    }

    @Override
    public <T> void latest(Lane lane, String key, Work<T> work, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        waiting.put(key, () -> direct.latest(lane, key, work, onDone, onFailed));
    }

    @Override
    public void dropLatest(String key) {
        waiting.remove(key);
    }

    @Override
    public ObservableList<Job> running() {
        return FXCollections.emptyObservableList();
    }
}
