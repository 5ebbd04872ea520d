package latentexplorer.ui.explorer.making;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapMemory;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Work;
import latentexplorer.core.map.MapFiles;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.MapPlan;
import latentexplorer.core.map.MapPoints;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.raster.ClassColours;
import latentexplorer.core.raster.Ground;
import latentexplorer.ui.explorer.making.MakingModel.Stage;
import latentexplorer.ui.job.Beat;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** Makes maps as the form asks for, one at a time, and shows the points while they move. */
public final class MakingController {
    private static final String PAINT = "explorer.making.paint";

    /** Ten pictures a second: movement is seen as such, and little is taken from what computes it. */
    private static final Duration BEAT = Duration.ofMillis(100);

    private final MakingModel model;
    private final Session session;
    private final Jobs jobs;
    private final MapMaker maker;
    private final MapFiles files;
    private final Beat beat = new Beat(BEAT, this::follow);
    private final Repainter<Raster> repainter;

    private DotPicture.Area area = new DotPicture.Area(0, 0, 0, 1);
    private Optional<Shelf> shelf = Optional.empty();
    private @Nullable Job job;
    private @Nullable MapSubject pinned;
    private @Nullable OpenEmbedding watched;
    /** Written by the thread that makes the map. */
    private volatile @Nullable Making making;

    /** A map in the making, as soon as its points are known. */
    private record Making(MapControl control, byte[] inks) {}

    /**
     * A finished map.
     *
     * @param model that made its codes; null for a map of images
     */
    public record MadeMap(OpenDataSet data, @Nullable OpenModel model, OpenEmbedding map) {}

    /** Where finished maps go. */
    public interface Shelf {
        /** The user waits for it. */
        void show(MadeMap made);

        /** The user has gone on to something else meanwhile. */
        void keep(MadeMap made);
    }

    /** @param files takes the maps that are made */
    public MakingController(MakingModel model, Session session, Jobs jobs, MapMaker maker, MapFiles files) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.maker = maker;
        this.files = files;
        repainter = new Repainter<>(
                jobs,
                PAINT,
                this::picture,
                this::show,
                failure -> session.tellProblem("The points could not be drawn", failure));
        session.dataSetProperty().subscribe(_ -> look());
        session.modelProperty().subscribe(_ -> look());
        model.settingsProperty().subscribe(_ -> judge());
        model.typedProperty().subscribe(_ -> judge());
        model.subjectProperty().subscribe(_ -> judge());
        model.openProperty().subscribe(_ -> judge());
        session.darkProperty().subscribe(_ -> repainter.request());
    }

    /** From now on finished maps go there. */
    public void deliverTo(Shelf where) {
        shelf = Optional.of(where);
    }

    private void look() {
        OpenDataSet data = session.dataSetProperty().get();
        pinned = null;
        model.subjectProperty()
                .set(
                        data == null
                                ? null
                                : new MapSubject(data, session.modelProperty().get()));
    }

    private void judge() {
        model.verdictProperty()
                .set(MapJudge.judge(
                        model.settingsProperty().get(),
                        model.subjectProperty().get(),
                        model.typedProperty().get(),
                        MapMemory.free()));
    }

    /** Shows the form. */
    public void open() {
        model.problemProperty().set(null);
        MapSubject subject = model.subjectProperty().get();
        if (subject != null && subject.model() == null) {
            change(settings -> settings.ofImages(true));
        }
        model.openProperty().set(true);
    }

    /** Shows the form as a map was made, to make it anew of what is given. */
    public void open(Embedding map, MapSubject subject) {
        pinned = subject;
        model.subjectProperty().set(subject);
        model.typedProperty().set(Map.of());
        model.settingsProperty().set(MapSettings.of(map));
        model.problemProperty().set(null);
        model.openProperty().set(true);
    }

    public void close() {
        model.openProperty().set(false);
    }

    /** Shows the form, or puts it away. */
    public void toggle() {
        if (model.openProperty().get()) {
            close();
        } else {
            open();
        }
    }

    void choose(MapMethod method) {
        change(settings -> settings.with(method));
    }

    void choose(Metric metric) {
        change(settings -> settings.with(metric));
    }

    void layOutImages(boolean wanted) {
        change(settings -> settings.ofImages(wanted));
    }

    void takeSample(boolean wanted) {
        change(settings -> settings.ofSample(wanted));
    }

    void set(MapKnob knob, double value) {
        change(settings -> settings.with(knob, value));
    }

    /** What stands in a field is no possible number, or is one again when the reason is empty. */
    void refuse(MapKnob knob, String reason) {
        Map<MapKnob, String> next = new EnumMap<>(MapKnob.class);
        next.putAll(model.typedProperty().get());
        if (reason.isEmpty()) {
            next.remove(knob);
        } else {
            next.put(knob, reason);
        }
        model.typedProperty().set(Map.copyOf(next));
    }

    private void change(UnaryOperator<MapSettings> change) {
        model.settingsProperty().set(change.apply(model.settingsProperty().get()));
    }

    /** The command that makes the same map; empty when the form is wrong. */
    String command() {
        MapSubject subject = model.subjectProperty().get();
        return subject == null || !model.verdictProperty().get().isPossible()
                ? ""
                : MapCommandLine.of(model.settingsProperty().get(), subject);
    }

    /** Makes what the form asks for, unless a map is being made already. */
    void start() {
        MapSubject subject = model.subjectProperty().get();
        judge();
        if (subject == null
                || model.isMaking()
                || !model.verdictProperty().get().isPossible()) {
            return;
        }
        MapSettings settings = model.settingsProperty().get();
        String title = settings.method().title() + " of " + subject.title(settings);
        model.problemProperty().set(null);
        model.titleProperty().set(title);
        model.statusProperty().set(settings.images() ? "Reading the images" : "Encoding the images");
        model.progressProperty().set(-1);
        model.stageProperty().set(Stage.PREPARING);
        MapSubject mine = pinned;
        making = null;
        Job started = jobs.start(
                Lane.MAP,
                "Map: " + title,
                scope -> make(subject, settings, scope),
                made -> take(made, subject, mine),
                failure -> fail(title, failure));
        job = started;
        started.stateProperty().subscribe(state -> {
            if (state.isOver()) {
                end(state);
            }
        });
        if (model.isMaking()) {
            beat.start();
        }
    }

    private MadeMap make(MapSubject subject, MapSettings settings, JobScope scope) throws IOException {
        MapPlan plan = new MapPlan(
                subject.source(settings),
                settings.embedder(),
                settings.sampled() ? settings.sample() : 0,
                settings.seed());
        Progress encoding = (_, message) -> scope.report(Progress.UNKNOWN, message);
        MapPoints points = maker.points(subject.mapData(), plan, new JobScope(scope.cancellation(), encoding));
        ClassColours colours = ClassColours.of(subject.data().images().classNames());
        MapControl control = new MapControl(scope, System::nanoTime);
        making = new Making(control, colours.inks(points.labels().labels()));
        Progress rounds = (_, message) -> scope.report(
                control.round() == 0 ? Progress.UNKNOWN : (double) control.round() / control.rounds(),
                control.round() == 0 ? message : HowFar.rounds(control.round(), control.rounds()));
        Embedding laidOut = maker.layout(points, plan.method(), control, new JobScope(scope.cancellation(), rounds));
        Progress measuring = (_, _) -> scope.report(Progress.UNKNOWN, HowFar.MEASURING);
        Embedding measured = maker.measured(laidOut, new JobScope(scope.cancellation(), measuring));
        return new MadeMap(
                subject.data(),
                settings.images() ? null : subject.model(),
                new OpenEmbedding(files.replace(subject.title(settings), measured), measured));
    }

    /** The points go on or stand. */
    public void pause() {
        Making now = making;
        if (now != null && model.isMaking()) {
            boolean goesOn = model.stageProperty().get() == Stage.PAUSED;
            now.control().pause(!goesOn);
            model.stageProperty().set(goesOn ? Stage.MOVING : Stage.PAUSED);
            describe(now.control().look());
        }
    }

    /** Ends the map as it is and keeps it. */
    public void keep() {
        Making now = making;
        if (now != null && model.isMaking()) {
            now.control().keep();
            model.stageProperty().set(Stage.FINISHING);
            model.statusProperty().set(HowFar.MEASURING);
        }
    }

    /** Gives the map up; what was on show stays. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /**
     * The map's place in the window has another size.
     *
     * @param covered of the height, at the bottom
     * @param density physical pixels for each unit of length
     */
    void resize(int width, int height, int covered, double density) {
        DotPicture.Area now = new DotPicture.Area(width, height, covered, density);
        if (!now.equals(area)) {
            area = now;
            repainter.request();
        }
    }

    /** Whether the user has seen a map come about, point by point. */
    public boolean wasWatched(OpenEmbedding map) {
        return map == watched;
    }

    /** The map on show is another: what was seen of the one in the making is not wanted on top of it. */
    public void mapChanged() {
        if (!model.isMaking()) {
            clear();
        }
    }

    private void follow() {
        Making now = making;
        Job mine = job;
        if (now == null || mine == null || !model.isMaking()) {
            return;
        }
        MapControl.Frame frame = now.control().look();
        if (frame == null) {
            model.statusProperty().set(mine.messageProperty().get());
            return;
        }
        Stage stage = model.stageProperty().get();
        if (stage == Stage.PREPARING && now.control().round() > 0) {
            model.stageProperty().set(Stage.MOVING);
        } else if (stage == Stage.MOVING && mine.messageProperty().get().equals(HowFar.MEASURING)) {
            model.stageProperty().set(Stage.FINISHING);
        }
        describe(frame);
        repainter.request();
    }

    private void describe(MapControl.@Nullable Frame frame) {
        Making now = making;
        Job mine = job;
        if (frame == null || now == null || mine == null) {
            return;
        }
        HowFar far = HowFar.of(model.stageProperty().get(), now.control().round(), frame.rounds(), frame.secondsToGo());
        model.statusProperty().set(far.status());
        model.progressProperty().set(far.progress());
        mine.foretell(far.toGo());
    }

    private Optional<Work<Raster>> picture() {
        Making now = making;
        MapControl.Frame frame = now == null ? null : now.control().look();
        DotPicture.Area place = area;
        if (frame == null || place.width() == 0 || place.height() == 0) {
            return Optional.empty();
        }
        Ground ground = session.darkProperty().get() ? Ground.DARK : Ground.LIGHT;
        return Optional.of(_ -> DotPicture.paint(frame.positions(), now.inks(), ground, place));
    }

    private void show(Raster picture) {
        if (making != null) {
            model.pictureProperty().set(picture);
        }
    }

    private void end(Job.State state) {
        beat.stop();
        model.stageProperty().set(Stage.IDLE);
        model.statusProperty().set("");
        if (state != Job.State.DONE) {
            clear();
        }
    }

    private void clear() {
        making = null;
        model.pictureProperty().set(null);
    }

    private void take(MadeMap made, MapSubject of, @Nullable MapSubject mine) {
        OpenDataSet data = session.dataSetProperty().get();
        boolean stillWanted = mine != null
                ? mine == pinned
                : data != null
                        && data.key().equals(of.data().key())
                        && session.modelProperty().get() == of.model();
        if (stillWanted) {
            watched = made.map();
            model.openProperty().set(false);
            shelf.ifPresent(each -> each.show(made));
        } else {
            clear();
            shelf.ifPresent(each -> each.keep(made));
        }
    }

    private void fail(String title, Throwable failure) {
        clear();
        model.problemProperty().set(Problem.of("No map: " + Session.reason(failure), failure));
        session.tellProblem(title + " could not be made", failure);
    }
}
