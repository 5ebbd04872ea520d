package latentexplorer.core.data;

import java.util.List;

/**
 * A data set in memory.
 *
 * @param description what it is; its size is the number of images
 * @param images its images
 * @param publishedTrain how many of the images, from the first on, were published for training; -1 when the set has no
 *     published split
 * @param notes sentences for the user: which source was used, what was not found
 */
public record LoadedSet(DataSetDescription description, ImageSet images, int publishedTrain, List<String> notes) {
    /** The value of {@link #publishedTrain()} for a set without a published split. */
    public static final int NO_SPLIT = -1;

    public LoadedSet {
        notes = List.copyOf(notes);
        description = description.withSize(images.size());
    }

    public boolean hasPublishedSplit() {
        return publishedTrain != NO_SPLIT;
    }

    /** As {@link #split(double, long)} with the usual share of 15 %. */
    public Split split(long seed) {
        return split(Split.DEFAULT_SHARE, seed);
    }

    /**
     * The published split if there is one (the share and the seed do not count then); whole typefaces held out if the
     * images are glyphs; else images drawn at random.
     *
     * @param share of the images or typefaces that test, 0 to 1
     */
    public Split split(double share, long seed) {
        if (hasPublishedSplit()) {
            return Split.published(images.size(), publishedTrain);
        }
        return images.hasTypefaces()
                ? Split.byTypeface(images, share, seed)
                : Split.byImage(images.size(), share, seed);
    }
}
