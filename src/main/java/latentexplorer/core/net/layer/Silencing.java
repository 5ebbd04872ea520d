package latentexplorer.core.net.layer;

import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * Dropout: in training, each value is silenced with a probability and the others grow so that the mean stays; in use,
 * nothing happens (Srivastava et al., 2014, in the inverted form).
 *
 * @param rate the share of values that is silenced, 0 to below 1
 */
public record Silencing(int inputs, double rate) implements Layer {
    @Override
    public int outputs() {
        return inputs;
    }

    @Override
    public int scratch(int rows) {
        return rows * inputs;
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int count = frame.rows() * inputs;
        System.arraycopy(input, 0, output, 0, count);
        if (!frame.training()) {
            return;
        }
        float[] mask = frame.scratch();
        SeededRandom random = frame.random();
        float kept = (float) (1 / (1 - rate));
        for (int i = 0; i < count; i++) {
            mask[i] = random.nextDouble() < rate ? 0 : kept;
        }
        Kernels.multiply(output, mask, count);
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        if (inputGradient == null) {
            return;
        }
        int count = frame.rows() * inputs;
        System.arraycopy(gradient, 0, inputGradient, 0, count);
        if (frame.training()) {
            Kernels.multiply(inputGradient, frame.scratch(), count);
        }
    }
}
