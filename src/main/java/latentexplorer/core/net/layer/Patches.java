package latentexplorer.core.net.layer;

import java.util.Arrays;

/**
 * The patches of a square picture that a kernel sees, as a matrix for one product with the kernels. The picture is copied
 * once into planes with a margin of zeros; then the values under one place of the kernel, for all positions of the kernel,
 * are one stretch of a plane, so that the matrix is made by long copies. The price is a few columns at the end of each line
 * that belong to no position.
 *
 * <p>With a stride of s a channel is spread over s x s planes, each with every s-th value, which keeps the stretches whole.
 *
 * @param channels of the picture
 * @param side height and width of the picture
 * @param kernel height and width of a patch
 * @param stride from one patch to the next
 * @param padding zeros on each side of the picture
 */
record Patches(int channels, int side, int kernel, int stride, int padding) {
    Patches {
        if (channels < 1 || side < 1 || kernel < 1 || stride < 1 || padding < 0 || padding >= kernel) {
            throw new IllegalArgumentException("no patches of " + kernel + " with stride " + stride + " and padding "
                    + padding + " in " + channels + " x " + side + " x " + side);
        }
        if (side + 2 * padding < kernel) {
            throw new IllegalArgumentException(
                    "a kernel of " + kernel + " is larger than " + side + " + 2 x " + padding);
        }
    }

    /** Positions of the kernel in each direction. */
    int outputSide() {
        return (side + 2 * padding - kernel) / stride + 1;
    }

    /** Places of the kernel. */
    int taps() {
        return kernel * kernel;
    }

    /** From one line of a plane to the next; without stride, the margin behind a line is that before the next. */
    int line() {
        return stride == 1 ? side + padding : (side + 2 * padding + stride - 1) / stride;
    }

    private int plane() {
        int lines = (side + 2 * padding + stride - 1) / stride;
        return lines * line() + padding;
    }

    /** From one channel to the next. */
    int channel() {
        return stride * stride * plane();
    }

    /** Floats of the planes of all channels. */
    int planes() {
        return channels * channel();
    }

    /** Columns of the matrix: position (y, x) is at y line() + x. */
    int columns() {
        return (outputSide() - 1) * line() + outputSide();
    }

    /** Rows of the matrix: channel after channel, tap after tap. */
    int rows() {
        return channels * taps();
    }

    /** Where the values under a tap begin in the planes of a channel. */
    int shift(int tap) {
        int y = tap / kernel;
        int x = tap % kernel;
        return (y % stride * stride + x % stride) * plane() + y / stride * line() + x / stride;
    }

    /** Copies one picture into planes that begin at {@code at}, with zeros around. */
    void spread(float[] picture, int offset, float[] planes, int at) {
        Arrays.fill(planes, at, at + planes(), 0);
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < side; y++) {
                int from = offset + (c * side + y) * side;
                int to = at + c * channel();
                if (stride == 1) {
                    System.arraycopy(picture, from, planes, to + place(y, 0), side);
                } else {
                    for (int x = 0; x < side; x++) {
                        planes[to + place(y, x)] = picture[from + x];
                    }
                }
            }
        }
    }

    /** The way back of {@link #spread}: what is in the margins is lost. */
    void gather(float[] planes, int at, float[] picture, int offset) {
        for (int c = 0; c < channels; c++) {
            for (int y = 0; y < side; y++) {
                int to = offset + (c * side + y) * side;
                int from = at + c * channel();
                if (stride == 1) {
                    System.arraycopy(planes, from + place(y, 0), picture, to, side);
                } else {
                    for (int x = 0; x < side; x++) {
                        picture[to + x] = planes[from + place(y, x)];
                    }
                }
            }
        }
    }

    private int place(int y, int x) {
        int py = y + padding;
        int px = x + padding;
        return (py % stride * stride + px % stride) * plane() + py / stride * line() + px / stride;
    }

    /** From planes at {@code from} to the matrix at {@code to}, rows() x columns(), of the same array. */
    void matrix(float[] scratch, int from, int to) {
        int width = columns();
        for (int c = 0; c < channels; c++) {
            for (int tap = 0; tap < taps(); tap++) {
                System.arraycopy(
                        scratch, from + c * channel() + shift(tap), scratch, to + (c * taps() + tap) * width, width);
            }
        }
    }
}
