package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.Blas.Floats;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * A convolution of square pictures (a correlation, as all libraries compute it), padded with zeros. The parameters are
 * filters x channels x kernel x kernel weights, row-major as in PyTorch and DL4J, then the biases.
 *
 * @param channels of the input, each {@code side} x {@code side}
 * @param filters channels of the output
 * @param biased whether there are biases
 * @param start of the parameters
 */
public record Convolution(
        int channels, int side, int filters, int kernel, int stride, int padding, boolean biased, Start start)
        implements Layer {
    /** Without biases, which a normalisation behind would take out again. */
    public Convolution(int channels, int side, int filters, int kernel, int stride, int padding, Start start) {
        this(channels, side, filters, kernel, stride, padding, false, start);
    }

    /** @throws IllegalArgumentException when the kernel does not fit */
    public Convolution {
        if (filters < 1) {
            throw new IllegalArgumentException("a convolution of " + filters + " filters");
        }
        new Patches(channels, side, kernel, stride, padding);
    }

    private Patches patches() {
        return new Patches(channels, side, kernel, stride, padding);
    }

    /** Height and width of the output. */
    public int outputSide() {
        return patches().outputSide();
    }

    @Override
    public int inputs() {
        return channels * side * side;
    }

    @Override
    public int outputs() {
        return filters * outputSide() * outputSide();
    }

    private int weights() {
        return filters * channels * kernel * kernel;
    }

    @Override
    public int parameters() {
        return weights() + (biased ? filters : 0);
    }

    @Override
    public int scratch(int rows) {
        return new Unfolded(patches(), filters).scratch();
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        int fanIn = channels * kernel * kernel;
        start.fill(parameters, offset, weights(), fanIn, filters * kernel * kernel, random);
        if (biased) {
            start.fillBiases(parameters, offset + weights(), filters, fanIn, random);
        }
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        Patches patches = patches();
        Unfolded unfolded = new Unfolded(patches, filters);
        float[] scratch = frame.scratch();
        Floats kernels = Floats.of(frame.parameters(), patches.rows()).from(frame.offset());
        int columns = patches.columns();
        int out = patches.outputSide();
        for (int row = 0; row < frame.rows(); row++) {
            unfolded.forward(input, row * inputs(), kernels, scratch);
            for (int f = 0; f < filters; f++) {
                int from = unfolded.lines() + f * columns;
                if (biased) {
                    Kernels.increase(scratch, from, from + columns, frame.parameters()[frame.offset() + weights() + f]);
                }
                int to = row * outputs() + f * out * out;
                for (int y = 0; y < out; y++) {
                    System.arraycopy(scratch, from + y * patches.line(), output, to + y * out, out);
                }
            }
        }
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        Patches patches = patches();
        Unfolded unfolded = new Unfolded(patches, filters);
        float[] scratch = frame.scratch();
        Floats target = Floats.of(frame.gradient(), patches.rows()).from(frame.gradientOffset());
        if (inputGradient != null) {
            unfolded.arrange(frame.parameters(), frame.offset(), scratch);
        }
        if (biased) {
            biasGradient(frame, gradient);
        }
        for (int row = 0; row < frame.rows(); row++) {
            open(patches, gradient, row * outputs(), scratch, unfolded.lines());
            unfolded.kernelGradient(input, row * inputs(), scratch, row == 0 ? frame.beta() : 1, target);
            if (inputGradient != null) {
                unfolded.pictureGradient(scratch, inputGradient, row * inputs());
            }
        }
    }

    /** Puts the gaps back between the lines of an output. */
    private void open(Patches patches, float[] gradient, int offset, float[] scratch, int at) {
        int columns = patches.columns();
        int out = patches.outputSide();
        Arrays.fill(scratch, at, at + filters * columns, 0);
        for (int f = 0; f < filters; f++) {
            for (int y = 0; y < out; y++) {
                System.arraycopy(
                        gradient, offset + (f * out + y) * out, scratch, at + f * columns + y * patches.line(), out);
            }
        }
    }

    private void biasGradient(Frame frame, float[] gradient) {
        int area = outputs() / filters;
        for (int f = 0; f < filters; f++) {
            int at = frame.gradientOffset() + weights() + f;
            float sum = 0;
            for (int row = 0; row < frame.rows(); row++) {
                int from = row * outputs() + f * area;
                sum += Kernels.sum(gradient, from, from + area);
            }
            frame.gradient()[at] = sum + (frame.beta() == 0 ? 0 : frame.gradient()[at]);
        }
    }
}
