package latentexplorer.core.embed;

import java.util.Locale;
import latentexplorer.core.neighbours.Metric;

/**
 * How a t-SNE map is made.
 *
 * @param perplexity the number of neighbours a point effectively has, at least 1; 30 is usual
 * @param iterations rounds of moving the points, at least 1; 1,000 is usual, a quarter of them with early exaggeration
 * @param metric how far codes are from each other
 * @param seed of the jitter that parts equal points
 */
public record TsneSettings(double perplexity, int iterations, Metric metric, long seed) {
    public static final TsneSettings USUAL = new TsneSettings(30, 1000, Metric.EUCLIDEAN, 0);

    public TsneSettings {
        if (!(perplexity >= 1 && perplexity <= 1000)) {
            throw new IllegalArgumentException("The perplexity should be 1 to 1,000, not " + perplexity + ".");
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("There should be at least 1 iteration, not " + iterations + ".");
        }
    }

    /** Neighbours of each point that are looked for: three times the perplexity. */
    public int neighbours() {
        return (int) (3 * perplexity);
    }

    /** @throws IllegalArgumentException when there are fewer other points than neighbours are needed */
    void checkPoints(int n) {
        if (n <= neighbours()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "A t-SNE map of perplexity %s needs more than %d points (three times the perplexity), and there are"
                            + " %d: choose a perplexity of at most %d.",
                    perplexity == Math.rint(perplexity)
                            ? String.valueOf((long) perplexity)
                            : String.valueOf(perplexity),
                    neighbours(),
                    n,
                    Math.max(0, (n - 1) / 3)));
        }
    }
}
