package latentexplorer.core.net;

import latentexplorer.core.job.Workers;
import latentexplorer.core.net.layer.Adam;

/** The weights of one network with the optimiser that changes them. */
final class TrainedWeights {
    private final float[] values;
    private final Adam adam;
    private final Workers workers;
    private double learningRate;

    /** @param first taken over, not copied */
    TrainedWeights(float[] first, Adam.Settings settings, double learningRate, Workers workers) {
        this.values = first;
        this.adam = new Adam(settings, first.length);
        this.learningRate = learningRate;
        this.workers = workers;
    }

    /** As they are now; changed by {@link #update}. */
    float[] values() {
        return values;
    }

    /** Updates so far. */
    int updates() {
        return adam.updates();
    }

    double learningRate() {
        return learningRate;
    }

    /** From the next update on. */
    void learningRate(double rate) {
        learningRate = rate;
    }

    /** One step against the gradients: see {@link Adam#step}. */
    void update(float[][] gradients, int shards) {
        adam.step(values, gradients, shards, learningRate, workers);
    }

    Checkpoint checkpoint(int epoch) {
        return new Checkpoint(values.clone(), adam.state(), epoch, adam.updates());
    }

    /** @throws IllegalArgumentException when it is of another network */
    void restore(Checkpoint checkpoint) {
        if (checkpoint.weights().length != values.length) {
            throw new IllegalArgumentException(
                    "the network has " + values.length + " weights, not " + checkpoint.weights().length);
        }
        System.arraycopy(checkpoint.weights(), 0, values, 0, values.length);
        adam.restore(checkpoint.updaterState(), checkpoint.updates());
    }
}
