package latentexplorer.core.net;

/**
 * An epoch and how fast it was.
 *
 * @param updates of the weights in this epoch, one for each batch
 * @param seconds from its first batch to the end of its validation
 * @param samplesPerSecond training images learned in a second
 */
public record EpochResult(Epoch epoch, int updates, double seconds, double samplesPerSecond) {}
