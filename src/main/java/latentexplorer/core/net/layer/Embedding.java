package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * A learned vector for each category. A sample is one value, the number of its category from 0 on. The parameters are
 * categories x outputs, at first standard normal as in PyTorch.
 *
 * @param categories how many there are, at least 1
 */
public record Embedding(int categories, int outputs) implements Layer {
    @Override
    public int inputs() {
        return 1;
    }

    @Override
    public int parameters() {
        return categories * outputs;
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        for (int i = offset; i < offset + parameters(); i++) {
            parameters[i] = (float) random.nextGaussian();
        }
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        for (int row = 0; row < frame.rows(); row++) {
            System.arraycopy(frame.parameters(), frame.offset() + start(input[row]), output, row * outputs, outputs);
        }
    }

    /** Where the vector of a category begins. */
    private int start(float category) {
        int number = (int) category;
        if (number != category || number < 0 || number >= categories) {
            throw new IllegalArgumentException("category " + category + " of " + categories);
        }
        return number * outputs;
    }

    /** The number of a category has no gradient: 0. */
    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        float[] target = frame.gradient();
        int first = frame.gradientOffset();
        if (frame.beta() == 0) {
            Arrays.fill(target, first, first + parameters(), 0);
        }
        for (int row = 0; row < frame.rows(); row++) {
            int to = first + start(input[row]);
            for (int j = 0; j < outputs; j++) {
                target[to + j] += gradient[row * outputs + j];
            }
        }
        if (inputGradient != null) {
            Arrays.fill(inputGradient, 0, frame.rows(), 0);
        }
    }
}
