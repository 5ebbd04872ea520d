package latentexplorer.core.net.layer;

import org.jspecify.annotations.Nullable;

/** A function of each value alone. A linear activation is no layer at all. */
public record Activation(int inputs, Shape shape) implements Layer {
    /** The function. */
    public enum Shape {
        /** Cut off below 0. */
        RELU,
        /** 1 / (1 + e^-x). */
        SIGMOID,
        /** The hyperbolic tangent. */
        TANH
    }

    @Override
    public int outputs() {
        return inputs;
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int count = frame.rows() * inputs;
        System.arraycopy(input, 0, output, 0, count);
        switch (shape) {
            case RELU -> Kernels.rectify(output, 0, count);
            case SIGMOID -> Kernels.sigmoid(output, 0, count);
            case TANH -> Kernels.tanh(output, 0, count);
        }
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        if (inputGradient == null) {
            return;
        }
        int count = frame.rows() * inputs;
        System.arraycopy(gradient, 0, inputGradient, 0, count);
        switch (shape) {
            case RELU -> Kernels.rectifyBack(inputGradient, output, count);
            case SIGMOID -> Kernels.sigmoidBack(inputGradient, output, 0, count, 1);
            case TANH -> Kernels.tanhBack(inputGradient, output, count);
        }
    }
}
