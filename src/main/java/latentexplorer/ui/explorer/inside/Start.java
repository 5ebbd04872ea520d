package latentexplorer.ui.explorer.inside;

/**
 * The code that the sliders start from and come back to.
 *
 * @param code shared, not to be changed
 * @param image whose code it is; {@link #NO_IMAGE} for that of none
 * @param label the class that it is of, negative when that is not known
 * @param name what the user calls it
 */
record Start(float[] code, int image, int label, String name) {
    static final int NO_IMAGE = -1;

    static Start at(float[] code, String name) {
        return new Start(code, NO_IMAGE, -1, name);
    }
}
