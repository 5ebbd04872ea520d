package latentexplorer.ui.explorer.experiment;

import java.util.Optional;
import java.util.function.BiConsumer;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Turns what the user has put together into what a file keeps, and back. */
final class Keeping {
    private static final String RESTORE = "explorer.experiment.restore";

    private final Session session;
    private final Jobs jobs;
    /** What the exhibit is made of; null until that is known. */
    private SavedExperiment.@Nullable Origin origin;

    Keeping(Session session, Jobs jobs) {
        this.session = session;
        this.jobs = jobs;
    }

    void setOrigin(SavedExperiment.@Nullable Origin now) {
        origin = now;
    }

    Optional<SavedExperiment> saved(@Nullable Exhibit exhibit, Setup setup, SavedExperiment.Look look) {
        SavedExperiment.Origin made = origin;
        if (exhibit == null || made == null) {
            return Optional.empty();
        }
        return Optional.of(new SavedExperiment(
                KeptSetup.title(exhibit, setup),
                made,
                setup.analogies(),
                KeptSetup.slots(setup),
                setup.plan(),
                setup.kind(),
                look));
    }

    /** @param take gets what is to be shown and how it was looked at, if it fits what is open; else the user is told why not */
    void restore(
            SavedExperiment saved, @Nullable Exhibit exhibit, Setup now, BiConsumer<Setup, SavedExperiment.Look> take) {
        if (exhibit == null) {
            session.tell(
                    "Open the map of the experiment first: " + saved.origin().mapName() + ".");
            return;
        }
        jobs.latest(
                Lane.OPEN,
                RESTORE,
                _ -> {
                    SavedExperiment.Origin open = KeptSetup.origin(exhibit);
                    return saved.mismatch(
                            open.dataset(), open.images(), open.dataHash(), open.modelHash(), exhibit.embedding());
                },
                mismatch -> mismatch.ifPresentOrElse(
                        session::tell, () -> take.accept(KeptSetup.of(saved, now), saved.look())),
                failure -> session.tellProblem("The experiment could not be opened", failure));
    }
}
