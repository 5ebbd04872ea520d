package latentexplorer.ui.explorer.inside;

/**
 * A drawing that is to be seen on the map. The arrays are shared and not to be changed.
 *
 * @param code what the model makes of it
 * @param caption what it is called, for example "Drawing, seen as 7"
 * @param picture 784 values in 0..1: the drawing as the model sees it
 * @param near the points of the map with the nearest codes, the nearest first
 */
public record Landing(float[] code, String caption, float[] picture, int[] near) {}
