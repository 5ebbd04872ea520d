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

    /** From coordinates to codes: n x latent size. */
    float[] encode(float[] coordinates, int n) {
        return run(coordinates, n, 0, layout.codeLayer() + 1);
    }

    /** From codes to pixels: n x 784. */
    float[] decode(float[] codes, int n) {
        return run(codes, n, layout.codeLayer() + 1, layout.layers());
    }

    private float[] run(float[] input, int n, int first, int end) {
        int in = layout.inputs(first);
        int out = layout.outputs(end - 1);
        if (input.length < (long) n * in) {
            throw new IllegalArgumentException(n + " rows of " + in + " values do not fit into " + input.length);
        }
        if (n <= BLOCK) {
            return block(input, 0, n, first, end);
        }
        float[] all = new float[Math.multiplyExact(n, out)];
        for (int start = 0; start < n; start += BLOCK) {
            int count = Math.min(BLOCK, n - start);
            System.arraycopy(block(input, start * in, count, first, end), 0, all, start * out, count * out);
        }
        return all;
    }

    private float[] block(float[] input, int offset, int n, int first, int end) {
        float[] current = withOnes(input, offset, n, layout.inputs(first));
        for (int l = first; l < end; l++) {
            int in = layout.inputs(l) + 1;
            int out = layout.outputs(l);
            int stride = l == end - 1 ? out : out + 1;
            float[] next = new float[n * stride];
            Blas.multiply(
                    n,
                    out,
                    in,
                    Blas.Floats.of(current, in),
                    Blas.Floats.of(matrices[l], out),
                    0,
                    Blas.Floats.of(next, stride));
            if (l == layout.layers() - 1) {
                Activations.sigmoid(next);
            } else if (layout.rectified(l)) {
                Activations.rectify(next);
            }
            for (int r = 0; r < n && stride > out; r++) {
                next[r * stride + out] = 1;
            }
            current = next;
        }
        return current;
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
