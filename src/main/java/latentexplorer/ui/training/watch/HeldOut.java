package latentexplorer.ui.training.watch;

import latentexplorer.ui.session.OpenDataSet;

/**
 * The images that a training does not learn from: with these its models are looked at.
 *
 * @param data the set that the indices are of
 * @param indices of the held-out images, ascending; shared and not to be changed
 * @param split what they are for the training, in words: "validation", "test"
 */
public record HeldOut(OpenDataSet data, int[] indices, String split) {}
