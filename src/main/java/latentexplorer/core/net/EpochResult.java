package latentexplorer.core.net;

/**
 * An epoch and how fast it was. Pauses do not count.
 *
 * @param updates of the weights in this epoch, one for each batch
 * @param trainingSeconds from its first batch to its last
 * @param validationSeconds of measuring the images that are not learned from
 * @param samplesPerSecond training images learned in a second of training
 */
public record EpochResult(
        Epoch epoch, int updates, double trainingSeconds, double validationSeconds, double samplesPerSecond) {
    /** Of training and validation. */
    public double seconds() {
        return trainingSeconds + validationSeconds;
    }
}
