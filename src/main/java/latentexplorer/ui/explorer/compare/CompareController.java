package latentexplorer.ui.explorer.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapFit;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.select.Selection;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.MapRegion;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a second map beside the first and joins the two. */
public final class CompareController {
    private static final String OPEN = "compare.open";
    private static final String LIBRARY = "compare.library";
    private static final String DECODE = "compare.decode";
    private static final String JUDGE = "compare.reality";
    private static final Logger LOG = LoggerFactory.getLogger(CompareController.class);

    private final CompareModel model;
    private final First first;
    private final Session session;
    private final Jobs jobs;
    private final Workers workers;
    private final Library library;
    private final SecondMap second;
    private final LinkedViews views;
    private final SharedPointer pointer;
    private Library.Contents contents = Library.Contents.EMPTY;
    /** What was beside the first map when the place was closed. */
    private @Nullable Path last;

    /**
     * The map that the second is beside.
     *
     * @param map as it is drawn; only what is raised on it, its view and what dragging does are changed from here
     * @param picture what its tiles show
     * @param checks what tells how real the pictures of an exhibit's model are, null while that is not known
     * @param pointing told what the user does on the second map
     */
    public record First(
            Showing showing,
            MapModel map,
            ObservableValue<TilePicture> picture,
            Function<Exhibit, @Nullable RealityCheck> checks,
            Pointing pointing) {}

    public CompareController(
            CompareModel model, First first, Session session, Jobs jobs, Workers workers, Library library) {
        this.model = model;
        this.first = first;
        this.session = session;
        this.jobs = jobs;
        this.workers = workers;
        this.library = library;
        second = new SecondMap(model, first, session, jobs, workers);
        views = new LinkedViews(model, first.map());
        pointer = new SharedPointer(model, first.map(), first.pointing(), this::decode);
        model.map().pointerModeProperty().bindBidirectional(first.map().pointerModeProperty());
        model.openProperty().addListener((_, _, open) -> {
            if (open) {
                opened();
            } else {
                closed();
            }
        });
        first.showing().realityProperty().subscribe(_ -> judge());
        first.showing().exhibitProperty().addListener((_, _, now) -> firstChanged(now));
    }

    /** The lines of this room in the overview of keys. */
    public static List<KeyHelp.Key> keys() {
        return List.of(
                new KeyHelp.Key("V", "A second map beside the first, or one alone"),
                new KeyHelp.Key("X", "Find the image under the pointer on the other map"),
                new KeyHelp.Key("Y", "Pan and zoom both maps together, or each alone"));
    }

    /** Makes a place for a second map, or takes it away. */
    public void toggle() {
        boolean open = model.openProperty().get();
        if (open || first.showing().exhibitProperty().get() != null) {
            model.openProperty().set(!open);
        }
    }

    /** Whether panning and zooming one map moves the other. */
    public void toggleLink() {
        model.linkedProperty().set(!model.linkedProperty().get());
    }

    /** Brings the image under the pointer into the middle of the map that the pointer is not over. */
    public void find() {
        Exhibit other = pointer.otherExhibit();
        int image = pointer.image();
        if (other == null || image < 0) {
            return;
        }
        int point = other.point(image);
        if (point < 0) {
            session.tell(String.format(
                    Locale.ROOT,
                    "Image %,d is not on %s, which shows %,d of %,d images.",
                    image,
                    title(other.map()),
                    other.size(),
                    other.images().size()));
            return;
        }
        views.centre(pointer.otherMap(), other.layout().x(point), other.layout().y(point));
    }

    /** The user pointed out an image of the second map. */
    void picked(MapPick pick) {
        Pairing pairing = model.pairingProperty().get();
        if (pairing != null) {
            first.pointing().picked(pairing.second().image(pick.index()), pick.kind());
        }
    }

    /** The user drew around images of the second map; what does not show there is left out. */
    void drawn(MapRegion drawn) {
        Pairing pairing = model.pairingProperty().get();
        MapScene scene = model.map().scene();
        if (pairing != null && scene != null && scene.size() == pairing.second().size()) {
            int[] ids = pairing.second().embedding().ids();
            first.pointing()
                    .drawn(
                            () -> Selection.ofPoints(drawn.region().points(scene.layout(), scene.shown()::isTile), ids),
                            drawn.combine());
        }
    }

    private void opened() {
        Exhibit exhibit = first.showing().exhibitProperty().get();
        refresh(exhibit != null);
    }

    private void closed() {
        Pairing pairing = model.pairingProperty().get();
        last = pairing == null ? last : pairing.second().map().file();
        clear();
        jobs.dropLatest(LIBRARY);
        model.vacancyProperty().set(null);
    }

    private void clear() {
        jobs.dropLatest(OPEN);
        jobs.dropLatest(DECODE);
        model.busyProperty().set(false);
        second.takeDown();
        model.pairingProperty().set(null);
        pointer.mapsChanged();
    }

    private void firstChanged(@Nullable Exhibit now) {
        if (!model.openProperty().get()) {
            return;
        }
        Pairing pairing = model.pairingProperty().get();
        if (now == null) {
            clear();
            model.vacancyProperty().set(new CompareModel.Vacancy("There is no map to compare with.", "", () -> {}));
        } else if (pairing != null
                && now.data().images() == pairing.second().data().images()) {
            again(now, pairing);
        } else {
            clear();
            refresh(true);
        }
        offer();
    }

    /** Looks anew for maps. */
    void refresh() {
        refresh(false);
    }

    /** @param choose whether the one that is worth most to be compared is to be opened */
    private void refresh(boolean choose) {
        jobs.latest(
                Lane.OPEN,
                LIBRARY,
                _ -> library.contents(),
                found -> {
                    contents = found;
                    offer();
                    if (choose) {
                        chooseForUser();
                    }
                },
                failure -> session.tellProblem("The folders of maps could not be read", failure));
    }

    private void chooseForUser() {
        Exhibit exhibit = first.showing().exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        Optional<Library.MapEntry> best = Rivals.best(contents, exhibit, last);
        if (best.isPresent()) {
            choose(best.get().file());
        } else {
            Path same = exhibit.map().file();
            model.vacancyProperty()
                    .set(new CompareModel.Vacancy(
                            "There is no other map of "
                                    + contents.titleOf(exhibit.data().key()) + " yet. M makes one.",
                            "Show this one twice",
                            () -> choose(same)));
        }
    }

    private void offer() {
        Exhibit exhibit = first.showing().exhibitProperty().get();
        Pairing pairing = model.pairingProperty().get();
        Path shown = pairing == null ? null : pairing.second().map().file();
        List<Candidate> candidates = new ArrayList<>();
        for (Library.MapEntry each : contents.maps()) {
            boolean fits =
                    exhibit != null && each.dataset().equals(exhibit.data().key());
            candidates.add(new Candidate(
                    each.file(),
                    each.title(),
                    exhibit != null && each.file().equals(exhibit.map().file()) ? "the map on the left" : "",
                    each.file().equals(shown),
                    fits ? Optional.empty() : Optional.of("made from " + contents.titleOf(each.dataset()))));
        }
        candidates.sort(Comparator.comparing(each -> each.why().isPresent()));
        model.candidatesProperty().set(List.copyOf(candidates));
    }

    /**
     * What is needed to show a second map.
     *
     * @param another whether it is not the one that was on show
     */
    private record Opened(Pairing pairing, TileAtlas atlas, boolean another) {}

    /** Opens a map beside the first. */
    void choose(Path file) {
        Exhibit exhibit = first.showing().exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        MapScene scene = first.map().scene();
        model.busyProperty().set(true);
        model.vacancyProperty().set(null);
        jobs.latest(Lane.OPEN, OPEN, scope -> open(file, exhibit, scene, scope), this::show, failure -> {
            model.busyProperty().set(false);
            refused(file, failure);
        });
    }

    private void refused(Path file, Throwable failure) {
        String what = file.getFileName() + " could not be opened";
        if (model.pairingProperty().get() == null) {
            model.vacancyProperty()
                    .set(new CompareModel.Vacancy(
                            what + ": " + Session.reason(failure) + " Choose another above.", "", () -> {}));
        } else {
            session.tellProblem(what, failure);
        }
        refresh();
    }

    private Opened open(Path file, Exhibit exhibit, @Nullable MapScene scene, JobScope scope) throws IOException {
        OpenEmbedding map = file.equals(exhibit.map().file()) ? exhibit.map() : library.openMap(file);
        MapData data = new MapData(exhibit.data().key(), exhibit.images());
        Optional<String> mismatch = map == exhibit.map() ? Optional.empty() : mismatch(map, data);
        if (mismatch.isPresent()) {
            throw new IOException(mismatch.get() + ".");
        }
        scope.check();
        OpenModel net = exhibit.model();
        if (net == null || !net.hash().equals(map.embedding().modelHash())) {
            net = library.modelOf(map.embedding()).orElse(null);
        }
        scope.check();
        Pairing pairing = Pairing.of(exhibit, Exhibit.of(exhibit.data(), map, net, exhibit));
        boolean sharesTiles = pairing.samePictures() && scene != null && scene.size() == exhibit.size();
        return new Opened(
                pairing,
                sharesTiles ? scene.atlas() : new TileAtlas(pairing.second().inputs(), workers),
                true);
    }

    private static Optional<String> mismatch(OpenEmbedding map, MapData data) {
        return map.embedding().dataset().equals(data.key())
                ? MapFit.mismatch(map.embedding(), data)
                : Optional.of("it is a map of " + map.embedding().dataset() + ", not of " + data.key());
    }

    /** The first map is another now: the second is laid beside it as it was beside the one before. */
    private void again(Exhibit now, Pairing before) {
        Exhibit shown = before.second();
        MapScene mine = model.map().scene();
        jobs.latest(
                Lane.OPEN,
                OPEN,
                _ -> {
                    Pairing pairing = Pairing.of(now, Exhibit.of(now.data(), shown.map(), shown.model(), now));
                    boolean kept = mine != null && mine.size() == shown.size();
                    return new Opened(
                            pairing,
                            kept ? mine.atlas() : new TileAtlas(shown.inputs(), workers),
                            !kept || before.samePictures());
                },
                this::show,
                failure -> {
                    model.busyProperty().set(false);
                    session.tellProblem("The second map could not be shown", failure);
                });
    }

    private void show(Opened opened) {
        model.busyProperty().set(false);
        Exhibit now = first.showing().exhibitProperty().get();
        if (!model.openProperty().get() || now != opened.pairing().first()) {
            return;
        }
        boolean anew = model.pairingProperty().get() == null;
        model.pairingProperty().set(opened.pairing());
        model.vacancyProperty().set(null);
        last = opened.pairing().second().map().file();
        second.hang(opened.pairing(), opened.atlas(), opened.another());
        if (anew) {
            model.map().fitAll();
        }
        views.align();
        pointer.mapsChanged();
        offer();
    }

    /** The image under the pointer by both models, latest wins. */
    private void decode(int image) {
        Pairing pairing = model.pairingProperty().get();
        if (pairing == null || image < 0) {
            jobs.dropLatest(DECODE);
            looked(null);
            return;
        }
        jobs.latest(
                Lane.DECODE,
                DECODE,
                _ -> Looks.of(pairing, image),
                this::looked,
                failure -> session.tellProblem("The image could not be decoded by both models", failure));
    }

    private void looked(@Nullable Looks looks) {
        model.looksProperty().set(looks);
        judge();
    }

    /** The pictures are shown first, what is to be said of them follows. */
    private void judge() {
        model.realitiesProperty().set(Realities.UNKNOWN);
        Pairing pairing = model.pairingProperty().get();
        Looks looks = model.looksProperty().get();
        RealityCheck one = pairing == null ? null : first.checks().apply(pairing.first());
        RealityCheck two = pairing == null ? null : first.checks().apply(pairing.second());
        if (looks == null || one == null && two == null) {
            jobs.dropLatest(JUDGE);
            return;
        }
        // A picture without a verdict is no harm: the strip is left out.
        jobs.latest(
                Lane.DECODE,
                JUDGE,
                scope -> Realities.of(looks, one, two, scope),
                model.realitiesProperty()::set,
                failure -> LOG.warn("How real pictures are could not be found", failure));
    }

    /** What the user calls a map. */
    static String title(OpenEmbedding map) {
        String name = map.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
