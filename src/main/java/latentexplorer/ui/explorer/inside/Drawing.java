package latentexplorer.ui.explorer.inside;

/**
 * What a model makes of a drawing. Arrays are shared and not to be changed.
 *
 * @param subject whose model it is
 * @param image 784 values: the drawing as the model sees it
 * @param code of that
 * @param reconstruction 784 values
 */
record Drawing(Subject subject, float[] image, float[] code, float[] reconstruction) {}
