package latentexplorer.core.insight;

import java.util.Arrays;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.LabelledModel;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleModel;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;

/**
 * Pictures of codes that belong to no image. The same seed draws the same numbers at every epoch, so that a picture changes
 * by what the model has learned and by nothing else.
 *
 * @param count of the pictures
 * @param labels the class that was asked for in each, {@link ImageSet#UNLABELLED} where none was
 * @param pictures 784 opaque ARGB pixels each, one after the other, white ink on black
 * @param how they were drawn: a sentence for the user
 * @param briefly the same in a few words, where there is little room
 */
public record Draws(int count, int[] labels, int[] pictures, String how, String briefly) {
    static Draws of(LatentModel model, ModelSpec spec, Pass pass, int count, long seed) {
        int[] none = new int[count];
        Arrays.fill(none, ImageSet.UNLABELLED);
        return switch (model) {
            case StyleModel style when spec instanceof StyleSpec settings -> styles(style, settings, count, seed);
            case LabelledModel labelled
            when labelled.classes() > 0 -> {
                int[] labels = inTurn(count, labelled.classes());
                yield new Draws(
                        count,
                        labels,
                        Inked.argb(labelled.generate(labels, seed)),
                        "Made from the class alone, with noise for the image.",
                        "made from the class alone");
            }
            default ->
                spec instanceof VariationalSpec
                        ? new Draws(
                                count,
                                none,
                                Inked.argb(model.decode(normal(count * model.latentSize(), 1, seed), count)),
                                "Codes drawn from the prior, the standard normal distribution.",
                                "drawn from the prior")
                        : new Draws(
                                count,
                                none,
                                Inked.argb(model.decode(alike(model, spec, pass, count, seed), count)),
                                "This kind of model has no prior: the codes are drawn from a normal distribution with"
                                        + " the mean and the covariance of the measured images' codes.",
                                "no prior: like the codes");
        };
    }

    private static Draws styles(StyleModel model, StyleSpec spec, int count, long seed) {
        int[] labels = inTurn(count, model.classes());
        float[] classes = new float[count * model.classes()];
        for (int i = 0; i < count; i++) {
            classes[i * model.classes() + labels[i]] = 1;
        }
        float[] styles = normal(count * model.styleSize(), spec.priorDeviation(), seed);
        String prior = "the normal distribution with standard deviation " + spec.priorDeviation();
        return new Draws(
                count,
                labels,
                Inked.argb(model.decode(classes, styles, count)),
                spec.adversarial()
                        ? "Pure classes, with styles drawn from the prior, " + prior + "."
                        : "Pure classes, with styles drawn from " + prior
                                + ": nothing taught this model that its styles should be so.",
                "pure classes, drawn styles");
    }

    private static int[] inTurn(int count, int classes) {
        return IntStream.range(0, count).map(i -> i % classes).toArray();
    }

    static float[] normal(int count, double deviation, long seed) {
        SeededRandom random = new SeededRandom(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return values;
    }

    /**
     * Codes with the mean and the covariance (divisor n) of others: sums of their deviations from the mean, each with a
     * random weight. That needs no root of the covariance, which units that are always 0 make singular. Units that
     * cannot be negative are cut off at 0.
     */
    static float[] alike(LatentModel model, ModelSpec spec, Pass pass, int count, long seed) {
        int k = model.latentSize();
        int n = pass.errors().length;
        double[] mean = new double[k];
        for (int i = 0; i < n * k; i++) {
            mean[i % k] += pass.codes()[i] / (double) n;
        }
        boolean cut = spec instanceof DenseSpec dense && dense.codeActivation() == CodeActivation.RELU;
        float[] codes = new float[count * k];
        SeededRandom random = new SeededRandom(seed);
        for (int draw = 0; draw < count; draw++) {
            double[] sum = mean.clone();
            for (int i = 0; i < n; i++) {
                double weight = random.nextGaussian() / Math.sqrt(n);
                for (int j = 0; j < k; j++) {
                    sum[j] += weight * (pass.codes()[i * k + j] - mean[j]);
                }
            }
            for (int j = 0; j < k; j++) {
                codes[draw * k + j] = (float) (cut ? Math.max(0, sum[j]) : sum[j]);
            }
        }
        return codes;
    }

    /** 784 pixels of one picture. */
    public int[] picture(int i) {
        return Reconstructions.picture(pictures, i);
    }
}
