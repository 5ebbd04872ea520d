package latentexplorer.core.net;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.ThreeWaySplit;
import latentexplorer.core.linalg.SeededRandom;

/**
 * Images to learn from and images to test with. The arrays are shared and not to be changed.
 *
 * @param train indices of the training images, at least one
 * @param validation indices of the images that choose the best epoch; may be empty
 * @param test indices of the images that the outcome is measured with; may be empty
 */
public record TrainingData(ImageSet images, int[] train, int[] validation, int[] test) {
    /** Apart from the streams that initialise and shuffle. */
    private static final int SUBSAMPLE_STREAM = -1;

    public TrainingData {
        if (train.length == 0) {
            throw new IllegalArgumentException("There are no training images in " + images.name() + ".");
        }
        for (int[] part : new int[][] {train, validation, test}) {
            for (int i : part) {
                if (i < 0 || i >= images.size()) {
                    throw new IllegalArgumentException("There is no image " + i + " in " + images.name() + ".");
                }
            }
        }
    }

    /** As the originals do it: the test images choose the best epoch, too. */
    public TrainingData(ImageSet images, int[] train, int[] test) {
        this(images, train, test, test);
    }

    public static TrainingData of(ImageSet images, ThreeWaySplit split) {
        return new TrainingData(images, split.train(), split.validation(), split.test());
    }

    /**
     * The same test images with fewer to learn from, drawn at random in their order: the same ones for the same seed.
     *
     * @param count how many; 0 for all
     */
    public TrainingData subsampled(int count, long seed) {
        if (count == 0) {
            return this;
        }
        int[] drawn = SeededRandom.of(seed, SUBSAMPLE_STREAM).sample(train.length, count);
        int[] fewer = Arrays.stream(drawn).sorted().map(k -> train[k]).toArray();
        return new TrainingData(images, fewer, validation, test);
    }
}
