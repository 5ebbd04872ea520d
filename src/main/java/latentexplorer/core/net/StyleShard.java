package latentexplorer.core.net;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Losses;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Workspace;

/**
 * One part of a batch on its way through a step: {@link #load}, {@link #reconstruct}, {@link #discriminate}, {@link
 * #deceive}, {@link #encode}, in this order. For one thread at a time; allocates nothing after it was made.
 */
final class StyleShard {
    private final StyleSpec spec;
    private final StyleNetworks networks;
    private final TrainingData data;
    private final int width;
    private final Workspace encoder;
    private final Workspace decoder;
    private final Workspace discriminator;
    private final float[] images;
    private final int[] labels;
    private final float[] codes;
    private final float[] encoded;
    private final float[] drawn;
    private final float[] ones;
    private final float[] zeros;
    private final float[] unused;
    private int rows;
    private float share;
    private double reconstruction;
    private double classification;
    private double fake;
    private double real;
    private double generator;

    StyleShard(StyleSpec spec, StyleNetworks networks, TrainingData data, int most) {
        this.spec = spec;
        this.networks = networks;
        this.data = data;
        this.width = spec.latentSize();
        encoder = networks.encoder().forTraining(most);
        decoder = networks.decoder().forTrainingWithInputGradient(most);
        discriminator = networks.discriminator().forTrainingWithInputGradient(most);
        images = new float[most * ImageSet.PIXELS];
        labels = new int[most];
        codes = new float[most * width];
        encoded = new float[most * width];
        drawn = new float[most * width];
        ones = new float[most];
        zeros = new float[most];
        unused = new float[networks.discriminator().parameters()];
        Arrays.fill(ones, 1);
    }

    /**
     * Takes the images and makes room for their discriminator inputs: 1 for the true class, 0 for the others.
     *
     * @param batch images of the whole batch, over which losses are means
     */
    void load(int[] order, int from, int count, int batch) {
        rows = count;
        share = 1f / batch;
        Arrays.fill(encoded, 0, rows * width, 0);
        for (int row = 0; row < rows; row++) {
            int image = data.train()[order[from + row]];
            data.images().copyScaled(image, images, row * ImageSet.PIXELS);
            labels[row] = data.images().label(image);
            encoded[row * width + labels[row]] = 1;
        }
        System.arraycopy(encoded, 0, drawn, 0, rows * width);
        int pixels = rows * ImageSet.PIXELS;
        for (int i = 0; i < pixels; i++) {
            images[i] = 2 * images[i] - 1;
        }
    }

    /**
     * Images to codes and back. Leaves the gradient of the decoder, and the gradient by the encoder's outputs: by the logits
     * that of the cross entropy alone, by the styles that of the reconstruction.
     */
    void reconstruct(float[] weights, float[] gradient) {
        int classes = spec.classes();
        int base = networks.encoder().parameters();
        float[] outputs = encoder.forward(weights, 0, images, rows, Mode.USE);
        System.arraycopy(outputs, 0, codes, 0, rows * width);
        float[] target = encoder.outputGradient();
        classification = 0;
        for (int row = 0; row < rows; row++) {
            int at = row * width;
            double normaliser = Losses.softmax(codes, at, classes);
            classification += normaliser - outputs[at + labels[row]];
            for (int c = at; c < at + classes; c++) {
                target[c] = share * codes[c];
            }
            target[at + labels[row]] -= share;
            System.arraycopy(outputs, at + classes, encoded, at + classes, width - classes);
        }
        float[] pixels = decoder.forward(weights, base, codes, rows, Mode.USE);
        reconstruction = Losses.absolute(
                pixels, images, decoder.outputGradient(), rows * ImageSet.PIXELS, share / ImageSet.PIXELS);
        decoder.backward(gradient, base, false);
        // What the decoder says of the probabilities goes nowhere: the classifier learns from the labels alone.
        addStyles(decoder.inputGradient(), false);
    }

    private void addStyles(float[] source, boolean add) {
        float[] target = encoder.outputGradient();
        for (int row = 0; row < rows; row++) {
            for (int i = row * width + spec.classes(); i < (row + 1) * width; i++) {
                target[i] = source[i] + (add ? target[i] : 0);
            }
        }
    }

    /** Leaves the gradient of the discriminator: styles of the encoder are to give 1, drawn ones 0. */
    void discriminate(float[] weights, float[] gradient, int update, int shard) {
        Mode noise = Mode.training(spec.seed(), update, shard);
        SeededRandom random = new SeededRandom(noise.noise());
        for (int row = 0; row < rows; row++) {
            for (int i = row * width + spec.classes(); i < (row + 1) * width; i++) {
                drawn[i] = (float) (spec.priorDeviation() * random.nextGaussian());
            }
        }
        fake = judge(weights, encoded, ones, share);
        discriminator.backward(gradient, 0, false);
        real = judge(weights, drawn, zeros, share);
        discriminator.backward(gradient, 0, true);
    }

    private double judge(float[] weights, float[] inputs, float[] targets, float scale) {
        float[] logits = discriminator.forward(weights, 0, inputs, rows, Mode.USE);
        return Losses.sigmoidCrossEntropy(logits, targets, discriminator.outputGradient(), rows, scale);
    }

    /** Adds to the gradient by the styles that the discriminator is to take them for drawn ones; it does not learn itself. */
    void deceive(float[] weights, double weight) {
        generator = judge(weights, encoded, zeros, (float) (weight * share));
        discriminator.backward(unused, 0, false);
        addStyles(discriminator.inputGradient(), true);
    }

    /** Leaves the gradient of the encoder. */
    void encode(float[] weights, float[] gradient) {
        encoder.backward(gradient, 0, false);
    }

    double discriminatorLoss() {
        return fake + real;
    }

    /** The gradient by the logits and the styles, rows x (classes + style size). */
    float[] codeGradient() {
        return encoder.outputGradient();
    }

    /** Adds the sums over the samples in the order of {@link StyleEngine#metrics()}. */
    void addSums(double[] sums) {
        sums[1] += reconstruction / ImageSet.PIXELS;
        sums[2] += classification;
        if (spec.adversarial()) {
            sums[3] += generator;
            sums[5] += fake;
            sums[6] += real;
        }
    }
}
