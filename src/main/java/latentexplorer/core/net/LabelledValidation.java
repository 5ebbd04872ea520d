package latentexplorer.core.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** Measures a labelled autoencoder on images that it did not learn from: with their labels, and without. Nothing is dropped. */
final class LabelledValidation {
    private static final int BLOCK = 512;

    private final LabelledSpec spec;
    private final LabelledBatches held;
    private final Workers workers;

    LabelledValidation(LabelledSpec spec, TrainingData data, ArrayNormalisation normalisation, Workers workers) {
        this.spec = spec;
        this.held = new LabelledBatches(spec, new Pixels(data.images(), data.validation(), false), normalisation);
        this.workers = workers;
    }

    /** Sums of squares over some images. */
    private record Sums(double standardised, double pixels, double imageAlone, Vitals vitals) {}

    /** Means over all validation images by the names of {@link LabelledSpec#metrics()}; nothing when there are none. */
    Validation.Measured measure(LabelledModel model, JobScope scope) {
        int n = held.count();
        if (n == 0) {
            return Validation.Measured.NOTHING;
        }
        Map<String, Double> means = new LinkedHashMap<>();
        int[] order = IntStream.range(0, n).toArray();
        Sums[] parts = new Sums[(n + BLOCK - 1) / BLOCK];
        workers.forEachShard(parts.length, block -> {
            scope.check();
            parts[block] = measure(model, order, block * BLOCK, Math.min(BLOCK, n - block * BLOCK));
        });
        double values = (double) n * ImageSet.PIXELS;
        double loss = Arrays.stream(parts).mapToDouble(Sums::standardised).sum() / values;
        means.put(ModelSpec.LOSS, loss);
        means.put(
                LabelledSpec.MSE, Arrays.stream(parts).mapToDouble(Sums::pixels).sum() / values);
        means.put(LabelledSpec.SCORE, 1 - loss);
        if (spec.labelled()) {
            means.put(
                    LabelledSpec.IMAGE_ALONE,
                    Arrays.stream(parts).mapToDouble(Sums::imageAlone).sum() / values);
        }
        Vitals vitals = Vitals.of(Arrays.stream(parts).map(Sums::vitals).toArray(Vitals[]::new));
        means.put(ModelSpec.DEAD_PIXELS, (double) vitals.deadPixels());
        return new Validation.Measured(means, Map.of());
    }

    private Sums measure(LabelledModel model, int[] order, int from, int count) {
        float[] targets = new float[count * ImageSet.PIXELS];
        held.targets(order, from, count, targets);
        int[] labels = held.labels(order, from, count);
        if (!spec.labelled()) {
            Arrays.fill(labels, ImageSet.UNLABELLED);
        }
        float[] made = model.reconstruct(targets, labels, count);
        Vitals vitals = look(made, targets, from, count);
        double pixels = held.normalisation().squaredDistance(made, targets, count);
        double both = squares(made, targets);
        double alone = both;
        if (spec.labelled()) {
            Arrays.fill(labels, ImageSet.UNLABELLED);
            alone = squares(model.reconstruct(targets, labels, count), targets);
        }
        return new Sums(both, pixels, alone, vitals);
    }

    private Vitals look(float[] made, float[] targets, int from, int count) {
        Vitals vitals = new Vitals(held.count(), from);
        vitals.pickedPixels(
                pixels(vitals.pick(targets, ImageSet.PIXELS, count)),
                pixels(vitals.pick(made, ImageSet.PIXELS, count)));
        return vitals;
    }

    /** From standardised values to 0..1, in place. */
    private float[] pixels(float[] standardised) {
        held.normalisation().inverse(standardised, standardised.length / ImageSet.PIXELS);
        for (int i = 0; i < standardised.length; i++) {
            standardised[i] = Math.max(0f, Math.min(1f, standardised[i]));
        }
        return standardised;
    }

    private static double squares(float[] x, float[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double difference = x[i] - y[i];
            sum += difference * difference;
        }
        return sum;
    }
}
