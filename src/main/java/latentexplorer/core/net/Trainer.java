package latentexplorer.core.net;

import latentexplorer.core.job.JobScope;

/** Trains one kind of model on the calling thread and the workers that it was made with. */
public interface Trainer {
    /**
     * @return the best weights by validation, also when stopped or when the loss was no number any more
     * @throws java.util.concurrent.CancellationException when cancelled: nothing is kept
     */
    TrainingResult train(TrainingData data, TrainingWatcher watcher, JobScope scope);

    /**
     * Trains an earlier model on, as long as this trainer's schedule says: its history continues, and the weights are those
     * of a training that was never interrupted.
     *
     * @param earlier a model of the same network, with its {@link ModelBundle#last()} moment
     * @throws IllegalArgumentException with a sentence for the user when the model cannot be trained on like this
     * @throws java.util.concurrent.CancellationException when cancelled: nothing is kept
     */
    default TrainingResult resume(ModelBundle earlier, TrainingData data, TrainingWatcher watcher, JobScope scope) {
        return complete(earlier, Origin.of(earlier), data, watcher, scope);
    }

    /**
     * Trains what is left of a run that was cut off: the end of this trainer's schedule, counted from where that run began.
     * What comes of it is what the run would have left.
     *
     * @param cutOff the run as far as it came, with its {@link ModelBundle#last()} moment
     * @param origin where it began
     * @throws IllegalArgumentException with a sentence for the user when the model cannot be trained on like this
     * @throws java.util.concurrent.CancellationException when cancelled: nothing is kept
     */
    TrainingResult complete(
            ModelBundle cutOff, Origin origin, TrainingData data, TrainingWatcher watcher, JobScope scope);
}
