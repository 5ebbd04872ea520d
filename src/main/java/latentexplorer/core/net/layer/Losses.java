package latentexplorer.core.net.layer;

/**
 * What a network is to make small, together with the derivative by its outputs. Each method takes rows one after the other
 * in flat arrays, writes {@code gradient} and returns the plain sum over all values; {@code scale} multiplies the gradient
 * alone (1 / (samples x values) for the gradient of the mean). No method checks for NaN; a sum that is no number shows it.
 */
public final class Losses {
    /** Values at a time, so that they stay in the processor's first cache from one loop to the next. */
    private static final int BLOCK = 1568;

    private Losses() {}

    /**
     * The squared error behind a logistic function.
     *
     * @param output sums of the last layer; the logistic function of them when it returns
     * @return the sum of (output - target)^2
     */
    public static double sigmoidSquared(float[] output, float[] target, float[] gradient, int count, float scale) {
        double sum = 0;
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            Kernels.sigmoid(output, from, to);
            Kernels.subtract(output, target, gradient, from, to);
            sum += Kernels.squares(gradient, from, to);
            Kernels.sigmoidBack(gradient, output, from, to, 2 * scale);
        }
        return sum;
    }

    /**
     * The cross entropy of a target in 0..1 behind a logistic function, in nats.
     *
     * @param output sums of the last layer (logits); the logistic function of them when it returns
     * @return the sum of -(target ln a + (1 - target) ln (1 - a)), a the logistic function of the output
     */
    public static double sigmoidCrossEntropy(float[] output, float[] target, float[] gradient, int count, float scale) {
        double sum = 0;
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            linearPart(output, target, gradient, from, to);
            Kernels.sigmoid(output, from, to);
            addLogarithm(output, gradient, from, to);
            sum += Kernels.sum(gradient, from, to);
            Kernels.subtract(output, target, gradient, from, to);
            Kernels.scale(gradient, from, to, scale);
        }
        return sum;
    }

    /** g = max(z, 0) - z y, the cross entropy without ln (1 + e^-|z|). */
    private static void linearPart(float[] z, float[] y, float[] g, int from, int to) {
        for (int i = from; i < to; i++) {
            g[i] = Math.max(z[i], 0f) - z[i] * y[i];
        }
    }

    /**
     * Adds ln (1 + e^-|z|) = -ln (1 - s), s the smaller of a and 1 - a, which is 2 artanh(s / (2 - s)): its series is
     * exact to single precision as its argument is at most a third.
     */
    private static void addLogarithm(float[] a, float[] g, int from, int to) {
        for (int i = from; i < to; i++) {
            float s = Math.min(a[i], 1f - a[i]);
            float w = s / (2f - s);
            float v = w * w;
            float p = v * (2f / 13) + 2f / 11;
            p = v * p + 2f / 9;
            p = v * p + 2f / 7;
            p = v * p + 2f / 5;
            p = v * p + 2f / 3;
            g[i] += w * (v * p + 2f);
        }
    }

    /** @return the sum of (output - target)^2 */
    public static double squared(float[] output, float[] target, float[] gradient, int count, float scale) {
        double sum = 0;
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            Kernels.subtract(output, target, gradient, from, to);
            sum += Kernels.squares(gradient, from, to);
            Kernels.scale(gradient, from, to, 2 * scale);
        }
        return sum;
    }

    /** @return the sum of |output - target|; the gradient is 0 where they are equal */
    public static double absolute(float[] output, float[] target, float[] gradient, int count, float scale) {
        double sum = 0;
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            float part = 0;
            for (int i = from; i < to; i++) {
                float difference = output[i] - target[i];
                part += Math.abs(difference);
                gradient[i] = scale * Math.signum(difference);
            }
            sum += part;
        }
        return sum;
    }

    /**
     * The cross entropy of a class behind a softmax, in nats.
     *
     * @param output rows x classes logits; the probabilities when it returns
     * @param labels the class of each row, from {@code first} on
     * @return the sum over the rows of -ln (probability of the class)
     */
    public static double softmaxCrossEntropy(
            float[] output, int[] labels, int first, float[] gradient, int rows, int classes, float scale) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            int at = row * classes;
            int label = labels[first + row];
            double logit = output[at + label];
            double normaliser = softmax(output, at, classes);
            sum += normaliser - logit;
            for (int c = at; c < at + classes; c++) {
                gradient[c] = scale * output[c];
            }
            gradient[at + label] = scale * (output[at + label] - 1);
        }
        return sum;
    }

    /**
     * Logits to probabilities, in place.
     *
     * @return the logarithm of the sum of their exponentials
     */
    public static double softmax(float[] x, int from, int count) {
        float largest = x[from];
        for (int i = from + 1; i < from + count; i++) {
            largest = Math.max(largest, x[i]);
        }
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            double e = StrictMath.exp((double) x[i] - largest);
            x[i] = (float) e;
            sum += e;
        }
        for (int i = from; i < from + count; i++) {
            x[i] = (float) (x[i] / sum);
        }
        return largest + StrictMath.log(sum);
    }
}
