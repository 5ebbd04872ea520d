package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Activation;
import latentexplorer.core.net.layer.Affine;
import latentexplorer.core.net.layer.Layer;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Silencing;
import latentexplorer.core.net.layer.Start;

/** The dense autoencoder as layers; its parameters lie in the order of {@link DenseLayout}. */
final class DenseNetwork {
    private static final int WEIGHTS = 0;

    private DenseNetwork() {}

    /** From coordinates to the outputs, or to the sums of the output layer when their logistic function belongs to the loss. */
    static Network of(DenseLayout layout, Dropout dropout) {
        List<Layer> layers = new ArrayList<>();
        for (int l = 0; l < layout.layers(); l++) {
            if (dropout.active() && l == dropout.layer() + 1) {
                layers.add(new Silencing(layout.inputs(l), dropout.rate()));
            }
            layers.add(new Affine(layout.inputs(l), layout.outputs(l), Start.GLOROT));
            if (layout.rectified(l)) {
                layers.add(new Activation(layout.outputs(l), Activation.Shape.RELU));
            }
        }
        return new Network(layers);
    }

    /** Glorot's uniform distribution for the matrices, 0 for the biases. */
    static float[] firstWeights(DenseLayout layout, long seed) {
        float[] weights = new float[layout.parameters()];
        of(layout, Dropout.NONE).initialise(weights, 0, SeededRandom.of(seed, WEIGHTS));
        return weights;
    }
}
