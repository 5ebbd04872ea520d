package latentexplorer.core.net.classify;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.layer.Activation;
import latentexplorer.core.net.layer.Affine;
import latentexplorer.core.net.layer.Layer;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Silencing;
import latentexplorer.core.net.layer.Start;

/**
 * Everything that determines a classifier and its training, apart from the images: a network of rectified layers with
 * dropout, trained by Adam on the cross entropy, the learning rate falling to 0 in equal steps. May hold values that cannot
 * be; {@link #problems()} says which.
 *
 * @param layers units of the hidden layers
 * @param dropout the share of hidden units that is silenced in training, 0 to below 1
 * @param shift by how many pixels at most an image is moved in each direction when it is learned, 0 to 4
 * @param batchSize images to each update
 * @param epochs passes over the training images
 * @param learningRate in the first epoch
 * @param seed of everything that is drawn
 */
public record ClassifierSpec(
        List<Integer> layers, double dropout, int shift, int batchSize, int epochs, double learningRate, long seed) {
    public static final ClassifierSpec DEFAULT = new ClassifierSpec(List.of(256, 128), 0.2, 1, 128, 40, 0.001, 0);

    private static final int MOST_UNITS = 65_536;
    private static final int MOST_SHIFT = 4;
    private static final long MOST_WEIGHTS = 100_000_000;

    public ClassifierSpec {
        layers = List.copyOf(layers);
    }

    /** Why this cannot be trained: sentences for the user; empty when it can. */
    public List<String> problems() {
        List<String> found = new ArrayList<>();
        if (layers.stream().anyMatch(units -> units < 1 || units > MOST_UNITS)) {
            found.add("Each hidden layer must have from 1 to 65,536 units, not " + layers + ".");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            found.add("The dropout rate must be from 0 to below 1, not " + dropout + ".");
        }
        if (shift < 0 || shift > MOST_SHIFT) {
            found.add("Images can be moved by 0 to 4 pixels, not " + shift + ".");
        }
        if (batchSize < 1 || epochs < 1) {
            found.add("The batch size and the epochs must be at least 1, not " + batchSize + " and " + epochs + ".");
        }
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            found.add("The learning rate must be above 0, not " + learningRate + ".");
        }
        if (found.isEmpty() && hiddenWeights() > MOST_WEIGHTS) {
            found.add("The network would have more than 100 million weights: use fewer or smaller layers.");
        }
        return List.copyOf(found);
    }

    private long hiddenWeights() {
        long weights = 0;
        long width = ImageSet.PIXELS;
        for (int units : layers) {
            weights += (width + 1) * units;
            width = units;
        }
        return weights;
    }

    /** From pixels to logits. */
    Network network(int classes) {
        List<Layer> all = new ArrayList<>();
        int width = ImageSet.PIXELS;
        for (int units : layers) {
            all.add(new Affine(width, units, Start.GLOROT));
            all.add(new Activation(units, Activation.Shape.RELU));
            if (dropout > 0) {
                all.add(new Silencing(units, dropout));
            }
            width = units;
        }
        all.add(new Affine(width, classes, Start.GLOROT));
        return new Network(all);
    }
}
