package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import latentexplorer.core.file.PictureWriter;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Advice;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.Health;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Which training and which epoch the page shows. Called on the JavaFX thread. */
public final class WatchController {
    /** Beats that an epoch is seen for while the page plays. */
    private static final int BEATS_AN_EPOCH = 3;

    private final WatchModel model;
    private final Session session;
    private final Restraint restraint;
    private final SnapshotShelf shelf;
    private final PanelController panels;
    private @Nullable CurveStore store;
    private int beats;

    /**
     * @param workers look at the models
     * @param dialogs ask where a picture is saved
     * @param pictures save it
     */
    public WatchController(
            WatchModel model,
            Session session,
            Jobs jobs,
            Workers workers,
            FileDialogs dialogs,
            PictureWriter pictures) {
        this(model, session, jobs, SnapshotMaker.with(workers), dialogs, pictures, System::nanoTime);
    }

    WatchController(
            WatchModel model,
            Session session,
            Jobs jobs,
            SnapshotMaker maker,
            FileDialogs dialogs,
            PictureWriter pictures,
            LongSupplier nanos) {
        this.model = model;
        this.session = session;
        restraint = new Restraint(nanos);
        shelf = new SnapshotShelf(model, jobs, session, maker, nanos, restraint);
        panels = new PanelController(model, session, jobs, dialogs, pictures);
        model.darkProperty().bind(session.darkProperty());
        model.classesProperty().addListener((_, _, _) -> {
            shelf.clear(false);
            shelf.request();
        });
        model.snapshotProperty().subscribe(_ -> assess());
    }

    /** What the panels of the page do. */
    PanelController panels() {
        return panels;
    }

    /**
     * Shows a training: one that runs at its newest epoch, which the page follows, one that is over at its last.
     *
     * @param run null for none
     */
    public void watch(@Nullable WatchedRun run) {
        if (run == model.runProperty().get()) {
            return;
        }
        shelf.clear(true);
        store = run == null ? null : new CurveStore(run.spec(), run.batches());
        model.playingProperty().set(false);
        model.snapshotProperty().set(null);
        model.problemProperty().set(null);
        model.busyProperty().set(false);
        model.epochProperty().set(WatchModel.NO_EPOCH);
        model.curvesProperty().set(Curves.NONE);
        model.metricsProperty().set(List.of());
        model.momentProperty().set(Moment.NONE);
        panels.startAnew();
        model.runProperty().set(run);
        model.liveProperty().set(run != null && run.now().live());
        if (run != null) {
            take(run.now());
        }
    }

    /**
     * Shows an epoch of the training on the page, the nearest that is kept. The page stops to follow the newest.
     *
     * @param at place on the axis of epochs
     */
    public void goTo(double at) {
        model.playingProperty().set(false);
        model.liveProperty().set(false);
        go(model.momentProperty().get().keptNear(at));
    }

    /** Takes what is new; the view calls it now and then while it is looked at. */
    void beat() {
        if (session.workspaceProperty().get() == Workspace.TRAINING) {
            catchUp();
            playOn();
        }
    }

    /** Takes what is new at once: the training has ended, or stands. */
    public void catchUp() {
        WatchedRun run = model.runProperty().get();
        if (run == null) {
            return;
        }
        Moment now = run.now();
        if (now != model.momentProperty().get()) {
            take(now);
        } else if (model.liveProperty().get()) {
            goToNewest(now);
        }
    }

    private void take(Moment now) {
        boolean ended = model.momentProperty().get().live() && !now.live();
        boolean more = now.history() != model.momentProperty().get().history();
        model.momentProperty().set(now);
        if (store != null && (more || model.curvesProperty().get() == Curves.NONE)) {
            Curves curves = store.of(now.history(), now.reach());
            model.curvesProperty().set(curves);
            if (model.metricsProperty().get().isEmpty() && !curves.curves().isEmpty()) {
                model.metricsProperty().set(usual(curves));
            }
        }
        if (model.liveProperty().get()) {
            goToNewest(now);
        } else if (model.epochProperty().get() == WatchModel.NO_EPOCH) {
            go(now.newest());
        } else if (!now.kept().contains(model.epochProperty().get())) {
            // Kept models become fewer as a training goes on, so that they never fill the disk.
            go(now.keptNear(model.epochProperty().get()));
        }
        if (ended) {
            model.liveProperty().set(false);
        }
        assess();
    }

    /** Soon rather than at once while the training runs, so that it is not slowed. */
    private void goToNewest(Moment now) {
        if (!now.live() || model.epochProperty().get() == WatchModel.NO_EPOCH || restraint.isOver()) {
            go(now.newest());
        }
    }

    private static List<String> usual(Curves curves) {
        List<String> names = curves.curves().stream()
                .map(Curve::metric)
                .filter(curves.usual()::contains)
                .toList();
        return names.isEmpty() ? List.of(curves.curves().getFirst().metric()) : names;
    }

    private void go(int epoch) {
        if (epoch >= 0 && epoch != model.epochProperty().get()) {
            model.epochProperty().set(epoch);
            beats = 0;
            assess();
            shelf.request();
        }
    }

    /** Goes some kept epochs on, or back. */
    void step(int by) {
        model.playingProperty().set(false);
        model.liveProperty().set(false);
        go(model.momentProperty().get().keptBeside(model.epochProperty().get(), by));
    }

    void first() {
        step(-model.momentProperty().get().kept().size());
    }

    /** Goes to the newest epoch, and follows it while the training runs. */
    void last() {
        model.playingProperty().set(false);
        model.liveProperty().set(model.momentProperty().get().live());
        go(model.momentProperty().get().newest());
    }

    /** Follows the newest epoch, or stays where it is. */
    void follow(boolean now) {
        if (now && model.momentProperty().get().live()) {
            last();
        } else {
            model.liveProperty().set(false);
        }
    }

    /** Goes from epoch to epoch by itself, from the beginning when it is at the end; or stops to. */
    void togglePlay() {
        boolean play = !model.playingProperty().get()
                && model.momentProperty().get().kept().size() > 1;
        if (play) {
            model.liveProperty().set(false);
            if (model.epochProperty().get() == model.momentProperty().get().newest()) {
                go(model.momentProperty().get().kept().getFirst());
            }
        }
        beats = 0;
        model.playingProperty().set(play);
    }

    /** Waits until an epoch has been seen. */
    private void playOn() {
        if (!model.playingProperty().get() || model.busyProperty().get() || ++beats < BEATS_AN_EPOCH) {
            return;
        }
        Moment now = model.momentProperty().get();
        int next = now.keptBeside(model.epochProperty().get(), 1);
        if (next == model.epochProperty().get()) {
            model.playingProperty().set(false);
            model.liveProperty().set(now.live());
        } else {
            go(next);
        }
    }

    /** Looks again at an epoch that could not be shown. */
    void tryAgain() {
        model.problemProperty().set(null);
        shelf.request();
    }

    /** Shows the curves of a metric, or no longer; the last one stays. */
    void toggleMetric(String name) {
        List<String> next = new ArrayList<>(model.metricsProperty().get());
        if (!next.remove(name)) {
            next.add(name);
        }
        if (!next.isEmpty()) {
            model.metricsProperty().set(List.copyOf(next));
        }
    }

    /** What is to be said of the training up to the epoch on the page. */
    private void assess() {
        WatchedRun run = model.runProperty().get();
        if (run == null) {
            model.adviceProperty().set(List.of());
            model.factsProperty().set(List.of());
            return;
        }
        List<Epoch> history = model.momentProperty().get().history();
        int until = Math.clamp(model.epochProperty().get(), 0, history.size());
        List<Epoch> upToHere = history.subList(0, until);
        List<Advice> advice = upToHere.isEmpty() ? List.of() : Health.of(run.spec(), upToHere);
        Snapshot snapshot = model.snapshotProperty().get();
        boolean here =
                snapshot != null && snapshot.epoch() == model.epochProperty().get();
        model.adviceProperty().set(Facts.completed(advice, here ? snapshot : null));
        model.factsProperty().set(Facts.of(upToHere, here ? snapshot : null));
    }
}
