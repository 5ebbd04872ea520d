package latentexplorer.core.net.layer;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.linalg.SeededRandom;

/** Layers one after the other. Immutable; what changes lies in {@link Workspace}s and in the caller's arrays. */
public final class Network {
    /** Samples at a time in use, so that intermediate values stay in the processor's caches. */
    private static final int BLOCK = 256;

    private final List<Layer> layers;
    private final int[] starts;

    /** @throws IllegalArgumentException when there are no layers, or two that do not fit together */
    public Network(List<Layer> layers) {
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("a network without layers");
        }
        this.layers = List.copyOf(layers);
        starts = new int[layers.size() + 1];
        for (int l = 0; l < layers.size(); l++) {
            starts[l + 1] = Math.addExact(starts[l], layers.get(l).parameters());
            if (l > 0 && layers.get(l).inputs() != layers.get(l - 1).outputs()) {
                throw new IllegalArgumentException(layers.get(l) + " does not fit behind " + layers.get(l - 1));
            }
        }
    }

    public List<Layer> layers() {
        return layers;
    }

    /** Values of a sample that come in. */
    public int inputs() {
        return layers.getFirst().inputs();
    }

    /** Values of a sample that go out. */
    public int outputs() {
        return layers.getLast().outputs();
    }

    /** Number of parameters of all layers. */
    public int parameters() {
        return starts[layers.size()];
    }

    /** Where the parameters of a layer begin among those of the network. */
    public int start(int layer) {
        return starts[layer];
    }

    /** Writes the first parameters from {@code offset} on, layer by layer. */
    public void initialise(float[] parameters, int offset, SeededRandom random) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).initialise(parameters, offset + starts[l], random);
        }
    }

    /**
     * Passes any number of samples forward, as in use.
     *
     * @param weights hold the network's parameters from {@code base} on
     * @param values rows x inputs
     * @return rows x outputs, the caller's to keep
     */
    public float[] use(float[] weights, int base, float[] values, int rows) {
        float[] result = new float[Math.multiplyExact(rows, outputs())];
        if (rows == 0) {
            return result;
        }
        Workspace workspace = forUse(Math.min(rows, BLOCK));
        for (int from = 0; from < rows; from += BLOCK) {
            int count = Math.min(BLOCK, rows - from);
            float[] block = from == 0 ? values : Arrays.copyOfRange(values, from * inputs(), (from + count) * inputs());
            float[] made = workspace.forward(weights, base, block, count, Mode.USE);
            System.arraycopy(made, 0, result, from * outputs(), count * outputs());
        }
        return result;
    }

    /** Room for passes forward and back with up to {@code rows} samples, for one thread at a time. */
    public Workspace forTraining(int rows) {
        return new Workspace(this, rows, true, false);
    }

    /** As {@link #forTraining}, and the gradient by the network's inputs is computed as well. */
    public Workspace forTrainingWithInputGradient(int rows) {
        return new Workspace(this, rows, true, true);
    }

    /** Room for passes forward with up to {@code rows} samples, for one thread at a time. */
    public Workspace forUse(int rows) {
        return new Workspace(this, rows, false, false);
    }
}
