package latentexplorer.core.net;

import latentexplorer.core.job.JobScope;

/** Trains one kind of model on the calling thread. */
@FunctionalInterface
public interface Trainer {
    /**
     * @return the best weights by validation, also when stopped or when the loss was no number any more
     * @throws java.util.concurrent.CancellationException when cancelled: nothing is kept
     */
    TrainingResult train(TrainingData data, TrainingWatcher watcher, JobScope scope);
}
