package latentexplorer.ui.training;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.TrainingWatcher;

/**
 * Carries what a training tells to the window, and the wish to stop to the training. Once it learns, a wish to stop ends
 * it with what it has; before that there is nothing to keep, and the wish cancels it.
 */
final class EpochFollower implements TrainingWatcher {
    private final ModelSpec spec;
    private final LiveRun live;
    private final int epochs;
    private final float[] inputs;
    private final JobScope outer;
    private final Cancellation beforeLearning = new Cancellation();
    private boolean learning;
    private double seconds;
    private double criterion = Double.POSITIVE_INFINITY;
    private double best = Double.POSITIVE_INFINITY;
    private int bestEpoch;

    /**
     * @param inputs n x 784 pixels of the images whose reconstructions are shown
     * @param outer the wish to stop and the progress as the window knows them
     */
    EpochFollower(ModelSpec spec, LiveRun live, float[] inputs, JobScope outer) {
        this.spec = spec;
        this.live = live;
        this.epochs = spec.schedule().totalEpochs();
        this.inputs = inputs;
        this.outer = outer;
    }

    /** For the training. */
    JobScope scope() {
        return new JobScope(beforeLearning, (fraction, message) -> {
            if (!learning && outer.cancellation().isCancelled()) {
                beforeLearning.cancel();
            }
            outer.progress().report(fraction, message);
        });
    }

    @Override
    public boolean stopRequested() {
        learning = true;
        return outer.cancellation().isCancelled();
    }

    @Override
    public void epoch(EpochResult result, LatentModel current) {
        int epoch = result.epoch().number();
        double validation = result.epoch().validationLoss();
        if (spec.keepsLast() || spec.criterion(result.epoch()) < criterion) {
            criterion = spec.criterion(result.epoch());
            best = validation;
            bestEpoch = epoch;
        }
        seconds += result.seconds();
        live.epoch(
                new EpochReport(
                        epoch,
                        epochs,
                        result.epoch().trainLoss(),
                        validation,
                        result.samplesPerSecond(),
                        seconds / epoch * (epochs - epoch),
                        best,
                        bestEpoch),
                () -> pictures(current, inputs));
    }

    /** What a model makes of n x 784 pixels. */
    static Reconstructions pictures(LatentModel model, float[] inputs) {
        int n = inputs.length / ImageSet.PIXELS;
        return new Reconstructions(inputs, model.decode(model.encode(inputs, n), n));
    }
}
