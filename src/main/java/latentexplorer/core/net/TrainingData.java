package latentexplorer.core.net;

import latentexplorer.core.data.ImageSet;

/**
 * Images to learn from and images to test with. The arrays are shared and not to be changed.
 *
 * @param train indices of the training images, at least one
 * @param test indices of the test images; may be empty
 */
public record TrainingData(ImageSet images, int[] train, int[] test) {
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
}
