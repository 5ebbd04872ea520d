package latentexplorer.core.net.layer;

import java.util.List;
import latentexplorer.core.linalg.SeededRandom;
import org.jspecify.annotations.Nullable;

/**
 * One step of a network on a batch of samples. A layer holds its settings only: parameters, gradients and what it remembers
 * between the two passes come with the {@link Frame}, so that one layer serves several threads at once.
 *
 * <p>A spatial layer has channels x height x width values to a sample, in this order.
 */
public interface Layer {
    /** Values of a sample that come in. */
    int inputs();

    /** Values of a sample that go out. */
    int outputs();

    /** Number of parameters, side by side in the array of all. */
    default int parameters() {
        return 0;
    }

    /** How many floats the layer wants to itself in each workspace, for batches of up to {@code rows} samples. */
    default int scratch(int rows) {
        return 0;
    }

    /** The networks that this layer is made of; each gets room of its own in every workspace: see {@link Frame#inner}. */
    default List<Network> inner() {
        return List.of();
    }

    /** Writes the first parameters from {@code offset} on. */
    default void initialise(float[] parameters, int offset, SeededRandom random) {}

    /**
     * @param input rows x inputs values, not to be changed
     * @param output rows x outputs values, to be overwritten
     */
    void forward(Frame frame, float[] input, float[] output);

    /**
     * The pass back, after {@link #forward} with the same frame and untouched arrays. Writes the gradient of the parameters
     * where the frame says: see {@link Frame#beta()}.
     *
     * @param gradient of the loss by the outputs: rows x outputs, may be used as scratch
     * @param inputGradient of the loss by the inputs: rows x inputs, to be overwritten; null when nobody wants it
     */
    void backward(Frame frame, float[] input, float[] output, float[] gradient, float @Nullable [] inputGradient);
}
