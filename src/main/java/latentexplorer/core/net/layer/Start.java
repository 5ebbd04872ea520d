package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.linalg.SeededRandom;

/** What parameters begin with. */
public enum Start {
    /** Glorot and Bengio, 2010: weights uniform within the root of 6 / (fan in + fan out), biases 0, as in Keras. */
    GLOROT,
    /** Weights and biases uniform within 1 / root of the fan in, as in PyTorch. */
    FAN_IN;

    /** @param fanIn inputs that one output sums up; for a convolution channels x kernel height x kernel width */
    void fill(float[] target, int offset, int count, int fanIn, int fanOut, SeededRandom random) {
        uniform(
                target,
                offset,
                count,
                this == GLOROT ? Math.sqrt(6.0 / (fanIn + fanOut)) : 1 / Math.sqrt(fanIn),
                random);
    }

    void fillBiases(float[] target, int offset, int count, int fanIn, SeededRandom random) {
        if (this == GLOROT) {
            Arrays.fill(target, offset, offset + count, 0);
        } else {
            uniform(target, offset, count, 1 / Math.sqrt(fanIn), random);
        }
    }

    private static void uniform(float[] target, int offset, int count, double limit, SeededRandom random) {
        for (int i = offset; i < offset + count; i++) {
            target[i] = (float) ((2 * random.nextDouble() - 1) * limit);
        }
    }
}
