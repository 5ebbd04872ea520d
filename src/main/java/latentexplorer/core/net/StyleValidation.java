package latentexplorer.core.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.layer.Losses;

/** What a style autoencoder does with images that it did not learn from. */
final class StyleValidation {
    /** Images at a time, as many as four batches of the default size. */
    private static final int BLOCK = 256;

    private final StyleSpec spec;
    private final Workers workers;
    private final Pixels pixels;

    /** The sums over some images. */
    private record Sums(double absolute, double squared, double crossEntropy, int right) {
        static final Sums NONE = new Sums(0, 0, 0, 0);

        Sums plus(Sums other) {
            return new Sums(
                    absolute + other.absolute,
                    squared + other.squared,
                    crossEntropy + other.crossEntropy,
                    right + other.right);
        }
    }

    StyleValidation(StyleSpec spec, ImageSet images, int[] indices, Workers workers) {
        this.spec = spec;
        this.workers = workers;
        this.pixels = new Pixels(images, indices, false);
    }

    /**
     * @param weights of all networks of the training
     * @return the means over the images by {@link StyleSpec#metrics()}; nothing when there are none
     */
    Validation.Measured measure(StyleModel model, float[] weights, JobScope scope) {
        int n = pixels.count();
        if (n == 0) {
            return Validation.Measured.NOTHING;
        }
        Map<String, Double> measured = new LinkedHashMap<>();
        float[] styles = new float[n * spec.styleSize()];
        Sums[] parts = new Sums[(n + BLOCK - 1) / BLOCK];
        workers.forEachShard(parts.length, block -> {
            scope.check();
            parts[block] = measure(model, block * BLOCK, Math.min(BLOCK, n - block * BLOCK), styles);
        });
        Sums sums = Arrays.stream(parts).reduce(Sums.NONE, Sums::plus);
        double values = (double) n * ImageSet.PIXELS;
        double absolute = sums.absolute() / values;
        double classification = sums.crossEntropy() / n;
        measured.put(ModelSpec.LOSS, absolute + classification);
        measured.put(StyleSpec.AUTOENCODER, absolute);
        measured.put(StyleSpec.CLASSIFICATION, classification);
        measured.put(
                StyleSpec.DISTRIBUTION, StyleDistribution.medianError(styles, spec.styleSize(), spec.priorDeviation()));
        measured.put(StyleSpec.ACCURACY, (double) sums.right() / n);
        measured.put(StyleSpec.MSE, sums.squared() / values);
        return new Validation.Measured(measured, Map.of());
    }

    private Sums measure(StyleModel model, int from, int count, float[] styles) {
        float[] images = pixels.batch(IntStream.range(from, from + count).toArray(), 0, count);
        float[] outputs = model.logitsAndStyles(images, count);
        int width = model.latentSize();
        int classes = model.classes();
        double[] logits = new double[count];
        for (int i = 0; i < count; i++) {
            logits[i] = outputs[i * width + label(from + i)];
            int style = model.styleSize();
            System.arraycopy(outputs, i * width + classes, styles, (from + i) * style, style);
        }
        double crossEntropy = 0;
        int right = 0;
        for (int i = 0; i < count; i++) {
            double normaliser = Losses.softmax(outputs, i * width, classes);
            crossEntropy += normaliser - logits[i];
            right += largest(outputs, i * width, classes) == label(from + i) ? 1 : 0;
        }
        float[] decoded = model.decodeUnscaled(outputs, count);
        double absolute = 0;
        double squared = 0;
        for (int p = 0; p < decoded.length; p++) {
            absolute += Math.abs(decoded[p] - (2.0 * images[p] - 1));
            double pixel = Math.max(0, Math.min(1, 0.5 * decoded[p] + 0.5)) - images[p];
            squared += pixel * pixel;
        }
        return new Sums(absolute, squared, crossEntropy, right);
    }

    private int label(int i) {
        return pixels.images().label(pixels.indices()[i]);
    }

    private static int largest(float[] values, int from, int count) {
        int best = 0;
        for (int c = 1; c < count; c++) {
            best = values[from + c] > values[from + best] ? c : best;
        }
        return best;
    }
}
