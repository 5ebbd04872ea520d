package latentexplorer.core.net.layer;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some neighbouring values of each sample, the others left out.
 *
 * @param first the first of them
 */
public record Columns(int inputs, int first, int outputs) implements Layer {
    /** @throws IllegalArgumentException when there are no such values */
    public Columns {
        if (first < 0 || outputs < 1 || first + outputs > inputs) {
            throw new IllegalArgumentException(outputs + " values from " + first + " on of " + inputs);
        }
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        copy(input, inputs, first, output, outputs, 0, outputs, frame.rows());
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        if (inputGradient != null) {
            Arrays.fill(inputGradient, 0, frame.rows() * inputs, 0);
            copy(gradient, outputs, 0, inputGradient, inputs, first, outputs, frame.rows());
        }
    }

    /** Copies {@code count} columns from {@code from} on to the columns of another array from {@code to} on. */
    static void copy(
            float[] source, int width, int from, float[] target, int targetWidth, int to, int count, int rows) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(source, row * width + from, target, row * targetWidth + to, count);
        }
    }
}
