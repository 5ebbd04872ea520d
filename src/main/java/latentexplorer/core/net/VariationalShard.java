package latentexplorer.core.net;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.GaussianCode;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Workspace;

/** One part of a batch on its way through a variational autoencoder and back. For one thread at a time. */
final class VariationalShard {
    /** Apart from the streams of the layers, which are numbered from 0. */
    static final int NOISE = -1;

    private final VariationalLayout layout;
    private final Loss loss;
    private final Workspace encoder;
    private final Workspace mean;
    private final Workspace logVariance;
    private final Workspace decoder;
    private final GaussianCode code;
    private final float[] inputs;
    private final float[] targets;
    private final double[] sums;
    private final double[] squares;
    private double reconstruction;
    private double divergence;

    /** @param rows the most images of a part */
    VariationalShard(VariationalLayout layout, VariationalNetwork network, Loss loss, int rows) {
        this.layout = layout;
        this.loss = loss;
        encoder = network.encoder().forTraining(rows);
        mean = network.mean().forTrainingWithInputGradient(rows);
        logVariance = network.logVariance().forTrainingWithInputGradient(rows);
        decoder = network.decoder().forTrainingWithInputGradient(rows);
        int k = layout.latentSize();
        code = new GaussianCode(Math.multiplyExact(rows, k));
        inputs = new float[Math.multiplyExact(rows, layout.inputs())];
        targets = new float[Math.multiplyExact(rows, ImageSet.PIXELS)];
        sums = new double[k];
        squares = new double[k];
    }

    /** Coordinates of the images, to be filled before {@link #learn}. */
    float[] inputs() {
        return inputs;
    }

    /** Pixels of the images, to be filled before {@link #learn}. */
    float[] targets() {
        return targets;
    }

    /** An empty part. */
    void clear() {
        reconstruction = 0;
        divergence = 0;
        Arrays.fill(sums, 0);
        Arrays.fill(squares, 0);
    }

    /**
     * @param gradient takes the gradient of all weights
     * @param pixelScale of the loss of each pixel in the whole
     * @param unitWeight of the divergence of each unit of each image in the whole
     */
    void learn(float[] weights, float[] gradient, int rows, Mode mode, float pixelScale, float unitWeight) {
        int count = rows * layout.latentSize();
        float[] features = encoder.forward(weights, 0, inputs, rows, mode);
        float[] means = mean.forward(weights, layout.meanOffset(), features, rows, mode);
        float[] logVariances = logVariance.forward(weights, layout.logVarianceOffset(), features, rows, mode);
        float[] codes = code.sample(means, logVariances, count, SeededRandom.of(mode.noise(), NOISE));
        float[] output = decoder.forward(weights, layout.decoderOffset(), codes, rows, mode);
        reconstruction = loss.ofLogits(output, targets, decoder.outputGradient(), rows * ImageSet.PIXELS, pixelScale);
        divergence = code.divergence(means, logVariances, count);
        measure(means, rows);

        decoder.backward(gradient, layout.decoderOffset(), false);
        code.backward(
                means, decoder.inputGradient(), unitWeight, mean.outputGradient(), logVariance.outputGradient(), count);
        mean.backward(gradient, layout.meanOffset(), false);
        logVariance.backward(gradient, layout.logVarianceOffset(), false);
        int hidden = rows * layout.features();
        System.arraycopy(mean.inputGradient(), 0, encoder.outputGradient(), 0, hidden);
        GaussianCode.add(encoder.outputGradient(), logVariance.inputGradient(), hidden);
        encoder.backward(gradient, 0, false);
    }

    private void measure(float[] means, int rows) {
        int k = sums.length;
        Arrays.fill(sums, 0);
        Arrays.fill(squares, 0);
        for (int row = 0; row < rows; row++) {
            for (int unit = 0; unit < k; unit++) {
                double value = means[row * k + unit];
                sums[unit] += value;
                squares[unit] += value * value;
            }
        }
    }

    /** The sum over the pixels of what compares pictures. */
    double reconstruction() {
        return reconstruction;
    }

    /** The sum over images and units. */
    double divergence() {
        return divergence;
    }

    /** The sum of a unit's means over the images. */
    double sum(int unit) {
        return sums[unit];
    }

    /** The sum of their squares. */
    double square(int unit) {
        return squares[unit];
    }
}
