package latentexplorer.ui.explorer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.ImageSource;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.jspecify.annotations.Nullable;

/** Opens maps and models, and decodes what the pointer asks for. */
public final class ExplorerController {
    private static final String OPEN = "explorer.open";
    private static final String SHOW = "explorer.show";
    private static final String TILES = "explorer.tiles";
    private static final String DECODE = "explorer.decode";
    private static final int UNDO_STEPS = 50;
    /** Selected images that get a frame of their own. */
    private static final int FRAMED = 500;

    private final ExplorerModel model;
    private final Session session;
    private final Jobs jobs;
    private final ImageSource images;
    private final Library library;
    private final Workers workers;
    private final Deque<Slots> undo = new ArrayDeque<>();
    private Library.Contents contents = Library.Contents.EMPTY;
    private int hovered = Slots.EMPTY;
    private boolean opening;

    /**
     * @param workers cut tiles of pictures
     */
    public ExplorerController(
            ExplorerModel model, Session session, Jobs jobs, ImageSource images, Library library, Workers workers) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.images = images;
        this.library = library;
        this.workers = workers;
        session.dataSetProperty().addListener((_, _, _) -> follow());
        session.modelProperty().addListener((_, _, _) -> follow());
        session.embeddingProperty().addListener((_, _, _) -> follow());
        session.workspaceProperty().addListener((_, _, now) -> {
            if (now == Workspace.EXPLORER) {
                refreshLibrary();
            }
        });
        session.darkProperty().subscribe(dark -> changeScene(scene -> scene.withGround(ground())));
        session.selectionProperty().subscribe(_ -> frame());
        model.tileSizeProperty()
                .subscribe(size -> changeScene(scene -> scene.withTileSize((int) Math.round(size.doubleValue()))));
        model.slotsProperty().subscribe(_ -> frame());
        model.map().hoveredProperty().subscribe(point -> hover(point.intValue()));
    }

    // ---- opening

    /** Opens a map with its data set and, where it is found, its model. */
    public void openMap(Path file) {
        open("The map could not be opened", _ -> exhibit(library.openMap(file)));
    }

    /** Opens a model with its data set and the first map of its codes; offers to make one where there is none. */
    public void openModel(Path file) {
        open("The model could not be opened", _ -> {
            OpenModel opened = library.openModel(file);
            Library.Contents now = library.contents();
            Optional<Library.MapEntry> map = now.mapByModel(opened.hash());
            return map.isPresent() ? exhibit(library.openMap(map.get().file()), opened) : withoutMap(opened);
        });
    }

    /** Shows the first map of a data set; says what to do where there is none. */
    public void openDataSet(String key) {
        open("The data set could not be opened", scope -> {
            Library.Contents now = library.contents();
            Optional<Library.MapEntry> map = now.mapOf(key);
            if (map.isPresent()) {
                return exhibit(library.openMap(map.get().file()));
            }
            OpenDataSet data = new OpenDataSet(key, images.load(key, scope));
            return new Opened(data, null, null);
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
            @Nullable OpenEmbedding map) {}

    private void open(String failure, Work<Opened> work) {
        model.busyProperty().set(true);
        jobs.latest(
                Lane.COMPUTE,
                OPEN,
                work,
                opened -> {
                    model.busyProperty().set(false);
                    take(opened);
                },
                problem -> {
                    model.busyProperty().set(false);
                    session.tellProblem(failure, problem);
                    if (model.exhibitProperty().get() == null) {
                        model.vacancyProperty().set(ExplorerModel.Vacancy.of(failure + ": " + Session.reason(problem)));
                    }
                });
    }

    private Opened exhibit(OpenEmbedding map) throws IOException {
        Optional<Library.ModelEntry> found =
                library.contents().model(map.embedding().modelHash());
        return exhibit(map, found.isPresent() ? library.openModel(found.get().file()) : null);
    }

    private Opened exhibit(OpenEmbedding map, @Nullable OpenModel opened) throws IOException {
        String key = map.embedding().dataset();
        OpenDataSet current = session.dataSetProperty().get();
        ImageSet set = current != null && current.key().equals(key)
                ? current.images()
                : images.load(key, JobScope.unattended());
        check(map, set);
        return new Opened(new OpenDataSet(key, set), opened, map);
    }

    private Opened withoutMap(OpenModel opened) throws IOException {
        ImageSet set = images.load(opened.dataset(), JobScope.unattended());
        return new Opened(new OpenDataSet(opened.dataset(), set), opened, null);
    }

    private static void check(OpenEmbedding map, ImageSet set) throws BadFileException {
        int[] ids = map.embedding().ids();
        int last = ids.length == 0 ? -1 : ids[ids.length - 1];
        if (last >= set.size()) {
            throw new BadFileException(
                    map.file(),
                    "it holds image " + last + " of " + map.embedding().dataset() + ", which has " + set.size()
                            + " images here: make the map again with the data at hand");
        }
    }

    /** Writes the session in one go; {@link #follow()} sleeps meanwhile. */
    private void take(Opened opened) {
        opening = true;
        session.dataSetProperty().set(opened.data());
        session.modelProperty().set(opened.model());
        session.embeddingProperty().set(opened.map());
        opening = false;
        if (opened.map() != null) {
            show(opened.data(), opened.map(), opened.model());
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
            model.busyProperty().set(false);
            show(data, map, net);
            refreshLibrary();
        } else if (modelFits) {
            openModel(net.file());
        } else {
            openDataSet(data.key());
        }
    }

    private void offerToMakeMap(OpenModel net) {
        model.exhibitProperty().set(null);
        model.vacancyProperty()
                .set(new ExplorerModel.Vacancy(
                        net.title() + " has no map yet. A PCA map takes a few seconds.",
                        "Make the PCA map",
                        this::makeMap));
    }

    private void offerToTrain(OpenDataSet data) {
        model.exhibitProperty().set(null);
        model.vacancyProperty()
                .set(new ExplorerModel.Vacancy(
                        "There is no map of " + data.images().name() + " yet: train a model on it first.",
                        "Go to Training",
                        () -> session.workspaceProperty().set(Workspace.TRAINING)));
    }

    /** Makes the PCA map of the model in use and shows it. */
    void makeMap() {
        OpenModel net = session.modelProperty().get();
        if (net == null) {
            return;
        }
        jobs.start(
                Lane.COMPUTE,
                "Map of " + net.title(),
                scope -> library.makeMap(net, scope),
                session.embeddingProperty()::set,
                failure -> session.tellProblem("The map could not be made", failure));
    }

    private void show(OpenDataSet data, OpenEmbedding map, @Nullable OpenModel net) {
        Exhibit before = model.exhibitProperty().get();
        if (before != null && before.map() == map && before.model() == net) {
            return;
        }
        jobs.latest(
                Lane.COMPUTE,
                SHOW,
                _ -> {
                    Exhibit exhibit = Exhibit.of(data, map, net);
                    return new Hung(exhibit, new TileAtlas(exhibit.inputs(), workers));
                },
                this::show,
                failure -> session.tellProblem("The map could not be shown", failure));
    }

    /** An exhibit with the pictures of its tiles. */
    private record Hung(Exhibit exhibit, TileAtlas atlas) {}

    private void show(Hung hung) {
        Exhibit exhibit = hung.exhibit();
        undo.clear();
        hovered = Slots.EMPTY;
        model.exhibitProperty().set(null);
        model.slotsProperty().set(Slots.NONE);
        model.walkProperty().set(null);
        model.lookProperty().set(null);
        model.vacancyProperty().set(null);
        model.provenanceProperty().set(provenance(exhibit));
        model.exhibitProperty().set(exhibit);
        model.map()
                .sceneProperty()
                .set(MapScene.of(exhibit.layout(), hung.atlas(), exhibit.inks(), ground())
                        .withTileSize((int) Math.round(model.tileSizeProperty().get())));
        model.map().fitAll();
        showTiles();
        if (exhibit.model() == null) {
            session.tell("The model of this map was not found: the pictures are the inputs, and nothing is decoded.");
        }
    }

    private Ground ground() {
        return session.darkProperty().get() ? Ground.DARK : Ground.LIGHT;
    }

    private void changeScene(UnaryOperator<MapScene> change) {
        MapScene scene = model.map().scene();
        if (scene != null) {
            model.map().sceneProperty().set(change.apply(scene));
        }
    }

    /** Frames what has a part: the selected images, the source and the target. */
    private void frame() {
        Exhibit exhibit = model.exhibitProperty().get();
        List<RoleFrame> frames = new ArrayList<>();
        if (exhibit != null) {
            session.selectionProperty().get().stream()
                    .limit(FRAMED)
                    .map(exhibit::point)
                    .filter(point -> point >= 0)
                    .forEach(point -> frames.add(new RoleFrame(point, Roles.SELECTED)));
        }
        Slots slots = model.slotsProperty().get();
        if (slots.target() != Slots.EMPTY) {
            frames.add(new RoleFrame(slots.target(), Roles.TARGET));
        }
        if (slots.source() != Slots.EMPTY) {
            frames.add(new RoleFrame(slots.source(), Roles.SOURCE));
        }
        model.map().frames().setAll(frames);
    }

    private static String provenance(Exhibit exhibit) {
        Embedding map = exhibit.embedding();
        StringBuilder line = new StringBuilder(map.method());
        map.parameters()
                .forEach((name, value) ->
                        line.append(" · ").append(name).append(' ').append(value));
        return line.append(" · ")
                .append(String.format(Locale.ROOT, "%,d", map.size()))
                .append(" codes of ")
                .append(map.latentSize())
                .append(" values · ")
                .append(
                        exhibit.model() == null
                                ? map.modelName()
                                : exhibit.model().title())
                .append(" · ")
                .append(exhibit.images().name())
                .toString();
    }

    // ---- pictures of the tiles

    /** Shows the next kind of picture on the tiles. */
    void cyclePicture() {
        showPicture(model.pictureProperty().get().next());
    }

    void showPicture(TilePicture picture) {
        model.pictureProperty().set(picture);
        showTiles();
    }

    private void showTiles() {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        TilePicture picture = model.pictureProperty().get();
        jobs.latest(
                Lane.COMPUTE,
                TILES,
                scope -> new TileAtlas(TilePictures.of(exhibit, picture, scope), workers),
                atlas -> changeScene(scene -> scene.withAtlas(atlas)),
                failure -> session.tellProblem("The pictures of the map could not be decoded", failure));
    }

    // ---- looking and walking

    /** The user pointed out an image of the map. */
    void pick(MapPick pick) {
        switch (pick.kind()) {
            case PLAIN -> choose(pick.index());
            case SECONDARY -> chooseTarget(pick.index());
            case TOGGLE -> toggleSelected(pick.index());
        }
    }

    private void toggleSelected(int point) {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit != null) {
            BitSet next = (BitSet) session.selectionProperty().get().clone();
            next.flip(exhibit.image(point));
            session.selectionProperty().set(next);
        }
    }

    /** The pointer is over a point, or over none ({@link Slots#EMPTY}). */
    void hover(int point) {
        hovered = point;
        Exhibit exhibit = model.exhibitProperty().get();
        session.hoveredProperty().set(exhibit == null || point < 0 ? -1 : exhibit.image(point));
        decode();
    }

    /** Puts a point in the current slot. */
    void choose(int point) {
        change(model.slotsProperty().get().filled(point));
    }

    /** Puts a point in the target, whichever slot is current. */
    void chooseTarget(int point) {
        change(model.slotsProperty().get().withTarget(point));
    }

    /** The same for the image under the pointer, if there is one. */
    void chooseHoveredAsTarget() {
        if (hovered >= 0) {
            chooseTarget(hovered);
        }
    }

    void makeCurrent(Slots.Slot slot) {
        change(model.slotsProperty().get().withCurrent(slot));
    }

    void clearSource() {
        change(model.slotsProperty().get().withoutSource());
    }

    private void change(Slots next) {
        Slots now = model.slotsProperty().get();
        if (next.equals(now)) {
            return;
        }
        undo.push(now);
        if (undo.size() > UNDO_STEPS) {
            undo.removeLast();
        }
        model.slotsProperty().set(next);
        decode();
    }

    /** Takes back the last change of the slots. */
    void undo() {
        if (!undo.isEmpty()) {
            model.slotsProperty().set(undo.pop());
            decode();
        }
    }

    /** What one request decodes. */
    private record Decoded(@Nullable Look look, @Nullable Walk walk) {}

    /** Decodes the image under the pointer and the row that it would make, latest wins. */
    private void decode() {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        Slots slots = model.slotsProperty().get();
        int point = hovered;
        boolean preview = point >= 0;
        Slots shown = preview ? slots.previewing(point) : slots;
        double[] times = Walk.times(model.interpolationProperty().get());
        jobs.latest(
                Lane.DECODE,
                DECODE,
                _ -> new Decoded(
                        preview ? look(exhibit, point) : null,
                        shown.isComplete() && exhibit.model() != null
                                ? walk(exhibit, exhibit.model().model(), shown, preview, times)
                                : null),
                decoded -> {
                    model.lookProperty().set(decoded.look());
                    model.walkProperty().set(decoded.walk());
                },
                failure -> session.tellProblem("The pictures could not be decoded", failure));
    }

    private static Look look(Exhibit exhibit, int point) {
        int image = exhibit.image(point);
        ImageSet set = exhibit.images();
        float[] input = new float[ImageSet.PIXELS];
        set.copyScaled(image, input, 0);
        float[] code = exhibit.embedding().code(point);
        OpenModel net = exhibit.model();
        return new Look(
                point,
                image,
                set.className(image),
                set.typeface(image),
                code,
                input,
                net == null ? null : net.model().decode(code, 1));
    }

    private static Walk walk(Exhibit exhibit, LatentModel net, Slots slots, boolean preview, double[] times) {
        Embedding map = exhibit.embedding();
        float[] source = map.code(slots.source());
        float[] target = map.code(slots.target());
        float[] codes = new float[times.length * source.length];
        for (int i = 0; i < times.length; i++) {
            System.arraycopy(Interpolation.at(source, target, times[i]), 0, codes, i * source.length, source.length);
        }
        return new Walk(slots, preview, times, net.decode(codes, times.length));
    }

    // ---- the menus of the context bar

    /** Looks anew for data sets, models and maps. */
    public void refreshLibrary() {
        jobs.latest(
                Lane.COMPUTE,
                "explorer.library",
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
