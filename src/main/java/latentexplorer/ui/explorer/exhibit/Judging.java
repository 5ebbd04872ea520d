package latentexplorer.ui.explorer.exhibit;

import java.util.List;
import java.util.function.Consumer;
import latentexplorer.core.support.Reality;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks how real decoded pictures are, the newest request alone. */
public final class Judging {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final Jobs jobs;
    private final Showing showing;
    private final Lane lane;
    private final String key;

    /** @param key of the requests among all */
    public Judging(Jobs jobs, Showing showing, Lane lane, String key) {
        this.jobs = jobs;
        this.showing = showing;
        this.lane = lane;
        this.key = key;
    }

    /**
     * @param of whose model made them
     * @param codes n x latent size
     * @param pictures n x 784: what the model makes of them
     * @param onKnown gets one answer a picture; not called where nothing is known
     */
    public void judge(Exhibit of, float[] codes, float[] pictures, Consumer<List<Reality>> onKnown) {
        RealityCheck check = showing.realityOf(of);
        if (check == null || codes.length == 0) {
            drop();
            return;
        }
        // A picture without a verdict is no harm: the strip is left out.
        jobs.latest(
                lane,
                key,
                scope -> check.of(codes, pictures, scope),
                onKnown,
                failure -> LOG.warn("How real pictures are could not be found", failure));
    }

    /** Nobody waits for an answer any more. */
    public void drop() {
        jobs.dropLatest(key);
    }
}
