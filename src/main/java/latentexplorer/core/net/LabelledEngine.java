package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Adam;
import latentexplorer.core.net.layer.GradientNorm;
import latentexplorer.core.net.layer.Losses;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Shards;
import latentexplorer.core.net.layer.Workspace;

/**
 * Trains a labelled autoencoder by AdamW on the mean squared error of standardised values. The same weights on any number of
 * threads.
 */
final class LabelledEngine implements StepEngine {
    private static final Shards SHARDS = new Shards(2);

    /** Apart from the streams that initialise, shuffle and thin out. */
    private static final int MISSING = -3;

    private final LabelledSpec spec;
    private final LabelledBatches batches;
    private final Workers workers;
    private final long missingSeed;
    private final Shard[] shards = new Shard[SHARDS.count()];
    private final float[][] gradients = new float[SHARDS.count()][];
    private final double[] losses = new double[SHARDS.count()];
    private final double[] pixelLosses = new double[SHARDS.count()];
    private final double[] means = new double[3];
    private final TrainedWeights weights;

    /** What one part of a batch needs. */
    private record Shard(Workspace workspace, float[] inputs, float[] targets) {}

    LabelledEngine(LabelledSpec spec, LabelledBatches batches, Workers workers) {
        this.spec = spec;
        this.batches = batches;
        this.workers = workers;
        missingSeed = SeededRandom.of(spec.seed(), MISSING).nextLong();
        Network network = LabelledNetwork.whole(spec);
        int rows = SHARDS.most(Math.min(spec.schedule().batchSize(), batches.count()));
        for (int s = 0; s < shards.length; s++) {
            shards[s] = new Shard(
                    network.forTraining(rows),
                    new float[Math.multiplyExact(rows, network.inputs())],
                    new float[Math.multiplyExact(rows, ImageSet.PIXELS)]);
            gradients[s] = new float[network.parameters()];
        }
        weights = new TrainedWeights(
                LabelledNetwork.firstWeights(spec),
                new Adam.Settings(0.9f, 0.999f, 1e-8f, (float) spec.weightDecay(), true),
                spec.schedule().learningRate(),
                workers);
    }

    @Override
    public List<String> metrics() {
        return List.of(ModelSpec.LOSS, LabelledSpec.MSE, LabelledSpec.SCORE);
    }

    @Override
    public double[] step(int[] order, int from, int count) {
        float scale = 1f / (count * (float) ImageSet.PIXELS);
        workers.forEachShard(shards.length, s -> learn(s, order, from, count, scale));
        double sum = 0;
        double pixelSum = 0;
        int filled = 0;
        for (int s = 0; s < shards.length; s++) {
            sum += losses[s];
            pixelSum += pixelLosses[s];
            filled += SHARDS.size(s, count) > 0 ? 1 : 0;
        }
        means[0] = sum / ((double) count * ImageSet.PIXELS);
        means[1] = pixelSum / ((double) count * ImageSet.PIXELS);
        means[2] = 1 - means[0];
        if (Double.isFinite(sum)) {
            update(filled);
        }
        return means;
    }

    private void update(int filled) {
        int left = filled;
        if (spec.clippingNorm() > 0) {
            GradientNorm.clip(gradients, filled, spec.clippingNorm(), workers);
            left = 1;
        }
        weights.update(gradients, left);
    }

    /** The loss and the gradient of one part of the batch. */
    private void learn(int s, int[] order, int from, int count, float scale) {
        int rows = SHARDS.size(s, count);
        losses[s] = 0;
        pixelLosses[s] = 0;
        if (rows == 0) {
            return;
        }
        Shard shard = shards[s];
        Workspace workspace = shard.workspace();
        int update = weights.updates();
        SeededRandom missing =
                new SeededRandom(Mode.training(missingSeed, update, s).noise());
        batches.copy(order, from + SHARDS.from(s, count), rows, missing, shard.inputs(), shard.targets());
        float[] output =
                workspace.forward(weights.values(), 0, shard.inputs(), rows, Mode.training(spec.seed(), update, s));
        losses[s] = Losses.squared(output, shard.targets(), workspace.outputGradient(), rows * ImageSet.PIXELS, scale);
        pixelLosses[s] = batches.normalisation().squaredDistance(output, shard.targets(), rows);
        workspace.backward(gradients[s], 0, false);
    }

    @Override
    public double learningRate() {
        return weights.learningRate();
    }

    @Override
    public void learningRate(double rate) {
        weights.learningRate(rate);
    }

    @Override
    public Checkpoint checkpoint(int epoch) {
        return weights.checkpoint(epoch);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        weights.restore(checkpoint);
    }

    @Override
    public void close() {}
}
