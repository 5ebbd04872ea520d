package latentexplorer.core.net.layer;

import java.util.List;
import java.util.Optional;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a network and a shortcut around it (He et al., 2016). The parameters are those of the network, then those of the
 * shortcut.
 *
 * @param shortcut a network between the same inputs and outputs; none: the input itself
 */
public record Residual(Network body, Optional<Network> shortcut) implements Layer {
    private static final int BODY = 0;
    private static final int SHORTCUT = 1;

    /** @throws IllegalArgumentException when the two cannot be added */
    public Residual {
        int in = shortcut.map(Network::inputs).orElse(body.inputs());
        int out = shortcut.map(Network::outputs).orElse(body.inputs());
        if (in != body.inputs() || out != body.outputs()) {
            throw new IllegalArgumentException("a shortcut from " + in + " to " + out + " values around a network from "
                    + body.inputs() + " to " + body.outputs());
        }
    }

    /** Layers with their input added to what they make. */
    public static Residual around(List<Layer> body) {
        return new Residual(new Network(body), Optional.empty());
    }

    /** Layers with something simpler from the same input added to what they make. */
    public static Residual around(List<Layer> body, Layer shortcut) {
        return new Residual(new Network(body), Optional.of(new Network(List.of(shortcut))));
    }

    @Override
    public int inputs() {
        return body.inputs();
    }

    @Override
    public int outputs() {
        return body.outputs();
    }

    @Override
    public int parameters() {
        return body.parameters() + shortcut.map(Network::parameters).orElse(0);
    }

    @Override
    public List<Network> inner() {
        return shortcut.map(way -> List.of(body, way)).orElse(List.of(body));
    }

    @Override
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        body.initialise(parameters, offset, random);
        shortcut.ifPresent(way -> way.initialise(parameters, offset + body.parameters(), random));
    }

    @Override
    public void forward(Frame frame, float[] input, float[] output) {
        int count = frame.rows() * outputs();
        float[] other = input;
        if (shortcut.isPresent()) {
            int from = frame.offset() + body.parameters();
            other = frame.inner(SHORTCUT).forward(frame.parameters(), from, input, frame.rows(), frame.mode(SHORTCUT));
        }
        float[] made =
                frame.inner(BODY).forward(frame.parameters(), frame.offset(), input, frame.rows(), frame.mode(BODY));
        System.arraycopy(made, 0, output, 0, count);
        Kernels.add(output, other, 0, count);
    }

    @Override
    public void backward(
            Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient) {
        back(frame, BODY, 0, gradient);
        if (shortcut.isPresent()) {
            back(frame, SHORTCUT, body.parameters(), gradient);
        }
        if (inputGradient != null) {
            int count = frame.rows() * inputs();
            float[] other = shortcut.isPresent() ? frame.inner(SHORTCUT).inputGradient() : gradient;
            System.arraycopy(other, 0, inputGradient, 0, count);
            Kernels.add(inputGradient, frame.inner(BODY).inputGradient(), 0, count);
        }
    }

    private void back(Frame frame, int network, int start, float[] gradient) {
        Workspace inner = frame.inner(network);
        System.arraycopy(gradient, 0, inner.outputGradient(), 0, frame.rows() * outputs());
        inner.backward(frame.gradient(), frame.gradientOffset() + start, frame.beta() != 0);
    }
}
