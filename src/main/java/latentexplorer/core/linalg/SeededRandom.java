package latentexplorer.core.linalg;

import java.util.Arrays;

/**
 * Random numbers that are the same for the same seed on every system and in every version: xoshiro256++ 1.0 (Blackman and
 * Vigna, 2019), seeded by SplitMix64. Not for several threads at once.
 */
public final class SeededRandom {
    private static final double DOUBLE_UNIT = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spare;
    private boolean hasSpare;

    public SeededRandom(long seed) {
        long x = seed;
        s0 = splitMix(x += 0x9E3779B97F4A7C15L);
        s1 = splitMix(x += 0x9E3779B97F4A7C15L);
        s2 = splitMix(x += 0x9E3779B97F4A7C15L);
        s3 = splitMix(x + 0x9E3779B97F4A7C15L);
    }

    /** Numbers for one purpose of several under one seed, independent of those for the others. */
    public static SeededRandom of(long seed, int stream) {
        return new SeededRandom(splitMix(seed) + stream);
    }

    private static long splitMix(long x) {
        long z = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform in 0 (included) to 1 (excluded), a multiple of 2^-53. */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /**
     * Uniform in 0 to {@code bound - 1}, without bias (Lemire, 2019).
     *
     * @throws IllegalArgumentException when {@code bound} is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("a random number below " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if (Integer.compareUnsigned((int) product, bound) < 0) {
            int threshold = Integer.remainderUnsigned(-bound, bound);
            while (Integer.compareUnsigned((int) product, threshold) < 0) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /** Standard normal, by Marsaglia's polar method. */
    public double nextGaussian() {
        if (hasSpare) {
            hasSpare = false;
            return spare;
        }
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double square = u * u + v * v;
            if (square < 1 && square > 0) {
                double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
                spare = v * scale;
                hasSpare = true;
                return u * scale;
            }
        }
    }

    /** The numbers 0 to {@code n - 1} in random order (Fisher and Yates). */
    public int[] permutation(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order, n);
        return order;
    }

    /**
     * {@code count} distinct numbers of 0 to {@code n - 1}, in random order.
     *
     * @throws IllegalArgumentException when {@code count} is not 0 to {@code n}
     */
    public int[] sample(int n, int count) {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n + " cannot be drawn");
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order, count);
        return Arrays.copyOf(order, count);
    }

    /** Puts random elements into the first {@code count} places. */
    private void shuffle(int[] order, int count) {
        for (int i = 0; i < count; i++) {
            int j = i + nextInt(order.length - i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
    }
}
