package latentexplorer.core.cluster;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** The exact median of many distances, by counting: floats from 0 up are ordered as their bits are. */
final class MedianDistance {
    private static final int SHARDS = 16;
    private static final int HALF_BITS = 16;
    private static final int BINS = 1 << HALF_BITS;

    private final float[] distances;
    private final Workers workers;
    private final JobScope scope;

    private MedianDistance(float[] distances, Workers workers, JobScope scope) {
        this.distances = distances;
        this.workers = workers;
        this.scope = scope;
    }

    /**
     * @param distances from 0 up, none NaN, at least one; not changed
     * @return the middle one, or the mean of the two in the middle
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static double of(float[] distances, Workers workers, JobScope scope) {
        MedianDistance median = new MedianDistance(distances, workers, scope);
        long[] high = median.count(-1);
        int n = distances.length;
        float upper = median.ranked(high, n / 2);
        return n % 2 == 1 ? upper : ((double) median.ranked(high, n / 2 - 1) + upper) / 2;
    }

    /** The value at a place of the ascending order. */
    private float ranked(long[] high, int rank) {
        long left = rank;
        int bin = 0;
        while (left >= high[bin]) {
            left -= high[bin++];
        }
        long[] low = count(bin);
        int rest = 0;
        while (left >= low[rest]) {
            left -= low[rest++];
        }
        return Float.intBitsToFloat(bin << HALF_BITS | rest);
    }

    /** How many there are of each upper half of the bits, or, with one of these, of each lower half. */
    private long[] count(int upper) {
        int[][] counts = new int[SHARDS][];
        workers.forEachShard(SHARDS, shard -> {
            scope.check();
            int[] own = new int[BINS];
            int to = Workers.start(shard + 1, SHARDS, distances.length);
            for (int i = Workers.start(shard, SHARDS, distances.length); i < to; i++) {
                int bits = Float.floatToRawIntBits(distances[i]);
                if (upper < 0) {
                    own[bits >>> HALF_BITS]++;
                } else if (bits >>> HALF_BITS == upper) {
                    own[bits & BINS - 1]++;
                }
            }
            counts[shard] = own;
        });
        long[] sums = new long[BINS];
        for (int[] own : counts) {
            for (int bin = 0; bin < BINS; bin++) {
                sums[bin] += own[bin];
            }
        }
        return sums;
    }
}
