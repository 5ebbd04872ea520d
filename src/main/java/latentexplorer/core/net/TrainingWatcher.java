package latentexplorer.core.net;

/** Whoever follows a training; called on the training's thread. */
public interface TrainingWatcher {
    /**
     * After each epoch.
     *
     * @param current the model as it is now, a snapshot that may be kept
     */
    void epoch(EpochResult result, LatentModel current);

    /** Asked after every batch: true ends the training there and keeps the best weights so far. */
    boolean stopRequested();
}
