package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * Divides the values of each sample by their root mean square and multiplies each with a learned gain, at first 1 (Zhang and
 * Sennrich, 2019).
 */
public record RmsNorm(int inputs) implements Layer {
    /** Added to the mean square, so that a sample of zeros stays one. */
    public static final float EPSILON = 1e-6f;

    @Override
    public int outputs() {
        return inputs;
    }

    @Override
    public int parameters() {
        return inputs;
    }

    /** For each sample what it was multiplied with, then the values before the gain. */
    @Override
    public int scratch(int rows) {
        return rows * inputs + rows;
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        Arrays.fill(parameters, offset, offset + inputs, 1);
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int count = frame.rows() * inputs;
        float[] normal = frame.scratch();
        System.arraycopy(input, 0, normal, 0, count);
        for (int row = 0; row < frame.rows(); row++) {
            int from = row * inputs;
            float square = Kernels.squares(input, from, from + inputs) / inputs;
            float factor = (float) (1 / Math.sqrt(square + EPSILON));
            normal[normal.length - 1 - row] = factor;
            Kernels.scale(normal, from, from + inputs, factor);
        }
        Kernels.scaleColumns(normal, frame.rows(), inputs, frame.parameters(), frame.offset(), output);
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        int rows = frame.rows();
        float[] normal = frame.scratch();
        Kernels.addColumnsOfProducts(
                gradient, normal, rows, inputs, frame.gradient(), frame.gradientOffset(), frame.beta());
        if (inputGradient == null) {
            return;
        }
        Kernels.scaleColumns(gradient, rows, inputs, frame.parameters(), frame.offset(), inputGradient);
        for (int row = 0; row < rows; row++) {
            int from = row * inputs;
            int to = from + inputs;
            float factor = normal[normal.length - 1 - row];
            float along = Kernels.dot(inputGradient, normal, from, to) / inputs;
            Kernels.addScaled(inputGradient, normal, from, to, -along);
            Kernels.scale(inputGradient, from, to, factor);
        }
    }
}
