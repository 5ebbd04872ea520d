package latentexplorer.core.net.layer;

import latentexplorer.core.linalg.SeededRandom;

/**
 * Whether a pass is part of training, and what its random numbers begin with.
 *
 * @param training whether dropout acts
 * @param noise the seed of the pass
 */
public record Mode(boolean training, long noise) {
    public static final Mode USE = new Mode(false, 0);

    /** Training with random numbers that depend on the run's seed, the number of the update and the shard alone. */
    public static Mode training(long seed, int update, int shard) {
        long run = SeededRandom.of(seed, update).nextLong();
        return new Mode(true, SeededRandom.of(run, shard).nextLong());
    }
}
