package latentexplorer.ui.explorer.taking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import latentexplorer.core.experiment.ExperimentFile;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Arrangement;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Keeps experiments with all that they need to be shown again exactly, and opens them again. */
final class ExperimentKeeper {
    private static final String OPEN = "taking.open";

    private final Session session;
    private final Jobs jobs;
    private final Showing showing;
    private final MapModel map;
    private final Scenery scenery;
    private final Experiments experiments;
    private final MapOpening maps;
    private final Reopening reopening;
    /** What is restored when its map is there. */
    private Reopening.@Nullable Found awaited;

    ExperimentKeeper(TakingController.Surroundings around) {
        session = around.session();
        jobs = around.jobs();
        showing = around.showing();
        map = around.map();
        scenery = around.scenery();
        experiments = around.experiments();
        maps = around.openMap();
        reopening = new Reopening(around.library());
    }

    /** What is to be kept; what it was made with is summed up while it is written. */
    record Draft(Exhibit exhibit, Arrangement arrangement, SavedExperiment.Look look) {
        /** Off the JavaFX thread. */
        void write(Path file) throws IOException {
            String title = String.valueOf(file.getFileName());
            ExperimentFile.write(
                    file,
                    new SavedExperiment(
                            title.substring(0, title.length() - ExperimentFile.EXTENSION.length()),
                            Reopening.origin(exhibit),
                            arrangement.analogies(),
                            arrangement.slots(),
                            arrangement.plan(),
                            arrangement.course(),
                            look));
        }
    }

    Draft draft(Seen seen) {
        return new Draft(seen.exhibit(), experiments.arrangement(), scenery.look(seen.viewport()));
    }

    /** Opens a kept experiment; where another map is on show, its own one is opened first. */
    void open(Path file) {
        awaited = null;
        Exhibit exhibit = showing.exhibitProperty().get();
        jobs.latest(
                Lane.OPEN,
                OPEN,
                _ -> reopening.find(file, exhibit),
                found -> found(file, exhibit, found),
                this::notOpened);
    }

    /** @param exhibit that was on show when it was looked for */
    private void found(Path file, @Nullable Exhibit exhibit, Reopening.Found found) {
        Path wanted = found.map().orElse(null);
        if (wanted != null) {
            awaited = found;
            maps.open(wanted, () -> giveUp(found));
        } else if (showing.exhibitProperty().get() == exhibit) {
            restore(found.experiment());
        } else {
            open(file);
        }
    }

    private void giveUp(Reopening.Found found) {
        if (awaited == found) {
            awaited = null;
        }
    }

    /** Another map, or none: it may be the one that an experiment waits for. */
    void hung(@Nullable Exhibit exhibit) {
        Reopening.Found waiting = awaited;
        if (exhibit == null || waiting == null) {
            return;
        }
        awaited = null;
        if (waiting.map().filter(exhibit.map().file()::equals).isPresent()) {
            restoreOn(exhibit, waiting.experiment());
        }
    }

    /** The map that an experiment waits for is there: whether its images and its model are the right ones is still to be seen. */
    private void restoreOn(Exhibit exhibit, SavedExperiment experiment) {
        jobs.latest(
                Lane.OPEN,
                OPEN,
                _ -> {
                    Optional<String> reason = Reopening.mismatch(experiment, exhibit);
                    if (reason.isPresent()) {
                        throw new IllegalArgumentException(reason.get());
                    }
                    return experiment;
                },
                fitting -> {
                    if (showing.exhibitProperty().get() == exhibit) {
                        restore(fitting);
                    }
                },
                this::notOpened);
    }

    private void notOpened(Throwable failure) {
        session.tellProblem("The experiment was not opened", failure);
    }

    private void restore(SavedExperiment kept) {
        Viewport view = kept.look().view();
        Viewport now = map.viewport();
        boolean there = now.width() > 0 && now.height() > 0 && view.width() > 0;
        session.tell("The experiment " + kept.title() + " is open as it was kept.");
        scenery.restore(kept.look());
        map.viewportProperty().set(there ? view.resized(now.width(), now.height()) : view);
        experiments.restore(new Arrangement(kept.analogies(), kept.slots(), kept.plan(), kept.course()));
    }
}
