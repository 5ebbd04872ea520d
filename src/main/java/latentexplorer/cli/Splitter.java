package latentexplorer.cli;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.TrainingData;

/** Parts images to learn from and images to test with, the same for the same seed. */
@FunctionalInterface
public interface Splitter {
    TrainingData split(ImageSet images, long seed);
}
