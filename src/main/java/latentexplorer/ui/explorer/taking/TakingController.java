package latentexplorer.ui.explorer.taking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.experiment.ExperimentFile;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Group;
import latentexplorer.core.select.Selection;
import latentexplorer.core.select.SelectionTable;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** Packs what the Explorer shows into files. */
public final class TakingController {
    private static final String ESTIMATE = "taking.estimate";
    private static final String COPY = "taking.copy";
    private static final String EXPERIMENT = ExperimentFile.EXTENSION.substring(1);

    private final TakingModel model;
    private final Session session;
    private final Jobs jobs;
    private final FileDialogs dialogs;
    private final Showing showing;
    private final MapModel map;
    private final Scenery scenery;
    private final Experiments experiments;
    private final Packing packing;
    private final Consumer<Raster> clipboard;
    private final ExperimentKeeper keeper;

    /**
     * What is taken, from whom, and where to.
     *
     * @param map as it is drawn
     * @param openMap opens the map of an experiment
     * @param clipboard takes pictures; {@code Raster::copyToClipboard}
     */
    public record Surroundings(
            Session session,
            Jobs jobs,
            FileDialogs dialogs,
            Library library,
            Showing showing,
            MapModel map,
            Scenery scenery,
            Experiments experiments,
            Packing packing,
            MapOpening openMap,
            Consumer<Raster> clipboard) {}

    public TakingController(TakingModel model, Surroundings around) {
        this.model = model;
        session = around.session();
        jobs = around.jobs();
        dialogs = around.dialogs();
        showing = around.showing();
        map = around.map();
        scenery = around.scenery();
        experiments = around.experiments();
        packing = around.packing();
        clipboard = around.clipboard();
        keeper = new ExperimentKeeper(around);
        showing.exhibitProperty().subscribe(this::hung);
        map.viewportProperty().subscribe(_ -> measure());
        model.wholeProperty().subscribe(_ -> measure());
        model.scaleProperty().subscribe(_ -> measure());
        model.sizeProperty().subscribe(_ -> measure());
        model.captionsProperty().subscribe(_ -> measure());
    }

    /** The lines of the overview of keys. */
    public static List<KeyHelp.Key> keys() {
        return List.of(
                new KeyHelp.Key("Ctrl+S", "Save: pictures, animation, table, page, experiment"),
                new KeyHelp.Key("Ctrl+Shift+C", "Copy the map's picture"));
    }

    /** Another map: what was asked for is not of this one. */
    private void hung(@Nullable Exhibit exhibit) {
        close();
        refresh();
        keeper.hung(exhibit);
    }

    /** Finds out what can be taken away now. */
    void refresh() {
        Exhibit exhibit = showing.exhibitProperty().get();
        boolean there = exhibit != null && map.scene() != null;
        model.mapProperty().set(there);
        model.keepableProperty().set(exhibit != null && exhibit.model() != null);
        Optional<ResultGrid> results = there ? experiments.results() : Optional.empty();
        model.resultsProperty().set(results.isPresent());
        List<String> paths = results.isEmpty() || experiments.arrangement().analogies()
                ? List.of()
                : results.get().columns().stream().map(ResultGrid.Column::name).toList();
        model.pathsProperty().set(paths);
        if (model.pathProperty().get() >= paths.size()) {
            model.pathProperty().set(0);
        }
        model.selectedProperty()
                .set(
                        exhibit == null
                                ? 0
                                : scenery.selection().points(exhibit.embedding().ids()).length);
    }

    /** Asks how something is to be taken. */
    void show(TakingModel.Form form) {
        refresh();
        model.formProperty().set(form);
        if (form == TakingModel.Form.PAGE) {
            estimate();
        }
    }

    void close() {
        jobs.dropLatest(ESTIMATE);
        model.formProperty().set(null);
    }

    private void measure() {
        Viewport view = map.viewport();
        int scale = (int) model.scaleProperty().get();
        int size = (int) model.sizeProperty().get();
        int width = model.wholeProperty().get() ? size : MapFrame.extent(view.width(), scale);
        int height = model.wholeProperty().get() ? size : MapFrame.extent(view.height(), scale);
        model.pixelsProperty()
                .set(String.format(
                        Locale.ROOT,
                        model.captionsProperty().get() ? "%,d × %,d pixels and captions" : "%,d × %,d pixels",
                        width,
                        height));
    }

    private Optional<Seen> seen() {
        Exhibit exhibit = showing.exhibitProperty().get();
        MapScene scene = map.scene();
        if (exhibit == null || scene == null || scene.size() != exhibit.size()) {
            session.tell("There is no map yet: open one first.");
            return Optional.empty();
        }
        return Optional.of(new Seen(
                exhibit,
                scene,
                map.viewport(),
                map.frames().stream().map(Seen::frame).toList(),
                scenery.colouring(),
                scenery.picture()));
    }

    private void estimate() {
        model.refusalProperty().set("");
        model.estimateProperty().set("");
        Seen seen = seen().orElse(null);
        if (seen == null) {
            return;
        }
        int count = seen.points().length;
        if (count == 0 || count > Packing.MOST_ON_PAGE) {
            model.refusalProperty()
                    .set(String.format(
                            Locale.ROOT,
                            count == 0
                                    ? "Nothing shows that a page could hold: clear the filter."
                                    : "A page holds at most %,d images, and these are %,d: filter them or take a sample.",
                            Packing.MOST_ON_PAGE,
                            count));
            return;
        }
        String images = String.format(Locale.ROOT, "%,d images", count);
        model.estimateProperty().set(images + ", finding out how large …");
        jobs.latest(
                Lane.OPEN,
                ESTIMATE,
                scope -> packing.estimate(seen.page(scope), scope),
                size -> model.estimateProperty().set(images + ", about " + size + "."),
                failure -> {
                    model.estimateProperty().set("");
                    model.refusalProperty().set(Session.reason(failure));
                });
    }

    /** Saves the map as a picture, as the form says. */
    void savePicture() {
        boolean whole = model.wholeProperty().get();
        boolean clear = model.transparentProperty().get();
        boolean captions = model.captionsProperty().get();
        int scale = (int) model.scaleProperty().get();
        int size = (int) model.sizeProperty().get();
        seen().ifPresent(seen -> save("picture of the map", name(seen.exhibit()) + ".map.png", "png", (file, scope) -> {
            if (whole) {
                packing.whole(file, seen.whole(clear, captions, scope.part(0, 0.3)), size, scope.part(0.3, 1));
            } else {
                packing.view(file, seen.view(clear, captions), scale, scope);
            }
            return "";
        }));
    }

    /** Puts the view on the clipboard, with its captions if they are wanted. */
    void copyPicture() {
        boolean captions = model.captionsProperty().get();
        seen().ifPresent(seen -> jobs.latest(
                Lane.OPEN,
                COPY,
                scope -> packing.copy(seen.view(false, captions), scope),
                picture -> {
                    clipboard.accept(picture);
                    session.tell("The picture of the map is on the clipboard.");
                },
                failure -> session.tellProblem("The picture of the map was not copied", failure)));
    }

    /** Saves the results of the experiment on show as a picture. */
    void saveGrid() {
        int scale = (int) model.gridScaleProperty().get();
        experiments
                .results()
                .ifPresentOrElse(
                        grid -> save("picture of the experiment", stem(grid.title()) + ".png", "png", (file, scope) -> {
                            packing.grid(file, grid, scale, scope);
                            return "";
                        }),
                        this::noResults);
    }

    /** Saves one path of the experiment on show as an animation. */
    void savePath() {
        double speed = model.speedProperty().get();
        int path = model.pathProperty().get();
        experiments
                .results()
                .filter(grid -> path >= 0 && path < grid.columns().size())
                .ifPresentOrElse(
                        grid -> save(
                                "animation of the path",
                                stem(grid.columns().get(path).name()) + ".gif",
                                "gif",
                                (file, _) -> {
                                    packing.path(file, grid.columns().get(path).pictures(), grid.rows(), speed);
                                    return "";
                                }),
                        this::noResults);
    }

    private void noResults() {
        session.tell("The experiment has no results yet: fill its slots first.");
    }

    /** Saves the selected images as a table, or all that show when none is selected. */
    void saveTable() {
        Seen seen = seen().orElse(null);
        if (seen == null) {
            return;
        }
        Selection selected = scenery.selection();
        int[] ids = seen.exhibit().embedding().ids();
        boolean any = selected.points(ids).length > 0;
        List<Group> groups = showing.groupsProperty().get().groups();
        save(
                any ? "table of the selection" : "table of what shows",
                name(seen.exhibit()) + (any ? ".selection.csv" : ".csv"),
                "csv",
                (file, _) -> {
                    Selection images = any
                            ? selected
                            : Selection.of(java.util.stream.IntStream.of(seen.points())
                                    .map(point -> ids[point])
                                    .toArray());
                    new SelectionTable(seen.exhibit().embedding(), seen.labels(), groups).write(file, images);
                    return String.format(Locale.ROOT, " It has %,d images.", images.points(ids).length);
                });
    }

    /** Saves the map as a page for the browser. */
    void savePage() {
        seen().ifPresent(seen -> save(
                "web page of the map",
                name(seen.exhibit()) + ".html",
                "html",
                (file, scope) ->
                        " It has " + packing.page(file, seen.page(scope.part(0, 0.3)), scope.part(0.3, 1)) + "."));
    }

    /** Keeps the experiments with all that they need to be shown again exactly. */
    void saveExperiment() {
        Seen seen = seen().orElse(null);
        if (seen == null) {
            return;
        }
        ExperimentKeeper.Draft draft = keeper.draft(seen);
        save("experiment", name(seen.exhibit()) + ExperimentFile.EXTENSION, EXPERIMENT, (file, _) -> {
            draft.write(file);
            return "";
        });
    }

    /** Asks for a kept experiment and opens it. */
    void openExperiment() {
        dialogs.openFile("Open an experiment", List.of(EXPERIMENT)).ifPresent(this::openExperiment);
    }

    /** Opens a kept experiment; where another map is on show, its own one is opened first. */
    public void openExperiment(Path file) {
        close();
        keeper.open(file);
    }

    private interface Writing {
        /** Returns what is told beside that it is saved; empty for nothing. */
        String write(Path file, JobScope scope) throws IOException;
    }

    private void save(String what, String suggested, String extension, Writing writing) {
        dialogs.saveFile("Save the " + what, suggested, extension)
                .flatMap(chosen -> named(chosen, extension))
                .ifPresent(file -> save(what, file, writing));
    }

    private void save(String what, Path file, Writing writing) {
        close();
        Job job = jobs.start(
                Lane.COMPUTE,
                "Save " + file.getFileName(),
                scope -> writing.write(file, scope),
                more -> session.tell("The " + what + " is saved as " + file + "." + more),
                failure -> session.tellProblem("The " + what + " was not saved", failure));
        job.stateProperty().subscribe(state -> {
            if (state == Job.State.CANCELLED) {
                session.tell("Stopped: the " + what + " was not saved, and an older file of that name is as it was.");
            }
        });
    }

    /** With the ending that tells what it is; who is asked before something is overwritten has not seen that name yet. */
    private Optional<Path> named(Path chosen, String extension) {
        String name = String.valueOf(chosen.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith("." + extension)) {
            return Optional.of(chosen);
        }
        Path file = chosen.resolveSibling(name + "." + extension);
        boolean free = !Files.exists(file)
                || dialogs.confirm("Overwrite?", file + " is there already. Write over it?", "Overwrite");
        return free ? Optional.of(file) : Optional.empty();
    }

    private static String name(Exhibit exhibit) {
        String file = String.valueOf(exhibit.map().file().getFileName());
        return file.endsWith(EmbeddingFile.EXTENSION)
                ? file.substring(0, file.length() - EmbeddingFile.EXTENSION.length())
                : file;
    }

    /** As the beginning of a file's name. */
    private static String stem(String title) {
        UnaryOperator<String> plain = text ->
                text.replaceAll("[\\\\/:*?\"<>|#\\p{Cntrl}]+", " ").strip().replaceAll("\\s+", "-");
        String stem = plain.apply(title);
        return stem.isEmpty() ? "experiment" : stem.substring(0, Math.min(80, stem.length()));
    }
}
