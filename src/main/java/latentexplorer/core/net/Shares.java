package latentexplorer.core.net;

import java.util.Locale;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.data.Split;
import latentexplorer.core.data.ThreeWaySplit;

/**
 * A data set shared out for a training, and how to write that down.
 *
 * @param data which images are for what
 * @param dataset the description for the model's file
 */
public record Shares(TrainingData data, ModelBundle.Dataset dataset) {
    /**
     * As the set was published, or with 15 % of the typefaces or images held out for the test.
     *
     * @param seed of all draws
     * @param ownValidation whether a sixth of the training images is kept for choosing the best epoch
     * @param subsample number of training images to learn from, drawn from those that are left; 0 for all
     * @throws IllegalArgumentException with a sentence when there are not so many
     */
    public static Shares of(LoadedSet loaded, long seed, boolean ownValidation, int subsample) {
        ImageSet images = loaded.images();
        Split split = loaded.split(seed);
        TrainingData all = ownValidation
                ? TrainingData.of(images, ThreeWaySplit.of(split, seed))
                : new TrainingData(images, split.train(), split.test());
        if (subsample < 0 || subsample > all.train().length) {
            throw new IllegalArgumentException("The subsample must be from 0 to the " + all.train().length
                    + " training images, not " + subsample + ".");
        }
        TrainingData data = all.subsampled(subsample, seed);
        ModelBundle.Dataset dataset = new ModelBundle.Dataset(
                loaded.description().key(), images.name(), images.classNames(), images.typefaces());
        return new Shares(
                data,
                dataset.with(ModelBundle.Parts.of(data, subsample > 0, words(split, seed, ownValidation, subsample))));
    }

    private static String words(Split split, long seed, boolean ownValidation, int subsample) {
        String percent = String.format(Locale.ROOT, "%.0f %%", 100 * Split.DEFAULT_SHARE);
        StringBuilder words = new StringBuilder(
                switch (split.kind()) {
                    case PUBLISHED -> "the published split";
                    case BY_IMAGE -> percent + " of the images held out, drawn with seed " + seed;
                    case BY_TYPEFACE -> percent + " of the typefaces held out whole, drawn with seed " + seed;
                });
        if (ownValidation) {
            words.append("; a sixth of the training images for validation, drawn with seed ")
                    .append(seed);
        }
        if (subsample > 0) {
            words.append("; ")
                    .append(subsample)
                    .append(" of the training images drawn with seed ")
                    .append(seed);
        }
        return words.toString();
    }
}
