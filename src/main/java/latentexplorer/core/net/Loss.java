package latentexplorer.core.net;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.layer.Losses;

/** What training makes small. */
public enum Loss {
    MSE("MSE, pixels 0..1"),
    /** Grey values are taken for probabilities of ink. */
    BCE("binary cross entropy of a pixel, nats");

    /** Keeps the logarithm of a pixel that is exactly 0 or 1 finite. */
    private static final double CLIP = 1e-7;

    private final String unit;

    Loss(String unit) {
        this.unit = unit;
    }

    /** What the numbers measure, on which scale. */
    public String unit() {
        return unit;
    }

    /**
     * The loss of an output layer of logistic functions, in the manner of {@link Losses}.
     *
     * @param output the sums of the output layer; its values when it returns
     * @return the sum over all values
     */
    double ofLogits(float[] output, float[] target, float[] gradient, int count, float scale) {
        return switch (this) {
            case MSE -> Losses.sigmoidSquared(output, target, gradient, count, scale);
            case BCE -> Losses.sigmoidCrossEntropy(output, target, gradient, count, scale);
        };
    }

    /**
     * The loss of an output layer, in the manner of {@link Losses}.
     *
     * @param activation of the layer; only with the logistic function is there a cross entropy
     * @param output the sums of the layer when it is the logistic function, else its values
     * @return the sum over all values
     */
    double of(OutputActivation activation, float[] output, float[] target, float[] gradient, int count, float scale) {
        return activation == OutputActivation.SIGMOID
                ? ofLogits(output, target, gradient, count, scale)
                : Losses.squared(output, target, gradient, count, scale);
    }

    /** The mean over the pixels of the image that begins at {@code offset}. */
    double ofImage(float[] target, float[] decoded, int offset) {
        double sum = 0;
        for (int p = offset; p < offset + ImageSet.PIXELS; p++) {
            sum += switch (this) {
                case MSE -> ((double) decoded[p] - target[p]) * ((double) decoded[p] - target[p]);
                case BCE -> {
                    double a = Math.max(CLIP, Math.min(1 - CLIP, decoded[p]));
                    yield -target[p] * Math.log(a) - (1 - target[p]) * Math.log1p(-a);
                }
            };
        }
        return sum / ImageSet.PIXELS;
    }
}
