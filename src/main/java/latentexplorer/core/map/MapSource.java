package latentexplorer.core.map;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.LatentModel;

/** Where the values come from whose distances a map tries to keep. */
public sealed interface MapSource {
    /** Number of values for each image. */
    int width();

    /**
     * The codes of a model.
     *
     * @param name its file's name
     * @param hash of its weights
     */
    record ModelCodes(String name, String hash, LatentModel model) implements MapSource {
        @Override
        public int width() {
            return model.latentSize();
        }
    }

    /**
     * The images themselves.
     *
     * @param components number of principal components to keep, 1 to 784, or 0 for the pixels as they are
     */
    record RawImages(int components) implements MapSource {
        /** Principal components that are usually kept before a map is made. */
        public static final int USUAL = 50;

        /** @throws IllegalArgumentException with a sentence, when there are not so many components */
        public RawImages {
            if (components < 0 || components > ImageSet.PIXELS) {
                throw new IllegalArgumentException("The images have " + ImageSet.PIXELS
                        + " principal components: choose 1 to so many, or 0 for the pixels as they are, not "
                        + components + ".");
            }
        }

        @Override
        public int width() {
            return components == 0 ? ImageSet.PIXELS : components;
        }
    }
}
