package latentexplorer.core.net.layer;

import java.util.Arrays;
import latentexplorer.core.job.Workers;

/**
 * The optimiser Adam (Kingma and Ba, 2015) with its memory, one value of each kind for each weight; with a decay of the
 * weights AdamW (Loshchilov and Hutter, 2019). Computes in single precision in the order of DL4J's native updater.
 */
public final class Adam {
    /**
     * Added to a mean and taken off again, these make what is too small to matter a round number: where gradients stay 0, as
     * behind a unit that never opens, means would else shrink to subnormal numbers and a step take eight times as long.
     */
    private static final float SMALLEST_MEAN = 1e-20f;

    /** See {@link #SMALLEST_MEAN}; its root is far below any epsilon. */
    private static final float SMALLEST_SQUARE = 1e-30f;

    private final Settings settings;
    private final float[] mean;
    private final float[] square;
    private int updates;

    /**
     * @param beta1 the share of the old mean of the gradients
     * @param beta2 the share of the old mean of their squares
     * @param epsilon added to the root of the mean square
     * @param decay the share of each weight that is taken off in a step of length 1; 0 for plain Adam
     * @param corrected whether {@code epsilon} is added behind the correction of the mean square (Kingma and Ba's
     *     algorithm 1, PyTorch) or before it (their shorter form, Keras, DL4J)
     */
    public record Settings(float beta1, float beta2, float epsilon, float decay, boolean corrected) {
        /** As in Keras and as our DL4J networks say. */
        public static final Settings KERAS = new Settings(0.9f, 0.999f, 1e-7f, 0, false);

        /** PyTorch's Adam. */
        public static final Settings TORCH = new Settings(0.9f, 0.999f, 1e-8f, 0, true);

        /** PyTorch's AdamW. */
        public static final Settings TORCH_W = new Settings(0.9f, 0.999f, 1e-8f, 0.01f, true);
    }

    /** @param weights how many there are */
    public Adam(Settings settings, int weights) {
        this.settings = settings;
        mean = new float[weights];
        square = new float[weights];
    }

    /** Number of steps made. */
    public int updates() {
        return updates;
    }

    /** The memory as DL4J keeps it: all means, then all mean squares; empty before the first step. */
    public float[] state() {
        if (updates == 0) {
            return new float[0];
        }
        float[] state = Arrays.copyOf(mean, 2 * mean.length);
        System.arraycopy(square, 0, state, mean.length, square.length);
        return state;
    }

    /**
     * Goes on from an earlier {@link #state()}.
     *
     * @throws IllegalArgumentException when it is of another number of weights
     */
    public void restore(float[] state, int updatesDone) {
        int expected = updatesDone == 0 ? 0 : 2 * mean.length;
        if (state.length != expected || updatesDone < 0) {
            throw new IllegalArgumentException(
                    "the state of the optimiser should have " + expected + " values, not " + state.length);
        }
        updates = updatesDone;
        if (updatesDone == 0) {
            Arrays.fill(mean, 0);
            Arrays.fill(square, 0);
        } else {
            System.arraycopy(state, 0, mean, 0, mean.length);
            System.arraycopy(state, mean.length, square, 0, square.length);
        }
    }

    /**
     * Makes one step.
     *
     * @param gradients one array for each shard, of the length of the weights, added up in their order; the first holds
     *     the sum afterwards
     * @param shards how many of them count, at least 1
     */
    public void step(float[] weights, float[][] gradients, int shards, double learningRate, Workers workers) {
        updates++;
        float power1 = (float) Math.pow(settings.beta1, updates);
        float power2 = (float) Math.pow(settings.beta2, updates);
        float root = (float) Math.sqrt((float) (1.0 - power2));
        float length = (float) ((float) learningRate * root / (1.0 - power1));
        float epsilon = settings.corrected ? settings.epsilon * root : settings.epsilon;
        float shrink = (float) (1 - learningRate * settings.decay);
        Shards chunks = new Shards(workers.size());
        workers.forEachShard(chunks.count(), chunk -> {
            int from = chunks.from(chunk, weights.length);
            int to = chunks.from(chunk + 1, weights.length);
            for (int s = 1; s < shards; s++) {
                Kernels.add(gradients[0], gradients[s], from, to);
            }
            if (settings.decay != 0) {
                Kernels.scale(weights, from, to, shrink);
            }
            update(weights, gradients[0], from, to, length, epsilon);
        });
    }

    private void update(float[] w, float[] g, int from, int to, float length, float epsilon) {
        float[] m = mean;
        float[] v = square;
        float beta1 = settings.beta1;
        float beta2 = settings.beta2;
        float new1 = 1 - beta1;
        float new2 = 1 - beta2;
        for (int i = from; i < to; i++) {
            float first = beta1 * m[i] + g[i] * new1 + SMALLEST_MEAN - SMALLEST_MEAN;
            float second = beta2 * v[i] + g[i] * g[i] * new2 + SMALLEST_SQUARE - SMALLEST_SQUARE;
            m[i] = first;
            v[i] = second;
            w[i] -= first * length / ((float) Math.sqrt(second) + epsilon);
        }
    }
}
