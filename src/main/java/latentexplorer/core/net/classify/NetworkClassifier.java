package latentexplorer.core.net.classify;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.Classifier;
import latentexplorer.core.net.layer.Losses;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Workspace;

/** A network whose outputs are the logits of classes. Immutable. */
final class NetworkClassifier implements Classifier {
    private static final int BLOCK = 256;

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
        int classes = classes();
        float[] probabilities = new float[Math.multiplyExact(n, classes)];
        if (n == 0) {
            return probabilities;
        }
        Workspace workspace = network.forUse(Math.min(BLOCK, n));
        float[] block = new float[Math.min(BLOCK, n) * ImageSet.PIXELS];
        for (int from = 0; from < n; from += BLOCK) {
            int count = Math.min(BLOCK, n - from);
            System.arraycopy(images, from * ImageSet.PIXELS, block, 0, count * ImageSet.PIXELS);
            float[] output = workspace.forward(weights, 0, block, count, Mode.USE);
            for (int i = 0; i < count; i++) {
                Losses.softmax(output, i * classes, classes);
            }
            System.arraycopy(output, 0, probabilities, from * classes, count * classes);
        }
        return probabilities;
    }
}
