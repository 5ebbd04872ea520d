package latentexplorer.ui.explorer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.ProvenanceLine;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Marks;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.TilePictures;
import latentexplorer.ui.explorer.filter.FilterController;
import latentexplorer.ui.explorer.making.MakingController;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.WantedImage;
import org.jspecify.annotations.Nullable;

/** Hangs an exhibit on the map: its places, its pictures, the ground of the theme, and frames around what has a part. */
final class Hanging {
    private static final String SHOW = "explorer.show";
    private static final String TILES = "explorer.tiles";
    /** Enlargement of the map at which a single image can be made out among its neighbours. */
    private static final double SEEN = 4;

    private final ExplorerModel model;
    private final Session session;
    private final Jobs jobs;
    private final Workers workers;
    private final MakingController making;
    private final FilterController filter;
    private final Passage passage;

    /**
     * @param workers cut tiles of pictures
     * @param making knows which maps the user saw come about: they are not turned afterwards
     * @param filter knows what passes, and its colours
     * @param nanos the time, for movements
     */
    Hanging(
            ExplorerModel model,
            Session session,
            Jobs jobs,
            Workers workers,
            MakingController making,
            FilterController filter,
            LongSupplier nanos) {
        this.making = making;
        this.filter = filter;
        passage = new Passage(
                jobs,
                nanos,
                filter::shownOn,
                place -> changeScene(scene -> scene.withLayout(place.layout(), place.shown())));
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.workers = workers;
        session.darkProperty().subscribe(_ -> changeScene(scene -> scene.withGround(ground())));
        session.selectionProperty().subscribe(_ -> {
            mark();
            frame();
        });
        model.experiment().framesProperty().subscribe(_ -> frame());
        model.exhibitProperty().subscribe(_ -> frame());
        model.pictureProperty().subscribe(_ -> showTiles());
        session.wantedProperty().subscribe(_ -> reveal());
    }

    /** Selects the image that another workspace wants to be seen, and brings it into view. */
    private void reveal() {
        WantedImage wanted = session.wantedProperty().get();
        Exhibit exhibit = model.exhibitProperty().get();
        if (wanted == null
                || exhibit == null
                || !exhibit.data().key().equals(wanted.dataset())
                || model.map().scene() == null) {
            return;
        }
        session.wantedProperty().set(null);
        int point = exhibit.point(wanted.image());
        if (point < 0) {
            session.tell("Image " + wanted.image() + " is not on this map, which shows a sample of the set.");
            return;
        }
        BitSet selected = new BitSet();
        selected.set(wanted.image());
        session.selectionProperty().set(selected);
        Viewport view = model.map().viewport();
        double x = exhibit.layout().x(point);
        double y = exhibit.layout().y(point);
        if (view.zoom() < SEEN) {
            view = view.zoomed(
                    Math.log(SEEN / view.zoom()) / Math.log(Viewport.NOTCH), view.toScreenX(x), view.toScreenY(y));
        }
        double border = Math.min(view.width(), view.height()) / 3.0;
        model.map().viewportProperty().set(view.revealing(x, y, border));
    }

    /** Shows a map, unless it is the one on show. */
    void show(OpenDataSet data, OpenEmbedding map, @Nullable OpenModel net) {
        Exhibit before = model.exhibitProperty().get();
        jobs.dropLatest(SHOW);
        if (before != null && before.map() == map && before.model() == net) {
            return;
        }
        jobs.latest(
                Lane.OPEN,
                SHOW,
                _ -> {
                    Exhibit exhibit = Exhibit.of(data, map, net, making.wasWatched(map) ? null : before);
                    return new Hung(exhibit, new TileAtlas(exhibit.inputs(), workers));
                },
                this::show,
                failure -> {
                    making.mapChanged();
                    session.tellProblem("The map could not be shown", failure);
                });
    }

    /** Leaves the wall empty. */
    void takeDown() {
        jobs.dropLatest(SHOW);
        passage.stop();
        jobs.dropLatest(TILES);
        model.provenanceProperty().set("");
        model.exhibitProperty().set(null);
        model.map().sceneProperty().set(null);
    }

    /** An exhibit with the pictures of its tiles. */
    private record Hung(Exhibit exhibit, TileAtlas atlas) {}

    private void show(Hung hung) {
        Exhibit exhibit = hung.exhibit();
        model.vacancyProperty().set(null);
        Exhibit before = model.exhibitProperty().get();
        MapScene seen = model.map().scene();
        boolean moves = before != null
                && seen != null
                && !making.wasWatched(exhibit.map())
                && before.hasPointsOf(exhibit.data(), exhibit.map());
        passage.stop();
        model.provenanceProperty().set(provenance(exhibit));
        model.exhibitProperty().set(exhibit);
        MapLayout start = moves && seen != null ? seen.layout() : exhibit.layout();
        model.map()
                .sceneProperty()
                .set(filter.dressed(MapScene.of(start, hung.atlas(), exhibit.inks(), ground()))
                        .withMarks(marks(exhibit)));
        if (moves) {
            passage.go(start, exhibit.layout());
        } else {
            model.map().fitAll();
        }
        showTiles();
        reveal();
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

    private void mark() {
        Exhibit exhibit = model.exhibitProperty().get();
        MapScene scene = model.map().scene();
        if (exhibit != null && scene != null && scene.size() == exhibit.size()) {
            Marks marks = marks(exhibit);
            if (!marks.isEmpty() || !scene.marks().isEmpty()) {
                changeScene(each -> each.withMarks(marks));
            }
        }
    }

    /** The points of the selected images. */
    private Marks marks(Exhibit exhibit) {
        return Marks.of(exhibit.points(session.selectionProperty().get()));
    }

    /** Frames what has a part: the selected images while they are few, and those in slots. */
    private void frame() {
        Exhibit exhibit = model.exhibitProperty().get();
        BitSet selected = session.selectionProperty().get();
        List<RoleFrame> frames = new ArrayList<>();
        if (exhibit != null && selected.cardinality() <= Roles.MOST_FRAMED) {
            selected.stream()
                    .map(exhibit::point)
                    .filter(point -> point >= 0)
                    .forEach(point -> frames.add(new RoleFrame(point, Roles.SELECTED)));
        }
        frames.addAll(model.experiment().framesProperty().get());
        model.map().frames().setAll(frames);
    }

    private static String provenance(Exhibit exhibit) {
        boolean lost =
                exhibit.model() == null && !exhibit.embedding().modelName().isEmpty();
        return ProvenanceLine.of(exhibit.embedding()) + (lost ? " · its model was not found" : "");
    }

    private void showTiles() {
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit == null) {
            return;
        }
        TilePicture picture = model.pictureProperty().get();
        jobs.latest(
                Lane.OPEN,
                TILES,
                scope -> new TileAtlas(TilePictures.of(exhibit, picture, scope), workers),
                atlas -> changeScene(scene -> scene.withAtlas(atlas)),
                failure -> session.tellProblem("The pictures of the map could not be decoded", failure));
    }
}
