package latentexplorer.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.Download;
import latentexplorer.core.data.DownloadOutcome;
import latentexplorer.core.data.FullSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.data.Mosaic;
import latentexplorer.core.data.OpenOptions;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.core.data.OpenReport;
import latentexplorer.core.data.OpenedSet;
import latentexplorer.core.data.OpenedSets;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.widget.FileDialogs;
import latentexplorer.ui.widget.Ink;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** What the user can do in the data workspace. */
public final class DataController {
    private static final String PAGE = "data-page";
    private static final long FIRST_SAMPLES = 1;

    private final DataModel model;
    private final Session session;
    private final Jobs jobs;
    private final DataCatalogue catalogue;
    private final FileDialogs dialogs;

    public DataController(DataModel model, Session session, Jobs jobs, DataCatalogue catalogue, FileDialogs dialogs) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.catalogue = catalogue;
        this.dialogs = dialogs;
        model.darkProperty().bind(session.darkProperty());
        session.dataSetProperty().subscribe(used -> model.keyInUseProperty().set(used == null ? "" : used.key()));
        session.workspaceProperty().subscribe(shown -> {
            if (shown == Workspace.DATA && model.sets().isEmpty()) {
                openFirst();
            }
        });
        model.importInversionProperty().subscribe((_, _) -> {
            if (model.pageProperty().get() instanceof DataPage.Importing importing) {
                look(importing.folder());
            }
        });
    }

    /** Lists the sets and shows the one in use, or else the first. */
    public void open() {
        refresh(this::chooseUsual);
    }

    /** As {@link #open()}, but a folder that was opened meanwhile stays in view. */
    private void openFirst() {
        refresh(sets -> {
            if (model.pageProperty().get() instanceof DataPage.Nothing) {
                chooseUsual(sets);
            }
        });
    }

    private void chooseUsual(List<DataSetDescription> sets) {
        choose(sets.stream()
                .filter(set -> set.key().equals(model.keyInUseProperty().get()))
                .findFirst()
                .or(() -> sets.stream().findFirst())
                .orElse(null));
    }

    private void refresh(Consumer<List<DataSetDescription>> then) {
        jobs.latest(
                Lane.COMPUTE,
                "data-sets",
                _ -> catalogue.list(),
                sets -> {
                    model.sets().setAll(sets);
                    then.accept(sets);
                },
                failure -> fail("The data sets could not be listed", failure));
    }

    /** Shows a set. */
    void choose(@Nullable DataSetDescription set) {
        model.chosenProperty().set(set);
        if (set == null) {
            jobs.dropLatest(PAGE);
            model.offerProperty().set(Optional.empty());
            model.pageProperty().set(new DataPage.Nothing());
            return;
        }
        model.offerProperty().set(set.origin() == Origin.BUNDLED ? catalogue.fullSet(set.key()) : Optional.empty());
        model.pageProperty().set(new DataPage.Loading("Reading " + set.title() + "…"));
        jobs.latest(
                Lane.COMPUTE,
                PAGE,
                scope -> {
                    LoadedSet loaded = catalogue.load(set.key(), scope.part(0, 0.8));
                    return new DataPage.Shown(loaded, ShownSet.of(loaded.images(), FIRST_SAMPLES, scope.part(0.8, 1)));
                },
                model.pageProperty()::set,
                failure -> fail(set.title() + " could not be read", failure));
    }

    /** Shows the chosen set anew, after a failure or instead of a folder. */
    void showChosen() {
        DataSetDescription chosen = model.chosenProperty().get();
        if (chosen == null) {
            open();
        } else {
            choose(chosen);
        }
    }

    private void fail(String what, Throwable failure) {
        session.tellProblem(what, failure);
        model.pageProperty().set(new DataPage.Failed(problem(what, failure)));
    }

    private static Problem problem(String what, Throwable failure) {
        return Problem.of(what + ": " + Session.reason(failure), failure);
    }

    /** Draws other samples of each class. */
    void otherSamples() {
        if (model.pageProperty().get() instanceof DataPage.Shown(LoadedSet set, ShownSet content)) {
            long seed = ThreadLocalRandom.current().nextLong();
            jobs.latest(
                    Lane.DRAW,
                    PAGE,
                    _ -> new DataPage.Shown(set, content.withSamples(seed)),
                    model.pageProperty()::set,
                    failure -> fail("The samples could not be drawn", failure));
        }
    }

    /** Puts the picture of all samples on the clipboard. */
    void copySamples() {
        if (model.pageProperty().get() instanceof DataPage.Shown shown
                && !shown.content().rows().isEmpty()) {
            boolean dark = session.darkProperty().get();
            jobs.latest(
                    Lane.DRAW,
                    "data-copy",
                    _ -> raster(shown.content().mosaic(), dark),
                    Raster::copyToClipboard,
                    failure -> session.tellProblem("The picture could not be copied", failure));
        }
    }

    private static Raster raster(Mosaic mosaic, boolean dark) {
        int[] colours = Ink.of(dark).table();
        int[] argb = new int[mosaic.width() * mosaic.height()];
        for (int p = 0; p < argb.length; p++) {
            argb[p] = colours[mosaic.grey()[p] & 0xFF];
        }
        return new Raster(argb, mosaic.width(), mosaic.height());
    }

    /** Makes the set that is shown the one that all workspaces use, and goes to one of them. */
    void use(Workspace where) {
        if (model.pageProperty().get() instanceof DataPage.Shown shown) {
            LoadedSet set = shown.set();
            session.dataSetProperty().set(new OpenDataSet(set.description().key(), set.images()));
            session.workspaceProperty().set(where);
        }
    }

    /** Fetches the whole of the chosen set. */
    void download() {
        Optional<FullSet> offer = model.offerProperty().get();
        if (offer.isEmpty() || model.downloadProperty().get() != null) {
            return;
        }
        model.troubleProperty().set(null);
        FullSet full = offer.get();
        watch(
                model.downloadProperty(),
                jobs.start(
                        Lane.COMPUTE,
                        "Download " + full.title(),
                        scope -> new Download(full, catalogue.folderOf(full)).run(scope),
                        outcome -> downloaded(full, outcome),
                        failure -> inTrouble(full.title() + " could not be downloaded", failure)));
    }

    /** Keeps a job in a property until it is over, however it ends. */
    private static void watch(ObjectProperty<@Nullable Job> property, Job job) {
        property.set(job);
        job.stateProperty().subscribe(state -> {
            if (state.isOver()) {
                property.set(null);
            }
        });
    }

    private void downloaded(FullSet full, DownloadOutcome outcome) {
        session.tell(outcome.sentence());
        switch (outcome) {
            case DownloadOutcome.Unavailable(String sentence) ->
                model.troubleProperty().set(new Problem(sentence, ""));
            case DownloadOutcome.Complete _ -> {
                DataSetDescription chosen = model.chosenProperty().get();
                boolean stillChosen = chosen != null && chosen.key().equals(full.key());
                refresh(sets -> {
                    if (stillChosen) {
                        choose(find(sets, full.key()));
                    }
                });
            }
        }
    }

    private static @Nullable DataSetDescription find(List<DataSetDescription> sets, String key) {
        return sets.stream().filter(set -> set.key().equals(key)).findFirst().orElse(null);
    }

    private void inTrouble(String what, Throwable failure) {
        session.tellProblem(what, failure);
        model.troubleProperty().set(problem(what, failure));
    }

    /** Stops the download; what came is kept for the next try. */
    void cancelDownload() {
        Job running = model.downloadProperty().get();
        if (running != null) {
            running.cancel();
        }
    }

    /** Puts the notice of a failed download or import away. */
    void dismissTrouble() {
        model.troubleProperty().set(null);
    }

    /** Asks for a folder and shows what it holds before anything is taken over. */
    void openFolder() {
        dialogs.openFolder("Open a folder of images").ifPresent(this::openFolder);
    }

    /** Shows what a folder holds; for one that was dropped on the window too. */
    public void openFolder(Path folder) {
        Path name = folder.getFileName();
        model.importNameProperty().set(name == null ? folder.toString() : name.toString());
        model.pageProperty().set(new DataPage.Loading("Looking into " + folder + "…"));
        model.importInversionProperty().set(Inversion.AUTO);
        model.troubleProperty().set(null);
        look(folder);
    }

    /** Leaves the folder as it is and shows the chosen set again. */
    void leaveFolder() {
        Job running = model.takingProperty().get();
        if (running != null) {
            running.cancel();
        }
        showChosen();
    }

    private void look(Path folder) {
        OpenOptions options =
                new OpenOptions("", model.importInversionProperty().get());
        jobs.latest(
                Lane.COMPUTE,
                PAGE,
                scope -> new DataPage.Importing(folder, OpenedSets.preview(folder, options, scope)),
                model.pageProperty()::set,
                failure -> {
                    String what = "The folder could not be opened";
                    session.tellProblem(what, failure);
                    model.pageProperty().set(new DataPage.FolderFailed(folder, problem(what, failure)));
                });
    }

    /** Makes the folder that is shown one of the sets. */
    void take() {
        String name = model.importNameProperty().get().strip();
        if (!(model.pageProperty().get() instanceof DataPage.Importing(Path folder, OpenedSets.Preview preview))
                || model.takingProperty().get() != null
                || name.isEmpty()) {
            return;
        }
        model.troubleProperty().set(null);
        OpenOptions options = new OpenOptions(name, preview.inverted() ? Inversion.YES : Inversion.NO);
        watch(
                model.takingProperty(),
                jobs.start(
                        Lane.COMPUTE,
                        "Add " + name,
                        scope -> {
                            OpenedSet opened = OpenedSets.open(folder, options, scope.part(0, 0.7));
                            return new Taken(catalogue.keep(opened, scope.part(0.7, 1)), opened.report());
                        },
                        this::taken,
                        failure -> inTrouble(name + " could not be added", failure)));
    }

    private record Taken(DataSetDescription set, OpenReport report) {}

    private void taken(Taken taken) {
        OpenReport report = taken.report();
        if (!report.skipped().isEmpty() || !report.remarks().isEmpty()) {
            List<String> lines = new ArrayList<>(report.skipped());
            lines.addAll(report.remarks());
            String sentence = String.format(
                    Locale.ROOT,
                    "%,d images were added to %s.",
                    report.read(),
                    taken.set().title());
            String left = report.skipped().isEmpty()
                    ? ""
                    : String.format(
                            Locale.ROOT, " %,d were left out.", report.skipped().size());
            model.troubleProperty().set(new Problem(sentence + left, String.join("\n", lines)));
        }
        refresh(sets -> choose(find(sets, taken.set().key())));
    }

    /** Takes a set that the user opened out of the list, after asking. */
    void forget() {
        DataSetDescription set = model.chosenProperty().get();
        if (set == null
                || !dialogs.confirm(
                        "Remove " + set.title(),
                        "The copy in the workspace is deleted; the folder that it was read from stays.",
                        "Remove")) {
            return;
        }
        jobs.start(
                Lane.COMPUTE,
                "Remove " + set.title(),
                _ -> {
                    catalogue.forget(set.key());
                    return set;
                },
                _ -> open(),
                failure -> inTrouble(set.title() + " could not be removed", failure));
    }
}
