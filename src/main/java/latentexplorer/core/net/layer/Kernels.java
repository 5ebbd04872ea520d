package latentexplorer.core.net.layer;

import java.util.Arrays;

/**
 * Element-wise functions as flat loops that the compiler turns into vector instructions: no calls, no branches, no bit
 * tricks, and the same index into every array, since it cannot tell apart stretches that begin at different places.
 */
final class Kernels {
    /** Beyond, the logistic function is so close to 0 (4e-18) that nothing can be learned from it. */
    private static final float SIGMOID_FLAT = 40;

    /** From here on the hyperbolic tangent is 1 in single precision. */
    private static final float TANH_FLAT = 7.90531110763549805f;

    /** Makes every positive number that matters at least 1. */
    private static final float HUGE = 1e38f;

    private Kernels() {}

    static void rectify(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = Math.max(x[i], 0f);
        }
    }

    /** g = g where the output is above 0, else 0. */
    static void rectifyBack(float[] g, float[] output, int count) {
        for (int i = 0; i < count; i++) {
            g[i] *= Math.min(1f, output[i] * HUGE);
        }
    }

    /**
     * The logistic function with a small relative error also where it is close to 0 (at most |x| x 1e-6): Adam makes steps of
     * the same length from the smallest gradients, so that an absolute error would lead astray. e^|x| - 1 comes from a
     * Taylor polynomial at |x| / 64, doubled six times by e^2u - 1 = (e^u - 1) (e^u + 1).
     */
    static void sigmoid(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            float z = x[i];
            float u = Math.min(SIGMOID_FLAT, Math.abs(z)) * (1f / 64);
            float q = Math.fma(u, 1f / 5040, 1f / 720);
            q = Math.fma(q, u, 1f / 120);
            q = Math.fma(q, u, 1f / 24);
            q = Math.fma(q, u, 1f / 6);
            q = Math.fma(q, u, 0.5f);
            q = Math.fma(q, u * u, u);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            q = q * (2f + q);
            float below = 1f / (2f + q);
            float positive = Math.min(1f, Math.max(0f, z * HUGE));
            x[i] = below + positive * (1f - 2f * below);
        }
    }

    /** g = scale g a (1 - a), for an output a of the logistic function. */
    static void sigmoidBack(float[] g, float[] output, int from, int to, float scale) {
        for (int i = from; i < to; i++) {
            float a = output[i];
            g[i] = scale * g[i] * a * (1f - a);
        }
    }

    /** Within 4e-7, as a rational function with the coefficients of Eigen's {@code generic_fast_tanh_float}. */
    static void tanh(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            float h = Math.max(-TANH_FLAT, Math.min(TANH_FLAT, x[i]));
            float s = h * h;
            float p = s * -2.76076847742355e-16f + 2.00018790482477e-13f;
            p = s * p - 8.60467152213735e-11f;
            p = s * p + 5.12229709037114e-08f;
            p = s * p + 1.48572235717979e-05f;
            p = s * p + 6.37261928935876e-04f;
            p = s * p + 4.89352455891786e-03f;
            float q = s * 1.19825839466702e-06f + 1.18534705686654e-04f;
            q = s * q + 2.26843463243900e-03f;
            q = s * q + 4.89352518554385e-03f;
            x[i] = h * p / q;
        }
    }

    static void tanhBack(float[] g, float[] output, int count) {
        for (int i = 0; i < count; i++) {
            g[i] *= 1f - output[i] * output[i];
        }
    }

    static void multiply(float[] x, float[] y, int count) {
        for (int i = 0; i < count; i++) {
            x[i] *= y[i];
        }
    }

    static void add(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] += y[i];
        }
    }

    /** difference = x - y. */
    static void subtract(float[] x, float[] y, float[] difference, int from, int to) {
        for (int i = from; i < to; i++) {
            difference[i] = x[i] - y[i];
        }
    }

    static void increase(float[] x, int from, int to, float value) {
        for (int i = from; i < to; i++) {
            x[i] += value;
        }
    }

    static void scale(float[] x, int from, int to, float factor) {
        for (int i = from; i < to; i++) {
            x[i] *= factor;
        }
    }

    /** The sum of squares, always in the same order. */
    static float squares(float[] x, int from, int to) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += x[i] * x[i];
            b += x[i + 1] * x[i + 1];
            c += x[i + 2] * x[i + 2];
            d += x[i + 3] * x[i + 3];
        }
        for (; i < to; i++) {
            a += x[i] * x[i];
        }
        return (a + b) + (c + d);
    }

    /** x = x + factor y. */
    static void addScaled(float[] x, float[] y, int from, int to, float factor) {
        for (int i = from; i < to; i++) {
            x[i] += factor * y[i];
        }
    }

    /** The sum of the products, always in the same order. */
    static float dot(float[] x, float[] y, int from, int to) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < to; i++) {
            a += x[i] * y[i];
        }
        return (a + b) + (c + d);
    }

    /** The sum, always in the same order. */
    static float sum(float[] x, int from, int to) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < to; i++) {
            a += x[i];
        }
        return (a + b) + (c + d);
    }

    /** target = beta target + the sums of the columns of x, rows x width. */
    static void addColumns(float[] x, int rows, int width, float[] target, int offset, float beta) {
        if (beta == 0) {
            System.arraycopy(x, 0, target, offset, width);
        } else {
            addRow(x, 0, target, offset, width);
        }
        int row = 1;
        for (; row + 3 < rows; row += 4) {
            addFourRows(x, row * width, target, offset, width);
        }
        for (; row < rows; row++) {
            addRow(x, row * width, target, offset, width);
        }
    }

    /** Four at a time, so that the sums are read and written less often. */
    private static void addFourRows(float[] x, int from, float[] target, int offset, int width) {
        int second = from + width;
        int third = second + width;
        int fourth = third + width;
        for (int j = 0; j < width; j++) {
            target[offset + j] += (x[from + j] + x[second + j]) + (x[third + j] + x[fourth + j]);
        }
    }

    private static void addRow(float[] x, int from, float[] target, int offset, int width) {
        for (int j = 0; j < width; j++) {
            target[offset + j] += x[from + j];
        }
    }

    /** target = x times one factor for each column, the factors from {@code offset} on. */
    static void scaleColumns(float[] x, int rows, int width, float[] factors, int offset, float[] target) {
        for (int row = 0; row < rows; row++) {
            int from = row * width;
            for (int j = 0; j < width; j++) {
                target[from + j] = x[from + j] * factors[offset + j];
            }
        }
    }

    /** target = beta target + the sums of the columns of x y, both rows x width. */
    static void addColumnsOfProducts(
            float[] x, float[] y, int rows, int width, float[] target, int offset, float beta) {
        if (beta == 0) {
            Arrays.fill(target, offset, offset + width, 0);
        }
        for (int row = 0; row < rows; row++) {
            int from = row * width;
            for (int j = 0; j < width; j++) {
                target[offset + j] += x[from + j] * y[from + j];
            }
        }
    }
}
