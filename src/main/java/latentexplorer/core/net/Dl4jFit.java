package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.data.ImageSet;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Trains a dense autoencoder with DL4J's own {@code fit}: the yardstick of {@link DenseEngine}. */
final class Dl4jFit implements StepEngine {
    private final DenseSpec spec;
    private final DenseBatches batches;
    private final MultiLayerNetwork network;
    private final double[] loss = new double[1];
    private final Batch full;
    private final Batch last;
    private int updates;
    private double learningRate;

    Dl4jFit(DenseSpec spec, DenseBatches batches) {
        this.spec = spec;
        this.batches = batches;
        Dl4jNetwork.useOneThread();
        network = Dl4jNetwork.buildToTrain(spec, spec.layout(batches.inputs()));
        learningRate = spec.schedule().learningRate();
        int size = Math.min(spec.schedule().batchSize(), batches.count());
        full = new Batch(size, batches.inputs());
        last = new Batch(Math.max(1, batches.count() % size), batches.inputs());
    }

    @Override
    public List<String> metrics() {
        return List.of(ModelSpec.LOSS);
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public void learningRate(double rate) {
        if (rate != learningRate) {
            network.setLearningRate(rate);
            learningRate = rate;
        }
    }

    @Override
    public double[] step(int[] order, int from, int count) {
        Batch batch = count == full.size ? full : last;
        float[] inputs = new float[count * batches.inputs()];
        float[] targets = new float[count * ImageSet.PIXELS];
        batches.copy(order, from, count, inputs, targets);
        Dl4jNetwork.fill(batch.input, inputs, 0);
        Dl4jNetwork.fill(batch.target, targets, 0);
        if (spec.dropout().active()) {
            Dl4jNetwork.seedDropout(spec.seed(), updates);
        }
        network.fit(batch.input, batch.target);
        updates++;
        loss[0] = network.score();
        return loss;
    }

    @Override
    public Checkpoint checkpoint(int epoch) {
        return new Checkpoint(Dl4jNetwork.weights(network), Dl4jNetwork.updaterState(network), epoch, updates);
    }

    @Override
    public void restore(Checkpoint checkpoint) {
        Dl4jNetwork.setWeights(network, checkpoint.weights());
        Dl4jNetwork.setUpdaterState(network, checkpoint.updaterState(), checkpoint.updates());
        updates = checkpoint.updates();
    }

    @Override
    public void close() {
        full.close();
        last.close();
    }

    /** Off-heap arrays of one batch, filled again and again: fresh ones would pile up until the collector runs. */
    private static final class Batch {
        final int size;
        final INDArray input;
        final INDArray target;

        Batch(int size, int inputs) {
            this.size = size;
            input = Dl4jNetwork.matrix(size, inputs);
            target = Dl4jNetwork.matrix(size, ImageSet.PIXELS);
        }

        void close() {
            input.close();
            target.close();
        }
    }
}
