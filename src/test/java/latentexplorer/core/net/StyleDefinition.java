package latentexplorer.core.net;

/** The networks and losses of a style autoencoder once more, in double precision and as their definitions read. */
final class StyleDefinition {
    private StyleDefinition() {}

    /** Filters x channels x k x k weights from {@code at} on, zeros outside. */
    static double[] convolve(
            double[] w, int at, double[] x, int channels, int side, int filters, int k, int stride, int padding) {
        int out = (side + 2 * padding - k) / stride + 1;
        double[] y = new double[filters * out * out];
        for (int o = 0; o < y.length; o++) {
            int f = o / (out * out);
            int top = o / out % out * stride - padding;
            int left = o % out * stride - padding;
            for (int c = 0; c < channels; c++) {
                for (int i = Math.max(0, -top); i < Math.min(k, side - top); i++) {
                    for (int j = Math.max(0, -left); j < Math.min(k, side - left); j++) {
                        y[o] += w[at + ((f * channels + c) * k + i) * k + j]
                                * x[(c * side + top + i) * side + left + j];
                    }
                }
            }
        }
        return y;
    }

    static double[] norm(double[] w, int at, double[] x, int channels, int groups) {
        double[] y = new double[x.length];
        int size = x.length / groups;
        for (int g = 0; g < groups; g++) {
            double mean = 0;
            double square = 0;
            for (int i = g * size; i < (g + 1) * size; i++) {
                mean += x[i] / size;
                square += x[i] * x[i] / size;
            }
            for (int i = g * size; i < (g + 1) * size; i++) {
                int c = i / (x.length / channels);
                double z = (x[i] - mean) / Math.sqrt(square - mean * mean + 1e-5);
                y[i] = Math.max(0, z * w[at + c] + w[at + channels + c]);
            }
        }
        return y;
    }

    static double[] affine(double[] w, int at, double[] x, int outputs) {
        double[] y = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            y[o] = w[at + outputs * x.length + o];
            for (int i = 0; i < x.length; i++) {
                y[o] += w[at + o * x.length + i] * x[i];
            }
        }
        return y;
    }

    private static double[] pool(double[] x) {
        double[] y = new double[32 * 49];
        for (int o = 0; o < y.length; o++) {
            y[o] = Double.NEGATIVE_INFINITY;
            for (int i = -1; i <= 1; i++) {
                for (int j = -1; j <= 1; j++) {
                    int row = 2 * (o / 7 % 7) + i;
                    int column = 2 * (o % 7) + j;
                    if (row >= 0 && row < 14 && column >= 0 && column < 14) {
                        y[o] = Math.max(y[o], x[(o / 49 * 14 + row) * 14 + column]);
                    }
                }
            }
        }
        return y;
    }

    private static double[] enlarge(double[] x, int channels, int side) {
        double[] y = new double[4 * x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = x[(i / (4 * side * side) * side + i / (2 * side) % (2 * side) / 2) * side + i % (2 * side) / 2];
        }
        return channels * side * side == x.length ? y : new double[0];
    }

    /** @return logits, then style */
    static double[] encode(double[] w, double[] image, int outputs) {
        double[] x = norm(w, 400, convolve(w, 0, image, 1, 28, 16, 5, 2, 2), 16, 4);
        x = norm(w, 432 + 4608, convolve(w, 432, x, 16, 14, 32, 3, 1, 1), 32, 8);
        return affine(w, 432 + 4608 + 64, pool(x), outputs);
    }

    /** @param at where the decoder's weights begin */
    static double[] decode(double[] w, int at, double[] code) {
        int first = at + (code.length + 1) * 1568;
        double[] x = enlarge(affine(w, at, code, 1568), 32, 7);
        x = enlarge(norm(w, first + 9216, convolve(w, first, x, 32, 14, 32, 3, 1, 1), 32, 8), 32, 14);
        int second = first + 9216 + 64;
        x = norm(w, second + 1152, convolve(w, second, x, 32, 28, 4, 3, 1, 1), 4, 2);
        int third = second + 1152 + 8;
        x = convolve(w, third, x, 4, 28, 1, 3, 1, 1);
        for (int i = 0; i < x.length; i++) {
            x[i] += w[third + 36];
        }
        return x;
    }

    static double discriminate(double[] w, double[] input) {
        double[] x = affine(w, 0, input, 64);
        int at = (input.length + 1) * 64;
        x = affine(w, at, positive(x), 8);
        return affine(w, at + 65 * 8, positive(x), 1)[0];
    }

    private static double[] positive(double[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(0, x[i]);
        }
        return x;
    }

    static double[] softmax(double[] logits, int classes) {
        double[] p = new double[classes];
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            p[c] = Math.exp(logits[c]);
            sum += p[c];
        }
        for (int c = 0; c < classes; c++) {
            p[c] /= sum;
        }
        return p;
    }

    /** The cross entropy of a logit and a target of 0 or 1. */
    static double entropy(double logit, double target) {
        return Math.log1p(Math.exp(logit)) - target * logit;
    }
}
