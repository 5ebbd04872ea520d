package latentexplorer.core.cluster;

import java.util.Optional;

/**
 * How varied chosen typefaces are: the mean distance of each to the nearest other one, in pixels 0 to 1 (the length of
 * the difference of two vectors).
 *
 * @param chosen among the chosen typefaces
 * @param all among all typefaces of the clustering, above 0
 */
public record Diversity(double chosen, double all) {

    /** Nothing when fewer than two typefaces are chosen, or when all typefaces look the same. */
    public static Optional<Diversity> of(TrainingChoice choice, PixelDistances distances) {
        double chosen = distances.meanNearest(choice.members().toArray());
        double all = distances.meanNearest();
        return Double.isNaN(chosen) || !(all > 0) ? Optional.empty() : Optional.of(new Diversity(chosen, all));
    }

    /** 1 when the chosen typefaces are as far apart as all are, more when they are farther. */
    public double ratio() {
        return chosen / all;
    }
}
