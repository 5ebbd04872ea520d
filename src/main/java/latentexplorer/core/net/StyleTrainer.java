package latentexplorer.core.net;

import java.util.Map;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import org.jspecify.annotations.Nullable;

/** Trains a style autoencoder, plain or adversarial. The same seed gives the same weights, on any number of threads. */
public final class StyleTrainer implements Trainer {
    private final StyleSpec spec;
    private final Workers workers;

    /** @throws IllegalArgumentException with the sentences of {@link StyleSpec#problems()} */
    public StyleTrainer(StyleSpec spec, Workers workers) {
        spec.check();
        this.spec = spec;
        this.workers = workers;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException with the sentences of {@link StyleSpec#problems(TrainingData)}
     */
    @Override
    public TrainingResult train(TrainingData data, TrainingWatcher watcher, JobScope scope) {
        return run(null, Origin.NONE, data, watcher, scope);
    }

    @Override
    public TrainingResult complete(
            ModelBundle earlier, Origin origin, TrainingData data, TrainingWatcher watcher, JobScope scope) {
        int inputs = ImageSet.PIXELS;
        if (!(earlier.spec() instanceof StyleSpec old) || !old.shape(inputs).equals(spec.shape(inputs))) {
            throw new IllegalArgumentException("The model " + earlier.displayName()
                    + " cannot be trained on with these settings: its networks are others.");
        }
        return run(earlier, origin, data, watcher, scope);
    }

    private TrainingResult run(
            @Nullable ModelBundle earlier, Origin origin, TrainingData data, TrainingWatcher watcher, JobScope scope) {
        String problems = String.join(" ", spec.problems(data));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
        int epochs = origin.epochs() + spec.schedule().totalEpochs();
        StyleValidation validation = new StyleValidation(spec, data.images(), data.validation(), workers, scope);
        StyleValidation test = new StyleValidation(spec, data.images(), data.test(), workers, scope);
        try (StyleEngine engine = new StyleEngine(spec, data, epochs, workers)) {
            TrainingRun run = new TrainingRun(
                    spec,
                    data.train().length,
                    engine,
                    weights -> new StyleModel(spec, weights),
                    model -> model instanceof StyleModel style ? validation.measure(style) : Map.of(),
                    ended -> result(ended, test),
                    watcher,
                    scope);
            if (earlier != null) {
                run.resume(earlier, origin);
            }
            return run.run();
        }
    }

    private TrainingResult result(TrainingRun.Ended ended, StyleValidation test) {
        StyleModel model = new StyleModel(spec, ended.best().weights());
        return new TrainingResult(
                ended.outcome(),
                ended.history(),
                untouched(),
                ended.best(),
                ended.last(),
                "",
                ended.measured() ? test.measure(model).getOrDefault(StyleSpec.MSE, Double.NaN) : Double.NaN,
                Map.of("openblas", Dl4jNetwork.version("org.bytedeco", "openblas")));
    }

    /** The projection of a model that sees the pixels themselves. */
    private static Pca untouched() {
        double[] none = new double[ImageSet.PIXELS];
        return new Pca(false, none, new double[0], none, 0);
    }
}
