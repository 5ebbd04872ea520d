package latentexplorer.ui.training.watch;

import latentexplorer.core.insight.Insight;
import latentexplorer.core.insight.Reconstructions;
import latentexplorer.core.net.LatentModel;

/**
 * All that is shown of one epoch.
 *
 * @param model of that epoch
 * @param insight what it makes of the held-out images
 * @param best the images with the smallest errors, best first
 * @param worst the images with the largest errors, worst first
 */
record Snapshot(
        WatchedRun run,
        int epoch,
        LatentModel model,
        HeldOut heldOut,
        Insight insight,
        Reconstructions best,
        Reconstructions worst) {
    /** How many images stand for the best and for the worst. */
    static final int ENDS = 10;
}
