package latentexplorer.ui.training.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import latentexplorer.core.insight.CodeMap;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Brings what shows of an epoch: at once when it was seen a moment ago, else as soon as it is computed. One epoch at a time
 * is computed, the one that is wanted when the former is ready: epochs in between are skipped, and a training that is
 * faster than its pictures never makes them starve. Called on the JavaFX thread.
 */
final class SnapshotShelf {
    /** Epochs kept to go back to: some megabytes at most. */
    private static final int MOST = 12;

    private final WatchModel model;
    private final SnapshotMaker maker;
    private final LongSupplier nanos;
    private final Restraint restraint;
    private final Repainter<Made> repainter;
    private final Map<Integer, Snapshot> shelf = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Snapshot> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable CodeMap reference;

    /** What came of looking, with what was asked and the nanoseconds it took; either of snapshot and failure is null. */
    private record Made(
            WatchedRun run,
            int epoch,
            List<Integer> classes,
            long duration,
            @Nullable Snapshot snapshot,
            @Nullable Exception failure) {}

    SnapshotShelf(
            WatchModel model,
            Jobs jobs,
            Session session,
            SnapshotMaker maker,
            LongSupplier nanos,
            Restraint restraint) {
        this.model = model;
        this.maker = maker;
        this.nanos = nanos;
        this.restraint = restraint;
        repainter = new Repainter<>(
                jobs,
                Lane.OPEN,
                "watch.snapshot",
                this::next,
                this::made,
                failure -> session.tellProblem("The epoch could not be looked at", failure));
    }

    /** Forgets everything: another training, or other settings. */
    void clear(boolean otherRun) {
        shelf.clear();
        if (otherRun) {
            reference = null;
        }
    }

    /** Shows the epoch that the page is at, now or soon. */
    void request() {
        Snapshot known = shelf.get(model.epochProperty().get());
        if (known != null) {
            model.busyProperty().set(false);
            show(known);
            return;
        }
        boolean wanted =
                model.runProperty().get() != null && model.epochProperty().get() >= 0;
        model.busyProperty().set(wanted);
        if (wanted) {
            repainter.request();
        }
    }

    private Optional<Work<Made>> next() {
        WatchedRun run = model.runProperty().get();
        int epoch = model.epochProperty().get();
        if (run == null || epoch < 0 || shelf.containsKey(epoch)) {
            return Optional.empty();
        }
        List<Integer> classes = model.classesProperty().get();
        CodeMap aligned = reference;
        return Optional.of(scope -> {
            long start = nanos.getAsLong();
            try {
                Snapshot made = maker.make(run, epoch, aligned, classes, scope);
                return new Made(run, epoch, classes, nanos.getAsLong() - start, made, null);
            } catch (CancellationException e) {
                throw e;
            } catch (Exception e) {
                return new Made(run, epoch, classes, nanos.getAsLong() - start, null, e);
            }
        });
    }

    private void made(Made made) {
        restraint.looked(made.duration());
        boolean stale = made.run() != model.runProperty().get()
                || !made.classes().equals(model.classesProperty().get());
        Snapshot snapshot = made.snapshot();
        if (stale) {
            // What is wanted now has been asked for while this was made, or is asked for here.
            if (model.epochProperty().get() >= 0
                    && !shelf.containsKey(model.epochProperty().get())) {
                repainter.request();
            }
            return;
        }
        boolean wanted = made.epoch() == model.epochProperty().get();
        if (snapshot != null) {
            shelf.put(made.epoch(), snapshot);
            reference = reference == null ? snapshot.insight().map() : reference;
        }
        if (wanted) {
            model.busyProperty().set(false);
        }
        if (snapshot != null
                && (wanted || !shelf.containsKey(model.epochProperty().get()))) {
            show(snapshot);
        } else if (wanted && made.failure() != null) {
            model.problemProperty()
                    .set(Problem.of(
                            "Epoch " + Numbers.count(made.epoch()) + " cannot be shown: "
                                    + Session.reason(made.failure()),
                            made.failure()));
        }
    }

    private void show(Snapshot snapshot) {
        model.problemProperty().set(null);
        model.snapshotProperty().set(snapshot);
    }
}
