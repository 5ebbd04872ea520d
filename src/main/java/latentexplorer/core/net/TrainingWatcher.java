package latentexplorer.core.net;

import java.util.function.Supplier;

/** Whoever follows a training; called on the training's thread. */
public interface TrainingWatcher {
    /**
     * Once, before the first batch.
     *
     * @param start what there is to begin with, its test images not measured; to be asked during this call or never
     */
    default void begun(Supplier<TrainingResult> start) {}

    /**
     * After each epoch.
     *
     * @param current the model as it is now, a snapshot that may be kept
     */
    void epoch(EpochResult result, LatentModel current);

    /**
     * After each epoch, behind {@link #epoch}: for whoever records a training.
     *
     * @param now the moment from which training goes on
     * @param best the best moment by validation so far
     */
    default void reached(Epoch epoch, Checkpoint now, Checkpoint best) {}

    /**
     * After each epoch, behind {@link #reached}: for whoever saves a training as it goes on.
     *
     * @param soFar what a stop now would leave; to be asked during this call or never, and it measures the test images each
     *     time
     */
    default void moment(Supplier<TrainingResult> soFar) {}

    /** By whom the training is steered: asked once, before it begins. */
    default Steering steering() {
        return new Steering();
    }

    /**
     * Each time the training comes to stand, also after each single step.
     *
     * @param current makes a snapshot of the model as it is now; to be asked during this call or never
     */
    default void paused(Steering.Position at, Supplier<LatentModel> current) {}

    /** When a changed setting takes effect: for whoever keeps a log, to {@link Steering#plan} it when the epoch is repeated. */
    default void changed(Change change) {}

    /** Asked after every batch, and while the training is paused: true ends the training there and keeps the best weights so far. */
    boolean stopRequested();
}
