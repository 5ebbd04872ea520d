package latentexplorer.core.net;

import java.util.Arrays;
import java.util.List;

/**
 * How the weights of a variational autoencoder lie in one array, in the order of DL4J's layer of that name: the encoder's hidden
 * layers, the linear layer of the means, the one of the logarithms of the variances, the decoder; each layer as in
 * {@link DenseLayout}.
 *
 * @param path from the input through the means to the output
 */
record VariationalLayout(DenseLayout path) {
    int inputs() {
        return path.inputs(0);
    }

    /** Units of the last hidden layer of the encoder, which both heads read. */
    int features() {
        return path.inputs(path.codeLayer());
    }

    int latentSize() {
        return path.latentSize();
    }

    /** Where the layer of the means begins: the number of weights of the hidden layers before. */
    int meanOffset() {
        return path.matrixOffset(path.codeLayer());
    }

    /** Weights of either head. */
    int head() {
        return (features() + 1) * latentSize();
    }

    int logVarianceOffset() {
        return meanOffset() + head();
    }

    int decoderOffset() {
        return logVarianceOffset() + head();
    }

    int decoder() {
        return parameters() - decoderOffset();
    }

    int parameters() {
        return path.parameters() + head();
    }

    List<ModelSpec.Block> blocks() {
        return List.of(
                new ModelSpec.Block("encoder", meanOffset()),
                new ModelSpec.Block("mean", head()),
                new ModelSpec.Block("log-variance", head()),
                new ModelSpec.Block("decoder", decoder()));
    }

    /** The decoder as a network of its own: what comes in is the code. */
    DenseLayout decoderLayout() {
        List<Integer> sizes = path.sizes();
        return new DenseLayout(sizes.subList(path.codeLayer() + 1, sizes.size()), -1, CodeActivation.LINEAR);
    }

    float[] decoderWeights(float[] weights) {
        return Arrays.copyOfRange(weights, decoderOffset(), parameters());
    }
}
