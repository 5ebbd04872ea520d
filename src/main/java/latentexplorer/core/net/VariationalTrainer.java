package latentexplorer.core.net;

import java.util.LinkedHashMap;
import java.util.Map;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import org.jspecify.annotations.Nullable;

/** Trains a variational autoencoder. The same seed gives the same weights, on any number of threads. */
public final class VariationalTrainer implements Trainer {
    /** The share of the progress that fitting the projection takes. */
    private static final double FITTING = 0.02;

    private final VariationalSpec spec;
    private final Workers workers;

    /**
     * @param workers for the projection, for learning and for the validation
     * @throws IllegalArgumentException with the sentences of {@link VariationalSpec#problems()}
     */
    public VariationalTrainer(VariationalSpec spec, Workers workers) {
        spec.check();
        this.spec = spec;
        this.workers = workers;
    }

    /** @throws IllegalArgumentException with a sentence when the schedule of beta does not fit the number of updates */
    @Override
    public TrainingResult train(TrainingData data, TrainingWatcher watcher, JobScope scope) {
        Pixels pixels = pixels(data, data.train());
        BetaPlan.of(spec, pixels.count(), 0).check();
        Pca projection = spec.input().fit(pixels, workers, scope.part(0, FITTING));
        return run(null, Origin.NONE, data, pixels, projection, watcher, scope.part(FITTING, 1));
    }

    @Override
    public TrainingResult complete(
            ModelBundle earlier, Origin origin, TrainingData data, TrainingWatcher watcher, JobScope scope) {
        spec.checkContinues(earlier);
        Pixels pixels = pixels(data, data.train());
        BetaPlan.of(spec, pixels.count(), origin.updates()).check();
        return run(earlier, origin, data, pixels, earlier.projection(), watcher, scope);
    }

    private Pixels pixels(TrainingData data, int[] indices) {
        return new Pixels(data.images(), indices, spec.input().binary());
    }

    private TrainingResult run(
            @Nullable ModelBundle earlier,
            Origin origin,
            TrainingData data,
            Pixels pixels,
            Pca projection,
            TrainingWatcher watcher,
            JobScope scope) {
        DenseBatches batches = new DenseBatches(pixels, projection, spec.input().whiten(), workers, scope);
        try (VariationalEngine engine = new VariationalEngine(spec, batches, origin.updates(), workers)) {
            return new TrainingRun(
                            spec,
                            origin,
                            pixels.count(),
                            engine,
                            weights -> model(projection, weights),
                            (model, weights, inner) -> validate(
                                    (VariationalModel) model, data, data.validation(), engine.lastBeta(), inner),
                            ended -> result(ended, data, projection, scope),
                            watcher,
                            scope)
                    .run(earlier);
        }
    }

    private VariationalModel model(Pca projection, float[] weights) {
        return new VariationalModel(
                spec.layout(projection.outputs()), projection, spec.input().binary(), weights);
    }

    /** @param beta of the epoch's last update: the loss is the one that was learned with */
    private Validation.Measured validate(
            VariationalModel model, TrainingData data, int[] held, double beta, JobScope scope) {
        Map<String, Double> measured = new LinkedHashMap<>();
        if (held.length == 0) {
            return Validation.Measured.NOTHING;
        }
        VariationalErrors errors = VariationalErrors.of(model, pixels(data, held), spec.loss(), workers, scope);
        double kld = spec.kl().reduction().of(errors.collapse().divergence(), spec.latentSize());
        measured.put(ModelSpec.LOSS, errors.reconstruction() + beta * kld);
        measured.put(spec.reconstruction(), errors.reconstruction());
        measured.put(DenseSpec.MSE, errors.squared());
        measured.put(VariationalSpec.KLD, kld);
        measured.put(VariationalSpec.ACTIVE, errors.collapse().activeShare());
        measured.put(ModelSpec.DEAD_PIXELS, (double) errors.vitals().deadPixels());
        measured.put(DenseSpec.DEAD_HIDDEN, (double) errors.vitals().deadHiddenUnits());
        return new Validation.Measured(
                measured,
                Map.of(
                        VariationalSpec.UNIT_KLD, errors.collapse().divergences(),
                        VariationalSpec.UNIT_VARIANCE, errors.collapse().variances()));
    }

    private TrainingResult result(TrainingRun.Ended ended, TrainingData data, Pca projection, JobScope scope) {
        Checkpoint best = ended.best();
        int[] test = ended.measured() ? data.test() : new int[0];
        Map<String, Double> measured = validate(model(projection, best.weights()), data, test, 0, scope)
                .values();
        return new TrainingResult(
                ended.outcome(),
                ended.history(),
                projection,
                best,
                ended.last(),
                Dl4jVariational.configuration(spec, spec.layout(projection.outputs())),
                measured.getOrDefault(DenseSpec.MSE, Double.NaN),
                Dl4jNetwork.versions());
    }
}
