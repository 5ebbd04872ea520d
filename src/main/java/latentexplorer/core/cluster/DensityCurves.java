package latentexplorer.core.cluster;

import java.util.List;

/**
 * What helps to choose DBSCAN's epsilon, for one space and one number of minimum samples.
 *
 * @param smallest the smallest distance above 0: where the relative epsilon is 0; 0 when all typefaces are alike
 * @param largest the largest distance: where the relative epsilon is 1
 * @param kDistances for each typeface the least epsilon that makes it a core point, ascending; empty when there are fewer
 *     typefaces than minimum samples
 * @param sweep what DBSCAN finds at each epsilon that was tried, ascending
 */
public record DensityCurves(double smallest, double largest, double[] kDistances, List<Point> sweep) {
    public DensityCurves {
        sweep = List.copyOf(sweep);
    }

    /**
     * What DBSCAN finds at one epsilon.
     *
     * @param epsilon in the units of the distances
     * @param clusters noise not counted
     * @param noise typefaces in no cluster
     * @param largest typefaces in the largest cluster
     */
    public record Point(double epsilon, int clusters, int noise, int largest) {}

    /** The distance that a relative epsilon (0 to 1) means. */
    public double epsilon(double relative) {
        return smallest + relative * (largest - smallest);
    }

    /** The relative epsilon, 0 to 1, that a distance means. */
    public double relative(double epsilon) {
        return largest > smallest ? Math.clamp((epsilon - smallest) / (largest - smallest), 0, 1) : 0;
    }
}
