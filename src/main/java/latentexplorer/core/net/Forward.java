package latentexplorer.core.net;

import latentexplorer.core.linalg.Blas;

/**
 * The layers of a dense autoencoder on float arrays, without DL4J: nothing to start, nothing shared, safe on any thread.
 * Equal to DL4J's output within 1e-6.
 */
final class Forward {
    /** Rows at a time, so that intermediate values stay in the processor's caches. */
    private static final int BLOCK = 512;

    private final DenseLayout layout;
    /** For each layer (inputs + 1) x outputs, row-major; the last row, the biases, belongs to an input that is always 1. */
    private final float[][] matrices;

    /** @param weights in the order of {@link DenseLayout}, copied */
    Forward(DenseLayout layout, float[] weights) {
        this.layout = layout;
        matrices = new float[layout.layers()][];
        for (int l = 0; l < matrices.length; l++) {
            int in = layout.inputs(l);
            int out = layout.outputs(l);
            int from = layout.matrixOffset(l);
            float[] matrix = new float[(in + 1) * out];
            for (int o = 0; o < out; o++) {
                for (int i = 0; i < in; i++) {
                    matrix[i * out + o] = weights[from + o * in + i];
                }
            }
            System.arraycopy(weights, layout.biasOffset(l), matrix, in * out, out);
            matrices[l] = matrix;
        }
    }

    /** Sees the hidden layers of a pass. */
    interface Tap {
        /** Sees nothing. */
        Tap NONE = (layer, outputs, units, stride, row, count) -> {};

        /**
         * @param layer its number in the layout
         * @param outputs count rows of so many units, not to be kept
         * @param stride from one row to the next
         * @param row the number of the first row among all of the pass
         */
        void layer(int layer, float[] outputs, int units, int stride, int row, int count);
    }

    /** From coordinates to codes: n x latent size. */
    float[] encode(float[] coordinates, int n) {
        return encode(coordinates, n, Tap.NONE);
    }

    float[] encode(float[] coordinates, int n, Tap tap) {
        float[] codes = new float[Math.multiplyExact(n, layout.latentSize())];
        run(coordinates, n, 0, layout.codeLayer() + 1, codes, tap);
        return codes;
    }

    /** From codes to pixels: n x 784, written from the beginning of {@code pixels}. */
    void decode(float[] codes, int n, float[] pixels) {
        decode(codes, n, pixels, Tap.NONE);
    }

    void decode(float[] codes, int n, float[] pixels, Tap tap) {
        run(codes, n, layout.codeLayer() + 1, layout.layers(), pixels, tap);
    }

    private void run(float[] input, int n, int first, int end, float[] target, Tap tap) {
        int in = layout.inputs(first);
        int out = layout.outputs(end - 1);
        if (input.length < (long) n * in || target.length < (long) n * out) {
            throw new IllegalArgumentException(n + " rows of " + in + " and " + out + " values do not fit into "
                    + input.length + " and " + target.length);
        }
        for (int start = 0; start < n; start += BLOCK) {
            int count = Math.min(BLOCK, n - start);
            float[] current = withOnes(input, start * in, count, in);
            for (int l = first; l < end - 1; l++) {
                current = hidden(current, count, l);
                tap.layer(l, current, layout.outputs(l), layout.outputs(l) + 1, start, count);
            }
            layer(current, count, end - 1, target, start * out, out);
        }
    }

    /** The outputs of a layer with a 1 after each row, as the next layer wants them. */
    private float[] hidden(float[] input, int n, int l) {
        int stride = layout.outputs(l) + 1;
        float[] next = new float[n * stride];
        layer(input, n, l, next, 0, stride);
        for (int last = stride - 1; last < next.length; last += stride) {
            next[last] = 1;
        }
        return next;
    }

    private void layer(float[] input, int n, int l, float[] target, int offset, int stride) {
        int in = layout.inputs(l) + 1;
        int out = layout.outputs(l);
        Blas.multiply(
                n,
                out,
                in,
                Blas.Floats.of(input, in),
                Blas.Floats.of(matrices[l], out),
                0,
                Blas.Floats.of(target, stride).from(offset));
        if (l == layout.layers() - 1 && layout.outputActivation() == OutputActivation.SIGMOID) {
            Activations.sigmoid(target, offset, offset + n * stride);
        } else if (layout.rectified(l)) {
            Activations.rectify(target, offset, offset + n * stride);
        }
    }

    private static float[] withOnes(float[] input, int offset, int n, int width) {
        float[] wider = new float[n * (width + 1)];
        for (int r = 0; r < n; r++) {
            System.arraycopy(input, offset + r * width, wider, r * (width + 1), width);
            wider[r * (width + 1) + width] = 1;
        }
        return wider;
    }
}
