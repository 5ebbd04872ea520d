package latentexplorer.ui.explorer;

/**
 * A decoded row of pictures.
 *
 * @param slots its ends
 * @param preview whether an end is only looked at
 * @param times t of each picture, 0 the source, 1 the target, in the order of the pictures
 * @param pictures one for each time, 784 values of 0..1 each
 */
record Walk(Slots slots, boolean preview, float[] times, float[] pictures) {}
