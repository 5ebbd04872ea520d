package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies each value with a learned factor of its own (LayerScale: Touvron et al., 2021).
 *
 * @param start what all factors begin with
 */
public record Scale(int inputs, float start) implements Layer {
    @Override
    public int outputs() {
        return inputs;
    }

    @Override
    public int parameters() {
        return inputs;
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        Arrays.fill(parameters, offset, offset + inputs, start);
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        Kernels.scaleColumns(input, frame.rows(), inputs, frame.parameters(), frame.offset(), output);
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        Kernels.addColumnsOfProducts(
                gradient, input, frame.rows(), inputs, frame.gradient(), frame.gradientOffset(), frame.beta());
        if (inputGradient != null) {
            Kernels.scaleColumns(gradient, frame.rows(), inputs, frame.parameters(), frame.offset(), inputGradient);
        }
    }
}
