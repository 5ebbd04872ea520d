package latentexplorer.core.net.layer;

/**
 * How a batch is cut: into the same parts whatever the number of threads, so that sums in the order of the parts are always
 * the same.
 *
 * @param count number of parts, at least 1; some may be empty
 */
public record Shards(int count) {
    /** The first sample of a part. */
    public int from(int shard, int samples) {
        return (int) Math.min(samples, (long) shard * most(samples));
    }

    /** The samples of a part. */
    public int size(int shard, int samples) {
        return from(shard + 1, samples) - from(shard, samples);
    }

    /** The samples of the largest part. */
    public int most(int samples) {
        return (samples + count - 1) / count;
    }
}
