package latentexplorer.core.net;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Network;

/**
 * A snapshot of a labelled autoencoder: codes from an image, from an image and its label, or from a label alone. Immutable,
 * safe on any thread. A label is the number of a class, or {@link ImageSet#UNLABELLED}.
 */
public final class LabelledModel implements LatentModel {
    private final LabelledSpec spec;
    private final ArrayNormalisation normalisation;
    private final Network encoder;
    private final Network decoder;
    private final float[] weights;

    /**
     * @param normalisation measured on the training images
     * @param weights of the encoder, then of the decoder; shared and not to be changed
     */
    LabelledModel(LabelledSpec spec, ArrayNormalisation normalisation, float[] weights) {
        this.spec = spec;
        this.normalisation = normalisation;
        this.encoder = LabelledNetwork.encoder(spec);
        this.decoder = LabelledNetwork.decoder(spec);
        this.weights = weights;
        if (normalisation.width() != ImageSet.PIXELS || weights.length != encoder.parameters() + decoder.parameters()) {
            throw new IllegalArgumentException(normalisation.width() + " values and " + weights.length
                    + " weights do not fit the network " + spec.shape(ImageSet.PIXELS));
        }
    }

    @Override
    public int latentSize() {
        return spec.latentSize();
    }

    /** Number of classes that labels name; 0 for a model that sees none. */
    public int classes() {
        return spec.classes();
    }

    /** Codes from images alone. Pixels that are no number count as missing and take the mean. */
    @Override
    public float[] encode(float[] images, int n) {
        int[] none = new int[n];
        Arrays.fill(none, ImageSet.UNLABELLED);
        return encode(images, none, n);
    }

    /**
     * Codes from images and their labels.
     *
     * @param images n x 784 values in 0..1
     * @param labels n labels, any of them {@link ImageSet#UNLABELLED}
     * @return n x {@link #latentSize()} codes
     * @throws IllegalArgumentException when a label is none of the model's classes
     */
    public float[] encode(float[] images, int[] labels, int n) {
        float[] standardised = Arrays.copyOf(images, Math.multiplyExact(n, ImageSet.PIXELS));
        normalisation.forward(standardised, n);
        return encodeStandardised(standardised, labels, n);
    }

    private float[] encodeStandardised(float[] images, int[] labels, int n) {
        check(labels);
        float[] inputs = new float[Math.multiplyExact(n, encoder.inputs())];
        for (int row = 0; row < n; row++) {
            LabelledBatches.putImage(spec, images, row, labels[row], inputs);
        }
        return encoder.use(weights, 0, inputs, n);
    }

    /**
     * Codes from labels alone: noise stands for the images.
     *
     * @param labels n labels
     * @param seed of the noise, which is another one for each row
     * @return n x {@link #latentSize()} codes
     * @throws IllegalArgumentException when the model sees no labels or a label is none of its classes
     */
    public float[] encode(int[] labels, long seed) {
        if (!spec.labelled()) {
            throw new IllegalArgumentException("This model was trained without labels, so a label alone says nothing.");
        }
        check(labels);
        float[] inputs = new float[Math.multiplyExact(labels.length, encoder.inputs())];
        for (int row = 0; row < labels.length; row++) {
            LabelledBatches.putNoise(spec, SeededRandom.of(seed, row), row, labels[row], inputs);
        }
        return encoder.use(weights, 0, inputs, labels.length);
    }

    /**
     * Images from labels alone: what {@link #decode} makes of {@link #encode(int[], long)}.
     *
     * @return n x 784 pixels, 0..1
     */
    public float[] generate(int[] labels, long seed) {
        return decode(encode(labels, seed), labels.length);
    }

    private void check(int[] labels) {
        for (int label : labels) {
            if (label != ImageSet.UNLABELLED && (label < 0 || label >= spec.classes())) {
                throw new IllegalArgumentException(
                        spec.labelled()
                                ? "A label must be from 0 to " + (spec.classes() - 1) + ", or " + ImageSet.UNLABELLED
                                        + " for none, not " + label + "."
                                : "This model was trained without labels, so it cannot take the label " + label + ".");
            }
        }
    }

    @Override
    public float[] decode(float[] codes, int n) {
        float[] pixels = decodeUncut(codes, n);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.max(0f, Math.min(1f, pixels[i]));
        }
        return pixels;
    }

    /**
     * As {@link #decode(float[], int)}, with values below 0 and above 1 as the network makes them.
     *
     * @return n x 784 pixels, mostly 0..1
     */
    public float[] decodeUncut(float[] codes, int n) {
        float[] values = decodeStandardised(codes, n);
        normalisation.inverse(values, n);
        return values;
    }

    private float[] decodeStandardised(float[] codes, int n) {
        return decoder.use(weights, encoder.parameters(), codes, n);
    }

    /** From standardised images and their labels to what the network makes of them, standardised. */
    float[] reconstruct(float[] standardised, int[] labels, int n) {
        return decodeStandardised(encodeStandardised(standardised, labels, n), n);
    }
}
