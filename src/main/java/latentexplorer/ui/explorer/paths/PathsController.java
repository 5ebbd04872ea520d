package latentexplorer.ui.explorer.paths;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.path.CodePath;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Finds the places of codes on the map on show and follows the paths that are to be drawn, latest wins. */
public final class PathsController {
    private static final String GROUND = "paths.ground";
    private static final String PLACE = "paths.place";
    private static final String MARK = "paths.mark";
    static final String APPROXIMATE =
            "The method of this map gives codes between images no exact place: they are drawn near"
                    + " the images that are most like them.";

    private static final Runnable NOTHING = () -> {};

    private final PathsModel model;
    private final Showing showing;
    private final Session session;
    private final Jobs jobs;
    private final Workers workers;
    /** A mark that waits for {@link #places}. */
    private Runnable waiting = NOTHING;

    private List<CodePath> wanted = List.of();
    private @Nullable CodePlaces places;
    private boolean searching;

    public PathsController(PathsModel model, Showing showing, Session session, Jobs jobs, Workers workers) {
        this.model = model;
        this.showing = showing;
        this.session = session;
        this.jobs = jobs;
        this.workers = workers;
        showing.exhibitProperty().addListener((_, _, _) -> changed());
    }

    /** From now on draws the paths of a list, and what it becomes. */
    public void follow(ObservableValue<List<CodePath>> paths) {
        paths.subscribe(this::show);
    }

    /** Pictures with a place of their own; they go when another map is shown. */
    public ObservableList<Mark> marks() {
        return model.marks();
    }

    /**
     * Marks the place of a code, once it is found, instead of what was marked before.
     *
     * @param picture 784 values in 0..1
     */
    public void mark(float[] code, float[] picture, String caption) {
        CodePlaces known = places;
        if (known == null) {
            waiting = () -> mark(code, picture, caption);
            search();
            return;
        }
        jobs.latest(
                Lane.OPEN,
                MARK,
                scope -> known.place(code, scope),
                at -> {
                    if (known == places) {
                        model.marks().setAll(new Mark(at[0], at[1], picture, caption));
                    }
                },
                failure -> session.tellProblem("The place on the map could not be found", failure));
    }

    /** Takes the mark away, also one whose place is not found yet. */
    public void unmark() {
        jobs.dropLatest(MARK);
        waiting = NOTHING;
        model.marks().clear();
    }

    private void changed() {
        jobs.dropLatest(GROUND);
        jobs.dropLatest(PLACE);
        places = null;
        searching = false;
        unmark();
        model.linesProperty().set(List.of());
        model.remarkProperty().set("");
        place();
    }

    private void show(@Nullable List<CodePath> paths) {
        wanted = paths == null ? List.of() : List.copyOf(paths);
        place();
    }

    private void place() {
        Exhibit exhibit = showing.exhibitProperty().get();
        List<CodePath> mine = exhibit == null
                ? List.of()
                : wanted.stream().filter(path -> isOf(exhibit, path)).toList();
        model.wantedProperty().set(!mine.isEmpty());
        if (mine.isEmpty()) {
            jobs.dropLatest(PLACE);
            model.linesProperty().set(List.of());
            return;
        }
        CodePlaces known = places;
        if (known == null) {
            search();
            return;
        }
        jobs.latest(
                Lane.OPEN,
                PLACE,
                scope -> lines(known, mine, scope),
                lines -> {
                    if (known == places) {
                        model.linesProperty().set(lines);
                    }
                },
                failure -> session.tellProblem("The paths could not be drawn on the map", failure));
    }

    /** Whoever makes the paths may not know yet that another map is on show. */
    private static boolean isOf(Exhibit exhibit, CodePath path) {
        return exhibit.model() != null
                && path.width() == exhibit.embedding().latentSize()
                && Arrays.stream(path.stops()).allMatch(stop -> stop < exhibit.size());
    }

    private static List<PathLine> lines(CodePlaces known, List<CodePath> paths, JobScope scope) {
        List<PathLine> lines = new ArrayList<>(paths.size());
        for (CodePath path : paths) {
            lines.add(known.line(path, scope));
        }
        return List.copyOf(lines);
    }

    /** Once for each map. */
    private void search() {
        Exhibit exhibit = showing.exhibitProperty().get();
        if (searching || exhibit == null || exhibit.model() == null) {
            return;
        }
        searching = true;
        jobs.latest(Lane.OPEN, GROUND, scope -> CodePlaces.of(exhibit, workers, scope), this::found, this::refused);
    }

    private void found(CodePlaces now) {
        places = now;
        model.remarkProperty().set(now.isExact() ? "" : APPROXIMATE);
        Runnable marks = waiting;
        waiting = NOTHING;
        marks.run();
        place();
    }

    /** Until another map is shown nothing is drawn. */
    private void refused(Throwable failure) {
        waiting = NOTHING;
        model.remarkProperty().set("No paths are drawn on this map: " + Session.reason(failure));
        if (!(failure instanceof IllegalArgumentException)) {
            session.tellProblem("Paths cannot be drawn on this map", failure);
        }
    }
}
