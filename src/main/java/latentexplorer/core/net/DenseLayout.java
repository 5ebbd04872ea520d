package latentexplorer.core.net;

import java.util.List;

/**
 * How the weights of a dense autoencoder lie in one array: for each layer its matrix, one input after the other within
 * each output (DL4J's column-major order of inputs x outputs), then its biases.
 *
 * @param sizes units from the input over all layers to the output
 * @param codeLayer the index of the layer whose output is the code; layer i leads from {@code sizes[i]} to {@code
 *     sizes[i + 1]}
 * @param codeActivation of the code layer; the other hidden layers are rectified
 * @param outputActivation of the last layer
 */
public record DenseLayout(
        List<Integer> sizes, int codeLayer, CodeActivation codeActivation, OutputActivation outputActivation) {
    public DenseLayout {
        sizes = List.copyOf(sizes);
    }

    /** With a sigmoid at the end. */
    public DenseLayout(List<Integer> sizes, int codeLayer, CodeActivation codeActivation) {
        this(sizes, codeLayer, codeActivation, OutputActivation.SIGMOID);
    }

    /** Number of layers of weights. */
    public int layers() {
        return sizes.size() - 1;
    }

    public int inputs(int layer) {
        return sizes.get(layer);
    }

    public int outputs(int layer) {
        return sizes.get(layer + 1);
    }

    public int latentSize() {
        return outputs(codeLayer);
    }

    /** Where the matrix of a layer begins. */
    public int matrixOffset(int layer) {
        return (int) weights(sizes.subList(0, layer + 1));
    }

    /** Where the biases of a layer begin. */
    public int biasOffset(int layer) {
        return matrixOffset(layer) + inputs(layer) * outputs(layer);
    }

    /** Number of weights and biases: the sum over the layers of (inputs + 1) x outputs. */
    public int parameters() {
        return (int) weights(sizes);
    }

    static long weights(List<Integer> sizes) {
        long sum = 0;
        for (int i = 0; i + 1 < sizes.size(); i++) {
            sum += (sizes.get(i) + 1L) * sizes.get(i + 1);
        }
        return sum;
    }

    boolean rectified(int layer) {
        if (layer == layers() - 1) {
            return outputActivation == OutputActivation.RELU;
        }
        return layer != codeLayer || codeActivation == CodeActivation.RELU;
    }
}
