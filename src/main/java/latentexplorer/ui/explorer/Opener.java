package latentexplorer.ui.explorer;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.ImageSource;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Work;
import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapFit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.making.MakingController;
import latentexplorer.ui.explorer.making.MapSubject;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens maps, models and data sets that fit together, keeps the session in line, and fills the context bar's menus. */
final class Opener implements MakingController.Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);
    private static final String OPEN = "explorer.open";
    private static final String LIBRARY = "explorer.library";

    private final ExplorerModel model;
    private final Session session;
    private final Jobs jobs;
    private final ImageSource images;
    private final Library library;
    private final Hanging hanging;
    private final MakingController making;
    private Library.Contents contents = Library.Contents.EMPTY;
    private boolean opening;
    private boolean makingPca;
    /** Told that what was opened last is not what is opened now. */
    private Runnable givenUp = () -> {};

    Opener(
            ExplorerModel model,
            Session session,
            Jobs jobs,
            ImageSource images,
            Library library,
            Hanging hanging,
            MakingController making) {
        this.hanging = hanging;
        this.making = making;
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.images = images;
        this.library = library;
        session.dataSetProperty().addListener((_, _, _) -> follow());
        session.modelProperty().addListener((_, _, _) -> follow());
        session.embeddingProperty().addListener((_, _, _) -> follow());
        session.workspaceProperty().addListener((_, _, now) -> {
            if (now == Workspace.EXPLORER) {
                refreshLibrary();
            }
        });
    }

    /** Opens a map with its data set and, where it is found, its model. */
    void openMap(Path file) {
        OpenDataSet current = session.dataSetProperty().get();
        open("The map could not be opened", scope -> map(file, current, scope), this::takeMap);
    }

    /** @param otherwise called when it cannot be opened, or something else is opened in its place or after it */
    void openMap(Path file, Runnable otherwise) {
        OpenDataSet current = session.dataSetProperty().get();
        giveUp();
        givenUp = otherwise;
        start("The map could not be opened", scope -> map(file, current, scope), this::takeMap);
    }

    private void giveUp() {
        Runnable told = givenUp;
        givenUp = () -> {};
        told.run();
    }

    /** Opens a model with its data set and the first map of its codes; offers to make one where there is none. */
    void openModel(Path file) {
        OpenDataSet current = session.dataSetProperty().get();
        open("The model could not be opened", scope -> model(file, current, scope));
    }

    /** Shows the first map of a data set; says what to do where there is none. */
    void openDataSet(String key) {
        OpenDataSet current = session.dataSetProperty().get();
        open("The data set could not be opened", scope -> dataSet(key, current, scope));
    }

    /** Opens the first of these that can be opened; the others are logged. */
    void openFirst(LastOpened last, Path otherwise) {
        open("The map could not be opened", scope -> {
            if (!last.map().isEmpty()) {
                try {
                    return map(Path.of(last.map()), null, scope);
                } catch (IOException | InvalidPathException e) {
                    LOG.warn("The last map is not opened again", e);
                }
            }
            if (last.map().isEmpty() && !last.model().isEmpty()) {
                try {
                    return model(Path.of(last.model()), null, scope);
                } catch (IOException | InvalidPathException e) {
                    LOG.warn("The last model is not opened again", e);
                }
            }
            if (last.map().isEmpty() && !last.dataset().isEmpty()) {
                try {
                    return dataSet(last.dataset(), null, scope);
                } catch (IOException e) {
                    LOG.warn("The last data set is not opened again", e);
                }
            }
            return map(otherwise, null, scope);
        });
    }

    /**
     * What opening came to; without a map the next step is offered.
     *
     * @param model null when none is known
     * @param map null when there is none yet
     */
    private record Opened(
            OpenDataSet data,
            @Nullable OpenModel model,
            @Nullable OpenEmbedding map,
            @Nullable Outdated outdated) {
        Opened(OpenDataSet data, @Nullable OpenModel model, @Nullable OpenEmbedding map) {
            this(data, model, map, null);
        }
    }

    /**
     * A map whose images or whose model are others now.
     *
     * @param sentence what has changed
     * @param model whose codes the map can be made of anew; null when there is none
     */
    private record Outdated(
            OpenEmbedding map, String sentence, @Nullable OpenModel model) {}

    private void open(String failure, Work<Opened> work) {
        open(failure, work, this::take);
    }

    private void open(String failure, Work<Opened> work, Consumer<Opened> taker) {
        giveUp();
        start(failure, work, taker);
    }

    private void start(String failure, Work<Opened> work, Consumer<Opened> taker) {
        model.busyProperty().set(true);
        jobs.latest(
                Lane.OPEN,
                OPEN,
                work,
                opened -> {
                    model.busyProperty().set(false);
                    taker.accept(opened);
                },
                problem -> {
                    model.busyProperty().set(false);
                    giveUp();
                    session.tellProblem(failure, problem);
                    refreshLibrary();
                    if (model.exhibitProperty().get() == null) {
                        model.vacancyProperty()
                                .set(new ExplorerModel.Vacancy(
                                        failure + ": " + Session.reason(problem)
                                                + " Choose another above, or train a model.",
                                        "Go to Training",
                                        () -> session.workspaceProperty().set(Workspace.TRAINING)));
                    }
                });
    }

    /** @param current the data set in use, which need not be loaded again */
    private Opened map(Path file, @Nullable OpenDataSet current, JobScope scope) throws IOException {
        OpenEmbedding map = library.openMap(file);
        OpenModel made = library.modelOf(map.embedding()).orElse(null);
        Opened opened = exhibit(map, made, current, scope);
        if (opened.outdated() != null || made != null) {
            return opened;
        }
        Optional<OpenModel> successor = library.successorOf(map.embedding());
        return successor.isEmpty()
                ? opened
                : new Opened(
                        opened.data(),
                        null,
                        map,
                        new Outdated(
                                map,
                                map.embedding().modelName()
                                        + " has changed since this map was made of its codes: it is another model now.",
                                successor.get()));
    }

    private Opened model(Path file, @Nullable OpenDataSet current, JobScope scope) throws IOException {
        OpenModel opened = library.openModel(file);
        Optional<Library.MapEntry> map = library.contents().mapByModel(opened.hash());
        return map.isPresent()
                ? exhibit(library.openMap(map.get().file()), opened, current, scope)
                : withoutMap(opened, scope);
    }

    private Opened dataSet(String key, @Nullable OpenDataSet current, JobScope scope) throws IOException {
        Library.Contents now = library.contents();
        Optional<Library.MapEntry> map = now.mapOf(key);
        if (map.isPresent()) {
            return map(map.get().file(), current, scope);
        }
        Optional<Library.ModelEntry> trained = now.modelOf(key);
        if (trained.isPresent()) {
            return withoutMap(library.openModel(trained.get().file()), scope);
        }
        return new Opened(new OpenDataSet(key, images.load(key, scope)), null, null);
    }

    private Opened exhibit(OpenEmbedding map, @Nullable OpenModel opened, @Nullable OpenDataSet current, JobScope scope)
            throws IOException {
        String key = map.embedding().dataset();
        ImageSet set = current != null && current.key().equals(key) ? current.images() : images.load(key, scope);
        Optional<String> changed = MapFit.mismatch(map.embedding(), new MapData(key, set));
        if (changed.isPresent()) {
            OpenModel net =
                    opened == null ? library.successorOf(map.embedding()).orElse(null) : opened;
            return new Opened(
                    new OpenDataSet(key, set), net, null, new Outdated(map, sentence(map, changed.get()), net));
        }
        checkWidth(map, opened);
        return new Opened(new OpenDataSet(key, set), opened, map);
    }

    /** The hash tells that a model made a map; a damaged file may say so wrongly. */
    private static void checkWidth(OpenEmbedding map, @Nullable OpenModel net) throws BadFileException {
        int width = map.embedding().latentSize();
        if (net != null && net.model().latentSize() != width) {
            throw new BadFileException(
                    map.file(),
                    "its codes have " + width + " values and those of " + net.title() + " have "
                            + net.model().latentSize() + ", so it is no map of this model");
        }
    }

    private static String sentence(OpenEmbedding map, String changed) {
        return map.file().getFileName() + " is not shown: " + changed + ".";
    }

    private Opened withoutMap(OpenModel opened, JobScope scope) throws IOException {
        ImageSet set = images.load(opened.dataset(), scope);
        return new Opened(new OpenDataSet(opened.dataset(), set), opened, null);
    }

    /** A map that cannot be shown any more leaves the one on show where it is. */
    private void takeMap(Opened opened) {
        Outdated outdated = opened.outdated();
        if (outdated == null || opened.map() != null || model.exhibitProperty().get() == null) {
            take(opened);
            return;
        }
        model.staleProperty().set(stale(outdated, opened.data()));
        refreshLibrary();
    }

    private ExplorerModel.Stale stale(Outdated outdated, OpenDataSet data) {
        return new ExplorerModel.Stale(outdated.sentence(), () -> makeAnew(outdated, data));
    }

    /** Writes the session in one go; {@link #follow()} sleeps meanwhile. */
    private void take(Opened opened) {
        opening = true;
        session.dataSetProperty().set(opened.data());
        session.modelProperty().set(opened.model());
        session.embeddingProperty().set(opened.map());
        opening = false;
        Outdated outdated = opened.outdated();
        model.staleProperty().set(null);
        if (opened.map() != null) {
            hanging.show(opened.data(), opened.map(), opened.model());
            if (outdated != null) {
                model.staleProperty().set(stale(outdated, opened.data()));
            }
        } else if (outdated != null) {
            offerToMakeAnew(outdated, opened.data());
        } else if (opened.model() != null) {
            offerToMakeMap(opened.model());
        } else {
            offerToTrain(opened.data());
        }
        refreshLibrary();
    }

    /** Brings the view in line with the session when somebody else changed it: looks for what fits together. */
    private void follow() {
        OpenDataSet data = session.dataSetProperty().get();
        OpenModel net = session.modelProperty().get();
        OpenEmbedding map = session.embeddingProperty().get();
        if (opening || data == null) {
            return;
        }
        boolean mapFits = map != null && map.embedding().dataset().equals(data.key());
        boolean modelFits = net != null && net.dataset().equals(data.key());
        if (mapFits && (net == null || net.hash().equals(map.embedding().modelHash()))) {
            jobs.dropLatest(OPEN);
            giveUp();
            model.busyProperty().set(false);
            model.staleProperty().set(null);
            EmbeddingFile.mismatch(map.embedding(), data.images().size())
                    .ifPresentOrElse(
                            changed -> offerToMakeAnew(new Outdated(map, sentence(map, changed), net), data),
                            () -> hanging.show(data, map, net));
            refreshLibrary();
        } else if (modelFits) {
            openModel(net.file());
        } else {
            openDataSet(data.key());
        }
    }

    /** The form as a map was made, for what its images and its model are now. */
    private void makeAnew(Outdated outdated, OpenDataSet data) {
        making.open(outdated.map().embedding(), new MapSubject(data, outdated.model()));
    }

    private void offerToMakeAnew(Outdated outdated, OpenDataSet data) {
        hanging.takeDown();
        model.vacancyProperty()
                .set(new ExplorerModel.Vacancy(outdated.sentence(), "Make it anew…", () -> makeAnew(outdated, data)));
    }

    /** Shows a map that the user has seen come about. */
    @Override
    public void show(MakingController.MadeMap made) {
        jobs.dropLatest(OPEN);
        giveUp();
        model.busyProperty().set(false);
        take(new Opened(made.data(), made.model(), made.map()));
    }

    @Override
    public void keep(MakingController.MadeMap made) {
        session.tell(made.map().file().getFileName() + " is ready: choose it above.");
        refreshLibrary();
    }

    private void offerToMakeMap(OpenModel net) {
        hanging.takeDown();
        model.vacancyProperty()
                .set(new ExplorerModel.Vacancy(
                        net.title() + " has no map yet. A PCA map takes a few seconds.",
                        "Make the PCA map",
                        this::makeMap,
                        "Another map…",
                        making::open));
    }

    private void offerToTrain(OpenDataSet data) {
        hanging.takeDown();
        model.vacancyProperty()
                .set(new ExplorerModel.Vacancy(
                        "There is no map of " + data.images().name() + " yet: train a model on it first.",
                        "Go to Training",
                        () -> session.workspaceProperty().set(Workspace.TRAINING),
                        "Map the raw images…",
                        making::open));
    }

    /** Makes the PCA map of the model in use and shows it, if that is still wanted when it is ready. */
    private void makeMap() {
        OpenModel net = session.modelProperty().get();
        if (net == null || makingPca) {
            return;
        }
        makingPca = true;
        Job job = jobs.start(
                Lane.COMPUTE,
                "Map of " + net.title(),
                scope -> library.makeMap(net, scope),
                map -> {
                    if (session.modelProperty().get() == net
                            && session.embeddingProperty().get() == null) {
                        session.embeddingProperty().set(map);
                    } else {
                        session.tell("The map of " + net.title() + " is ready: choose it above.");
                        refreshLibrary();
                    }
                },
                failure -> session.tellProblem("The map could not be made", failure));
        job.stateProperty().subscribe(state -> makingPca = !state.isOver());
    }

    /** Looks anew for data sets, models and maps. */
    void refreshLibrary() {
        jobs.latest(
                Lane.COMPUTE,
                LIBRARY,
                _ -> library.contents(),
                found -> {
                    contents = found;
                    offerChoices();
                },
                failure -> session.tellProblem("The folders of models and maps could not be read", failure));
    }

    private void offerChoices() {
        OpenDataSet data = session.dataSetProperty().get();
        OpenModel net = session.modelProperty().get();
        OpenEmbedding map = session.embeddingProperty().get();
        String key = data == null ? "" : data.key();
        List<Choice> sets = new ArrayList<>();
        for (Library.DatasetEntry each : contents.datasets()) {
            sets.add(new Choice(each.title(), each.key().equals(key), Optional.empty(), () -> openDataSet(each.key())));
        }
        List<Choice> models = new ArrayList<>();
        for (Library.ModelEntry each : contents.models()) {
            models.add(new Choice(
                    each.title(),
                    net != null && each.hash().equals(net.hash()),
                    mismatch(each.dataset(), key),
                    () -> openModel(each.file())));
        }
        List<Choice> maps = new ArrayList<>();
        for (Library.MapEntry each : contents.maps()) {
            maps.add(new Choice(
                    each.title(),
                    map != null && each.file().equals(map.file()),
                    mismatch(each.dataset(), key),
                    () -> openMap(each.file())));
        }
        model.dataSetsProperty().set(List.copyOf(sets));
        model.modelsProperty().set(List.copyOf(models));
        model.mapsProperty().set(List.copyOf(maps));
    }

    private Optional<String> mismatch(String dataset, String current) {
        return current.isEmpty() || dataset.equals(current)
                ? Optional.empty()
                : Optional.of("made from " + contents.titleOf(dataset));
    }
}
