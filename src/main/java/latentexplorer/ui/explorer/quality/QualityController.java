package latentexplorer.ui.explorer.quality;

import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.MapQuality;
import latentexplorer.core.embed.NeighbourPreservation;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.embed.QualityMeter;
import latentexplorer.core.embed.RawPositions;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.MapMetric;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Finds out how far the map on show may be believed, once the user asks; what was found is kept while the map is open. */
public final class QualityController {
    private static final int FEWEST = 5;

    private final QualityModel model;
    private final Session session;
    private final Jobs jobs;
    private final MapMaker maker;
    private final Workers workers;
    private @Nullable Embedding map;
    private PointLabels labels = PointLabels.NONE;
    private @Nullable Job job;

    public QualityController(QualityModel model, Session session, Jobs jobs, MapMaker maker, Workers workers) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.maker = maker;
        this.workers = workers;
        model.shownProperty().subscribe(_ -> update());
        model.trustProperty().subscribe(_ -> update());
    }

    /**
     * Another map is on show.
     *
     * @param now null when there is none
     * @param names of its points, should the map not have them
     */
    public void follow(@Nullable Embedding now, PointLabels names) {
        if (now == map) {
            return;
        }
        map = now;
        labels = now != null && now.labels().known() ? now.labels() : names;
        if (job != null) {
            job.cancel();
            job = null;
        }
        model.trustProperty().set(null);
        model.knownProperty()
                .set(now == null ? null : now.provenance().quality().orElse(null));
        update();
    }

    /** Colours the points by it, or by their classes again. */
    public void toggle() {
        model.shownProperty().set(!model.shownProperty().get());
    }

    private void update() {
        Trust found = model.trustProperty().get();
        boolean wanted = model.shownProperty().get() && map != null;
        model.inksProperty().set(wanted && found != null ? found.inks() : null);
        if (wanted && found == null && job == null) {
            measure();
        }
    }

    private void measure() {
        Embedding mine = map;
        if (mine == null) {
            return;
        }
        if (mine.size() < FEWEST) {
            model.statusProperty().set("A map of " + mine.size() + " points has too few neighbours to tell.");
            return;
        }
        model.statusProperty().set("Comparing the neighbours of each point …");
        PointLabels names = labels;
        Job started = jobs.start(
                Lane.COMPUTE,
                "Quality of the map",
                scope -> find(mine, names, scope),
                found -> {
                    if (map == mine) {
                        model.statusProperty().set("");
                        model.knownProperty().set(found.quality());
                        model.trustProperty().set(found);
                    }
                },
                failure -> {
                    model.statusProperty().set("Not found: " + Session.reason(failure));
                    session.tellProblem("The quality of the map could not be found", failure);
                });
        job = started.state().isOver() ? null : started;
        started.stateProperty().subscribe(state -> ended(started, state));
    }

    private void ended(Job which, Job.State state) {
        if (which == job && state.isOver()) {
            job = null;
            if (state == Job.State.CANCELLED) {
                model.statusProperty().set("");
                model.shownProperty().set(false);
            }
        }
    }

    private Trust find(Embedding shown, PointLabels names, JobScope scope) {
        MapQuality quality =
                shown.provenance().quality().orElseGet(() -> maker.quality(shown, names, scope.part(0, 0.4)));
        int k = Math.max(1, Math.min(QualityMeter.NEIGHBOURS, (shown.size() - 1) / 2));
        scope.report(0.4, "Comparing neighbours");
        return Trust.of(
                quality,
                k,
                NeighbourPreservation.of(
                        MapMetric.rows(shown),
                        shown.latentSize(),
                        RawPositions.of(shown),
                        k,
                        workers,
                        scope.part(0.4, 1)));
    }
}
