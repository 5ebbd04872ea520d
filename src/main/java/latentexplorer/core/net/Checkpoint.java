package latentexplorer.core.net;

/**
 * A moment of a training from which it can go on. The arrays are shared and not to be changed.
 *
 * @param weights in the order of {@link ModelSpec#blocks}
 * @param updaterState the optimiser's memory as DL4J keeps it; empty before the first update
 * @param epoch finished epochs
 * @param updates of the weights so far
 */
public record Checkpoint(float[] weights, float[] updaterState, int epoch, int updates) {}
