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
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.TilePictures;
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
    /** Selected images that get a frame of their own. */
    private static final int FRAMED = 500;
    /** Enlargement of the map at which a single image can be made out among its neighbours. */
    private static final double SEEN = 4;

    private final ExplorerModel model;
    private final Session session;
    private final Jobs jobs;
    private final Workers workers;
    private final MakingController making;
    private final Passage passage;

    /**
     * @param workers cut tiles of pictures
     * @param making knows which maps the user saw come about: they are not turned afterwards
     * @param nanos the time, for movements
     */
    Hanging(
            ExplorerModel model,
            Session session,
            Jobs jobs,
            Workers workers,
            MakingController making,
            LongSupplier nanos) {
        this.making = making;
        passage = new Passage(
                jobs,
                nanos,
                place -> changeScene(scene -> new MapScene(
                        place.layout(),
                        scene.atlas(),
                        scene.inks(),
                        scene.ground(),
                        place.shown(),
                        scene.tileSize(),
                        scene.growing())));
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.workers = workers;
        session.darkProperty().subscribe(_ -> changeScene(scene -> scene.withGround(ground())));
        session.selectionProperty().subscribe(_ -> frame());
        model.experiment().framesProperty().subscribe(_ -> frame());
        model.exhibitProperty().subscribe(_ -> frame());
        model.tileSizeProperty()
                .subscribe(size -> changeScene(scene -> scene.withTileSize((int) Math.round(size.doubleValue()))));
        model.pictureProperty().subscribe(_ -> showTiles());
        model.quality().inksProperty().subscribe(_ -> {
            Exhibit exhibit = model.exhibitProperty().get();
            if (exhibit != null) {
                changeScene(scene -> scene.withInks(inks(exhibit)));
            }
        });
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
                .set(MapScene.of(start, hung.atlas(), inks(exhibit), ground())
                        .withTileSize((int) Math.round(model.tileSizeProperty().get())));
        if (moves) {
            passage.go(start, exhibit.layout());
        } else {
            model.map().fitAll();
        }
        showTiles();
        reveal();
    }

    /** The colours of the classes, or what is laid over them. */
    private byte[] inks(Exhibit exhibit) {
        byte[] over = model.quality().inksProperty().get();
        return over != null && over.length == exhibit.size() ? over : exhibit.inks();
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

    /** Frames what has a part: the selected images, and those in slots. */
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
