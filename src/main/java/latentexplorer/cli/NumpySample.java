package latentexplorer.cli;

import java.util.Arrays;

/**
 * The indices that {@code numpy.random.RandomState(0).choice(n, count, replace=False)} draws, so that what is measured here and by a
 * Python script is measured on the same points: the Mersenne Twister (Matsumoto and Nishimura, 1998) with its seeding of
 * 2002, and a shuffle from the end with numbers drawn again when they are too large.
 */
final class NumpySample {
    private static final int STATE = 624;
    private static final int SHIFT = 397;

    private final int[] state = new int[STATE];
    private int next = STATE;

    private NumpySample() {
        for (int i = 1; i < STATE; i++) {
            state[i] = 1812433253 * (state[i - 1] ^ state[i - 1] >>> 30) + i;
        }
    }

    static int[] of(int n, int count) {
        NumpySample random = new NumpySample();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.upTo(i);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return Arrays.copyOf(order, count);
    }

    private int upTo(int most) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(most);
        while (true) {
            int value = draw() & mask;
            if (value <= most) {
                return value;
            }
        }
    }

    private int draw() {
        if (next == STATE) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9D2C5680;
        y ^= y << 15 & 0xEFC60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < STATE; i++) {
            int y = state[i] & 0x80000000 | state[(i + 1) % STATE] & 0x7FFFFFFF;
            state[i] = state[(i + SHIFT) % STATE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
        }
        next = 0;
    }
}
