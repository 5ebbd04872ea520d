package latentexplorer.core.raster;

import java.util.Arrays;

/** What is to be drawn and where, in drawing order: a growing list that is used again from frame to frame. */
final class DrawList {
    private static final int BIAS = 1 << 12;

    private int[] items = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    /** @param x first column, above -4096 and below 61,000; the same for y */
    void add(int what, int x, int y) {
        if (2 * size == items.length) {
            items = Arrays.copyOf(items, 2 * items.length);
        }
        items[2 * size] = what;
        items[2 * size + 1] = x + BIAS << 16 | y + BIAS;
        size++;
    }

    int what(int k) {
        return items[2 * k];
    }

    int x(int k) {
        return (items[2 * k + 1] >>> 16) - BIAS;
    }

    int y(int k) {
        return (items[2 * k + 1] & 0xFFFF) - BIAS;
    }
}
