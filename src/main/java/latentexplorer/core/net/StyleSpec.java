package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that determines a style autoencoder and its training, apart from the images: an encoder that tells the class of
 * an image and describes the rest of it in a few values, its style. The plain one is an autoencoder and a classifier; the
 * adversarial one also shapes the styles into a normal distribution, so that random styles make good images (Makhzani et
 * al., 2015, with a cross entropy for the class). May hold values that cannot be; {@link #problems()} says which.
 *
 * @param classes number of classes of the images
 * @param styleSize values of a style
 * @param adversarial whether a discriminator shapes the styles
 * @param schedule of the training
 * @param weightDecay the share of each weight that AdamW takes off in a step of length 1
 * @param priorDeviation standard deviation of the distribution that styles should have, mean 0
 * @param generatorFactor weight of the adversarial loss towards the end of the training: see {@link #generatorWeight}
 * @param seed of the first weights, the order of the images and the drawn styles
 */
public record StyleSpec(
        int classes,
        int styleSize,
        boolean adversarial,
        Schedule schedule,
        double weightDecay,
        double priorDeviation,
        double generatorFactor,
        long seed)
        implements ModelSpec {
    public static final StyleSpec PLAIN =
            new StyleSpec(10, 4, false, new Schedule(64, 10, 1, 0.0004), 0.01, 2, 0.2, 1234);

    public static final StyleSpec ADVERSARIAL =
            new StyleSpec(10, 4, true, new Schedule(64, 12, 1, 0.0004), 0.01, 2, 0.2, 1235);

    public static final String AUTOENCODER = "autoencoder";
    public static final String CLASSIFICATION = "classification";
    static final String GENERATOR = "generator";
    static final String GENERATOR_WEIGHT = "generator weight";
    static final String DISCRIMINATOR_FAKE = "discriminator fake";
    static final String DISCRIMINATOR_REAL = "discriminator real";
    public static final String DISTRIBUTION = "distribution error";

    /** The name of the distance behind {@link #DISTRIBUTION}, which does not grow with the number of images. */
    public static final String DISTANCE = "distribution distance";

    /** The name of the share of encoded and drawn styles that the discriminator tells apart in histories. */
    public static final String JUDGED = "discriminator accuracy";

    /** The same of the drawn styles alone. */
    public static final String JUDGED_REAL = "discriminator accuracy real";

    /** The same of the encoded styles alone. */
    public static final String JUDGED_FAKE = "discriminator accuracy fake";

    public static final String ACCURACY = "accuracy";
    static final String MSE = "mse";

    private static final int MOST = 1024;

    public StyleSpec withClasses(int newClasses) {
        return new StyleSpec(
                newClasses, styleSize, adversarial, schedule, weightDecay, priorDeviation, generatorFactor, seed);
    }

    public StyleSpec withStyleSize(int newSize) {
        return new StyleSpec(
                classes, newSize, adversarial, schedule, weightDecay, priorDeviation, generatorFactor, seed);
    }

    @Override
    public StyleSpec withSchedule(Schedule newSchedule) {
        return new StyleSpec(
                classes, styleSize, adversarial, newSchedule, weightDecay, priorDeviation, generatorFactor, seed);
    }

    public StyleSpec withSeed(long newSeed) {
        return new StyleSpec(
                classes, styleSize, adversarial, schedule, weightDecay, priorDeviation, generatorFactor, newSeed);
    }

    /** Images without classes are for {@link #problems(TrainingData)} to refuse. */
    @Override
    public StyleSpec forClasses(int newClasses) {
        return newClasses > 0 ? withClasses(newClasses) : this;
    }

    @Override
    public String kind() {
        return "style";
    }

    /** Nothing happens to images outside; inside their pixels are scaled to -1..1. */
    @Override
    public InputSpec input() {
        return new InputSpec(0, false, false);
    }

    /** A code is the probabilities of the classes, then the style. */
    @Override
    public int latentSize() {
        return classes + styleSize;
    }

    /**
     * The weight of the adversarial loss in an epoch: from 0 in the first, in equal steps.
     *
     * @param epoch counted from 0
     * @param epochs of the training
     * @return factor x epoch / max(1, epochs - 2): a little above the factor in the last epoch
     */
    public double generatorWeight(int epoch, int epochs) {
        return adversarial ? generatorFactor * epoch / Math.max(1, epochs - 2) : 0;
    }

    @Override
    public List<String> problems() {
        List<String> found = new ArrayList<>();
        if (classes < 2 || classes > MOST) {
            found.add("A style model needs from 2 to 1,024 classes, not " + classes + ".");
        }
        if (styleSize < 1 || styleSize > MOST) {
            found.add("The style size must be from 1 to 1,024, not " + styleSize + ".");
        }
        if (!(weightDecay >= 0 && weightDecay < 1)) {
            found.add("The weight decay must be from 0 to below 1, not " + weightDecay + ".");
        }
        if (!(priorDeviation > 0) || Double.isInfinite(priorDeviation)) {
            found.add("The standard deviation of the styles must be above 0, not " + priorDeviation + ".");
        }
        if (!(generatorFactor >= 0) || Double.isInfinite(generatorFactor)) {
            found.add("The weight of the generator loss must be 0 or more, not " + generatorFactor + ".");
        }
        found.addAll(schedule.problems());
        if (adversarial && schedule.stopsEarly()) {
            found.add(
                    "The losses of an adversarial training do not compare from epoch to epoch, so it cannot end early:"
                            + " set the patience to 0.");
        }
        return List.copyOf(found);
    }

    @Override
    public List<String> problems(TrainingData data) {
        boolean[] seen = new boolean[Math.max(1, classes)];
        int different = 0;
        for (int[] part : List.of(data.train(), data.validation(), data.test())) {
            for (int i : part) {
                int label = data.images().label(i);
                if (label < 0) {
                    return List.of("A style model learns classes, but image " + i + " of "
                            + data.images().name() + " has no label.");
                }
                if (label >= classes) {
                    return List.of("The model is made for " + classes + " classes, but "
                            + data.images().name() + " has image " + i + " of class "
                            + data.images().className(i) + ", number " + (label + 1) + ".");
                }
                if (part == data.train() && !seen[label]) {
                    seen[label] = true;
                    different++;
                }
            }
        }
        return different > 1
                ? List.of()
                : List.of("All training images are of the class "
                        + data.images().className(data.train()[0])
                        + "; a style model needs at least two classes.");
    }

    @Override
    public List<String> warnings() {
        return styleSize > 64
                ? List.of("The style has " + styleSize + " values: it need not compress anything.")
                : List.of();
    }

    /** Losses of different epochs weigh their terms differently when the model is adversarial. */
    @Override
    public boolean keepsLast() {
        return adversarial;
    }

    @Override
    public Map<String, String> metrics() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put(
                LOSS,
                adversarial ? "autoencoder + classification + weighted generator" : "autoencoder + classification");
        units.put(AUTOENCODER, "mean absolute error, pixels -1..1");
        units.put(CLASSIFICATION, "cross entropy of the class, nats");
        units.put(MSE, DenseSpec.METRIC);
        units.put(ACCURACY, "share of images with the right class");
        if (adversarial) {
            units.put(GENERATOR, "binary cross entropy, nats");
            units.put(GENERATOR_WEIGHT, "factor");
            units.put(DISCRIMINATOR_FAKE, "binary cross entropy, nats");
            units.put(DISCRIMINATOR_REAL, "binary cross entropy, nats");
            units.put(JUDGED, "share of encoded and drawn styles told apart, 0.5 by guessing; on at most 1,000 images");
            units.put(JUDGED_REAL, "share of drawn styles taken for drawn; as many as images");
            units.put(JUDGED_FAKE, "share of encoded styles taken for encoded; on at most 1,000 images");
        }
        units.put(DISTRIBUTION, "-log10 of the Kolmogorov-Smirnov probability, median of the style's values");
        units.put(DISTANCE, "Kolmogorov-Smirnov distance to the prior, 0..1, median of the style's values");
        units.put(DEAD_PIXELS, DEAD_PIXELS_UNIT);
        return units;
    }

    @Override
    public String displayName(String dataset, int inputs) {
        return String.format(Locale.ROOT, "%s_Style(%s,n=%d)", dataset, adversarial ? "AAE" : "SAE", styleSize);
    }

    StyleNetworks networks() {
        return new StyleNetworks(classes, styleSize);
    }

    @Override
    public List<Block> blocks(int inputs) {
        StyleNetworks networks = networks();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block("encoder", networks.encoder().parameters()));
        blocks.add(new Block("decoder", networks.decoder().parameters()));
        if (adversarial) {
            blocks.add(new Block("discriminator", networks.discriminator().parameters()));
        }
        return blocks;
    }

    @Override
    public String shape(int inputs) {
        return "style, " + classes + " classes, " + styleSize + " values" + (adversarial ? ", discriminator" : "");
    }
}
