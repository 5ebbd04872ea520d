package latentexplorer.ui.training;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import latentexplorer.core.file.ShellLine;
import latentexplorer.core.insight.FigureSubject;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.jspecify.annotations.Nullable;

/** What is done with what came of a training: its map, the Explorer, its figures, its command. Called on the JavaFX thread. */
final class Outcome {
    private final TrainingModel model;
    private final TrainingController.Surroundings services;
    private final Session session;
    private final StoredRuns stored;

    Outcome(TrainingModel model, TrainingController.Surroundings services, StoredRuns stored) {
        this.model = model;
        this.services = services;
        this.stored = stored;
        session = services.session();
    }

    /** A model with its map. */
    private record Mapped(StoredRuns.Opened opened, OpenEmbedding map) {}

    /** Makes the map of the model that was trained last. */
    void makeMap() {
        Trained trained = model.trainedProperty().get();
        if (trained != null) {
            map(trained.model().title(), trained, false, _ -> new StoredRuns.Opened(trained.data(), trained.model()));
        }
    }

    /** Shows the run on the page in the Explorer, with the model of its best epoch. */
    void openInExplorer() {
        String run = model.onScreenProperty().get();
        if (!run.isEmpty()) {
            open(run);
        }
    }

    /** Shows the best model of a run on its map in the Explorer; makes the map first when there is none. */
    void open(String run) {
        Trained trained = model.trainedProperty().get();
        OpenEmbedding map = model.mapProperty().get();
        if (trained == null || !trained.run().equals(run)) {
            map(run, null, true, scope -> stored.best(run, scope));
        } else if (map == null) {
            map(run, trained, true, _ -> new StoredRuns.Opened(trained.data(), trained.model()));
        } else {
            open(new Mapped(new StoredRuns.Opened(trained.data(), trained.model()), map));
        }
    }

    private void map(String name, @Nullable Trained trained, boolean thenOpen, Work<StoredRuns.Opened> of) {
        if (model.mappingProperty().get()) {
            return;
        }
        model.mappingProperty().set(true);
        Job making = services.jobs()
                .start(
                        Lane.COMPUTE,
                        "Map of " + name,
                        scope -> {
                            StoredRuns.Opened opened = of.run(scope);
                            return new Mapped(opened, services.maps().make(opened.data(), opened.model(), scope));
                        },
                        mapped -> mapped(trained, mapped, thenOpen),
                        failure -> {
                            model.mappingProperty().set(false);
                            session.tellProblem("The map could not be made", failure);
                            model.messageProperty().set("The map could not be made: " + Session.reason(failure));
                            model.troubleProperty().set(true);
                        });
        making.stateProperty().subscribe(state -> {
            if (state == Job.State.CANCELLED) {
                model.mappingProperty().set(false);
            }
        });
    }

    /** A map that comes after the next training has begun is nobody's here; its file is kept. */
    private void mapped(@Nullable Trained trained, Mapped mapped, boolean thenOpen) {
        model.mappingProperty().set(false);
        boolean ours = trained != null && model.trainedProperty().get() == trained;
        if (ours) {
            model.mapProperty().set(mapped.map());
            model.messageProperty()
                    .set("The map is saved as " + mapped.map().file().getFileName() + ".");
            model.troubleProperty().set(false);
        }
        if (thenOpen && (ours || trained == null)) {
            open(mapped);
        } else if (!ours) {
            session.tell("The map " + mapped.map().file().getFileName() + " is ready.");
        }
    }

    private void open(Mapped mapped) {
        session.dataSetProperty().set(mapped.opened().data());
        session.modelProperty().set(mapped.opened().model());
        session.embeddingProperty().set(mapped.map());
        session.workspaceProperty().set(Workspace.EXPLORER);
    }

    /** Saves all figures of the run on the page, at its epoch, in a folder that the user chooses. */
    void saveFigures() {
        String run = model.onScreenProperty().get();
        int epoch = model.watch().shownEpoch().get();
        if (run.isEmpty() || epoch < 0) {
            return;
        }
        services.dialogs().openFolder("Where the figures go").ifPresent(folder -> saveFigures(run, epoch, folder));
    }

    private void saveFigures(String run, int epoch, Path folder) {
        services.jobs()
                .start(
                        Lane.COMPUTE,
                        "Figures of " + run,
                        scope -> {
                            FigureSubject subject = stored.subject(run, epoch, scope.part(0, 0.1));
                            return services.figures().save(subject, folder, scope.part(0.1, 1));
                        },
                        files -> session.tell(saved(files, folder), lines(files)),
                        failure -> session.tellProblem("The figures could not be saved", failure));
    }

    private static String saved(List<Path> files, Path folder) {
        return files.size() + " figures and tables are saved in " + folder + ".";
    }

    private static String lines(List<Path> files) {
        return String.join(
                "\n", files.stream().map(file -> file.getFileName().toString()).toList());
    }

    /** The line that trains the run on the page from a terminal; not told when there is none. */
    void command(Consumer<String> taker) {
        String run = model.onScreenProperty().get();
        if (run.isEmpty()) {
            return;
        }
        services.jobs()
                .latest(
                        Lane.OPEN,
                        "training-command",
                        _ -> stored.info(run).command(),
                        words -> {
                            if (words.isEmpty()) {
                                session.tell("No command trains " + run + ": it goes on from another run.");
                            } else {
                                taker.accept(ShellLine.of(words));
                                session.tell("The command that trains " + run + " is on the clipboard.");
                            }
                        },
                        failure -> session.tellProblem("The run could not be read", failure));
    }
}
