package latentexplorer.ui.explorer.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.embed.CommonPoints;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Marks;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.select.Visible;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.TilePictures;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Keeps the second map like the first in all but its places: pictures, colours, what passes the filter, tile size, frames. */
final class SecondMap {
    private static final String CARRY = "compare.carry";
    private static final String TILES = "compare.tiles";

    private final CompareModel model;
    private final Showing showing;
    private final MapModel first;
    private final ObservableValue<TilePicture> picture;
    private final Session session;
    private final Jobs jobs;
    private final Workers workers;

    SecondMap(CompareModel model, CompareController.First beside, Session session, Jobs jobs, Workers workers) {
        this.model = model;
        showing = beside.showing();
        first = beside.map();
        picture = beside.picture();
        this.session = session;
        this.jobs = jobs;
        this.workers = workers;
        first.sceneProperty().addListener((_, before, now) -> firstChanged(before, now));
        picture.subscribe(_ -> showTiles());
        first.frames().subscribe(this::frame);
        session.selectionProperty().subscribe(_ -> {
            mark();
            frame();
        });
    }

    /**
     * Shows the second map of a pair.
     *
     * @param atlas the inputs, or what was shown of this map before
     * @param another whether its pictures are others than before
     */
    void hang(Pairing pairing, TileAtlas atlas, boolean another) {
        MapScene from = first.scene();
        Exhibit second = pairing.second();
        boolean shares = pairing.samePictures() && from != null && from.size() == second.size();
        MapScene scene = MapScene.of(
                        second.layout(),
                        shares ? from.atlas() : atlas,
                        second.inks(),
                        from == null ? Ground.LIGHT : from.ground())
                .withMarks(marks(second));
        model.map()
                .sceneProperty()
                .set(from == null ? scene : scene.withTileSize(from.tileSize()).withGrowing(from.growing()));
        carry();
        frame();
        if (another) {
            jobs.dropLatest(TILES);
            showTiles();
        }
    }

    void takeDown() {
        jobs.dropLatest(CARRY);
        jobs.dropLatest(TILES);
        model.map().sceneProperty().set(null);
        model.map().frames().clear();
    }

    private void firstChanged(@Nullable MapScene before, @Nullable MapScene now) {
        MapScene mine = model.map().scene();
        Pairing pairing = model.pairingProperty().get();
        if (now == null || mine == null || pairing == null) {
            return;
        }
        boolean another = before == null;
        if (another
                || before.ground() != now.ground()
                || before.tileSize() != now.tileSize()
                || before.growing() != now.growing()) {
            mine = mine.withGround(now.ground()).withTileSize(now.tileSize()).withGrowing(now.growing());
        }
        if (pairing.samePictures() && (another || before.atlas() != now.atlas()) && now.size() == mine.size()) {
            mine = mine.withAtlas(now.atlas());
        }
        model.map().sceneProperty().set(mine);
        if (another || before.shown() != now.shown() || before.inks() != now.inks()) {
            carry();
        }
    }

    private record Carried(Shown shown, byte[] inks) {}

    /** Colours and what shows, from the first map. */
    private void carry() {
        Pairing pairing = model.pairingProperty().get();
        MapScene from = first.scene();
        if (pairing == null || from == null || from.size() != pairing.first().size()) {
            return;
        }
        Visible visible = showing.visibleProperty().get();
        jobs.latest(
                Lane.OPEN,
                CARRY,
                _ -> {
                    IntPredicate passes = Unpaired.passing(pairing, visible, from.shown());
                    return new Carried(
                            from.shown()
                                    .carriedTo(
                                            pairing.second().layout(),
                                            pairing.common().partner(),
                                            passes),
                            inks(pairing, from.inks()));
                },
                carried -> {
                    MapScene mine = model.map().scene();
                    if (mine != null && model.pairingProperty().get() == pairing) {
                        model.map()
                                .sceneProperty()
                                .set(mine.withShown(carried.shown()).withInks(carried.inks()));
                    }
                },
                failure -> session.tellProblem("The second map could not follow the first", failure));
    }

    /** Each image in its colour on the first map; those that are not there in that of their class, if classes are shown. */
    private static byte[] inks(Pairing pairing, byte[] over) {
        byte[] inks = pairing.second().inks().clone();
        boolean classes = over == pairing.first().inks();
        for (int point = 0; point < inks.length; point++) {
            int partner = pairing.common().partner()[point];
            if (partner != CommonPoints.NONE) {
                inks[point] = over[partner];
            } else if (!classes) {
                inks[point] = Ground.NEUTRAL;
            }
        }
        return inks;
    }

    private void showTiles() {
        Pairing pairing = model.pairingProperty().get();
        if (pairing == null || pairing.samePictures()) {
            return;
        }
        TilePicture wanted = picture.getValue();
        jobs.latest(
                Lane.OPEN,
                TILES,
                scope -> new TileAtlas(TilePictures.of(pairing.second(), wanted, scope), workers),
                atlas -> {
                    MapScene mine = model.map().scene();
                    if (mine != null && mine.size() == atlas.size()) {
                        model.map().sceneProperty().set(mine.withAtlas(atlas));
                    }
                },
                failure -> session.tellProblem("The pictures of the second map could not be decoded", failure));
    }

    private void mark() {
        MapScene scene = model.map().scene();
        Pairing pairing = model.pairingProperty().get();
        if (scene != null && pairing != null && scene.size() == pairing.second().size()) {
            Marks marks = marks(pairing.second());
            if (!marks.isEmpty() || !scene.marks().isEmpty()) {
                model.map().sceneProperty().set(scene.withMarks(marks));
            }
        }
    }

    /** The points of the selected images, as on the first map. */
    private Marks marks(Exhibit second) {
        return Marks.of(second.points(session.selectionProperty().get()));
    }

    /** The frames of the first map, and those of selected images that it does not show, while they are few. */
    private void frame() {
        Pairing pairing = model.pairingProperty().get();
        if (pairing == null) {
            return;
        }
        Exhibit one = pairing.first();
        Exhibit two = pairing.second();
        List<RoleFrame> frames = new ArrayList<>();
        BitSet selected = session.selectionProperty().get();
        if (selected.cardinality() <= Roles.MOST_FRAMED) {
            selected.stream()
                    .filter(image -> one.point(image) < 0)
                    .map(two::point)
                    .filter(point -> point >= 0)
                    .forEach(point -> frames.add(new RoleFrame(point, Roles.SELECTED)));
        }
        for (RoleFrame frame : first.frames()) {
            int point = frame.index() < one.size() ? two.point(one.image(frame.index())) : -1;
            if (point >= 0) {
                frames.add(new RoleFrame(point, frame.colour()));
            }
        }
        model.map().frames().setAll(frames);
    }
}
