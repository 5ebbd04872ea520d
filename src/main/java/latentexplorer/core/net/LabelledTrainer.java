package latentexplorer.core.net;

import java.util.List;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/** Trains a labelled autoencoder. The same seed gives the same weights, on any number of threads. */
public final class LabelledTrainer implements Trainer {
    /** The share of the progress that measuring the images takes. */
    private static final double MEASURING = 0.01;

    private final LabelledSpec spec;
    private final Workers workers;

    /** @throws IllegalArgumentException with the sentences of {@link LabelledSpec#problems()} */
    public LabelledTrainer(LabelledSpec spec, Workers workers) {
        spec.check();
        this.spec = spec;
        this.workers = workers;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException with the sentences of {@link LabelledSpec#problems(TrainingData)}
     */
    @Override
    public TrainingResult train(TrainingData data, TrainingWatcher watcher, JobScope scope) {
        check(data);
        ArrayNormalisation normalisation = ArrayNormalisation.fit(
                spec.normalisation(),
                new Pixels(data.images(), data.train(), false),
                1,
                spec.maxSamples(),
                scope.part(0, MEASURING));
        return run(null, Origin.NONE, data, normalisation, watcher, scope.part(MEASURING, 1));
    }

    @Override
    public TrainingResult complete(
            ModelBundle earlier, Origin origin, TrainingData data, TrainingWatcher watcher, JobScope scope) {
        spec.checkContinues(earlier);
        check(data);
        return run(earlier, origin, data, ArrayNormalisation.of(earlier.projection()), watcher, scope);
    }

    private void check(TrainingData data) {
        List<String> problems = spec.problems(data);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", problems));
        }
    }

    private TrainingResult run(
            @Nullable ModelBundle earlier,
            Origin origin,
            TrainingData data,
            ArrayNormalisation normalisation,
            TrainingWatcher watcher,
            JobScope scope) {
        LabelledBatches batches =
                new LabelledBatches(spec, new Pixels(data.images(), data.train(), false), normalisation);
        LabelledValidation validation = new LabelledValidation(spec, data, normalisation, workers);
        try (StepEngine engine = new LabelledEngine(spec, batches, workers)) {
            return new TrainingRun(
                            spec,
                            origin,
                            batches.count(),
                            engine,
                            weights -> new LabelledModel(spec, normalisation, weights),
                            (model, weights, inner) -> validation.measure((LabelledModel) model, inner),
                            ended -> result(ended, data, normalisation, scope),
                            watcher,
                            scope)
                    .run(earlier);
        }
    }

    private TrainingResult result(
            TrainingRun.Ended ended, TrainingData data, ArrayNormalisation normalisation, JobScope scope) {
        LabelledModel model =
                new LabelledModel(spec, normalisation, ended.best().weights());
        return new TrainingResult(
                ended.outcome(),
                ended.history(),
                normalisation.projection(),
                ended.best(),
                ended.last(),
                "",
                ended.measured()
                        ? Reconstruction.mean(Reconstruction.errors(
                                model, data.images(), data.test(), false, Loss.MSE, workers, scope))
                        : Double.NaN,
                Map.of("openblas", Dl4jNetwork.version("org.bytedeco", "openblas")));
    }
}
