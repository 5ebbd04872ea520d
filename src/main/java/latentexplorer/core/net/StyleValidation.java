package latentexplorer.core.net;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Losses;

/** What a style autoencoder does with images that it did not learn from. */
final class StyleValidation {
    /** Images at a time, as many as four batches of the default size. */
    private static final int BLOCK = 256;

    /** Apart from the streams that initialise, shuffle and train. */
    private static final int DRAWN = -3;

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
        Vitals[] vitals = new Vitals[parts.length];
        workers.forEachShard(parts.length, block -> {
            scope.check();
            vitals[block] = new Vitals(n, block * BLOCK);
            parts[block] = measure(model, block * BLOCK, Math.min(BLOCK, n - block * BLOCK), styles, vitals[block]);
        });
        Sums sums = Arrays.stream(parts).reduce(Sums.NONE, Sums::plus);
        double values = (double) n * ImageSet.PIXELS;
        double absolute = sums.absolute() / values;
        double classification = sums.crossEntropy() / n;
        measured.put(ModelSpec.LOSS, absolute + classification);
        measured.put(StyleSpec.AUTOENCODER, absolute);
        measured.put(StyleSpec.CLASSIFICATION, classification);
        StyleDistribution.Medians medians = StyleDistribution.medians(styles, spec.styleSize(), spec.priorDeviation());
        measured.put(StyleSpec.DISTRIBUTION, medians.error());
        measured.put(StyleSpec.DISTANCE, medians.distance());
        measured.put(StyleSpec.ACCURACY, (double) sums.right() / n);
        measured.put(StyleSpec.MSE, sums.squared() / values);
        measured.put(ModelSpec.DEAD_PIXELS, (double) Vitals.of(vitals).deadPixels());
        if (spec.adversarial()) {
            judge(weights, styles, measured);
        }
        return new Validation.Measured(measured, Map.of());
    }

    /**
     * Lets the discriminator tell encoded styles from drawn ones, which are the same each time, so that epochs compare. They
     * come from a stream of their own: training draws the same with and without.
     */
    private void judge(float[] weights, float[] styles, Map<String, Double> measured) {
        Vitals all = new Vitals(pixels.count(), 0);
        int size = spec.styleSize();
        float[] encoded = all.pick(styles, size, pixels.count());
        float[] drawn = new float[encoded.length];
        SeededRandom random = SeededRandom.of(spec.seed(), DRAWN);
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = (float) (spec.priorDeviation() * random.nextGaussian());
        }
        double fake = takenForEncoded(weights, encoded, all);
        double real = 1 - takenForEncoded(weights, drawn, all);
        measured.put(StyleSpec.JUDGED, (fake + real) / 2);
        measured.put(StyleSpec.JUDGED_REAL, real);
        measured.put(StyleSpec.JUDGED_FAKE, fake);
    }

    /** @param styles one for each image that is looked at, beside whose class they are judged */
    private double takenForEncoded(float[] weights, float[] styles, Vitals all) {
        int size = spec.styleSize();
        int n = styles.length / size;
        int width = spec.latentSize();
        float[] inputs = new float[n * width];
        for (int i = 0; i < n; i++) {
            inputs[i * width + label(all.row(i))] = 1;
            System.arraycopy(styles, i * size, inputs, i * width + spec.classes(), size);
        }
        StyleNetworks networks = spec.networks();
        float[] logits = networks.discriminator().use(weights, networks.autoencoderParameters(), inputs, n);
        int taken = 0;
        for (float logit : logits) {
            taken += logit > 0 ? 1 : 0;
        }
        return (double) taken / n;
    }

    private Sums measure(StyleModel model, int from, int count, float[] styles, Vitals vitals) {
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
            double made = Math.max(0, Math.min(1, 0.5 * decoded[p] + 0.5));
            double pixel = made - images[p];
            squared += pixel * pixel;
            decoded[p] = (float) made;
        }
        vitals.pixels(images, decoded, count);
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
