package latentexplorer.core.net.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values and gradients of a network for one shard of a batch, allocated once. For one thread at a time; a pass back
 * belongs to the last pass forward.
 */
public final class Workspace {
    private final List<Layer> layers;
    private final int rows;
    private final Frame[] frames;
    private final float[][] outputs;
    /** By the outputs of each layer; empty when only used forward. */
    private final float[][] gradients;

    private final float @Nullable [] inputGradient;
    private float[] input = {};
    private int current;

    Workspace(Network network, int rows, boolean training, boolean wantInputGradient) {
        if (rows < 1) {
            throw new IllegalArgumentException("room for " + rows + " samples");
        }
        this.layers = network.layers();
        this.rows = rows;
        int n = layers.size();
        frames = new Frame[n];
        outputs = new float[n][];
        gradients = new float[training ? n : 0][];
        for (int l = 0; l < n; l++) {
            Layer layer = layers.get(l);
            frames[l] = new Frame(
                    l,
                    network.start(l),
                    new float[layer.scratch(rows)],
                    inner(layer, rows, training, l > 0 || wantInputGradient));
            outputs[l] = new float[Math.multiplyExact(rows, layer.outputs())];
            if (training) {
                gradients[l] = new float[outputs[l].length];
            }
        }
        inputGradient = wantInputGradient ? new float[Math.multiplyExact(rows, network.inputs())] : null;
    }

    private static Workspace[] inner(Layer layer, int rows, boolean training, boolean wantInputGradient) {
        return layer.inner().stream()
                .map(network -> new Workspace(network, rows, training, training && wantInputGradient))
                .toArray(Workspace[]::new);
    }

    /**
     * @param weights hold the network's parameters from {@code base} on; not to be changed before the pass back
     * @param values rows x inputs, kept until the pass back and not to be changed before
     * @param samples 1 to the rows of this workspace
     * @return rows x outputs: {@link #output()}
     */
    public float[] forward(float[] weights, int base, float[] values, int samples, Mode mode) {
        if (samples < 1 || samples > rows) {
            throw new IllegalArgumentException(samples + " samples in room for " + rows);
        }
        input = values;
        current = samples;
        for (int l = 0; l < layers.size(); l++) {
            frames[l].forward(weights, base, samples, mode);
            layers.get(l).forward(frames[l], before(l), outputs[l]);
        }
        return output();
    }

    /**
     * From {@link #outputGradient()}, which the caller has filled, to the gradients of all parameters.
     *
     * @param gradient takes them from {@code base} on
     * @param add whether they are added to what is there or overwrite it
     */
    public void backward(float[] gradient, int base, boolean add) {
        for (int l = layers.size() - 1; l >= 0; l--) {
            frames[l].backward(gradient, base, add);
            layers.get(l)
                    .backward(
                            frames[l], before(l), outputs[l], gradients[l], l == 0 ? inputGradient : gradients[l - 1]);
        }
    }

    private float[] before(int layer) {
        return layer == 0 ? input : outputs[layer - 1];
    }

    /** The outputs of the last pass forward, rows x outputs; a loss fused with an activation may overwrite them. */
    public float[] output() {
        return outputs[outputs.length - 1];
    }

    /** The outputs of one layer in the last pass forward. */
    public float[] output(int layer) {
        return outputs[layer];
    }

    /** The gradient of the loss by the outputs, rows x outputs, to be filled before {@link #backward}. */
    public float[] outputGradient() {
        return gradients[gradients.length - 1];
    }

    /**
     * The gradient of the loss by the inputs after {@link #backward}, rows x inputs.
     *
     * @throws IllegalStateException when this workspace does not compute it
     */
    public float[] inputGradient() {
        if (inputGradient == null) {
            throw new IllegalStateException("made without a gradient by the inputs");
        }
        return inputGradient;
    }

    /** Samples of the last pass forward. */
    public int samples() {
        return current;
    }
}
