package latentexplorer.core.insight;

/**
 * The distribution that codes should have, on a {@link CodeMap}: normal, the same in all directions.
 *
 * @param x of its mean
 * @param y of its mean
 * @param deviation its standard deviation, in units of the code
 */
public record Prior(double x, double y, double deviation) {}
