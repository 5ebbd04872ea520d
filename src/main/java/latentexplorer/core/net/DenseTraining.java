package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One training under way. */
final class DenseTraining {
    private static final int BLOCK = 1024;
    private static final long MOST_PROJECTED = 1L << 26;

    private final DenseSpec spec;
    private final DenseLayout layout;
    private final TrainingData data;
    private final Pixels pixels;
    private final Pca projection;
    private final TrainingWatcher watcher;
    private final JobScope scope;
    private final List<Epoch> history = new ArrayList<>();
    private final float[] projected;
    private final MultiLayerNetwork network;
    private final SeededRandom dropoutSeeds;
    private int updates;
    private Kept kept;

    /** Weights worth keeping, the moment they are from and how good they are: lower is better. */
    private record Kept(float[] weights, float[] updaterState, int epoch, int updates, double criterion) {}

    /** How an epoch ended: the mean loss of its batches, NaN when it was no number; whether it was cut short. */
    private record Pass(double loss, boolean stopped) {}

    DenseTraining(
            DenseSpec spec, TrainingData data, Pixels pixels, Pca projection, TrainingWatcher watcher, JobScope scope) {
        this.spec = spec;
        this.layout = spec.layout(projection.outputs());
        this.data = data;
        this.pixels = pixels;
        this.projection = projection;
        this.watcher = watcher;
        this.scope = scope;
        this.projected = project();
        Dl4jNetwork.useOneThread();
        this.network = Dl4jNetwork.build(spec, layout);
        this.dropoutSeeds = Dl4jNetwork.dropoutSeeds(spec.seed());
        this.kept = new Kept(Dl4jNetwork.weights(network), new float[0], 0, 0, Double.POSITIVE_INFINITY);
    }

    TrainingResult run() {
        Outcome outcome = Outcome.FINISHED;
        int total = spec.schedule().totalEpochs();
        int batch = Math.min(spec.schedule().batchSize(), pixels.count());
        int rest = pixels.count() % batch;
        try (Batch full = new Batch(batch, layout.inputs(0));
                Batch last = new Batch(Math.max(1, rest), layout.inputs(0))) {
            for (int epoch = 1; epoch <= total && outcome == Outcome.FINISHED; epoch++) {
                outcome = epoch(epoch, full, last);
            }
        }
        return result(outcome);
    }

    private Outcome epoch(int epoch, Batch full, Batch last) {
        long start = System.nanoTime();
        int before = updates;
        Pass pass = pass(epoch, full, last);
        if (Double.isNaN(pass.loss())) {
            return Outcome.DIVERGED;
        }
        if (pass.stopped()) {
            keepCurrentIfNothingElse();
            return Outcome.STOPPED;
        }
        float[] weights = Dl4jNetwork.weights(network);
        if (!allFinite(weights)) {
            return Outcome.DIVERGED;
        }
        DenseModel current = new DenseModel(layout, projection, spec.input().binary(), weights);
        double validation = Reconstruction.error(
                current, data.images(), data.test(), spec.input().binary(), scope);
        if (data.test().length > 0 && Double.isNaN(validation)) {
            return Outcome.DIVERGED;
        }
        int stage = (epoch - 1) / spec.schedule().epochs() + 1;
        Epoch line =
                new Epoch(epoch, stage, pass.loss(), validation, spec.schedule().learningRate());
        history.add(line);
        if (line.criterion() < kept.criterion()) {
            kept = new Kept(weights, Dl4jNetwork.updaterState(network), epoch, updates, line.criterion());
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        watcher.epoch(new EpochResult(line, updates - before, seconds, pixels.count() / seconds), current);
        return watcher.stopRequested() && epoch < spec.schedule().totalEpochs() ? Outcome.STOPPED : Outcome.FINISHED;
    }

    /** All training images once, in an order that depends on the seed and the epoch alone. */
    private Pass pass(int epoch, Batch full, Batch last) {
        int n = pixels.count();
        int[] order = SeededRandom.of(spec.seed(), epoch).permutation(n);
        double sum = 0;
        for (int from = 0; from < n; from += full.size) {
            double done = (epoch - 1 + (double) from / n) / spec.schedule().totalEpochs();
            scope.report(done, "Epoch " + epoch + " of " + spec.schedule().totalEpochs());
            Batch batch = n - from >= full.size ? full : last;
            float[] target = pixels.batch(order, from, batch.size);
            batch.fill(coordinates(order, from, target, batch.size), target);
            if (spec.dropout().active()) {
                Dl4jNetwork.seedDropout(dropoutSeeds);
            }
            network.fit(batch.input, batch.target);
            updates++;
            double loss = network.score();
            if (!Double.isFinite(loss)) {
                return new Pass(Double.NaN, false);
            }
            sum += loss * batch.size;
            if (from + batch.size < n && watcher.stopRequested()) {
                return new Pass(sum / (from + batch.size), true);
            }
        }
        return new Pass(sum / n, false);
    }

    /** What the network sees of a batch. */
    private float[] coordinates(int[] order, int from, float[] target, int count) {
        if (projected.length == 0) {
            return projection.encode(target, count);
        }
        int k = projection.outputs();
        float[] batch = new float[count * k];
        for (int b = 0; b < count; b++) {
            System.arraycopy(projected, order[from + b] * k, batch, b * k, k);
        }
        return batch;
    }

    /** The coordinates of all training images, made once; empty when they would be as large as the images. */
    private float[] project() {
        int n = pixels.count();
        int k = projection.outputs();
        if (projection.components().length == 0 || (long) n * k > MOST_PROJECTED) {
            return new float[0];
        }
        float[] all = new float[n * k];
        int[] order = IntStream.range(0, n).toArray();
        for (int start = 0; start < n; start += BLOCK) {
            scope.check();
            int count = Math.min(BLOCK, n - start);
            float[] part = projection.encode(pixels.batch(order, start, count), count);
            System.arraycopy(part, 0, all, start * k, part.length);
        }
        return all;
    }

    /** A stop in the first epoch has no validated weights: those of the moment are better than untrained ones. */
    private void keepCurrentIfNothingElse() {
        float[] weights = Dl4jNetwork.weights(network);
        if (history.isEmpty() && allFinite(weights)) {
            kept = new Kept(weights, Dl4jNetwork.updaterState(network), 0, updates, Double.POSITIVE_INFINITY);
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

    private TrainingResult result(Outcome outcome) {
        DenseModel best = new DenseModel(layout, projection, spec.input().binary(), kept.weights());
        return new TrainingResult(
                outcome,
                history,
                kept.epoch(),
                projection,
                kept.weights(),
                kept.updaterState(),
                Dl4jNetwork.configuration(network, kept.updates(), kept.epoch()),
                Reconstruction.error(
                        best, data.images(), data.test(), spec.input().binary(), scope),
                Dl4jNetwork.versions());
    }

    /** Off-heap arrays of one batch, filled again and again: fresh ones would pile up until the collector runs. */
    private static final class Batch implements AutoCloseable {
        final int size;
        final INDArray input;
        final INDArray target;

        Batch(int size, int inputs) {
            this.size = size;
            input = Dl4jNetwork.matrix(size, inputs);
            target = Dl4jNetwork.matrix(size, ImageSet.PIXELS);
        }

        void fill(float[] coordinates, float[] pixels) {
            Dl4jNetwork.fill(input, coordinates, 0);
            Dl4jNetwork.fill(target, pixels, 0);
        }

        @Override
        public void close() {
            input.close();
            target.close();
        }
    }
}
