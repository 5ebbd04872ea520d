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
        spec.checkContinues(earlier);
        return run(earlier, origin, data, watcher, scope);
    }

    private TrainingResult run(
            @Nullable ModelBundle earlier, Origin origin, TrainingData data, TrainingWatcher watcher, JobScope scope) {
        String problems = String.join(" ", spec.problems(data));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems);
        }
        int epochs = origin.epochs() + spec.schedule().totalEpochs();
        StyleValidation validation = new StyleValidation(spec, data.images(), data.validation(), workers);
        StyleValidation test = new StyleValidation(spec, data.images(), data.test(), workers);
        try (StyleEngine engine = new StyleEngine(spec, data, epochs, workers)) {
            return new TrainingRun(
                            spec,
                            origin,
                            data.train().length,
                            engine,
                            weights -> new StyleModel(spec, weights),
                            (model, weights, inner) -> validation.measure((StyleModel) model, weights, inner),
                            ended -> result(ended, test, scope),
                            watcher,
                            scope)
                    .run(earlier);
        }
    }

    private TrainingResult result(TrainingRun.Ended ended, StyleValidation test, JobScope scope) {
        float[] weights = ended.best().weights();
        StyleModel model = new StyleModel(spec, weights);
        return new TrainingResult(
                ended.outcome(),
                ended.history(),
                untouched(),
                ended.best(),
                ended.last(),
                "",
                ended.measured()
                        ? test.measure(model, weights, scope).values().getOrDefault(StyleSpec.MSE, Double.NaN)
                        : Double.NaN,
                Map.of("openblas", Dl4jNetwork.version("org.bytedeco", "openblas")));
    }

    /** The projection of a model that sees the pixels themselves. */
    private static Pca untouched() {
        double[] none = new double[ImageSet.PIXELS];
        return new Pca(false, none, new double[0], none, 0);
    }
}
