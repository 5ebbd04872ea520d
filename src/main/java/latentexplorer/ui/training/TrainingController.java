package latentexplorer.ui.training;

import java.util.Optional;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.PictureWriter;
import latentexplorer.core.file.Places;
import latentexplorer.core.insight.FigureSaver;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.core.run.RunInfo;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.MapMaking;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.training.TrainingModel.Page;
import latentexplorer.ui.training.runs.FolderRuns;
import latentexplorer.ui.training.runs.RunsController;
import latentexplorer.ui.training.runs.RunsHost;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.SetupController;
import latentexplorer.ui.training.setup.TrainingPlan;
import latentexplorer.ui.training.watch.WatchController;
import latentexplorer.ui.training.watch.WatchedRun;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** What the Training workspace does around its rooms: trains one run after another, and leads from room to room. */
public final class TrainingController implements RunsHost {
    /** Beats between two looks at a run that another program trains. */
    private static final int BEATS_A_LOOK = 4;

    private final TrainingModel model;
    private final DataSets dataSets;
    private final Training training;
    private final Session session;
    private final Jobs jobs;
    private final StoredRuns stored;
    private final SteeringController steering;
    private final SetupController setup;
    private final WatchController watch;
    private final RunsController runs;
    private final Outcome outcome;

    private @Nullable LiveRun live;
    /** Whether the page shows the run that is being trained as soon as there is something to see. */
    private boolean following;

    private @Nullable WatchedRun shown;
    private int beats;

    /**
     * What the workspace is given.
     *
     * @param places where runs and models are
     * @param maps makes the map of what was trained
     * @param figures draws and saves the figures of a run
     * @param dialogs ask where files go
     * @param pictures save a picture
     * @param workers train, and look at models
     * @param painters draw curves; not the threads of the jobs
     */
    public record Surroundings(
            Session session,
            Jobs jobs,
            Places places,
            MapMaking maps,
            FigureSaver figures,
            FileDialogs dialogs,
            PictureWriter pictures,
            Workers workers,
            Workers painters) {}

    /** Trains with the workers of the surroundings on the data sets of a catalogue. */
    public static TrainingController of(TrainingModel model, DataCatalogue catalogue, Surroundings around) {
        Training training =
                new RunTraining(around.places().runs(), around.places().models(), around.workers());
        return new TrainingController(model, DataSets.of(catalogue), training, around);
    }

    TrainingController(TrainingModel model, DataSets dataSets, Training training, Surroundings services) {
        this.model = model;
        this.dataSets = dataSets;
        this.training = training;
        session = services.session();
        jobs = services.jobs();
        stored = new StoredRuns(services.places().runs(), services.places().models(), dataSets);
        steering = new SteeringController(model.steering());
        setup = new SetupController(model.setup(), session, jobs, dataSets, this::queue);
        watch = new WatchController(
                model.watch(), session, jobs, services.workers(), services.dialogs(), services.pictures());
        runs = new RunsController(
                model.runs(), session, jobs, new FolderRuns(services.places().runs()), this, services.painters());
        outcome = new Outcome(model, services, stored);
    }

    /** Of the page on which a training is set up. */
    SetupController setup() {
        return setup;
    }

    /** Of the page on which a training is watched. */
    WatchController watching() {
        return watch;
    }

    /** Of the page of all runs. */
    RunsController runs() {
        return runs;
    }

    /** What is done with the run on the page. */
    Outcome outcome() {
        return outcome;
    }

    SteeringController steering() {
        return steering;
    }

    /** Starts or queues what is set up; does nothing while something is refused. */
    void start() {
        setup.start();
    }

    void queue(TrainingPlan plan, Work<LoadedSet> data) {
        String name = plan.name().isEmpty()
                ? plan.spec().kind() + " " + plan.spec().latentSize() + ", "
                        + model.setup().title(plan.dataset())
                : plan.name();
        add(new QueuedRun(new RunRequest.Fresh(plan, data), name));
    }

    private void add(QueuedRun run) {
        if (model.runningProperty().get() == null) {
            model.pageProperty().set(Page.WATCH);
            begin(run, true);
        } else {
            model.waiting().add(run);
        }
    }

    /** Takes a run from those that wait. */
    void remove(QueuedRun run) {
        model.waiting().remove(run);
    }

    /** Lets a waiting run go before the one in front of it. */
    void moveUp(QueuedRun run) {
        int at = model.waiting().indexOf(run);
        if (at > 0) {
            model.waiting().remove(at);
            model.waiting().add(at - 1, run);
        }
    }

    private void begin(QueuedRun run, boolean show) {
        LiveRun now = new LiveRun();
        live = now;
        following = show;
        model.runningProperty().set(run);
        model.trainedProperty().set(null);
        model.mapProperty().set(null);
        say("");
        if (show) {
            show(null, "");
        }
        steering.take(now, run.title());
        Job job = jobs.start(
                Lane.TRAIN,
                "Train " + run.title(),
                scope -> training.run(run.request(), now, scope),
                trained -> ended(now, trained),
                failure -> failed(now, run, failure));
        if (live == now) {
            steering.runsAs(job);
        }
        job.stateProperty().subscribe(state -> {
            if (state == Job.State.CANCELLED) {
                cancelled(now);
            }
        });
    }

    private void ended(LiveRun run, Trained trained) {
        over(run);
        model.trainedProperty().set(trained);
        say(trained.sentence());
        next();
    }

    private void failed(LiveRun run, QueuedRun what, Throwable failure) {
        over(run);
        session.tellProblem("The training of " + what.title() + " failed", failure);
        fail("The training of " + what.title() + " failed: " + Session.reason(failure));
        next();
    }

    private void cancelled(LiveRun run) {
        if (live != run) {
            return;
        }
        boolean begun = run.started().isPresent();
        over(run);
        say(
                begun
                        ? "Cancelled. What was learned is among the runs, where it can be completed."
                        : "Cancelled before anything was learned.");
        next();
    }

    private void over(LiveRun run) {
        publish();
        run.started().ifPresent(start -> {
            if (following && shown != run) {
                show(run, start.name());
            }
        });
        run.takeTrouble().ifPresent(session::tell);
        if (shown == run) {
            watch.catchUp();
            look(model.onScreenProperty().get());
        }
        live = null;
        model.runningProperty().set(null);
        steering.letGo();
        runs.refresh();
    }

    /** The next of those that wait; who watched the one before sees it, nobody else is led away. */
    private void next() {
        if (!model.waiting().isEmpty()) {
            String before = model.messageProperty().get();
            boolean trouble = model.troubleProperty().get();
            Trained trained = model.trainedProperty().get();
            begin(model.waiting().removeFirst(), following);
            if (model.runningProperty().get() != null) {
                model.messageProperty().set(before);
                model.troubleProperty().set(trouble);
                model.trainedProperty().set(trained);
            }
        }
    }

    /** Shows how far the training is; the view calls it several times a second while one runs. */
    void publish() {
        LiveRun run = live;
        if (run != null) {
            steering.publish();
            run.takeTrouble().ifPresent(session::tell);
            run.started().ifPresent(start -> {
                if (following && shown != run) {
                    show(run, start.name());
                }
            });
        } else if (shown instanceof FolderRun folder && folder.now().live() && ++beats % BEATS_A_LOOK == 0) {
            jobs.latest(
                    Lane.OPEN,
                    "training-look",
                    _ -> {
                        folder.read();
                        return folder;
                    },
                    _ -> {},
                    failure -> session.tellProblem("The run could not be read", failure));
        }
    }

    private void show(@Nullable WatchedRun run, String name) {
        shown = run;
        model.onScreenProperty().set(name);
        model.completableProperty().set(false);
        watch.watch(run);
        if (run != null && run != live) {
            look(name);
        }
    }

    /** Whether the rest of a run can be trained. */
    private void look(String name) {
        jobs.latest(
                Lane.OPEN,
                "training-completable",
                _ -> stored.completable(name),
                completable -> {
                    if (name.equals(model.onScreenProperty().get())) {
                        model.completableProperty().set(completable && (live == null || shown != live));
                    }
                },
                _ -> model.completableProperty().set(false));
    }

    private Optional<LiveRun> trained(String name) {
        return Optional.ofNullable(live)
                .filter(run -> run.started().map(LiveRun.Start::name).stream().anyMatch(name::equals));
    }

    @Override
    public void watch(String run) {
        Optional<LiveRun> now = trained(run);
        if (now.isPresent()) {
            following = true;
            model.pageProperty().set(Page.WATCH);
            if (shown != now.get()) {
                show(now.get(), run);
            }
            return;
        }
        jobs.latest(
                Lane.OPEN,
                "training-watch",
                _ -> stored.watched(run),
                found -> {
                    following = false;
                    model.pageProperty().set(Page.WATCH);
                    show(found, run);
                },
                failure -> session.tellProblem("The run " + run + " could not be opened", failure));
    }

    @Override
    public void open(String run) {
        outcome.open(run);
    }

    @Override
    public void branch(String run, int epoch) {
        jobs.latest(
                Lane.OPEN,
                "training-branch",
                _ -> stored.info(run),
                info -> {
                    setup.show(TrainingPlan.of(info).branching(new RunInfo.Parent(run, epoch)));
                    model.pageProperty().set(Page.SETUP);
                },
                failure -> session.tellProblem("The run " + run + " could not be read", failure));
    }

    /** Begins a new run from the epoch on the page. */
    void branchHere() {
        int epoch = model.watch().shownEpoch().get();
        if (!model.onScreenProperty().get().isEmpty() && epoch >= 0) {
            branch(model.onScreenProperty().get(), epoch);
        }
    }

    @Override
    public void complete(String run) {
        model.completableProperty().set(false);
        add(new QueuedRun(new RunRequest.Rest(run, dataSets), "the rest of " + run));
    }

    @Override
    public void setUp() {
        model.pageProperty().set(Page.SETUP);
    }

    private void say(String sentence) {
        model.messageProperty().set(sentence);
        model.troubleProperty().set(false);
    }

    private void fail(String sentence) {
        model.messageProperty().set(sentence);
        model.troubleProperty().set(true);
    }
}
