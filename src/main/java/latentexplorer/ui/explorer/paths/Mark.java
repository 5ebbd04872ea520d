package latentexplorer.ui.explorer.paths;

/**
 * A picture with a place on the map that is none of its points: a drawing, for example.
 *
 * @param x map position, 0 to 1 within the map
 * @param y map position
 * @param picture 784 values in 0..1; shared and not to be changed
 * @param caption a word or two
 */
public record Mark(double x, double y, float[] picture, String caption) {}
