package latentexplorer.core.net.layer;

import org.jspecify.annotations.Nullable;

/**
 * The Gaussian error linear unit (Hendrycks and Gimpel, 2016) in its form with the hyperbolic tangent, within 5e-4 of the
 * exact one: x (1 + tanh(root(2 / pi) (x + 0.044715 x^3))) / 2. DL4J 1.0.0-M2.1 is no yardstick: its {@code preciseGelu}
 * computes (0.044715 x)^3 in place of 0.044715 x^3.
 */
public record Gelu(int inputs) implements Layer {
    private static final float ROOT = 0.7978845608028654f;
    private static final float CUBE = 0.044715f;

    /** From here on the slope is 1 or 0; further out only rounding of the tangent would be magnified. */
    private static final float FLAT = 6;

    @Override
    public int outputs() {
        return inputs;
    }

    /** The tangents. */
    @Override
    public int scratch(int rows) {
        return rows * inputs;
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int count = frame.rows() * inputs;
        float[] tangent = frame.scratch();
        for (int i = 0; i < count; i++) {
            float x = input[i];
            tangent[i] = ROOT * (x + CUBE * x * x * x);
        }
        Kernels.tanh(tangent, 0, count);
        for (int i = 0; i < count; i++) {
            output[i] = 0.5f * input[i] * (1 + tangent[i]);
        }
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        if (inputGradient == null) {
            return;
        }
        float[] tangent = frame.scratch();
        int count = frame.rows() * inputs;
        for (int i = 0; i < count; i++) {
            float x = Math.max(-FLAT, Math.min(FLAT, input[i]));
            float t = tangent[i];
            float bend = x * (1 - t * t) * ROOT * (1 + 3 * CUBE * x * x);
            inputGradient[i] = gradient[i] * 0.5f * (1 + t + bend);
        }
    }
}
