package latentexplorer.ui.training;

import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.MapMaking;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.training.TrainingModel.Phase;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.SetupController;
import latentexplorer.ui.training.setup.TrainingPlan;
import org.jspecify.annotations.Nullable;

/** What the Training workspace does. Called on the JavaFX thread. */
public final class TrainingController {
    private final TrainingModel model;
    private final Session session;
    private final Jobs jobs;
    private final SetupController setup;
    private final Training training;
    private final MapMaking maps;

    private @Nullable LiveRun live;
    private @Nullable Job job;
    /** What is being trained, in words. */
    private String what = "";

    /**
     * @param catalogue the data sets to choose from
     * @param places where models are saved
     * @param workers threads of the projection
     * @param maps makes the map of what was trained
     */
    public TrainingController(
            TrainingModel model,
            Session session,
            Jobs jobs,
            DataCatalogue catalogue,
            Places places,
            Workers workers,
            MapMaking maps) {
        this(model, session, jobs, DataSets.of(catalogue), new BundleTraining(places.models(), workers), maps);
    }

    TrainingController(
            TrainingModel model, Session session, Jobs jobs, DataSets dataSets, Training training, MapMaking maps) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.setup = new SetupController(model.setup(), session, jobs, dataSets, this::start);
        this.training = training;
        this.maps = maps;
        model.darkProperty().bind(session.darkProperty());
        model.phaseProperty().subscribe(phase -> model.setup().busyProperty().set(phase.isBusy()));
        session.workspaceProperty().subscribe(_ -> watch());
    }

    /** Of the page on which a training is set up. */
    SetupController setup() {
        return setup;
    }

    /** Starts what is set up and shows it; does nothing while something is refused or runs. */
    void start() {
        setup.start();
    }

    private void start(TrainingPlan plan, Work<LoadedSet> data) {
        LiveRun run = begin(plan);
        Job started = jobs.start(
                Lane.TRAIN,
                "Train " + plan.spec().kind() + " " + plan.spec().latentSize() + ", "
                        + model.setup().title(plan.dataset()),
                scope -> training.run(plan, data.run(scope), run, scope),
                this::ended,
                this::failed);
        job = started;
        started.stateProperty().subscribe(state -> {
            if (state == Job.State.CANCELLED) {
                stoppedEarly();
            }
        });
        started.messageProperty().subscribe(now -> {
            boolean preparing = model.phaseProperty().get() == Phase.RUNNING
                    && model.reportProperty().get() == null;
            if (preparing && !now.isEmpty()) {
                model.messageProperty().set(now);
            }
        });
    }

    private LiveRun begin(TrainingPlan plan) {
        LiveRun run = new LiveRun();
        live = run;
        watch();
        model.reportProperty().set(null);
        model.curveProperty().set(LossCurve.EMPTY);
        model.picturesProperty().set(null);
        model.trainedProperty().set(null);
        model.mapProperty().set(null);
        model.scaleProperty().set(LossWords.scale(plan.spec()));
        what = "Training a " + plan.spec().kind() + " model with " + plan.spec().latentSize() + " values in a code, on "
                + model.setup().title(plan.dataset()) + ".";
        model.pageProperty().set(TrainingModel.Page.WATCH);
        model.messageProperty().set("Getting ready");
        model.phaseProperty().set(Phase.RUNNING);
        return run;
    }

    /** Ends the training within a batch; what was best is kept. */
    void stop() {
        if (job != null && model.phaseProperty().get() == Phase.RUNNING) {
            model.phaseProperty().set(Phase.STOPPING);
            model.messageProperty().set("Stopping");
            job.cancel();
        }
    }

    /** Shows what has come since the last call; the view calls it ten times a second while it is looked at. */
    void publish() {
        if (live != null && session.workspaceProperty().get() == Workspace.TRAINING) {
            live.take().ifPresent(this::show);
        }
    }

    private void watch() {
        if (live != null) {
            live.watch(session.workspaceProperty().get() == Workspace.TRAINING);
        }
    }

    private void show(LiveRun.News news) {
        if (model.reportProperty().get() == null && model.phaseProperty().get() == Phase.RUNNING) {
            model.messageProperty().set(what);
        }
        model.reportProperty().set(news.report());
        model.curveProperty().set(news.curve());
        news.pictures().ifPresent(model.picturesProperty()::set);
    }

    private void endRun() {
        if (live != null) {
            live.take().ifPresent(this::show);
        }
        live = null;
        job = null;
    }

    private void ended(Trained trained) {
        endRun();
        model.picturesProperty().set(trained.pictures());
        model.trainedProperty().set(trained);
        model.messageProperty().set(sentence(trained));
        model.phaseProperty().set(Phase.DONE);
    }

    private static String sentence(Trained trained) {
        String how = switch (trained.ending()) {
            case COMPLETE -> "Trained. ";
            case STOPPED -> "Stopped in epoch " + (trained.epoch() + 1) + ". ";
            case DIVERGED ->
                "The loss became infinite after epoch " + trained.epoch() + "; try a lower learning rate. ";
        };
        String weights =
                trained.bestEpoch() == 0 ? "the weights of that moment" : "the weights of epoch " + trained.bestEpoch();
        return how + "Saved with " + weights + " as " + trained.model().file().getFileName() + ".";
    }

    private void failed(Throwable failure) {
        endRun();
        session.tellProblem("The training failed", failure);
        model.messageProperty().set("The training failed: " + Session.reason(failure));
        model.phaseProperty().set(Phase.FAILED);
    }

    private void stoppedEarly() {
        endRun();
        model.messageProperty().set("Stopped before the first epoch had ended: there was nothing to keep.");
        model.phaseProperty().set(Phase.FAILED);
    }

    /** Makes the map of the trained model. */
    void makeMap() {
        makeMap(false);
    }

    private void makeMap(boolean thenOpen) {
        Trained trained = model.trainedProperty().get();
        if (trained == null || model.mappingProperty().get()) {
            return;
        }
        model.mappingProperty().set(true);
        Job making = jobs.start(
                Lane.COMPUTE,
                "Map of " + trained.model().title(),
                scope -> maps.make(trained.data(), trained.model(), scope),
                map -> mapped(trained, map, thenOpen),
                failure -> {
                    model.mappingProperty().set(false);
                    session.tellProblem("The map could not be made", failure);
                    model.messageProperty().set("The map could not be made: " + Session.reason(failure));
                });
        making.stateProperty().subscribe(state -> {
            if (state == Job.State.CANCELLED) {
                model.mappingProperty().set(false);
            }
        });
    }

    /** A map that comes after the next training has begun belongs to nobody here; its file is kept. */
    private void mapped(Trained trained, OpenEmbedding map, boolean thenOpen) {
        model.mappingProperty().set(false);
        if (model.trainedProperty().get() != trained) {
            session.tell("The map " + map.file().getFileName() + " is ready.");
            return;
        }
        model.mapProperty().set(map);
        model.messageProperty().set("The map is saved as " + map.file().getFileName() + ".");
        if (thenOpen) {
            open(trained, map);
        }
    }

    /** Shows the trained model on its map in the Explorer; makes the map first when there is none. */
    void openInExplorer() {
        Trained trained = model.trainedProperty().get();
        OpenEmbedding map = model.mapProperty().get();
        if (trained == null) {
            return;
        }
        if (map == null) {
            makeMap(true);
        } else {
            open(trained, map);
        }
    }

    private void open(Trained trained, OpenEmbedding map) {
        session.dataSetProperty().set(trained.data());
        session.modelProperty().set(trained.model());
        session.embeddingProperty().set(map);
        session.workspaceProperty().set(Workspace.EXPLORER);
    }
}
