package latentexplorer.ui.explorer.experiment;

import java.util.Arrays;
import java.util.Optional;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.job.Workers;
import latentexplorer.core.path.NeighbourRoutes;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Finds the neighbours that paths through images lead over: once for all maps of the same codes, when they are wanted. */
final class RouteSearch {
    private final ExperimentModel model;
    private final Jobs jobs;
    private final Workers workers;
    private final Runnable changed;
    private @Nullable Embedding map;
    private @Nullable NeighbourRoutes routes;

    /** @param changed told after neighbours were found */
    RouteSearch(ExperimentModel model, Jobs jobs, Workers workers, Runnable changed) {
        this.model = model;
        this.jobs = jobs;
        this.workers = workers;
        this.changed = changed;
    }

    /** Another map shows; null for none. What was found of other codes is forgotten. */
    void follow(@Nullable Embedding now) {
        Embedding before = map;
        if (now == null || before != null && Arrays.equals(before.codes(), now.codes())) {
            return;
        }
        map = now;
        routes = null;
        cancel();
        model.searchProblemProperty().set("");
    }

    Optional<NeighbourRoutes> routes() {
        return Optional.ofNullable(routes);
    }

    /** Starts, unless they are known or being looked for. */
    void want() {
        Embedding mine = map;
        if (mine == null || routes != null || model.searchProperty().get() != null) {
            return;
        }
        model.searchProblemProperty().set("");
        Job started = jobs.start(
                Lane.COMPUTE,
                "Neighbours for paths",
                scope -> NeighbourRoutes.of(mine.codes(), mine.latentSize(), workers, scope),
                found -> {
                    if (map == mine) {
                        routes = found;
                        model.searchProperty().set(null);
                        changed.run();
                    }
                },
                failure -> model.searchProblemProperty().set(Session.reason(failure)));
        if (!started.state().isOver()) {
            model.searchProperty().set(started);
        }
        started.stateProperty().subscribe(state -> over(started, state));
    }

    private void over(Job which, Job.State state) {
        if (state.isOver() && model.searchProperty().get() == which) {
            model.searchProperty().set(null);
            if (state == Job.State.CANCELLED) {
                model.searchProblemProperty().set("The search for neighbours was stopped.");
            }
        }
    }

    void cancel() {
        Job running = model.searchProperty().get();
        if (running != null) {
            model.searchProperty().set(null);
            model.searchProblemProperty().set("The search for neighbours was stopped.");
            running.cancel();
        }
    }
}
