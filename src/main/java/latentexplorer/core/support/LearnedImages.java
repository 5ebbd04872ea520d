package latentexplorer.core.support;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.TrainingData;

/**
 * The images of a model, told apart as they were for its training. The arrays are shared and not to be changed.
 *
 * @param images the whole set
 * @param train indices of those that the model learned from
 * @param heldOut indices of those that it was tested with
 */
public record LearnedImages(ImageSet images, int[] train, int[] heldOut) {
    /**
     * Draws again what was drawn for the training, by the model's seed.
     *
     * @throws IllegalArgumentException with a sentence, when the model learned from other images: other classes, other typefaces,
     *     another number
     */
    public static LearnedImages of(ModelBundle bundle, LoadedSet loaded) {
        ModelBundle.Dataset learned = bundle.dataset();
        ImageSet images = loaded.images();
        if (!learned.classNames().equals(images.classNames())) {
            throw other(learned, images, "their classes are others");
        }
        if (!learned.typefaces().equals(images.typefaces())) {
            throw other(
                    learned,
                    images,
                    String.format(
                            Locale.ROOT,
                            "it learned from %,d typefaces, and here are %,d",
                            learned.typefaces().size(),
                            images.typefaces().size()));
        }
        Optional<ModelBundle.Parts> parts = learned.parts();
        int subsample = parts.filter(ModelBundle.Parts::subsampled)
                .map(ModelBundle.Parts::train)
                .orElse(0);
        TrainingData data;
        try {
            data = Shares.of(
                            loaded,
                            bundle.spec().seed(),
                            parts.map(ModelBundle.Parts::ownValidation).orElse(false),
                            subsample)
                    .data();
        } catch (IllegalArgumentException e) {
            throw other(learned, images, "there are not as many");
        }
        parts.filter(each -> each.train() != data.train().length || each.test() != data.test().length)
                .ifPresent(each -> {
                    throw other(
                            learned,
                            images,
                            String.format(
                                    Locale.ROOT,
                                    "it learned from %,d images and was tested with %,d, and here are %,d",
                                    each.train(),
                                    each.test(),
                                    images.size()));
                });
        return new LearnedImages(images, data.train(), data.test());
    }

    /**
     * Which images of another set the model cannot have learned from: those that are not in its own set, neither pixel by pixel
     * nor by their typeface.
     *
     * @throws IllegalArgumentException with a sentence, when the classes are others
     */
    public int[] unseenAmong(ImageSet others) {
        if (!others.classNames().equals(images.classNames())) {
            throw new IllegalArgumentException("The images of " + others.name() + " are of other classes than those of "
                    + images.name() + ": they do not tell what is usual for the model.");
        }
        Set<ByteBuffer> own = HashSet.newHashSet(images.size());
        for (int i = 0; i < images.size(); i++) {
            own.add(pixels(images, i));
        }
        Set<String> typefaces = Set.copyOf(images.typefaces());
        return IntStream.range(0, others.size())
                .filter(i -> !own.contains(pixels(others, i)))
                .filter(i -> others.typeface(i).filter(typefaces::contains).isEmpty())
                .toArray();
    }

    private static ByteBuffer pixels(ImageSet set, int image) {
        return ByteBuffer.wrap(set.pixels(), image * ImageSet.PIXELS, ImageSet.PIXELS)
                .slice();
    }

    private static IllegalArgumentException other(ModelBundle.Dataset learned, ImageSet images, String why) {
        return new IllegalArgumentException("The model learned from other images (" + learned.description() + ") than "
                + images.name() + ": " + why + ".");
    }
}
