package latentexplorer.ui.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a training leaves what the window shows. The training never waits: the window takes the newest when it likes and
 * skips what came between. No loss is skipped, for the curve has one point an epoch.
 */
final class LiveRun {
    /** What was new. */
    record News(EpochReport report, LossCurve curve, Optional<Reconstructions> pictures) {}

    private double[] train = new double[64];
    private double[] validation = new double[64];
    private int epochs;
    private @Nullable EpochReport untaken;
    private @Nullable Reconstructions pictures;
    private volatile boolean watched = true;

    /** Whether somebody looks; pictures are made only then. */
    void watch(boolean now) {
        watched = now;
    }

    /**
     * Called by the training after each epoch.
     *
     * @param picture makes the reconstructions; not called while the former ones wait to be seen
     */
    void epoch(EpochReport report, Supplier<Reconstructions> picture) {
        Reconstructions made = wantsPicture() ? picture.get() : null;
        synchronized (this) {
            if (epochs == train.length) {
                train = Arrays.copyOf(train, epochs * 2);
                validation = Arrays.copyOf(validation, epochs * 2);
            }
            train[epochs] = report.train();
            validation[epochs] = report.validation();
            epochs++;
            untaken = report;
            pictures = made == null ? pictures : made;
        }
    }

    private synchronized boolean wantsPicture() {
        return watched && pictures == null;
    }

    /** Called by the window: what has come since the last call, if anything has. */
    synchronized Optional<News> take() {
        EpochReport report = untaken;
        if (report == null) {
            return Optional.empty();
        }
        untaken = null;
        Optional<Reconstructions> shown = Optional.ofNullable(pictures);
        pictures = null;
        LossCurve curve = new LossCurve(Arrays.copyOf(train, epochs), Arrays.copyOf(validation, epochs));
        return Optional.of(new News(report, curve, shown));
    }
}
