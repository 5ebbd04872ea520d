package latentexplorer.ui.training;

import java.io.IOException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunSummary;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.watch.HeldOut;
import latentexplorer.ui.training.watch.Moment;
import latentexplorer.ui.training.watch.WatchedRun;
import org.jspecify.annotations.Nullable;

/** A run on the disk: one that is over, or that another program trains. */
final class FolderRun implements WatchedRun {
    private final Run run;
    private final DataSets dataSets;
    private volatile Moment moment = Moment.NONE;
    private @Nullable HeldOut heldOut;

    /**
     * Reads it; called off the JavaFX thread.
     *
     * @throws IOException with a sentence for the user
     */
    FolderRun(Run run, DataSets dataSets) throws IOException {
        this.run = run;
        this.dataSets = dataSets;
        read();
    }

    /** Reads what is new of a run that another program trains; called off the JavaFX thread. */
    void read() throws IOException {
        boolean live = run.state() == RunSummary.State.TRAINING;
        Moment ended = Moment.ended(run.history(), run.kept(), run.bytesKept());
        Moment now = live
                ? new Moment(
                        ended.history(),
                        ended.kept(),
                        ended.bytes(),
                        true,
                        run.info().lastEpoch())
                : ended;
        if (!now.equals(moment)) {
            moment = now;
        }
    }

    @Override
    public String title() {
        return run.name();
    }

    @Override
    public ModelSpec spec() {
        return run.info().spec();
    }

    @Override
    public int batches() {
        int batch = spec().schedule().batchSize();
        return run.info()
                .dataset()
                .parts()
                .map(parts -> Math.ceilDiv(parts.train(), batch))
                .orElse(0);
    }

    @Override
    public Moment now() {
        return moment;
    }

    @Override
    public LatentModel model(int epoch) throws IOException {
        return run.bundle(epoch).model();
    }

    @Override
    public synchronized HeldOut heldOut(JobScope scope) throws IOException {
        HeldOut known = heldOut;
        if (known == null) {
            ModelBundle.Dataset of = run.info().dataset();
            known = StoredRuns.heldOut(dataSets.load(of.key(), scope), spec(), of);
            heldOut = known;
        }
        return known;
    }
}
