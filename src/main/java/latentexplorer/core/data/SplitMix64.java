package latentexplorer.core.data;

/**
 * A generator of random numbers whose sequence is fixed for ever: Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators" (2014), with the constants of java.util.SplittableRandom.
 */
final class SplitMix64 {
    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /**
     * A number from 0 to {@code bound - 1}, each equally likely (Lemire, "Fast random integer generation in an
     * interval", 2019).
     *
     * @param bound at least 1
     */
    int nextInt(int bound) {
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xFFFFFFFFL;
        if (low < bound) {
            long threshold = (1L << 32) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xFFFFFFFFL;
            }
        }
        return (int) (product >>> 32);
    }

    /** Moves {@code count} values, drawn at random without replacement, to the front (Fisher and Yates). */
    void draw(int[] values, int count) {
        for (int i = 0; i < count; i++) {
            int j = i + nextInt(values.length - i);
            int moved = values[i];
            values[i] = values[j];
            values[j] = moved;
        }
    }
}
