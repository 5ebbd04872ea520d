package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Mode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One adversarial step against its definition in double precision. */
class StyleStepTest {
    private static final int CLASSES = 3;
    private static final int WIDTH = 5;
    private static final int ROWS = 2;
    private static final double RATE = 0.0004;

    /** So long that a step against the discriminator from before would show. */
    private static final double FAST = 0.02;

    private static final double WEIGHT = 0.15;

    /** So short that no value passes a corner of the loss on the way. */
    private static final double STEP = 1e-7;

    private static final ImageSet IMAGES = Pictures.blobs(20, 4);
    private static final TrainingData DATA =
            new TrainingData(IMAGES, IntStream.range(0, 20).toArray(), new int[0]);
    private static final StyleSpec SPEC =
            StyleSpec.ADVERSARIAL.withClasses(CLASSES).withStyleSize(2).withSchedule(new Schedule(ROWS, 2, 1, RATE));

    private final StyleNetworks networks = SPEC.networks();
    private final int autoencoderSize = networks.autoencoderParameters();
    private final float[] first = networks.firstWeights(9);
    private final float[] autoencoder = Arrays.copyOf(first, autoencoderSize);
    private final float[] discriminator = Arrays.copyOfRange(first, autoencoderSize, first.length);
    private final float[] gradient = new float[autoencoder.length];
    private final float[] discriminatorGradient = new float[discriminator.length];
    private final StyleShard shard = new StyleShard(SPEC, networks, DATA, ROWS);
    private final int[] order = {7, 3};

    private void reconstruct() {
        shard.load(order, 0, ROWS, ROWS);
        shard.reconstruct(autoencoder, gradient);
    }

    private static double[] image(int i) {
        float[] pixels = new float[ImageSet.PIXELS];
        IMAGES.copyScaled(i, pixels, 0);
        return IntStream.range(0, pixels.length)
                .mapToDouble(p -> 2.0 * pixels[p] - 1)
                .toArray();
    }

    private static double[] doubles(float[] x) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i]).toArray();
    }

    /** One for the class, then the style. */
    private static double[] judged(int label, double[] style) {
        double[] input = new double[WIDTH];
        input[label] = 1;
        System.arraycopy(style, style.length - 2, input, CLASSES, 2);
        return input;
    }

    /** The autoencoder's loss; the probabilities that the decoder sees are those of {@code fixed} weights. */
    private double autoencoderLoss(double[] w, double[] fixed, double[] judge, double weight) {
        double sum = 0;
        for (int i : order) {
            double[] image = image(i);
            double[] encoded = StyleDefinition.encode(w, image, WIDTH);
            double[] code =
                    Arrays.copyOf(StyleDefinition.softmax(StyleDefinition.encode(fixed, image, WIDTH), CLASSES), WIDTH);
            System.arraycopy(encoded, CLASSES, code, CLASSES, 2);
            double[] pixels = StyleDefinition.decode(w, networks.encoder().parameters(), code);
            for (int p = 0; p < pixels.length; p++) {
                sum += Math.abs(pixels[p] - image[p]) / ImageSet.PIXELS;
            }
            sum -= Math.log(StyleDefinition.softmax(encoded, CLASSES)[IMAGES.label(i)]);
            double logit = StyleDefinition.discriminate(judge, judged(IMAGES.label(i), encoded));
            sum += weight * StyleDefinition.entropy(logit, 0);
        }
        return sum / ROWS;
    }

    private double discriminatorLoss(double[] w, double[][] drawn) {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            int label = IMAGES.label(order[row]);
            double[] encoded = StyleDefinition.encode(doubles(autoencoder), image(order[row]), WIDTH);
            sum += StyleDefinition.entropy(StyleDefinition.discriminate(w, judged(label, encoded)), 1);
            sum += StyleDefinition.entropy(StyleDefinition.discriminate(w, judged(label, drawn[row])), 0);
        }
        return sum / ROWS;
    }

    private static double[][] drawn(int update, int shard) {
        SeededRandom random =
                new SeededRandom(Mode.training(SPEC.seed(), update, shard).noise());
        double[][] styles = new double[ROWS][2];
        for (double[] each : styles) {
            each[0] = 2 * random.nextGaussian();
            each[1] = 2 * random.nextGaussian();
        }
        return styles;
    }

    @FunctionalInterface
    private interface Scalar {
        double of(double[] w);
    }

    /**
     * Central differences along a random direction through some of the weights at a time: a wrong gradient differs there by
     * about the length of what is wrong, in whatever weights that is.
     */
    private static void assertGradient(float[] gradient, Scalar loss, float[] at, int parts) {
        SeededRandom random = new SeededRandom(11);
        for (int part = 0; part < parts; part++) {
            int from = (int) ((long) at.length * part / parts);
            int to = (int) ((long) at.length * (part + 1) / parts);
            double[] above = doubles(at);
            double[] below = doubles(at);
            double expected = 0;
            double square = 0;
            for (int i = from; i < to; i++) {
                double direction = random.nextGaussian();
                expected += direction * gradient[i];
                square += (double) gradient[i] * gradient[i];
                above[i] += STEP * direction;
                below[i] -= STEP * direction;
            }
            double difference = (loss.of(above) - loss.of(below)) / (2 * STEP);
            assertThat(square).isPositive();
            assertThat(difference).as("part %d", part).isCloseTo(expected, within(1e-4 * Math.sqrt(square)));
        }
    }

    @Test
    @DisplayName("AAE-03 the discriminator learns that encoded styles are 1 and drawn ones 0")
    void discriminatorGradient() {
        reconstruct();
        shard.discriminate(discriminator, discriminatorGradient, 6, 3);
        double[][] drawn = drawn(6, 3);
        assertGradient(discriminatorGradient, w -> discriminatorLoss(w, drawn), discriminator, 6);
        assertThat(shard.discriminatorLoss() / ROWS)
                .isCloseTo(discriminatorLoss(doubles(discriminator), drawn), within(1e-5));
    }

    @Test
    @DisplayName("AAE-03 encoder and decoder learn from reconstruction, class and the weighted generator loss")
    void autoencoderGradient() {
        reconstruct();
        shard.deceive(discriminator, WEIGHT);
        shard.encode(autoencoder, gradient);
        double[] fixed = doubles(autoencoder);
        double[] judge = doubles(discriminator);
        assertGradient(gradient, w -> autoencoderLoss(w, fixed, judge, WEIGHT), autoencoder, 24);
        double[] sums = new double[7];
        shard.addSums(sums);
        assertThat((sums[1] + sums[2] + WEIGHT * sums[3]) / ROWS)
                .isCloseTo(autoencoderLoss(fixed, fixed, judge, WEIGHT), within(1e-5));
    }

    @Test
    @DisplayName("AAE-02 reconstruction says nothing to the logits: only the labels do")
    void gradientWall() {
        reconstruct();
        float[] before = shard.codeGradient().clone();
        for (int i = networks.encoder().parameters(); i < autoencoder.length; i++) {
            autoencoder[i] *= 1.5f;
        }
        reconstruct();
        float[] after = shard.codeGradient();
        for (int row = 0; row < ROWS; row++) {
            double[] encoded = StyleDefinition.encode(doubles(autoencoder), image(order[row]), WIDTH);
            double[] probabilities = StyleDefinition.softmax(encoded, CLASSES);
            for (int c = 0; c < CLASSES; c++) {
                int at = row * WIDTH + c;
                assertThat(after[at]).isEqualTo(before[at]);
                double target = IMAGES.label(order[row]) == c ? 1 : 0;
                assertThat((double) after[at]).isCloseTo((probabilities[c] - target) / ROWS, within(1e-6));
            }
            assertThat(after[row * WIDTH + CLASSES]).isNotEqualTo(before[row * WIDTH + CLASSES]);
        }
    }

    @Test
    @DisplayName(
            "AAE-03 AAE-06 the discriminator learns first, then the autoencoder against the new one; AdamW shrinks all")
    void orderOfUpdates() {
        float[] expectedAutoencoder = networks.firstWeights(SPEC.seed());
        float[] judge = Arrays.copyOfRange(expectedAutoencoder, autoencoderSize, expectedAutoencoder.length);
        float[] weights = Arrays.copyOf(expectedAutoencoder, autoencoderSize);
        StyleSpec spec = SPEC.withSchedule(new Schedule(1, 2, 1, FAST));
        TrainingData two = new TrainingData(IMAGES, new int[] {7, 3}, new int[0]);
        try (Workers workers = new Workers("test", 2);
                StyleEngine engine = new StyleEngine(spec, two, 2, workers)) {
            Momentum forWeights = new Momentum(weights.length);
            Momentum forJudge = new Momentum(judge.length);
            StyleShard alone = new StyleShard(spec, networks, two, 1);
            for (int update = 0; update < 4; update++) {
                double weight = update < 2 ? 0 : 0.2;
                assertThat(engine.generatorWeight()).isEqualTo(weight);
                engine.step(new int[] {0, 1}, update % 2, 1);
                alone.load(new int[] {0, 1}, update % 2, 1, 1);
                alone.reconstruct(weights, gradient);
                alone.discriminate(judge, discriminatorGradient, update, 0);
                float[] before = judge.clone();
                forJudge.step(judge, discriminatorGradient);
                float[] wrong = weights.clone();
                alone.deceive(before, weight);
                alone.encode(wrong, gradient);
                forWeights.copy().step(wrong, gradient);
                alone.reconstruct(weights, gradient);
                float[] kept = judge.clone();
                alone.deceive(judge, weight);
                assertThat(judge).containsExactly(kept);
                alone.encode(weights, gradient);
                forWeights.step(weights, gradient);
                float[] actual = engine.checkpoint(0).weights();
                assertClose(Arrays.copyOf(actual, autoencoderSize), weights);
                assertThat(furthest(actual, wrong) > 1e-4)
                        .as("whether a step against the discriminator from before would show")
                        .isEqualTo(weight > 0);
                assertClose(Arrays.copyOfRange(actual, autoencoderSize, actual.length), judge);
                System.arraycopy(actual, 0, weights, 0, autoencoderSize);
                System.arraycopy(actual, autoencoderSize, judge, 0, judge.length);
            }
        }
    }

    private static double furthest(float[] x, float[] y) {
        double most = 0;
        for (int i = 0; i < Math.min(x.length, y.length); i++) {
            most = Math.max(most, Math.abs(x[i] - y[i]));
        }
        return most;
    }

    private static void assertClose(float[] actual, float[] expected) {
        for (int i = 0; i < actual.length; i++) {
            if (Math.abs(actual[i] - expected[i]) > 1e-6) {
                assertThat(actual[i]).as("weight %d", i).isEqualTo(expected[i]);
            }
        }
    }

    /** AdamW as its paper has it, in double precision. */
    private static final class Momentum {
        private final double[] mean;
        private final double[] square;
        private int t;

        Momentum(int n) {
            mean = new double[n];
            square = new double[n];
        }

        Momentum copy() {
            Momentum copy = new Momentum(mean.length);
            System.arraycopy(mean, 0, copy.mean, 0, mean.length);
            System.arraycopy(square, 0, copy.square, 0, square.length);
            copy.t = t;
            return copy;
        }

        void step(float[] w, float[] g) {
            t++;
            for (int i = 0; i < w.length; i++) {
                mean[i] = 0.9 * mean[i] + 0.1 * g[i];
                square[i] = 0.999 * square[i] + 0.001 * g[i] * g[i];
                double shrunk = w[i] * (1 - FAST * 0.01);
                double root = Math.sqrt(square[i] / (1 - Math.pow(0.999, t))) + 1e-8;
                w[i] = (float) (shrunk - FAST * mean[i] / (1 - Math.pow(0.9, t)) / root);
            }
        }
    }
}
