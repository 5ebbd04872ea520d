package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.jspecify.annotations.Nullable;

/** The epochs of one training, whatever its kind: orders, histories, the best weights, stops and losses that are no number. */
final class TrainingRun {
    private final ModelSpec spec;
    private final int samples;
    private final StepEngine engine;
    private final Function<float[], LatentModel> model;
    private final Validation validation;
    private final Function<Ended, TrainingResult> result;
    private final TrainingWatcher watcher;
    private final JobScope scope;
    private final Helm helm;
    private final List<Epoch> history = new ArrayList<>();
    private final Origin origin;
    private Checkpoint best;
    private Checkpoint last;
    /** The epoch of this run that was last better than all before. */
    private int lastBetter;

    /** How an epoch ended: the means of its metrics; whether it was cut short. */
    private record Pass(Map<String, Double> means, boolean stopped) {
        boolean finite() {
            return means.values().stream().allMatch(Double::isFinite);
        }
    }

    /**
     * What a run leaves.
     *
     * @param best the weights that were best by validation
     * @param last where the run can go on: the end of the last finished epoch
     * @param measured whether the test images are to be measured
     */
    record Ended(Outcome outcome, List<Epoch> history, Checkpoint best, Checkpoint last, boolean measured) {}

    /**
     * @param samples number of training images
     * @param engine at its first weights
     * @param model makes a snapshot of weights
     * @param validation measures it on the validation images
     * @param result measures the test images with what the run leaves
     * @param origin where the run began: before the moment that it goes on from, when it was cut off
     */
    TrainingRun(
            ModelSpec spec,
            Origin origin,
            int samples,
            StepEngine engine,
            Function<float[], LatentModel> model,
            Validation validation,
            Function<Ended, TrainingResult> result,
            TrainingWatcher watcher,
            JobScope scope) {
        this.spec = spec;
        this.origin = origin;
        this.samples = samples;
        this.engine = engine;
        this.model = model;
        this.validation = validation;
        this.result = result;
        this.watcher = watcher;
        this.scope = scope;
        this.helm = new Helm(
                engine, watcher, scope, () -> model.apply(engine.checkpoint(0).weights()));
        this.best = engine.checkpoint(0);
        this.last = best;
    }

    /**
     * Trains, and goes on where an earlier training of the same network ended, if there was one; its epochs and its best
     * weights count.
     *
     * @throws IllegalArgumentException with a sentence when it cannot go on or measured something else
     */
    TrainingResult run(@Nullable ModelBundle earlier) {
        if (earlier != null) {
            resume(earlier);
        }
        try {
            watcher.begun(() -> result.apply(new Ended(Outcome.STOPPED, List.copyOf(history), best, last, false)));
            helm.begin();
            int done = last.epoch() - origin.epochs();
            Outcome outcome = patienceIsOver(done) ? Outcome.EARLY : Outcome.FINISHED;
            for (int e = done + 1; e <= spec.schedule().totalEpochs() && outcome == Outcome.FINISHED; e++) {
                outcome = epoch(e);
            }
            return result(outcome);
        } finally {
            helm.end();
        }
    }

    private void resume(ModelBundle earlier) {
        if (!earlier.spec().metrics().equals(spec.metrics())) {
            throw new IllegalArgumentException("The model was trained by the loss "
                    + earlier.spec().metrics().get(ModelSpec.LOSS) + " and cannot be trained on by "
                    + spec.metrics().get(ModelSpec.LOSS) + ": the numbers of its history would not compare.");
        }
        last = earlier.last()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This model was saved without the optimiser's memory, so its training cannot go on."));
        engine.restore(last);
        List<Epoch> before = earlier.history().stream().limit(last.epoch()).toList();
        history.addAll(helm.resume(earlier.spec(), spec, before, last));
        best = earlier.best();
        lastBetter = Math.max(0, best.epoch() - origin.epochs());
    }

    /** @param e epochs of this run that have ended */
    private boolean patienceIsOver(int e) {
        return spec.schedule().stopsEarly() && e - lastBetter >= spec.schedule().patience();
    }

    private TrainingResult result(Outcome outcome) {
        List<Epoch> lines = new ArrayList<>(history);
        if (outcome == Outcome.STOPPED && !lines.isEmpty()) {
            lines.add(lines.removeLast().and(helm.pending()));
        }
        return result.apply(new Ended(outcome, List.copyOf(lines), best, last, true));
    }

    /** @param e counted from 1 in this run */
    private Outcome epoch(int e) {
        helm.takeStandingNanos(); // While the epoch before was validated: not of this one.
        long start = System.nanoTime();
        int number = origin.epochs() + e;
        int before = last.updates();
        Pass pass = pass(e);
        double seconds = (System.nanoTime() - start - helm.takeStandingNanos()) * 1e-9;
        if (!pass.finite()) {
            return Outcome.DIVERGED;
        }
        if (pass.stopped()) {
            keepCurrentIfNothingElse();
            return Outcome.STOPPED;
        }
        Checkpoint now = engine.checkpoint(number);
        if (!allFinite(now.weights())) {
            return Outcome.DIVERGED;
        }
        LatentModel current = model.apply(now.weights());
        Validated validated = validate(current, now.weights());
        if (!Double.isFinite(validated.measured().values().getOrDefault(ModelSpec.LOSS, 0.0))) {
            return Outcome.DIVERGED;
        }
        Epoch line = line(e, pass, validated.measured());
        keep(line, now, e);
        watcher.epoch(
                new EpochResult(line, now.updates() - before, seconds, validated.seconds(), samples / seconds),
                current);
        watcher.reached(line, now, best);
        watcher.moment(() -> result(Outcome.STOPPED));
        if (e == spec.schedule().totalEpochs()) {
            return Outcome.FINISHED;
        }
        if (watcher.stopRequested()) {
            return Outcome.STOPPED;
        }
        return patienceIsOver(e) ? Outcome.EARLY : Outcome.FINISHED;
    }

    private Epoch line(int e, Pass pass, Validation.Measured measured) {
        int stage = origin.stages() + (e - 1) / spec.schedule().epochs() + 1;
        return new Epoch(
                origin.epochs() + e,
                stage,
                engine.learningRate(),
                pass.means(),
                measured.values(),
                engine.takeSeries(),
                measured.units(),
                helm.takeChanges());
    }

    private void keep(Epoch line, Checkpoint now, int e) {
        // Asked again each time, as another beta weighs the epochs before in another way, too.
        double beta = helm.fixedBeta();
        double before = best.epoch() > 0 && best.epoch() <= history.size()
                ? spec.criterion(history.get(best.epoch() - 1), beta)
                : Double.POSITIVE_INFINITY;
        history.add(line);
        last = now;
        if (spec.keepsLast() || spec.criterion(line, beta) < before) {
            best = now;
            lastBetter = e;
        }
    }

    /** What the validation found, and how long it took. */
    private record Validated(Validation.Measured measured, double seconds) {}

    private Validated validate(LatentModel current, float[] weights) {
        return helm.measure(inner -> {
            long start = System.nanoTime();
            Validation.Measured measured = validation.of(current, weights, inner);
            return new Validated(measured, (System.nanoTime() - start) * 1e-9);
        });
    }

    /** All training images once, in an order that depends on the seed and the number of the epoch alone. */
    private Pass pass(int e) {
        int number = origin.epochs() + e;
        int all = origin.epochs() + spec.schedule().totalEpochs();
        int size = Math.min(spec.schedule().batchSize(), samples);
        int batches = (samples + size - 1) / size;
        int[] order = SeededRandom.of(spec.seed(), number).permutation(samples);
        double[] sums = new double[engine.metrics().size()];
        int loss = engine.metrics().indexOf(ModelSpec.LOSS);
        for (int batch = 0; batch < batches; batch++) {
            int from = batch * size;
            double done = (e - 1 + (double) from / samples) / spec.schedule().totalEpochs();
            scope.report(done, "Epoch " + number + " of " + all);
            if (!helm.turn(number, batch, batches, last.updates() + batch)) {
                return new Pass(Map.of(), true);
            }
            int count = Math.min(size, samples - from);
            double[] means = engine.step(order, from, count);
            helm.learned(means[loss]);
            for (int m = 0; m < sums.length; m++) {
                sums[m] += means[m] * count;
            }
            boolean stopped = batch + 1 < batches && watcher.stopRequested();
            if (stopped || !Double.isFinite(Arrays.stream(means).sum())) {
                return new Pass(means(sums, from + count), stopped);
            }
        }
        return new Pass(means(sums, samples), false);
    }

    private Map<String, Double> means(double[] sums, int count) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (int m = 0; m < sums.length; m++) {
            means.put(engine.metrics().get(m), sums[m] / count);
        }
        return means;
    }

    /**
     * A stop in the first epoch has no validated weights: those of the moment are better than untrained ones. Training goes
     * on from the beginning of the epoch all the same, as after a stop in any other, to end as if never interrupted.
     */
    private void keepCurrentIfNothingElse() {
        Checkpoint now = engine.checkpoint(0);
        if (history.isEmpty() && allFinite(now.weights())) {
            best = now;
        }
    }

    private static boolean allFinite(float[] weights) {
        for (float each : weights) {
            if (!Float.isFinite(each)) {
                return false;
            }
        }
        return true;
    }
}
