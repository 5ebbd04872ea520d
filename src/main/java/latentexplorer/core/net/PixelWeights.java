package latentexplorer.core.net;

import latentexplorer.core.linalg.Blas;
import latentexplorer.core.linalg.Pca;

/** The weights of a variational autoencoder for pixels instead of coordinates, as DL4J's layer has them. */
final class PixelWeights {
    private PixelWeights() {}

    /**
     * The weights with the projection in the first layer: (784 + 1) x its units, then the others as they are.
     *
     * @param weights in the order of {@code layout}
     */
    static float[] of(VariationalLayout layout, Pca projection, float[] weights) {
        int in = layout.inputs();
        int out = layout.path().outputs(0);
        int d = projection.inputs();
        int rest = layout.path().matrixOffset(1);
        float[] all = new float[(d + 1) * out + weights.length - rest];
        double[] origin = projection.encode(new double[d], 1);
        double[] matrix = new double[out * in];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = weights[i];
        }
        double[] folded = new double[out * d];
        Blas.multiply(
                out,
                d,
                in,
                Blas.Doubles.of(matrix, in),
                Blas.Doubles.transposed(directions(projection, origin), in),
                0,
                Blas.Doubles.of(folded, d));
        for (int i = 0; i < folded.length; i++) {
            all[i] = (float) folded[i];
        }
        for (int o = 0; o < out; o++) {
            double bias = weights[in * out + o];
            for (int j = 0; j < in; j++) {
                bias += matrix[o * in + j] * origin[j];
            }
            all[d * out + o] = (float) bias;
        }
        System.arraycopy(weights, rest, all, (d + 1) * out, weights.length - rest);
        return all;
    }

    /** What each value adds to the coordinates: d x k. */
    private static double[] directions(Pca projection, double[] origin) {
        int d = projection.inputs();
        double[] unit = new double[d * d];
        for (int p = 0; p < d; p++) {
            unit[p * d + p] = 1;
        }
        double[] directions = projection.encode(unit, d);
        for (int i = 0; i < directions.length; i++) {
            directions[i] -= origin[i % origin.length];
        }
        return directions;
    }
}
