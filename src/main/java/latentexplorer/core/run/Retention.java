package latentexplorer.core.run;

import java.util.NavigableSet;

/**
 * Which checkpoints of a run are kept: evenly spaced ones, twice as far apart whenever there would be too many; the first, the
 * best and the two newest always, the last but one for a newest that a power cut took.
 *
 * @param origin epochs from before the run
 * @param most how many evenly spaced ones there may be
 */
record Retention(int origin, int most) {
    private static final int MOST = 60;
    private static final int FEWEST = 8;
    private static final long MOST_BYTES = 1L << 30;

    /** @param bytes of one checkpoint */
    static Retention of(int origin, long bytes) {
        return new Retention(origin, Math.clamp(MOST_BYTES / Math.max(1, bytes), FEWEST, MOST));
    }

    /** Epochs between two that are kept, a power of two. */
    int stride(int newest) {
        int stride = 1;
        while ((newest - origin) / stride > most) {
            stride *= 2;
        }
        return stride;
    }

    /** @param there epochs with a checkpoint, the newest of the run among them */
    boolean keeps(int epoch, int best, NavigableSet<Integer> there) {
        int newest = there.last();
        Integer before = there.lower(newest);
        return epoch == newest
                || before != null && epoch == before
                || epoch == best
                || epoch == origin + 1
                || (epoch - origin) % stride(newest) == 0;
    }
}
