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
    TrainingResult resume(ModelBundle earlier, TrainingData data, TrainingWatcher watcher, JobScope scope);
}
