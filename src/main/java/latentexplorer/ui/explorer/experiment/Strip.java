package latentexplorer.ui.explorer.experiment;

/**
 * Pictures that belong together, with the codes that they were made of. The arrays are shared and not to be changed.
 *
 * @param codes n x latent size
 * @param pictures n x 784
 */
record Strip(float[] codes, float[] pictures) {
    static final Strip NONE = new Strip(new float[0], new float[0]);

    boolean isEmpty() {
        return pictures.length == 0;
    }
}
