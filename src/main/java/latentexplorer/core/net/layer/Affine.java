package latentexplorer.core.net.layer;

import latentexplorer.core.linalg.Blas;
import latentexplorer.core.linalg.Blas.Floats;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * Sums of all inputs with weights, plus a bias: fully connected. The parameters are outputs x inputs weights, row-major
 * (DL4J's column-major inputs x outputs, PyTorch's row-major outputs x inputs), then the biases.
 *
 * @param biased whether there are biases
 * @param start of the parameters
 */
public record Affine(int inputs, int outputs, boolean biased, Start start) implements Layer {
    public Affine(int inputs, int outputs, Start start) {
        this(inputs, outputs, true, start);
    }

    @Override
    public int parameters() {
        return inputs * outputs + (biased ? outputs : 0);
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        start.fill(parameters, offset, inputs * outputs, inputs, outputs, random);
        if (biased) {
            start.fillBiases(parameters, offset + inputs * outputs, outputs, inputs, random);
        }
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int rows = frame.rows();
        float[] parameters = frame.parameters();
        if (biased) {
            int biases = frame.offset() + inputs * outputs;
            for (int row = 0; row < rows; row++) {
                System.arraycopy(parameters, biases, output, row * outputs, outputs);
            }
        }
        Floats weights = Floats.transposed(parameters, inputs).from(frame.offset());
        Blas.multiply(
                rows, outputs, inputs, Floats.of(input, inputs), weights, biased ? 1 : 0, Floats.of(output, outputs));
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        int rows = frame.rows();
        Floats target = Floats.of(frame.gradient(), inputs).from(frame.gradientOffset());
        Blas.multiply(
                outputs,
                inputs,
                rows,
                Floats.transposed(gradient, outputs),
                Floats.of(input, inputs),
                frame.beta(),
                target);
        if (biased) {
            int biases = frame.gradientOffset() + inputs * outputs;
            Kernels.addColumns(gradient, rows, outputs, frame.gradient(), biases, frame.beta());
        }
        if (inputGradient != null) {
            Floats weights = Floats.of(frame.parameters(), inputs).from(frame.offset());
            Blas.multiply(
                    rows, inputs, outputs, Floats.of(gradient, outputs), weights, 0, Floats.of(inputGradient, inputs));
        }
    }
}
