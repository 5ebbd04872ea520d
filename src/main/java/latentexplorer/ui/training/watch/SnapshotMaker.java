package latentexplorer.ui.training.watch;

import java.io.IOException;
import java.util.List;
import latentexplorer.core.insight.CodeMap;
import latentexplorer.core.insight.Insight;
import latentexplorer.core.insight.InsightSettings;
import latentexplorer.core.insight.MeasuredImages;
import latentexplorer.core.insight.Reconstructions;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.StyleModel;
import org.jspecify.annotations.Nullable;

/** Looks at a training as it was after an epoch. Called off the JavaFX thread, by one thread at a time. */
@FunctionalInterface
interface SnapshotMaker {
    /**
     * @param reference the map that the new one is aligned to
     * @param classes whose distributions are wanted
     * @throws IOException with a sentence for the user
     */
    Snapshot make(WatchedRun run, int epoch, @Nullable CodeMap reference, List<Integer> classes, JobScope scope)
            throws IOException;

    /** On all threads of some workers. */
    static SnapshotMaker with(Workers workers) {
        return (run, epoch, reference, classes, scope) -> {
            HeldOut heldOut = run.heldOut(scope);
            if (heldOut.indices().length == 0) {
                throw new IOException("No images were held out of this training, so there is nothing to look at its"
                        + " models with. The curves show how it went.");
            }
            scope.check();
            LatentModel model = run.model(epoch);
            InsightSettings settings = InsightSettings.DEFAULT.withClasses(classes);
            int most = model instanceof StyleModel ? Insight.MOST_IMAGES_OF_STYLES : Insight.MOST_IMAGES;
            var images = heldOut.data().images();
            MeasuredImages measured = MeasuredImages.draw(images, heldOut.indices(), most, settings.seed());
            Insight insight =
                    Insight.of(model, run.spec(), images, measured, settings, reference, workers, scope.part(0, 0.95));
            return new Snapshot(
                    run,
                    epoch,
                    model,
                    heldOut,
                    insight,
                    Reconstructions.of(
                            model, run.spec(), images, insight.errors().best(Snapshot.ENDS), scope),
                    Reconstructions.of(
                            model, run.spec(), images, insight.errors().worst(Snapshot.ENDS), scope));
        };
    }
}
