package latentexplorer.core.data;

import java.nio.file.Path;

/**
 * The images of a folder of the user.
 *
 * @param name what the set is called
 * @param from the folder or file
 * @param images its images
 * @param publishedTrain how many of the images, from the first on, lie in files for training beside others for the
 *     test; {@link LoadedSet#NO_SPLIT} when there is no such division
 * @param report what was read and what was not
 */
public record OpenedSet(String name, Path from, ImageSet images, int publishedTrain, OpenReport report) {}
