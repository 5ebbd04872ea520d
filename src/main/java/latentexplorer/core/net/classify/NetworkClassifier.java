package latentexplorer.core.net.classify;

import latentexplorer.core.net.Classifier;
import latentexplorer.core.net.layer.Losses;
import latentexplorer.core.net.layer.Network;

/** A network whose outputs are the logits of classes. Immutable. */
final class NetworkClassifier implements Classifier {
    private final Network network;
    private final float[] weights;

    /** @param weights not to be changed any more */
    NetworkClassifier(Network network, float[] weights) {
        this.network = network;
        this.weights = weights;
    }

    @Override
    public int classes() {
        return network.outputs();
    }

    @Override
    public float[] classify(float[] images, int n) {
        float[] probabilities = network.use(weights, 0, images, n);
        for (int i = 0; i < n; i++) {
            Losses.softmax(probabilities, i * classes(), classes());
        }
        return probabilities;
    }
}
