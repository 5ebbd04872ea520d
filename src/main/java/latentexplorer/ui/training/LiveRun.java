package latentexplorer.ui.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Steering;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.ui.training.watch.HeldOut;
import latentexplorer.ui.training.watch.Moment;
import latentexplorer.ui.training.watch.WatchedRun;
import org.jspecify.annotations.Nullable;

/**
 * The run that is being trained. The training leaves here what the window shows and never waits for it: the window takes the
 * newest when it likes.
 */
final class LiveRun implements WatchedRun, TrainingWatcher {
    /** How often the folder is asked which models it keeps, at most. */
    private static final long LOOK_NANOS = 200_000_000;

    private final Steering steering = new Steering();
    private final List<Epoch> history = new ArrayList<>();
    private volatile @Nullable Start start;
    private List<Integer> kept = List.of();
    private long bytes;
    private long lookedAt;
    private int epochs;
    private double seconds;
    private double speed = Double.NaN;
    private boolean over;
    private @Nullable String trouble;
    private @Nullable Moment moment;

    /**
     * What is known when the first batch is about to be learned.
     *
     * @param name of the run
     * @param lastEpoch the number of the epoch that it is to end with
     * @param batches of an epoch
     * @param earlier the epochs from before
     */
    record Start(
            String name,
            ModelSpec spec,
            int lastEpoch,
            int batches,
            List<Epoch> earlier,
            HeldOut heldOut,
            KeptModels models) {}

    /** Called by the training, before it is told anything else. */
    synchronized void begin(Start known) {
        history.addAll(known.earlier());
        start = known;
    }

    /** Empty while the images are still being read. */
    Optional<Start> started() {
        return Optional.ofNullable(start);
    }

    private Start known() {
        Start known = start;
        if (known == null) {
            throw new IllegalStateException("it has not begun");
        }
        return known;
    }

    @Override
    public String title() {
        return known().name();
    }

    @Override
    public ModelSpec spec() {
        return known().spec();
    }

    @Override
    public int batches() {
        return known().batches();
    }

    @Override
    public LatentModel model(int epoch) throws IOException {
        return known().models().model(epoch);
    }

    @Override
    public HeldOut heldOut(JobScope scope) {
        return known().heldOut();
    }

    @Override
    public synchronized Moment now() {
        Moment known = moment;
        if (known == null) {
            known = new Moment(List.copyOf(history), kept, bytes, !over, over ? newest() : known().lastEpoch());
            moment = known;
        }
        return known;
    }

    private int newest() {
        return history.isEmpty() ? 0 : history.getLast().number();
    }

    /** Seconds of learning and validating that an epoch takes; NaN before the first has ended. */
    synchronized double secondsAnEpoch() {
        return epochs == 0 ? Double.NaN : seconds / epochs;
    }

    /** Training images learned in a second; NaN before the first epoch has ended. */
    synchronized double speed() {
        return speed;
    }

    @Override
    public Steering steering() {
        return steering;
    }

    @Override
    public void begun(Supplier<TrainingResult> beginning) {
        look(true);
    }

    @Override
    public synchronized void epoch(EpochResult result, LatentModel current) {
        history.add(result.epoch());
        epochs++;
        seconds += result.seconds();
        speed = result.samplesPerSecond();
        moment = null;
    }

    /** Behind the epoch, when it has been written down. */
    @Override
    public void moment(Supplier<TrainingResult> soFar) {
        look(false);
    }

    @Override
    public void paused(Steering.Position at, Supplier<LatentModel> current) {
        look(true);
    }

    @Override
    public boolean stopRequested() {
        return false;
    }

    /** What is kept is only ever asked of the disk here, on the training's thread and seldom: the window must not wait. */
    private void look(boolean now) {
        long time = System.nanoTime();
        if (!now && time - lookedAt < LOOK_NANOS && !kept.isEmpty()) {
            return;
        }
        lookedAt = time;
        try {
            List<Integer> epochsKept = known().models().epochs();
            long size = known().models().bytes();
            synchronized (this) {
                kept = epochsKept;
                bytes = size;
                moment = null;
            }
        } catch (IOException _) {
            // The folder may be gone: whoever writes it says so, and what was known stays.
        }
    }

    /**
     * Nothing comes any more.
     *
     * @param all the epochs as they were written down in the end
     */
    void end(List<Epoch> all) {
        synchronized (this) {
            if (!all.isEmpty()) {
                history.clear();
                history.addAll(all);
            }
            over = true;
            moment = null;
        }
        if (start != null) {
            look(true);
        }
    }

    /** Something could not be written down. */
    synchronized void trouble(String sentence) {
        trouble = sentence;
    }

    /** What could not be written down, told once. */
    synchronized Optional<String> takeTrouble() {
        Optional<String> told = Optional.ofNullable(trouble);
        trouble = null;
        return told;
    }
}
