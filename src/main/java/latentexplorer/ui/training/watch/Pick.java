package latentexplorer.ui.training.watch;

/**
 * Images that the user wants to see, in every epoch the same ones until others are wanted.
 *
 * @param title what they are
 * @param bar the bar of the histogram that they are from, or -1
 * @param epoch whose histogram that was
 * @param indices of the images
 */
record Pick(String title, int bar, int epoch, int[] indices) {
    /** More do not help the eye. */
    static final int MOST = 40;
}
