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

/** The epochs of one training, whatever its kind: orders, histories, the best weights, stops and losses that are no number. */
final class TrainingRun {
    private final ModelSpec spec;
    private final int samples;
    private final StepEngine engine;
    private final Function<float[], LatentModel> model;
    private final Function<LatentModel, Map<String, Double>> validation;
    private final Function<Ended, TrainingResult> result;
    private final TrainingWatcher watcher;
    private final JobScope scope;
    private final List<Epoch> history = new ArrayList<>();
    private Origin origin = Origin.NONE;
    private Checkpoint best;
    private Checkpoint last;
    private double criterion = Double.POSITIVE_INFINITY;
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
     * @param validation measures it on the validation images; nothing when there are none
     * @param result measures the test images with what the run leaves
     */
    TrainingRun(
            ModelSpec spec,
            int samples,
            StepEngine engine,
            Function<float[], LatentModel> model,
            Function<LatentModel, Map<String, Double>> validation,
            Function<Ended, TrainingResult> result,
            TrainingWatcher watcher,
            JobScope scope) {
        this.spec = spec;
        this.samples = samples;
        this.engine = engine;
        this.model = model;
        this.validation = validation;
        this.result = result;
        this.watcher = watcher;
        this.scope = scope;
        this.best = engine.checkpoint(0);
        this.last = best;
    }

    /**
     * Goes on where an earlier training of the same network ended; its epochs and its best weights count.
     *
     * @param began where the run began that goes on: there for a new one, before that for one that was cut off
     * @throws IllegalArgumentException with a sentence when it cannot go on or measured something else
     */
    void resume(ModelBundle earlier, Origin began) {
        if (!earlier.spec().metrics().equals(spec.metrics())) {
            throw new IllegalArgumentException("The model was trained by the loss "
                    + earlier.spec().metrics().get(ModelSpec.LOSS) + " and cannot be trained on by "
                    + spec.metrics().get(ModelSpec.LOSS) + ": the numbers of its history would not compare.");
        }
        last = earlier.last()
                .orElseThrow(() -> new IllegalArgumentException(
                        "This model was saved without the optimiser's memory, so its training cannot go on."));
        engine.restore(last);
        earlier.history().stream().limit(last.epoch()).forEach(history::add);
        origin = began;
        if (earlier.bestEpoch() > 0 && earlier.bestEpoch() <= history.size()) {
            criterion = spec.criterion(history.get(earlier.bestEpoch() - 1));
        }
        best = earlier.best();
        lastBetter = Math.max(0, best.epoch() - origin.epochs());
    }

    TrainingResult run() {
        watcher.begun(() -> result(Outcome.STOPPED, false));
        int done = last.epoch() - origin.epochs();
        Outcome outcome = patienceIsOver(done) ? Outcome.EARLY : Outcome.FINISHED;
        for (int e = done + 1; e <= spec.schedule().totalEpochs() && outcome == Outcome.FINISHED; e++) {
            outcome = epoch(e);
        }
        return result(outcome, true);
    }

    private TrainingResult result(Outcome outcome, boolean measured) {
        return result.apply(new Ended(outcome, List.copyOf(history), best, last, measured));
    }

    /** @param e epochs of this run that have ended */
    private boolean patienceIsOver(int e) {
        return spec.schedule().stopsEarly() && e - lastBetter >= spec.schedule().patience();
    }

    /** @param e counted from 1 in this run */
    private Outcome epoch(int e) {
        long start = System.nanoTime();
        int number = origin.epochs() + e;
        int before = last.updates();
        Pass pass = pass(e);
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
        Map<String, Double> measured = validation.apply(current);
        if (!Double.isFinite(measured.getOrDefault(ModelSpec.LOSS, 0.0))) {
            return Outcome.DIVERGED;
        }
        int stage = origin.stages() + (e - 1) / spec.schedule().epochs() + 1;
        Epoch line =
                new Epoch(number, stage, spec.schedule().learningRate(), pass.means(), measured, engine.takeSeries());
        history.add(line);
        last = now;
        if (spec.keepsLast() || spec.criterion(line) < criterion) {
            best = now;
            criterion = spec.criterion(line);
            lastBetter = e;
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        watcher.epoch(new EpochResult(line, now.updates() - before, seconds, samples / seconds), current);
        watcher.reached(line, now, best);
        watcher.moment(() -> result(Outcome.STOPPED, true));
        if (e == spec.schedule().totalEpochs()) {
            return Outcome.FINISHED;
        }
        if (watcher.stopRequested()) {
            return Outcome.STOPPED;
        }
        return patienceIsOver(e) ? Outcome.EARLY : Outcome.FINISHED;
    }

    /** All training images once, in an order that depends on the seed and the number of the epoch alone. */
    private Pass pass(int e) {
        int number = origin.epochs() + e;
        int all = origin.epochs() + spec.schedule().totalEpochs();
        int size = Math.min(spec.schedule().batchSize(), samples);
        int[] order = SeededRandom.of(spec.seed(), number).permutation(samples);
        double[] sums = new double[engine.metrics().size()];
        for (int from = 0; from < samples; from += size) {
            double done = (e - 1 + (double) from / samples) / spec.schedule().totalEpochs();
            scope.report(done, "Epoch " + number + " of " + all);
            int count = Math.min(size, samples - from);
            double[] means = engine.step(order, from, count);
            for (int m = 0; m < sums.length; m++) {
                sums[m] += means[m] * count;
            }
            boolean stopped = from + count < samples && watcher.stopRequested();
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
