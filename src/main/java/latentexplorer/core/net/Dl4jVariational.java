package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.data.ImageSet;
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
 * its first matrix: see {@link PixelWeights}. It has no beta, so training is not to go on in it.
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
}
