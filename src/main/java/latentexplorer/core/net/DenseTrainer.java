package latentexplorer.core.net;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import org.jspecify.annotations.Nullable;

/** Trains a dense autoencoder. The same seed gives the same weights, on any number of threads. */
public final class DenseTrainer implements Trainer {
    /** The share of the progress that fitting the projection takes. */
    private static final double FITTING = 0.02;

    private final DenseSpec spec;
    private final Workers workers;
    private final BiFunction<DenseSpec, DenseBatches, StepEngine> engines;

    /**
     * @param workers for the projection, for learning and for the validation
     * @throws IllegalArgumentException with the sentences of {@link DenseSpec#problems()}
     */
    public DenseTrainer(DenseSpec spec, Workers workers) {
        this(spec, workers, (settings, batches) -> new DenseEngine(settings, batches, workers));
    }

    /** @param engines what learns */
    DenseTrainer(DenseSpec spec, Workers workers, BiFunction<DenseSpec, DenseBatches, StepEngine> engines) {
        spec.check();
        this.spec = spec;
        this.workers = workers;
        this.engines = engines;
    }

    @Override
    public TrainingResult train(TrainingData data, TrainingWatcher watcher, JobScope scope) {
        Pixels pixels = pixels(data);
        Pca projection = spec.input().fit(pixels, workers, scope.part(0, FITTING));
        return run(null, Origin.NONE, data, pixels, projection, watcher, scope.part(FITTING, 1));
    }

    @Override
    public TrainingResult complete(
            ModelBundle earlier, Origin origin, TrainingData data, TrainingWatcher watcher, JobScope scope) {
        spec.checkContinues(earlier);
        return run(earlier, origin, data, pixels(data), earlier.projection(), watcher, scope);
    }

    private Pixels pixels(TrainingData data) {
        return new Pixels(data.images(), data.train(), spec.input().binary());
    }

    private TrainingResult run(
            @Nullable ModelBundle earlier,
            Origin origin,
            TrainingData data,
            Pixels pixels,
            Pca projection,
            TrainingWatcher watcher,
            JobScope scope) {
        DenseLayout layout = spec.layout(projection.outputs());
        DenseBatches batches = new DenseBatches(pixels, projection, spec.input().whiten(), workers, scope);
        try (StepEngine engine = engines.apply(spec, batches)) {
            return new TrainingRun(
                            spec,
                            origin,
                            pixels.count(),
                            engine,
                            weights -> model(layout, projection, weights),
                            (model, weights, inner) -> validate((DenseModel) model, data, inner),
                            ended -> result(ended, layout, data, projection, scope),
                            watcher,
                            scope)
                    .run(earlier);
        }
    }

    private DenseModel model(DenseLayout layout, Pca projection, float[] weights) {
        return new DenseModel(layout, projection, spec.input().binary(), weights);
    }

    private Validation.Measured validate(DenseModel model, TrainingData data, JobScope scope) {
        if (data.validation().length == 0) {
            return Validation.Measured.NOTHING;
        }
        Pixels held = new Pixels(data.images(), data.validation(), spec.input().binary());
        DenseErrors errors = DenseErrors.of(model, held, spec.loss(), workers, scope);
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put(ModelSpec.LOSS, errors.loss());
        if (spec.loss() != Loss.MSE) {
            measured.put(DenseSpec.MSE, errors.squared());
        }
        measured.put(ModelSpec.DEAD_PIXELS, (double) errors.vitals().deadPixels());
        measured.put(DenseSpec.DEAD_HIDDEN, (double) errors.vitals().deadHiddenUnits());
        measured.put(DenseSpec.DEAD_CODE, (double) errors.vitals().deadCodeUnits());
        return new Validation.Measured(
                measured, Map.of(DenseSpec.UNIT_ACTIVITY, errors.vitals().activity()));
    }

    private double testError(DenseModel model, TrainingData data, JobScope scope) {
        return Reconstruction.mean(Reconstruction.errors(
                model, data.images(), data.test(), spec.input().binary(), Loss.MSE, workers, scope));
    }

    private TrainingResult result(
            TrainingRun.Ended ended, DenseLayout layout, TrainingData data, Pca projection, JobScope scope) {
        Checkpoint best = ended.best();
        return new TrainingResult(
                ended.outcome(),
                ended.history(),
                projection,
                best,
                ended.last(),
                Dl4jNetwork.configuration(spec, layout, best.updates(), best.epoch()),
                ended.measured() ? testError(model(layout, projection, best.weights()), data, scope) : Double.NaN,
                Dl4jNetwork.versions());
    }
}
