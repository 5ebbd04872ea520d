package latentexplorer.core.net;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense autoencoder that encodes and decodes through DL4J's own layers: slower than {@link DenseModel} and in need of
 * ND4J, but what DL4J computes. A snapshot: training the network on does not change it. One call at a time.
 */
public final class Dl4jModel implements LatentModel {
    private final DenseLayout layout;
    private final ModelBundle bundle;
    private final MultiLayerNetwork network;

    /** Starts ND4J when nobody has yet, which takes a moment. */
    public Dl4jModel(ModelBundle bundle) {
        this.bundle = bundle;
        if (!(bundle.spec() instanceof DenseSpec dense)) {
            throw new IllegalArgumentException("Only dense models run through DL4J's layers here, not a "
                    + bundle.spec().kind() + " one.");
        }
        this.layout = dense.layout(bundle.projection().outputs());
        this.network = Dl4jNetwork.build(dense, layout);
        Dl4jNetwork.setWeights(network, bundle.weights());
    }

    @Override
    public int latentSize() {
        return layout.latentSize();
    }

    @Override
    public float[] encode(float[] images, int n) {
        float[] seen =
                DenseModel.project(bundle.projection(), bundle.spec().input().binary(), images, n);
        return run(seen, n, 0, layout.codeLayer());
    }

    @Override
    public float[] decode(float[] codes, int n) {
        return run(codes, n, layout.codeLayer() + 1, layout.layers() - 1);
    }

    private synchronized float[] run(float[] values, int n, int from, int to) {
        if (n == 0) {
            return new float[0];
        }
        try (INDArray input = Dl4jNetwork.matrix(n, layout.inputs(from))) {
            Dl4jNetwork.fill(input, values, 0);
            try (INDArray output = network.activateSelectedLayers(from, to, input)) {
                return Dl4jNetwork.floats(output);
            }
        }
    }
}
