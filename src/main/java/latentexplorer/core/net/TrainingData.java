package latentexplorer.core.net;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;

/**
 * Images to learn from and images to test with. The arrays are shared and not to be changed.
 *
 * @param train indices of the training images, at least one
 * @param test indices of the test images; may be empty
 */
public record TrainingData(ImageSet images, int[] train, int[] test) {
    /** Apart from the streams that initialise and shuffle. */
    private static final int SUBSAMPLE_STREAM = -1;

    public TrainingData {
        if (train.length == 0) {
            throw new IllegalArgumentException("There are no training images in " + images.name() + ".");
        }
        for (int[] part : new int[][] {train, test}) {
            for (int i : part) {
                if (i < 0 || i >= images.size()) {
                    throw new IllegalArgumentException("There is no image " + i + " in " + images.name() + ".");
                }
            }
        }
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
        return new TrainingData(
                images, Arrays.stream(drawn).sorted().map(k -> train[k]).toArray(), test);
    }
}
