package latentexplorer.core.net;

import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;

/** Trains a dense autoencoder with DL4J. The same seed gives the same weights. */
public final class DenseTrainer implements Trainer {
    /** The share of the progress that fitting the projection takes. */
    private static final double FITTING = 0.02;

    private final DenseSpec spec;
    private final Workers workers;

    /**
     * @param workers for the projection; the network itself learns on the calling thread
     * @throws IllegalArgumentException with the sentences of {@link DenseSpec#problems()}
     */
    public DenseTrainer(DenseSpec spec, Workers workers) {
        spec.check();
        this.spec = spec;
        this.workers = workers;
    }

    @Override
    public TrainingResult train(TrainingData data, TrainingWatcher watcher, JobScope scope) {
        Pixels pixels = new Pixels(data.images(), data.train(), spec.input().binary());
        Pca projection =
                Pca.fit(pixels, spec.input().pcaDims(), spec.input().whiten(), workers, scope.part(0, FITTING));
        return new DenseTraining(spec, data, pixels, projection, watcher, scope.part(FITTING, 1)).run();
    }

    /** What training would warn of: sentences for the user. */
    public List<String> warnings() {
        return spec.warnings();
    }
}
