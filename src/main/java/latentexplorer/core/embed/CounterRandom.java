package latentexplorer.core.embed;

/**
 * Random numbers of a place in the computation instead of a course of events, so that any thread can draw them: SplitMix64's
 * finalizer (Steele, Lea and Flood, 2014) makes a start of seed and counters, Knuth's linear congruence goes on from there.
 */
final class CounterRandom {
    private CounterRandom() {}

    static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long start(long seed, int epoch, int point) {
        return mix(seed + mix(((long) epoch << 32 | point) + 0x9E3779B97F4A7C15L));
    }

    static long next(long state) {
        return state * 6364136223846793005L + 1442695040888963407L;
    }

    /** Uniform in 0 to {@code bound - 1}, from the high bits of a state. */
    static int below(int bound, long state) {
        return (int) ((state >>> 32) * bound >>> 32);
    }
}
