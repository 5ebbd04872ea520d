package latentexplorer.core.net;

import java.util.Arrays;
import java.util.List;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.layer.Adam;
import latentexplorer.core.net.layer.Shards;

/**
 * Trains a style autoencoder. In each step the discriminator learns first, from the styles of the batch and from drawn ones,
 * then encoder and decoder learn against the discriminator as it is now. The same weights on any number of threads.
 */
final class StyleEngine implements StepEngine {
    static final Shards SHARDS = new Shards(8);

    private final StyleSpec spec;
    private final StyleNetworks networks;
    private final Workers workers;
    private final StyleShard[] shards = new StyleShard[SHARDS.count()];
    private final float[][] gradients = new float[SHARDS.count()][];
    private final float[][] discriminatorGradients = new float[SHARDS.count()][];
    private final float[] autoencoder;
    private final float[] discriminator;
    private final Adam adam;
    private final Adam discriminatorAdam;
    private final int stepsPerEpoch;
    private final int epochs;
    private final double[] means;
    private int epochsBefore;
    private int updatesBefore;
    private double learningRate;

    /** @param epochs of the whole training, with those of an earlier one that it goes on from */
    StyleEngine(StyleSpec spec, TrainingData data, int epochs, Workers workers) {
        this.spec = spec;
        this.networks = spec.networks();
        this.workers = workers;
        this.epochs = epochs;
        int batch = Math.min(spec.schedule().batchSize(), data.train().length);
        stepsPerEpoch = (data.train().length + batch - 1) / batch;
        float[] first = networks.firstWeights(spec.seed());
        autoencoder = Arrays.copyOf(first, networks.autoencoderParameters());
        discriminator = Arrays.copyOfRange(first, autoencoder.length, first.length);
        for (int s = 0; s < shards.length; s++) {
            gradients[s] = new float[autoencoder.length];
            discriminatorGradients[s] = new float[discriminator.length];
            shards[s] = new StyleShard(spec, networks, data, SHARDS.most(batch));
        }
        Adam.Settings torch = Adam.Settings.TORCH_W;
        Adam.Settings settings = new Adam.Settings(
                torch.beta1(), torch.beta2(), torch.epsilon(), (float) spec.weightDecay(), torch.corrected());
        adam = new Adam(settings, autoencoder.length);
        discriminatorAdam = new Adam(settings, discriminator.length);
        means = new double[metrics().size()];
        learningRate = spec.schedule().learningRate();
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public void learningRate(double rate) {
        learningRate = rate;
    }

    @Override
    public List<String> metrics() {
        return spec.adversarial()
                ? List.of(
                        ModelSpec.LOSS,
                        StyleSpec.AUTOENCODER,
                        StyleSpec.CLASSIFICATION,
                        StyleSpec.GENERATOR,
                        StyleSpec.GENERATOR_WEIGHT,
                        StyleSpec.DISCRIMINATOR_FAKE,
                        StyleSpec.DISCRIMINATOR_REAL)
                : List.of(ModelSpec.LOSS, StyleSpec.AUTOENCODER, StyleSpec.CLASSIFICATION);
    }

    @Override
    public double[] step(int[] order, int from, int count) {
        double weight = generatorWeight();
        int filled = Math.min(SHARDS.count(), (count + SHARDS.most(count) - 1) / SHARDS.most(count));
        double rate = learningRate;
        workers.forEachShard(filled, s -> {
            shards[s].load(order, from + SHARDS.from(s, count), SHARDS.size(s, count), count);
            shards[s].reconstruct(autoencoder, gradients[s]);
            if (spec.adversarial()) {
                shards[s].discriminate(discriminator, discriminatorGradients[s], adam.updates(), s);
            }
        });
        if (spec.adversarial() && finite(filled)) {
            discriminatorAdam.step(discriminator, discriminatorGradients, filled, rate, workers);
        }
        workers.forEachShard(filled, s -> {
            if (spec.adversarial()) {
                shards[s].deceive(discriminator, weight);
            }
            shards[s].encode(autoencoder, gradients[s]);
        });
        measure(filled, count, weight);
        if (Double.isFinite(means[0])) {
            adam.step(autoencoder, gradients, filled, rate, workers);
        }
        return means;
    }

    /** By the number of the epoch that the next update belongs to. */
    double generatorWeight() {
        int epoch = epochsBefore + (adam.updates() - updatesBefore) / stepsPerEpoch;
        return spec.generatorWeight(epoch, epochs);
    }

    private boolean finite(int filled) {
        double sum = 0;
        for (int s = 0; s < filled; s++) {
            sum += shards[s].discriminatorLoss();
        }
        return Double.isFinite(sum);
    }

    private void measure(int filled, int count, double weight) {
        Arrays.fill(means, 0);
        for (int s = 0; s < filled; s++) {
            shards[s].addSums(means);
        }
        for (int m = 0; m < means.length; m++) {
            means[m] /= count;
        }
        means[0] = means[1] + means[2];
        if (spec.adversarial()) {
            means[0] += weight * means[3];
            means[4] = weight;
        }
    }

    @Override
    public Checkpoint checkpoint(int epoch) {
        float[] state = interleave(adam.state(), discriminatorAdam.state());
        return new Checkpoint(join(autoencoder, discriminator), state, epoch, adam.updates());
    }

    private float[] join(float[] first, float[] second) {
        float[] all = Arrays.copyOf(first, first.length + (spec.adversarial() ? second.length : 0));
        System.arraycopy(second, 0, all, first.length, all.length - first.length);
        return all;
    }

    /** All means, then all mean squares, each in the order of the weights. */
    private float[] interleave(float[] first, float[] second) {
        if (first.length == 0 || second.length == 0) {
            return first;
        }
        int a = first.length / 2;
        int b = second.length / 2;
        float[] means = join(Arrays.copyOf(first, a), Arrays.copyOf(second, b));
        float[] squares = join(Arrays.copyOfRange(first, a, 2 * a), Arrays.copyOfRange(second, b, 2 * b));
        float[] all = Arrays.copyOf(means, means.length + squares.length);
        System.arraycopy(squares, 0, all, means.length, squares.length);
        return all;
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        float[] weights = checkpoint.weights();
        int a = autoencoder.length;
        int n = spec.adversarial() ? a + discriminator.length : a;
        if (weights.length != n) {
            throw new IllegalArgumentException("the networks have " + n + " weights, not " + weights.length);
        }
        System.arraycopy(weights, 0, autoencoder, 0, a);
        System.arraycopy(weights, a, discriminator, 0, n - a);
        float[] state = checkpoint.updaterState();
        int updates = checkpoint.updates();
        adam.restore(part(state, 0, a), updates);
        if (spec.adversarial()) {
            discriminatorAdam.restore(part(state, a, n), updates);
        }
        epochsBefore = checkpoint.epoch();
        updatesBefore = updates;
    }

    /** The memory of the weights {@code from} to {@code to - 1}. */
    private static float[] part(float[] state, int from, int to) {
        if (state.length == 0) {
            return state;
        }
        int n = state.length / 2;
        float[] part = new float[2 * (to - from)];
        System.arraycopy(state, from, part, 0, to - from);
        System.arraycopy(state, n + from, part, to - from, to - from);
        return part;
    }

    @Override
    public void close() {}
}
