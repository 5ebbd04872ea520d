package latentexplorer.core.net.layer;

import java.util.List;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * Two networks that see the same values; what they make is put side by side, that of the first in front. The parameters lie in
 * the same order.
 */
public record Beside(Network first, Network second) implements Layer {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    /** @throws IllegalArgumentException when the two want different inputs */
    public Beside {
        if (first.inputs() != second.inputs()) {
            throw new IllegalArgumentException(
                    "networks for " + first.inputs() + " and " + second.inputs() + " values side by side");
        }
    }

    @Override
    public int inputs() {
        return first.inputs();
    }

    @Override
    public int outputs() {
        return first.outputs() + second.outputs();
    }

    @Override
    public int parameters() {
        return first.parameters() + second.parameters();
    }

    @Override
    public List<Network> inner() {
        return List.of(first, second);
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        first.initialise(parameters, offset, random);
        second.initialise(parameters, offset + first.parameters(), random);
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int rows = frame.rows();
        float[] weights = frame.parameters();
        int start = frame.offset();
        float[] left = frame.inner(FIRST).forward(weights, start, input, rows, frame.mode(FIRST));
        Columns.copy(left, first.outputs(), 0, output, outputs(), 0, first.outputs(), rows);
        float[] right =
                frame.inner(SECOND).forward(weights, start + first.parameters(), input, rows, frame.mode(SECOND));
        Columns.copy(right, second.outputs(), 0, output, outputs(), first.outputs(), second.outputs(), rows);
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        back(frame, FIRST, gradient, 0, first.outputs(), 0);
        back(frame, SECOND, gradient, first.outputs(), second.outputs(), first.parameters());
        if (inputGradient != null) {
            int count = frame.rows() * inputs();
            System.arraycopy(frame.inner(FIRST).inputGradient(), 0, inputGradient, 0, count);
            Kernels.add(inputGradient, frame.inner(SECOND).inputGradient(), 0, count);
        }
    }

    private void back(Frame frame, int network, float[] gradient, int from, int width, int start) {
        Workspace inner = frame.inner(network);
        Columns.copy(gradient, outputs(), from, inner.outputGradient(), width, 0, width, frame.rows());
        inner.backward(frame.gradient(), frame.gradientOffset() + start, frame.beta() != 0);
    }
}
