package latentexplorer.ui.explorer.reality;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import latentexplorer.core.job.Progress;
import latentexplorer.core.support.Calibration;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the model on show: finds out in the background what tells how real its pictures are, and gives it to all rooms. What
 * was found for the last models is kept, so that going back and forth costs nothing.
 */
public final class RealityController {
    private static final Logger LOG = LoggerFactory.getLogger(RealityController.class);
    private static final int KEPT = 4;

    private final RealityModel model;
    private final Showing showing;
    private final Session session;
    private final Jobs jobs;
    private final RealityChecks checks;
    private final Map<String, RealityCheck> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
    private @Nullable OpenModel current;
    private @Nullable Job job;

    public RealityController(RealityModel model, Showing showing, Session session, Jobs jobs, RealityChecks checks) {
        this.model = model;
        this.showing = showing;
        this.session = session;
        this.jobs = jobs;
        this.checks = checks;
        showing.exhibitProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Exhibit exhibit) {
        OpenModel now = exhibit == null ? null : exhibit.model();
        OpenModel before = current;
        if (now != null && before != null && now.hash().equals(before.hash())) {
            return;
        }
        current = now;
        if (job != null) {
            job.cancel();
            job = null;
        }
        RealityCheck known = now == null ? null : kept.get(now.hash());
        showing.realityProperty().set(known);
        if (now == null) {
            model.stateProperty()
                    .set(
                            exhibit == null
                                    ? new RealityState.Nothing()
                                    : new RealityState.Unknown("Without a model nothing is decoded on this map."));
        } else if (known != null) {
            model.stateProperty().set(known(known));
        } else {
            find(now);
        }
    }

    private void find(OpenModel wanted) {
        model.progressProperty().set(Progress.UNKNOWN);
        model.stateProperty().set(new RealityState.Working());
        Job started = jobs.start(
                Lane.COMPUTE,
                "How real the pictures of " + wanted.title() + " are",
                scope -> checks.check(wanted.file(), wanted.hash(), scope),
                found -> keep(wanted, found),
                failure -> refuse(wanted, failure));
        job = started.state().isOver() ? null : started;
        started.progressProperty().subscribe(done -> {
            if (started == job) {
                model.progressProperty().set(done.doubleValue());
            }
        });
        started.stateProperty().subscribe(state -> ended(started, state));
    }

    /** What tells how real the pictures of an exhibit's model are, whether it is on show or was; null while that is not known. */
    public @Nullable RealityCheck known(Exhibit exhibit) {
        OpenModel net = exhibit.model();
        return net == null ? null : kept.get(net.hash());
    }

    private void keep(OpenModel wanted, RealityCheck found) {
        kept.put(wanted.hash(), found);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        if (current == wanted) {
            showing.realityProperty().set(found);
            model.stateProperty().set(known(found));
        }
    }

    private void refuse(OpenModel wanted, Throwable failure) {
        if (current != wanted) {
            return;
        }
        model.stateProperty().set(new RealityState.Unknown(Session.reason(failure)));
        if (failure instanceof IOException || failure instanceof IllegalArgumentException) {
            LOG.info("How real the pictures of {} are is not known: {}", wanted.title(), failure.getMessage());
        } else {
            session.tellProblem("How real the pictures are could not be found out", failure);
        }
    }

    /** Cancelled by the user: it is found out when the model is opened again. */
    private void ended(Job which, Job.State state) {
        if (which == job && state.isOver()) {
            job = null;
            if (state == Job.State.CANCELLED) {
                current = null;
                model.stateProperty()
                        .set(new RealityState.Unknown(
                                "This was stopped; it starts again when the map is opened again."));
            }
        }
    }

    private static RealityState known(RealityCheck check) {
        Calibration calibration = check.calibration();
        return new RealityState.Known(
                calibration.heldOut(),
                calibration.unseen(),
                calibration.references(),
                calibration.margin(),
                check.accuracy());
    }
}
