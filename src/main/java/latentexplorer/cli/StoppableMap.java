package latentexplorer.cli;

import latentexplorer.core.embed.Iterative;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.map.MapWatcher;

/** What Ctrl+C does to a map in the making: once its points move it is kept as it is, and before that there is nothing to keep. */
final class StoppableMap implements MapWatcher {
    private final Cancellation cancellation = new Cancellation();
    private volatile boolean moving;
    private volatile boolean stopped;

    /** Any thread may call it. */
    void stop() {
        stopped = true;
        if (!moving) {
            cancellation.cancel();
        }
    }

    boolean stopped() {
        return stopped;
    }

    /** For the work that there is nothing to keep of. */
    Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public boolean goOn(Iterative map) {
        moving = map.round() > 0;
        return !(moving && stopped);
    }
}
