package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.Blas;
import latentexplorer.core.linalg.Pca;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.variational.BernoulliReconstructionDistribution;
import org.deeplearning4j.nn.conf.layers.variational.LossFunctionWrapper;
import org.deeplearning4j.nn.conf.layers.variational.ReconstructionDistribution;
import org.deeplearning4j.nn.conf.layers.variational.VariationalAutoencoder;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * The variational autoencoder as DL4J knows it: one layer whose output is the mean of the code. It reconstructs what it
 * sees, so it sees pixels in 0..1 (binarised ones when the model binarises): the projection, which is linear, is part of
 * its first matrix. It has no beta, so training is not to go on in it.
 */
final class Dl4jVariational {
    private Dl4jVariational() {}

    /** The description for the file. */
    static String configuration(VariationalSpec spec, VariationalLayout layout) {
        // Building it starts ND4J, which sets the OpenBLAS that everything here shares to as many threads as
        // processors.
        Dl4jNetwork.useOneThread();
        return configure(spec, layout).toJson();
    }

    static MultiLayerConfiguration configure(VariationalSpec spec, VariationalLayout layout) {
        List<Integer> sizes = layout.path().sizes();
        int code = layout.path().codeLayer() + 1;
        return new NeuralNetConfiguration.Builder()
                .seed(spec.seed())
                .list()
                .layer(new VariationalAutoencoder.Builder()
                        .nIn(ImageSet.PIXELS)
                        .nOut(layout.latentSize())
                        .encoderLayerSizes(units(sizes.subList(1, code)))
                        .decoderLayerSizes(units(sizes.subList(code + 1, sizes.size() - 1)))
                        .activation(Activation.RELU)
                        .pzxActivationFunction(Activation.IDENTITY)
                        .reconstructionDistribution(distribution(spec.loss()))
                        .build())
                .build();
    }

    private static int[] units(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    private static ReconstructionDistribution distribution(Loss loss) {
        return switch (loss) {
            case MSE -> new LossFunctionWrapper(Activation.SIGMOID, new LossMSE());
            case BCE -> new BernoulliReconstructionDistribution(Activation.SIGMOID);
        };
    }

    /**
     * The weights in DL4J's order, with the projection in the first layer.
     *
     * @param weights in the order of {@code layout}
     */
    static float[] weights(VariationalLayout layout, Pca projection, float[] weights) {
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
