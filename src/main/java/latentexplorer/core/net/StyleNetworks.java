package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Activation;
import latentexplorer.core.net.layer.Activation.Shape;
import latentexplorer.core.net.layer.Affine;
import latentexplorer.core.net.layer.Convolution;
import latentexplorer.core.net.layer.EnlargedConvolution;
import latentexplorer.core.net.layer.GroupNorm;
import latentexplorer.core.net.layer.MaxPool;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Start;

/**
 * The three networks of a style autoencoder, as johncf/mnist-style has them. With 10 classes and 4 values of style they
 * have 27,070, 33,997 and 1,489 parameters.
 *
 * @param encoder 784 pixels in -1..1 to the logits of the classes, then the style
 * @param decoder probabilities of the classes, then the style, to 784 pixels, meant for -1..1
 * @param discriminator one for the class and zeros for the others, then the style, to the logit of "encoded, not drawn"
 */
record StyleNetworks(Network encoder, Network decoder, Network discriminator) {
    StyleNetworks(int classes, int styleSize) {
        this(encoder(classes + styleSize), decoder(classes + styleSize), discriminator(classes + styleSize));
    }

    private static Network encoder(int outputs) {
        return new Network(List.of(
                new Convolution(1, 28, 16, 5, 2, 2, Start.FAN_IN),
                new GroupNorm(16, 14 * 14, 4, true),
                new Convolution(16, 14, 32, 3, 1, 1, Start.FAN_IN),
                new GroupNorm(32, 14 * 14, 8, true),
                new MaxPool(32, 14),
                new Affine(32 * 7 * 7, outputs, Start.FAN_IN)));
    }

    private static Network decoder(int inputs) {
        return new Network(List.of(
                new Affine(inputs, 32 * 7 * 7, Start.FAN_IN),
                new EnlargedConvolution(32, 7, 32, Start.FAN_IN),
                new GroupNorm(32, 14 * 14, 8, true),
                new EnlargedConvolution(32, 14, 4, Start.FAN_IN),
                new GroupNorm(4, 28 * 28, 2, true),
                new Convolution(4, 28, 1, 3, 1, 1, true, Start.FAN_IN)));
    }

    private static Network discriminator(int inputs) {
        return new Network(List.of(
                new Affine(inputs, 64, Start.FAN_IN),
                new Activation(64, Shape.RELU),
                new Affine(64, 8, Start.FAN_IN),
                new Activation(8, Shape.RELU),
                new Affine(8, 1, Start.FAN_IN)));
    }

    /** Parameters of encoder and decoder, which lie one after the other. */
    int autoencoderParameters() {
        return encoder.parameters() + decoder.parameters();
    }

    /** The first weights of encoder, decoder and discriminator, one after the other. */
    float[] firstWeights(long seed) {
        float[] weights = new float[autoencoderParameters() + discriminator.parameters()];
        SeededRandom random = SeededRandom.of(seed, 0);
        encoder.initialise(weights, 0, random);
        decoder.initialise(weights, encoder.parameters(), random);
        discriminator.initialise(weights, autoencoderParameters(), random);
        return weights;
    }
}
