package latentexplorer.core.net;

import java.util.List;
import java.util.Map;

/** Whatever changes weights batch by batch. Used by one thread at a time, whatever threads it uses itself. */
interface StepEngine extends AutoCloseable {
    /** The names of what {@link #step} measures, {@link ModelSpec#LOSS} among them. */
    List<String> metrics();

    /**
     * Learns from one batch. When a metric is no number the weights may be those from before.
     *
     * @param order numbers of training images
     * @param from the first of the batch in {@code order}
     * @param count images in the batch
     * @return means over the batch before the update, in the order of {@link #metrics()}; valid until the next call
     */
    double[] step(int[] order, int from, int count);

    /** The length of the next step. */
    double learningRate();

    /** From the next step on. */
    void learningRate(double rate);

    /** The weight of the divergence in the next step; NaN for kinds of model without one. */
    default double beta() {
        return Double.NaN;
    }

    /** From the next step on: this weight, or that of the schedule when it is NaN. Nothing for kinds of model without one. */
    default void beta(double fixed) {}

    /** What was different at each update since the last call, by name; mostly empty. */
    default Map<String, List<Double>> takeSeries() {
        return Map.of();
    }

    /** The state after so many epochs; the arrays are copies. */
    Checkpoint checkpoint(int epoch);

    /** Goes on from an earlier state of the same network. */
    void restore(Checkpoint checkpoint);

    @Override
    void close();
}
