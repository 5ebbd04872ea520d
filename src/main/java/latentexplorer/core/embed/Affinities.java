package latentexplorer.core.embed;

/**
 * How much a point takes each of its neighbours for one: a Gaussian of the distance, whose width is found for each point so
 * that the distribution has the wanted perplexity (van der Maaten and Hinton, 2008, equations 1 and 2 and section 2).
 */
final class Affinities {
    private static final int MOST_ROUNDS = 60;
    private static final double TOLERANCE = 1e-6;

    private final double logPerplexity;
    private final double[] squares;
    private final double[] shares;

    /** @param k neighbours of each point */
    Affinities(double perplexity, int k) {
        logPerplexity = StrictMath.log(Math.min(perplexity, k));
        squares = new double[k];
        shares = new double[k];
    }

    /** Writes shares that add up to 1 for the neighbours at {@code from} on. */
    void row(float[] distances, int from, float[] target) {
        int k = squares.length;
        double least = Double.POSITIVE_INFINITY;
        double mean = 0;
        for (int j = 0; j < k; j++) {
            squares[j] = (double) distances[from + j] * distances[from + j];
            least = Math.min(least, squares[j]);
        }
        for (int j = 0; j < k; j++) {
            squares[j] -= least;
            mean += squares[j] / k;
        }
        calibrate(mean > 0 ? 1 / mean : 0);
        for (int j = 0; j < k; j++) {
            target[from + j] = (float) shares[j];
        }
    }

    /**
     * Newton's method on the logarithm of the precision, halving the bracket where it would leave it: the entropy falls
     * as the precision grows.
     */
    private void calibrate(double start) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double precision = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double total = 0;
            double first = 0;
            double second = 0;
            for (int j = 0; j < squares.length; j++) {
                double share = FastExp.of(-precision * squares[j]);
                shares[j] = share;
                total += share;
                first += share * squares[j];
                second += share * squares[j] * squares[j];
            }
            for (int j = 0; j < shares.length; j++) {
                shares[j] /= total;
            }
            double mean = first / total;
            double excess = StrictMath.log(total) + precision * mean - logPerplexity;
            double slope = -precision * precision * (second / total - mean * mean);
            if (Math.abs(excess) < TOLERANCE || precision == 0) {
                return;
            }
            if (excess > 0) {
                low = precision;
            } else {
                high = precision;
            }
            double next = slope < 0 ? precision * Math.min(4, Math.max(0.25, 1 - excess / slope)) : low;
            if (next <= low || next >= high) {
                next = high == Double.POSITIVE_INFINITY ? precision * 2 : (low + high) / 2;
            }
            precision = next;
        }
    }
}
