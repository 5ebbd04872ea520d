package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.layer.Adam;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Shards;

/** Trains a variational autoencoder on float arrays. The same weights on any number of threads. */
final class VariationalEngine implements StepEngine {
    private static final Shards SHARDS = new Shards(2);

    private final VariationalSpec spec;
    private final DenseBatches batches;
    private final Workers workers;
    private final VariationalShard[] shards = new VariationalShard[SHARDS.count()];
    private final float[][] gradients = new float[SHARDS.count()][];
    private final List<String> names;
    private final double[] means;
    private final TrainedWeights weights;
    private List<Double> betas = new ArrayList<>();
    private List<Double> active = new ArrayList<>();
    private final BetaPlan plan;
    private double beta;
    private double fixedBeta = Double.NaN;

    /** As below, of a run that begins with untrained weights. */
    VariationalEngine(VariationalSpec spec, DenseBatches batches, Workers workers) {
        this(spec, batches, 0, workers);
    }

    /**
     * At its first weights; that the schedule of beta fits the number of updates is for the trainer to {@link BetaPlan#check}.
     *
     * @param before updates before the run
     */
    VariationalEngine(VariationalSpec spec, DenseBatches batches, int before, Workers workers) {
        this.spec = spec;
        this.batches = batches;
        this.workers = workers;
        VariationalLayout layout = spec.layout(batches.inputs());
        VariationalNetwork network = VariationalNetwork.of(layout, spec.dropout());
        int rows = SHARDS.most(Math.min(spec.schedule().batchSize(), batches.count()));
        for (int s = 0; s < shards.length; s++) {
            shards[s] = new VariationalShard(layout, network, spec.loss(), rows);
            gradients[s] = new float[layout.parameters()];
        }
        weights = new TrainedWeights(
                VariationalNetwork.firstWeights(layout, spec.seed()),
                Adam.Settings.TORCH,
                spec.schedule().learningRate(),
                workers);
        names = List.of(ModelSpec.LOSS, spec.reconstruction(), VariationalSpec.KLD, VariationalSpec.ACTIVE);
        means = new double[names.size()];
        plan = BetaPlan.of(spec, batches.count(), before);
    }

    @Override
    public List<String> metrics() {
        return names;
    }

    /** The weight of the divergence in the last update. */
    double lastBeta() {
        return beta;
    }

    @Override
    public double beta() {
        return Double.isNaN(fixedBeta) ? plan.at(weights.updates()) : fixedBeta;
    }

    @Override
    public void beta(double fixed) {
        fixedBeta = fixed;
    }

    @Override
    public double[] step(int[] order, int from, int count) {
        beta = beta();
        float pixelScale = 1f / (count * (float) ImageSet.PIXELS);
        float unitWeight = (float) (spec.kl().reduction().of(beta, spec.latentSize()) / count);
        workers.forEachShard(shards.length, s -> learn(s, order, from, count, pixelScale, unitWeight));
        measure(count);
        if (Double.isFinite(means[0])) {
            int filled = SHARDS.size(1, count) > 0 ? 2 : 1;
            weights.update(gradients, filled);
            betas.add(beta);
            active.add(means[3]);
        }
        return means;
    }

    private void learn(int s, int[] order, int from, int count, float pixelScale, float unitWeight) {
        int rows = SHARDS.size(s, count);
        VariationalShard shard = shards[s];
        if (rows == 0) {
            shard.clear();
            return;
        }
        batches.copy(order, from + SHARDS.from(s, count), rows, shard.inputs(), shard.targets());
        Mode mode = Mode.training(spec.seed(), weights.updates(), s);
        shard.learn(weights.values(), gradients[s], rows, mode, pixelScale, unitWeight);
    }

    private void measure(int count) {
        double reconstruction = 0;
        double divergence = 0;
        for (VariationalShard shard : shards) {
            reconstruction += shard.reconstruction();
            divergence += shard.divergence();
        }
        means[1] = reconstruction / ((double) count * ImageSet.PIXELS);
        means[2] = spec.kl().reduction().of(divergence, spec.latentSize()) / count;
        means[0] = means[1] + beta * means[2];
        means[3] = (double) activeUnits(count) / spec.latentSize();
    }

    private int activeUnits(int count) {
        int units = 0;
        for (int unit = 0; unit < spec.latentSize(); unit++) {
            double sum = 0;
            double square = 0;
            for (VariationalShard shard : shards) {
                sum += shard.sum(unit);
                square += shard.square(unit);
            }
            double variance = square / count - (sum / count) * (sum / count);
            units += variance > Collapse.ACTIVE_VARIANCE ? 1 : 0;
        }
        return units;
    }

    @Override
    public Map<String, List<Double>> takeSeries() {
        Map<String, List<Double>> series =
                Map.of(VariationalSpec.BETA, List.copyOf(betas), VariationalSpec.ACTIVE, List.copyOf(active));
        betas = new ArrayList<>();
        active = new ArrayList<>();
        return series;
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
