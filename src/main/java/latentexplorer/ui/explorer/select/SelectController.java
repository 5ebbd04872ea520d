package latentexplorer.ui.explorer.select;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.MapRegion;
import latentexplorer.ui.map.PointerMode;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Selects images. What the user asks for is done in that order off the JavaFX thread, however fast it is asked for; only what
 * shows can be pointed out, and each change can be taken back.
 */
public final class SelectController {
    private static final String SELECT = "explorer.select";

    private final SelectModel model;
    private final MapModel map;
    private final Showing showing;
    private final Session session;
    private final Jobs jobs;
    private final Undo undo;
    private final List<Change> waiting = new ArrayList<>();
    /** Key of the data set that the selection is of. */
    private String selectedIn = "";
    /** What the status was counted on last. */
    private @Nullable Shown counted;

    /**
     * Something that changes the selection.
     *
     * @param name what is taken back, for example "select by rectangle"
     */
    private record Change(String name, UnaryOperator<Selection> change) {}

    /** A selection before and after a change. */
    private record Step(String name, Selection before, Selection after) {}

    public SelectController(SelectModel model, MapModel map, Showing showing, Session session, Jobs jobs, Undo undo) {
        this.model = model;
        this.map = map;
        this.showing = showing;
        this.session = session;
        this.jobs = jobs;
        this.undo = undo;
        showing.exhibitProperty().subscribe(_ -> follow());
        session.selectionProperty().subscribe(_ -> describe());
        map.sceneProperty().subscribe(scene -> {
            if ((scene == null ? null : scene.shown()) != counted) {
                describe();
            }
        });
    }

    /** The keys of selecting, for the overview. */
    public static List<KeyHelp.Key> keys() {
        return List.of(
                new KeyHelp.Key("H, R and L", "Dragging pans, draws a rectangle, draws a lasso"),
                new KeyHelp.Key("Shift-drag", "Select by a rectangle at once"),
                new KeyHelp.Key("Ctrl and Alt, drawing", "Add to the selection, take from it"),
                new KeyHelp.Key("Right-drag", "Pan, whatever dragging does"),
                new KeyHelp.Key("Ctrl+click, Ctrl+Enter", "Select one image, or no longer"),
                new KeyHelp.Key("Ctrl+A", "Select all that show"),
                new KeyHelp.Key("Ctrl+I", "Select the others among those that show"),
                new KeyHelp.Key("Ctrl+D", "Drop the selection"));
    }

    /** The selection belongs to the images, not to the map: it ends with the data set, not while there is no map. */
    private void follow() {
        String key = showing.images(session);
        if (!key.equals(selectedIn)) {
            selectedIn = key;
            waiting.clear();
            jobs.dropLatest(SELECT);
            session.selectionProperty().set(new BitSet());
        }
        describe();
    }

    /** The user drew around images. */
    public void region(MapRegion drawn) {
        MapScene scene = map.scene();
        Exhibit exhibit = showing.exhibitProperty().get();
        if (scene == null || exhibit == null) {
            return;
        }
        int[] ids = exhibit.embedding().ids();
        drawn(
                () -> Selection.ofPoints(drawn.region().points(scene.layout(), scene.shown()::isTile), ids),
                drawn.combine());
    }

    /**
     * The user drew around images, wherever that was.
     *
     * @param images asked for off the JavaFX thread
     * @param how they change the selection, if the tools do not say that what is drawn is taken away
     */
    public void drawn(Supplier<Selection> images, Combine how) {
        boolean subtract = model.subtractProperty().get() && how == Combine.REPLACE;
        Combine combine = subtract ? Combine.SHRINK : how;
        String name = switch (combine) {
            case REPLACE -> "select";
            case GROW -> "add to the selection";
            case SHRINK -> "take from the selection";
        };
        change(name, now -> now.combine(images.get(), combine));
    }

    /** Selects a point of the map, or no longer. */
    public void toggle(int point) {
        Exhibit exhibit = showing.exhibitProperty().get();
        if (exhibit != null) {
            int image = exhibit.image(point);
            change("select an image", now -> now.toggled(image));
        }
    }

    /** Selects all that show. */
    void all() {
        amongShown("select all", (now, shown) -> shown);
    }

    /** Selects the others among those that show. */
    void invert() {
        amongShown("invert the selection", Selection::inverted);
    }

    private interface Among {
        Selection apply(Selection now, Selection shown);
    }

    private void amongShown(String name, Among among) {
        MapScene scene = map.scene();
        Exhibit exhibit = showing.exhibitProperty().get();
        if (scene != null && exhibit != null) {
            int[] ids = exhibit.embedding().ids();
            change(name, now -> among.apply(now, Selection.ofPoints(points(scene), ids)));
        }
    }

    private static BitSet points(MapScene scene) {
        BitSet points = new BitSet(scene.size());
        for (int point = 0; point < scene.size(); point++) {
            if (scene.shown().isTile(point)) {
                points.set(point);
            }
        }
        return points;
    }

    /**
     * Drops the selection.
     *
     * @return whether there was one
     */
    public boolean clear() {
        if (session.selectionProperty().get().isEmpty() && waiting.isEmpty()) {
            return false;
        }
        change("drop the selection", _ -> Selection.EMPTY);
        return true;
    }

    /** Images that are known by another way than the map. */
    void choose(String name, Selection images, Combine combine) {
        change(name, now -> now.combine(images, combine));
    }

    void setMode(PointerMode mode) {
        model.modeProperty().set(mode);
    }

    /** A key that is no character. */
    public boolean pressed(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.A) {
            all();
        } else if (event.getCode() == KeyCode.I) {
            invert();
        } else if (event.getCode() == KeyCode.D) {
            clear();
        } else {
            return false;
        }
        return true;
    }

    /** A character. */
    public boolean typed(String character) {
        switch (character) {
            case "h", "H" -> setMode(PointerMode.PAN);
            case "r", "R" -> setMode(PointerMode.RECTANGLE);
            case "l", "L" -> setMode(PointerMode.LASSO);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void change(String name, UnaryOperator<Selection> change) {
        waiting.add(new Change(name, change));
        work();
    }

    /** Does all that waits, one after the other: newer work takes the place of older, and does that too. */
    private void work() {
        BitSet begin = session.selectionProperty().get();
        List<Change> changes = List.copyOf(waiting);
        jobs.latest(
                Lane.OPEN,
                SELECT,
                scope -> {
                    List<Step> steps = new ArrayList<>();
                    Selection now = Selection.of(begin);
                    for (Change each : changes) {
                        scope.check();
                        Selection next = each.change().apply(now);
                        steps.add(new Step(each.name(), now, next));
                        now = next;
                    }
                    return steps;
                },
                steps -> done(begin, steps),
                failure -> {
                    waiting.clear();
                    session.tellProblem("The images could not be selected", failure);
                });
    }

    private void done(BitSet begin, List<Step> steps) {
        if (session.selectionProperty().get() != begin) {
            // Somebody else has selected meanwhile: what was asked for is asked of that.
            work();
            return;
        }
        waiting.clear();
        String of = selectedIn;
        for (Step step : steps) {
            if (!step.before().equals(step.after())) {
                undo.did(step.name(), () -> bring(of, step.before()), () -> bring(of, step.after()));
            }
        }
        Selection end = steps.getLast().after();
        if (!end.equals(Selection.of(begin))) {
            bring(of, end);
        }
    }

    private void bring(String of, Selection selection) {
        if (of.equals(selectedIn)) {
            session.selectionProperty().set(selection.toBitSet());
        }
    }

    private void describe() {
        MapScene scene = map.scene();
        Exhibit exhibit = showing.exhibitProperty().get();
        BitSet selected = session.selectionProperty().get();
        counted = scene == null ? null : scene.shown();
        int all = selected.cardinality();
        model.selectedProperty().set(all);
        if (all == 0 || exhibit == null) {
            model.say("");
            return;
        }
        // While another map is being hung, the scene may still be of the one before.
        boolean known = scene != null && scene.size() == exhibit.size();
        int seen = known ? seen(exhibit, scene, selected) : all;
        model.say(
                seen == all
                        ? String.format(Locale.ROOT, "%,d selected", all)
                        : String.format(Locale.ROOT, "%,d selected, %,d of them shown", all, seen));
    }

    private static int seen(Exhibit exhibit, MapScene scene, BitSet selected) {
        int seen = 0;
        int[] ids = exhibit.embedding().ids();
        for (int point = 0; point < ids.length; point++) {
            if (selected.get(ids[point]) && scene.shown().isTile(point)) {
                seen++;
            }
        }
        return seen;
    }
}
