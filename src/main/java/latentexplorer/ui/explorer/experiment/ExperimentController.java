package latentexplorer.ui.explorer.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Arrangement;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Does what the user does with the slots, and keeps what shows in step with them and with the pointer. */
public final class ExperimentController implements SlotFiller {
    private static final String DECODE = "explorer.experiment";
    private static final String JUDGE = "explorer.experiment.reality";
    private static final String LEARN = "explorer.experiment.model";

    private final ExperimentModel model;
    private final Surroundings around;
    private final RouteSearch search;
    private @Nullable Decoding decoding;
    /** What shows when nothing is previewed. */
    private @Nullable Shown kept;

    /** How real that is; null while it is not known. */
    private @Nullable Realities keptRealities;

    /** Key and number of the images that the slots are of. */
    private String shownImages = "";

    private String modelHash = "";
    /** The point that is not previewed while the pointer stays on it: it was just put into a slot, or put away. */
    private int quiet = Showing.NONE;

    /**
     * What the experiments work with.
     *
     * @param facts finds out about models
     * @param workers look for neighbours
     */
    public record Surroundings(
            Session session, Jobs jobs, Showing showing, Undo undo, ModelFacts.Reader facts, Workers workers) {}

    public ExperimentController(ExperimentModel model, Surroundings around) {
        this.model = model;
        this.around = around;
        search = new RouteSearch(model, around.jobs(), around.workers(), this::refresh);
        around.showing().exhibitProperty().subscribe(this::follow);
        around.showing().hoveredProperty().subscribe(_ -> hover());
        around.showing().realityProperty().subscribe(_ -> refresh());
    }

    /** The lines of the overview of keys. */
    public static List<KeyHelp.Key> keys() {
        return List.of(
                new KeyHelp.Key("Click, Enter", "Fill the current slot"),
                new KeyHelp.Key("Right-click, T", "Put the image in the target, or in B"),
                new KeyHelp.Key("[ and ]", "Previous, next slot"),
                new KeyHelp.Key("E", "Interpolation or analogies"),
                new KeyHelp.Key("Space, Delete", "Clear the sources, or the images C"),
                new KeyHelp.Key("Arrows, Enter on a result", "Go about the results, put one in the current slot"),
                new KeyHelp.Key("Delete on a slot", "Clear it"),
                new KeyHelp.Key("Ctrl+C", "Copy the results, or the one in focus, as a picture"));
    }

    // The exhibit and the pointer

    private void follow(@Nullable Exhibit exhibit) {
        around.jobs().dropLatest(DECODE);
        around.jobs().dropLatest(LEARN);
        kept = null;
        quiet = Showing.NONE;
        model.factsProperty().set(ModelFacts.UNKNOWN);
        search.follow(exhibit == null ? null : exhibit.embedding());
        if (exhibit == null) {
            decoding = null;
            frame();
            refresh();
            return;
        }
        decoding = new Decoding(exhibit);
        Setup setup = model.setupProperty().get();
        String images = exhibit.data().key() + " " + exhibit.images().size();
        if (!images.equals(shownImages)) {
            setup = setup.emptied();
        } else if (!hash(exhibit).equals(modelHash) && !setup.withoutCodes().equals(setup)) {
            setup = setup.withoutCodes();
            around.session()
                    .tell("The slots that held codes of the other model are empty now: they mean nothing to this one.");
        }
        shownImages = images;
        modelHash = hash(exhibit);
        move(setup);
        learn(exhibit);
    }

    private static String hash(Exhibit exhibit) {
        OpenModel net = exhibit.model();
        return net == null ? exhibit.embedding().modelHash() : net.hash();
    }

    private void learn(Exhibit exhibit) {
        around.jobs()
                .latest(
                        Lane.OPEN,
                        LEARN,
                        _ -> facts(exhibit.model()),
                        learned -> {
                            model.factsProperty().set(learned);
                            refresh();
                        },
                        failure -> around.session().tellProblem("The model could not be looked at", failure));
    }

    /** Without the file of a model its pictures can still be made. */
    private ModelFacts facts(@Nullable OpenModel net) {
        if (net == null) {
            return ModelFacts.UNKNOWN;
        }
        try {
            return around.facts().read(net);
        } catch (IOException _) {
            return ModelFacts.UNKNOWN;
        }
    }

    private void hover() {
        if (around.showing().hoveredProperty().get() != quiet) {
            quiet = Showing.NONE;
        }
        refresh();
    }

    /** Puts a preview away until the pointer is over another image; whether there was one. */
    public boolean clearPreview() {
        Shown shown = model.shownProperty().get();
        if (shown == null || !shown.isPreview()) {
            return false;
        }
        quiet = around.showing().hoveredProperty().get();
        refresh();
        return true;
    }

    // Slots

    /** Puts a point of the map in the current slot. */
    public void choose(int point) {
        image(point).ifPresent(this::fill);
    }

    /** Puts a point in the target at once, or in B. */
    public void chooseTarget(int point) {
        Role role = model.setupProperty().get().analogies() ? Role.B : Role.TARGET;
        image(point).ifPresent(content -> fill(role, content));
    }

    private Optional<Slot> image(int point) {
        Exhibit exhibit = around.showing().exhibitProperty().get();
        if (exhibit == null || point < 0 || point >= exhibit.size()) {
            return Optional.empty();
        }
        return Optional.of(new Slot.OfImage(exhibit.image(point)));
    }

    @Override
    public void fill(Slot content) {
        Setup setup = model.setupProperty().get();
        quiet = around.showing().hoveredProperty().get();
        change("fill a slot", setup.with(setup.slots().filled(content)));
    }

    @Override
    public void fill(Role role, Slot content) {
        quiet = around.showing().hoveredProperty().get();
        change("fill " + role.title(), model.setupProperty().get().filling(role, content));
    }

    /** Puts something into one slot of the experiment that shows. */
    void fill(int slot, Slot content) {
        Setup setup = model.setupProperty().get();
        change("fill a slot", setup.with(setup.slots().with(slot, content)));
    }

    void clear(int slot) {
        Setup setup = model.setupProperty().get();
        change("clear a slot", setup.with(setup.slots().with(slot, Slot.EMPTY)));
    }

    /** Clears the sources, or the images C. */
    public void clear() {
        Setup setup = model.setupProperty().get();
        change(
                setup.analogies() ? "clear the images C" : "clear the sources",
                setup.with(setup.slots().withoutRow()));
    }

    void makeCurrent(int slot) {
        Setup setup = model.setupProperty().get();
        move(setup.with(setup.slots().withCurrent(slot)));
    }

    private void step(int by) {
        Setup setup = model.setupProperty().get();
        move(setup.with(setup.slots().moved(by)));
    }

    /** Shows the other experiment; each keeps its slots. */
    public void toggleExperiment() {
        Setup setup = model.setupProperty().get();
        move(setup.showing(!setup.analogies()));
    }

    /** The pointer is over something on the page: an image is highlighted on the map. */
    void pointAt(Slot content) {
        around.session().hoveredProperty().set(content instanceof Slot.OfImage of ? of.image() : -1);
    }

    // How paths go

    /** All paths of this kind, in place of a comparison. */
    void choose(PathKind kind) {
        change("choose a kind of path", model.setupProperty().get().with(kind).comparing(false));
    }

    void compare(boolean now) {
        change("compare kinds of path", model.setupProperty().get().comparing(now));
    }

    void hold(boolean now) {
        change("hold the class", model.setupProperty().get().holding(now));
    }

    /** So many sources, or images C. */
    void resize(int count) {
        Setup setup = model.setupProperty().get();
        change("change the counts", setup.with(setup.slots().withRow(count)));
    }

    void plan(Interpolation plan) {
        plan(model.setupProperty().get().walks().row().size(), plan);
    }

    /** So many sources, and these places of their paths. */
    void plan(int sources, Interpolation plan) {
        Setup setup = model.setupProperty().get();
        change(
                "change the counts",
                setup.showing(false).with(setup.walks().withRow(sources)).with(plan));
    }

    void searchAgain() {
        search.want();
    }

    void stopSearch() {
        search.cancel();
    }

    private void change(String name, Setup next) {
        Setup before = model.setupProperty().get();
        if (next.equals(before)) {
            return;
        }
        move(next);
        if (!next.hasContentsOf(before)) {
            String of = modelHash;
            around.undo().did(name, () -> bring(of, before), () -> bring(of, next));
        }
    }

    /** What was put together with a model comes back without its codes where another is on show. */
    private void bring(String of, Setup setup) {
        move(of.equals(modelHash) ? setup : setup.withoutCodes());
    }

    private void move(Setup next) {
        model.setupProperty().set(next);
        if (!next.analogies()
                && (next.compare() || next.kind() == PathKind.NEIGHBOURS)
                && model.searchProblemProperty().get().isEmpty()) {
            search.want();
        }
        frame();
        refresh();
    }

    private void frame() {
        Exhibit exhibit = around.showing().exhibitProperty().get();
        List<RoleFrame> frames = new ArrayList<>();
        Setup setup = model.setupProperty().get();
        for (int slot = setup.slots().size() - 1; exhibit != null && slot >= 0; slot--) {
            int point = setup.slots().get(slot) instanceof Slot.OfImage of ? exhibit.point(of.image()) : Showing.NONE;
            if (point >= 0) {
                frames.add(new RoleFrame(point, Roles.of(setup.role(slot))));
            }
        }
        model.setFrames(frames);
    }

    // Pictures

    /** Decodes what is wanted now, latest wins. */
    private void refresh() {
        Decoding mine = decoding;
        around.jobs().dropLatest(JUDGE);
        if (mine == null) {
            around.jobs().dropLatest(DECODE);
            show(null);
            return;
        }
        Wish wish = wish(mine.exhibit());
        around.jobs()
                .latest(
                        Lane.DECODE,
                        DECODE,
                        scope -> mine.show(wish, scope),
                        this::show,
                        failure -> around.session().tellProblem("The pictures could not be decoded", failure));
    }

    private Wish wish(Exhibit exhibit) {
        Setup setup = model.setupProperty().get();
        Slots slots = setup.slots();
        int point = around.showing().hoveredProperty().get();
        int previewed = Shown.NONE;
        if (point >= 0 && point < exhibit.size() && point != quiet) {
            Slot content = new Slot.OfImage(exhibit.image(point));
            if (!content.equals(slots.get(slots.current()))) {
                previewed = slots.current();
                setup = setup.with(slots.with(previewed, content));
            }
        }
        List<Shown> before = new ArrayList<>();
        for (Shown each : new @Nullable Shown[] {model.shownProperty().get(), kept}) {
            if (each != null && each.exhibit() == exhibit) {
                before.add(each);
            }
        }
        return new Wish(
                setup,
                previewed,
                model.factsProperty().get(),
                search.routes(),
                Optional.ofNullable(around.showing().realityOf(exhibit)),
                before);
    }

    private void show(@Nullable Shown now) {
        if (now == null || !now.isPreview()) {
            kept = now;
            keptRealities = null;
        }
        model.realitiesProperty().set(null);
        model.shownProperty().set(now);
        model.setPaths(now == null ? List.of() : now.paths());
        model.guideProperty().set(Guide.of(model.setupProperty().get(), now));
        RealityCheck check = now == null ? null : around.showing().realityOf(now.exhibit());
        if (now != null && check != null) {
            around.jobs()
                    .latest(
                            Lane.OPEN,
                            JUDGE,
                            scope -> Realities.of(now, check, scope),
                            this::showRealities,
                            failure -> around.session().tellProblem("How real the pictures are is not known", failure));
        }
    }

    private void showRealities(Realities found) {
        if (found.of() == kept) {
            keptRealities = found;
        }
        model.realitiesProperty().set(found);
    }

    // What is taken away and brought back

    /** The results as they can be exported; nothing while there are none. A preview does not count. */
    public Optional<ResultGrid> results() {
        return Optional.ofNullable(kept)
                .flatMap(shown ->
                        new Results(shown, keptRealities, model.truthsProperty().get()).grid());
    }

    /** What both experiments are made of, as a file keeps it. */
    public Arrangement arrangement() {
        return KeptSetup.of(model.setupProperty().get());
    }

    /** Shows experiments as they were; the map is theirs. */
    public void arrange(Arrangement kept) {
        change("open an experiment", KeptSetup.of(kept));
    }

    // Keys

    /** Takes a typed character; whether it was one of ours. */
    public boolean typed(String character) {
        switch (character) {
            case "[" -> step(-1);
            case "]" -> step(1);
            case "e", "E" -> toggleExperiment();
            case "t", "T" -> chooseTarget(around.showing().hoveredProperty().get());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes a pressed key; whether it was one of ours. */
    public boolean pressed(KeyEvent event) {
        boolean clears = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.DELETE;
        if (clears && !event.isShortcutDown() && !event.isAltDown()) {
            clear();
            return true;
        }
        return false;
    }
}
