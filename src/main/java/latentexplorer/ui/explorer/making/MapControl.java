package latentexplorer.ui.explorer.making;

import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import latentexplorer.core.embed.Iterative;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.map.MapWatcher;
import org.jspecify.annotations.Nullable;

/**
 * Between whoever watches a map in the making and the thread that makes it: hands over the positions when they are asked
 * for, lets the map stand, and ends it early. The watching thread never waits.
 */
final class MapControl implements MapWatcher {
    private static final long LOOK_MILLIS = 50;

    /**
     * The map at one moment.
     *
     * @param positions n x 2, not written to any more
     * @param secondsToGo of moving the points; NaN while nothing can be said
     */
    record Frame(float[] positions, int round, int rounds, double secondsToGo) {}

    private final JobScope scope;
    private final LongSupplier nanos;
    private volatile boolean wanted = true;
    private volatile @Nullable Frame latest;
    private volatile boolean standing;
    private volatile int round;
    private volatile int rounds;
    private boolean pause;
    private boolean keep;

    private boolean moving;
    private int movingFrom;
    private long movingSince;
    private long stood;

    /** @param scope of the job, which may be cancelled while the map stands */
    MapControl(JobScope scope, LongSupplier nanos) {
        this.scope = scope;
        this.nanos = nanos;
    }

    synchronized void pause(boolean wish) {
        pause = wish;
        notifyAll();
    }

    /** Ends the map as it is. */
    synchronized void keep() {
        keep = true;
        notifyAll();
    }

    /** Whether the points stand still because they are to. */
    boolean isStanding() {
        return standing;
    }

    int round() {
        return round;
    }

    int rounds() {
        return rounds;
    }

    /** The newest positions, and asks for newer ones; null before the first. */
    @Nullable
    Frame look() {
        wanted = true;
        return latest;
    }

    @Override
    public boolean goOn(Iterative map) {
        scope.check();
        round = map.round();
        rounds = map.rounds();
        if (!moving && map.round() > 0) {
            moving = true;
            movingFrom = map.round();
            movingSince = nanos.getAsLong();
        }
        if (wanted || latest == null || isToStop()) {
            wanted = false;
            latest = new Frame(map.positions(), map.round(), map.rounds(), secondsToGo(map));
        }
        return stand();
    }

    private synchronized boolean isToStop() {
        return pause || keep;
    }

    private double secondsToGo(Iterative map) {
        int done = map.round() - movingFrom;
        return !moving || done < 1
                ? Double.NaN
                : (nanos.getAsLong() - movingSince - stood) / 1e9 / done * (map.rounds() - map.round());
    }

    private synchronized boolean stand() {
        long since = nanos.getAsLong();
        try {
            while (pause && !keep) {
                standing = true;
                wait(LOOK_MILLIS);
                scope.check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException("interrupted");
            stopped.initCause(e);
            throw stopped;
        } finally {
            standing = false;
        }
        stood += moving ? nanos.getAsLong() - since : 0;
        return !keep;
    }
}
