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

/**
 * The parts of a variational autoencoder as layers; their parameters lie in the order of {@link VariationalLayout}.
 *
 * @param encoder from coordinates to the features of the last hidden layer
 * @param mean from features to the means of the codes
 * @param logVariance from features to the logarithms of their variances
 * @param decoder from codes to the sums of the output layer, whose logistic function belongs to the loss
 */
record VariationalNetwork(Network encoder, Network mean, Network logVariance, Network decoder) {
    private static final int WEIGHTS = 0;

    static VariationalNetwork of(VariationalLayout layout, Dropout dropout) {
        DenseLayout path = layout.path();
        List<Layer> encoder = new ArrayList<>();
        for (int l = 0; l < path.codeLayer(); l++) {
            addLayer(path, l, encoder);
            if (dropout.active() && l == dropout.layer()) {
                encoder.add(new Silencing(path.outputs(l), dropout.rate()));
            }
        }
        List<Layer> decoder = new ArrayList<>();
        for (int l = path.codeLayer() + 1; l < path.layers(); l++) {
            addLayer(path, l, decoder);
        }
        Network head = new Network(List.of(affine(layout.features(), layout.latentSize())));
        return new VariationalNetwork(new Network(encoder), head, head, new Network(decoder));
    }

    private static void addLayer(DenseLayout path, int l, List<Layer> layers) {
        layers.add(affine(path.inputs(l), path.outputs(l)));
        if (path.rectified(l)) {
            layers.add(new Activation(path.outputs(l), Activation.Shape.RELU));
        }
    }

    private static Affine affine(int inputs, int outputs) {
        return new Affine(inputs, outputs, Start.FAN_IN);
    }

    static float[] firstWeights(VariationalLayout layout, long seed) {
        float[] weights = new float[layout.parameters()];
        VariationalNetwork network = of(layout, Dropout.NONE);
        SeededRandom random = SeededRandom.of(seed, WEIGHTS);
        network.encoder.initialise(weights, 0, random);
        network.mean.initialise(weights, layout.meanOffset(), random);
        network.logVariance.initialise(weights, layout.logVarianceOffset(), random);
        network.decoder.initialise(weights, layout.decoderOffset(), random);
        return weights;
    }
}
