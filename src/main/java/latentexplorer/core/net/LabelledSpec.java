package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.layer.Network;

/**
 * Everything that determines a labelled autoencoder and its training, apart from the images: an image and the label of its
 * class become one code, from which the image is made again. The images are standardised, and so is what comes back. Either
 * of the two may be missing. After EIR's tutorial on array output, with fully connected layers in place of its locally
 * connected ones. May hold values that cannot be; {@link #problems()} says which.
 *
 * @param classes number of classes; 0 for a model that sees no labels
 * @param width units of the hidden layers
 * @param latentSize number of values in a code
 * @param dropout the share of the hidden units of each block that is silenced in training
 * @param modalityDropout how often the image or the label is missing in training
 * @param normalisation over what images are standardised
 * @param maxSamples how many training images are measured for that at most; 0 for all
 * @param weightDecay the share of each weight that AdamW takes off in a step of length 1
 * @param clippingNorm the longest gradient; 0 for no limit
 * @param schedule of the training
 * @param seed of the first weights, the order of the images and whatever is dropped
 */
public record LabelledSpec(
        int classes,
        int width,
        int latentSize,
        double dropout,
        ModalityDropout modalityDropout,
        ArrayNormalisation.By normalisation,
        int maxSamples,
        double weightDecay,
        double clippingNorm,
        Schedule schedule,
        long seed)
        implements ModelSpec {
    /** For ten classes, with the numbers of the tutorial's second run. */
    public static final LabelledSpec DEFAULT = new LabelledSpec(
            10,
            256,
            256,
            0.1,
            new ModalityDropout(0.2, 0.2),
            ArrayNormalisation.By.CHANNEL,
            10_000,
            1e-4,
            1,
            new Schedule(64, 10, 1, 0.001),
            0);

    static final String MSE = "mse";
    static final String SCORE = "score";
    static final String IMAGE_ALONE = "image alone";

    private static final int MOST_UNITS = 65_536;

    /** The same without labels, as in the tutorial's first run: nothing can be missing. */
    public LabelledSpec withoutLabels() {
        return withClasses(0).withModalityDropout(ModalityDropout.NONE);
    }

    public LabelledSpec withClasses(int newClasses) {
        return new LabelledSpec(
                newClasses,
                width,
                latentSize,
                dropout,
                modalityDropout,
                normalisation,
                maxSamples,
                weightDecay,
                clippingNorm,
                schedule,
                seed);
    }

    /** @param newWidth units of the hidden layers */
    public LabelledSpec withSizes(int newWidth, int newLatentSize) {
        return new LabelledSpec(
                classes,
                newWidth,
                newLatentSize,
                dropout,
                modalityDropout,
                normalisation,
                maxSamples,
                weightDecay,
                clippingNorm,
                schedule,
                seed);
    }

    public LabelledSpec withDropout(double newDropout) {
        return new LabelledSpec(
                classes,
                width,
                latentSize,
                newDropout,
                modalityDropout,
                normalisation,
                maxSamples,
                weightDecay,
                clippingNorm,
                schedule,
                seed);
    }

    public LabelledSpec withModalityDropout(ModalityDropout newDropout) {
        return new LabelledSpec(
                classes,
                width,
                latentSize,
                dropout,
                newDropout,
                normalisation,
                maxSamples,
                weightDecay,
                clippingNorm,
                schedule,
                seed);
    }

    /** @param newMaxSamples how many training images are measured at most; 0 for all */
    public LabelledSpec withNormalisation(ArrayNormalisation.By newNormalisation, int newMaxSamples) {
        return new LabelledSpec(
                classes,
                width,
                latentSize,
                dropout,
                modalityDropout,
                newNormalisation,
                newMaxSamples,
                weightDecay,
                clippingNorm,
                schedule,
                seed);
    }

    /** @param newClippingNorm the longest gradient; 0 for no limit */
    public LabelledSpec withOptimiser(double newWeightDecay, double newClippingNorm) {
        return new LabelledSpec(
                classes,
                width,
                latentSize,
                dropout,
                modalityDropout,
                normalisation,
                maxSamples,
                newWeightDecay,
                newClippingNorm,
                schedule,
                seed);
    }

    @Override
    public LabelledSpec withSchedule(Schedule newSchedule) {
        return new LabelledSpec(
                classes,
                width,
                latentSize,
                dropout,
                modalityDropout,
                normalisation,
                maxSamples,
                weightDecay,
                clippingNorm,
                newSchedule,
                seed);
    }

    public LabelledSpec withSeed(long newSeed) {
        return new LabelledSpec(
                classes,
                width,
                latentSize,
                dropout,
                modalityDropout,
                normalisation,
                maxSamples,
                weightDecay,
                clippingNorm,
                schedule,
                newSeed);
    }

    /** A model that sees no labels stays so; images without classes are for {@link #problems(TrainingData)} to refuse. */
    @Override
    public LabelledSpec forClasses(int newClasses) {
        return labelled() && newClasses > 0 ? withClasses(newClasses) : this;
    }

    @Override
    public String kind() {
        return "labelled";
    }

    /** Standardising is whitening without a projection. */
    @Override
    public InputSpec input() {
        return new InputSpec(0, true, false);
    }

    /** Whether the model sees labels. */
    public boolean labelled() {
        return classes > 0;
    }

    /** Values that a label becomes: round(1.6 x (classes + 1)^0.56), the null category included; 0 without labels. */
    public int labelSize() {
        return labelled() ? (int) Math.round(1.6 * Math.pow(classes + 1.0, 0.56)) : 0;
    }

    @Override
    public List<String> problems() {
        List<String> found = new ArrayList<>();
        if (classes < 0 || classes > MOST_UNITS) {
            found.add("The number of classes must be from 0 (no labels) to 65,536, not " + classes + ".");
        }
        if (latentSize < 1 || latentSize > MOST_UNITS) {
            found.add("The latent dimension must be from 1 to 65,536, not " + latentSize + ".");
        }
        if (width < 1 || width > MOST_UNITS) {
            found.add("The hidden layers must have from 1 to 65,536 units, not " + width + ".");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            found.add("The dropout rate must be from 0 to below 1, not " + dropout + ".");
        }
        found.addAll(modalityDropout.problems());
        if (!labelled() && modalityDropout.active()) {
            found.add("Without labels nothing is left of a sample whose image is missing:"
                    + " modality dropout needs a model with labels.");
        }
        if (maxSamples < 0) {
            found.add("The number of images to measure must be 0 (all) or more, not " + maxSamples + ".");
        }
        if (!(weightDecay >= 0 && weightDecay < 1)) {
            found.add("The weight decay must be from 0 to below 1, not " + weightDecay + ".");
        }
        if (!(clippingNorm >= 0) || Double.isInfinite(clippingNorm)) {
            found.add("The longest gradient must be 0 (no limit) or more, not " + clippingNorm + ".");
        }
        found.addAll(schedule.problems());
        if (found.isEmpty() && LabelledNetwork.parameters(this) > MOST_WEIGHTS) {
            found.add("The network would have more than 25 million weights: use fewer units.");
        }
        return List.copyOf(found);
    }

    @Override
    public List<String> problems(TrainingData data) {
        if (!labelled()) {
            return List.of();
        }
        ImageSet images = data.images();
        for (int[] part : List.of(data.train(), data.validation(), data.test())) {
            for (int i : part) {
                if (images.label(i) < 0) {
                    return List.of("A labelled model learns from labels, but image " + i + " of " + images.name()
                            + " has none. Use images with labels, or a model without them.");
                }
                if (images.label(i) >= classes) {
                    return List.of("The model is made for " + classes + " classes, but image " + i + " of "
                            + images.name() + " is of class number " + (images.label(i) + 1) + ".");
                }
            }
        }
        return List.of();
    }

    @Override
    public List<String> warnings() {
        return latentSize > ImageSet.PIXELS
                ? List.of("The latent dimension " + latentSize + " is larger than the network's input of "
                        + ImageSet.PIXELS + ": the code need not compress anything.")
                : List.of();
    }

    /** One class is allowed, but its label says nothing; so are images that do not vary. */
    @Override
    public List<String> warnings(TrainingData data) {
        List<String> found = new ArrayList<>(warnings());
        ImageSet images = data.images();
        int first = images.label(data.train()[0]);
        boolean same = true;
        for (int i : data.train()) {
            same &= images.label(i) == first;
        }
        if (labelled() && same && first >= 0) {
            found.add("All training images are of the class " + images.className(data.train()[0])
                    + ": the label says nothing about them.");
        }
        Pixels pixels = new Pixels(images, data.train(), false);
        found.addAll(ArrayNormalisation.fit(normalisation, pixels, 1, maxSamples, JobScope.unattended())
                .warnings());
        return List.copyOf(found);
    }

    @Override
    public Map<String, String> metrics() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put(LOSS, "MSE, standardised values");
        units.put(MSE, "MSE, pixels 0..1, not cut off");
        units.put(SCORE, "1 - loss");
        if (labelled()) {
            units.put(IMAGE_ALONE, "loss without the label");
        }
        units.put(DEAD_PIXELS, DEAD_PIXELS_UNIT);
        return units;
    }

    /** For example {@code digits_Labelled(10,channel)_width=256_code=256_Missing(0.20,0.20)}. */
    @Override
    public String displayName(String dataset, int inputs) {
        String name = String.format(
                Locale.ROOT,
                "%s_Labelled(%d,%s)_width=%d_code=%d",
                dataset,
                classes,
                normalisation.name().toLowerCase(Locale.ROOT),
                width,
                latentSize);
        return modalityDropout.active()
                ? name
                        + String.format(
                                Locale.ROOT, "_Missing(%.2f,%.2f)", modalityDropout.image(), modalityDropout.label())
                : name;
    }

    @Override
    public List<Block> blocks(int inputs) {
        Network encoder = LabelledNetwork.encoder(this);
        Network decoder = LabelledNetwork.decoder(this);
        return List.of(new Block("encoder", encoder.parameters()), new Block("decoder", decoder.parameters()));
    }

    /** What is standardised otherwise is another input. */
    @Override
    public boolean continues(ModelSpec earlier, int inputs) {
        return ModelSpec.super.continues(earlier, inputs)
                && earlier instanceof LabelledSpec labelled
                && labelled.normalisation == normalisation;
    }

    @Override
    public String shape(int inputs) {
        return "labelled, " + classes + " classes, width " + width + ", code " + latentSize;
    }
}
