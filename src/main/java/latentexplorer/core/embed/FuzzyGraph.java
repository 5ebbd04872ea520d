package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Neighbours;

/**
 * UMAP's fuzzy graph of neighbours: memberships exp(-(d - rho) / sigma), with rho the distance of the nearest neighbour that
 * is not equal, and sigma such that they add up to log2 of the number of neighbours (McInnes et al., 2018, algorithms 2 and
 * 3), united as probabilities, a + b - ab (algorithm 1).
 */
final class FuzzyGraph {
    private static final int BLOCKS = 128;
    private static final int ROUNDS = 64;
    private static final double TOLERANCE = 1e-5;

    /** A sigma is at least this share of the mean distance. */
    private static final double LEAST_SHARE = 1e-3;

    private FuzzyGraph() {}

    /**
     * @param neighbours of each point without itself, one fewer than the setting, which counts the point itself
     * @param order the points' indices in the order in which the graph numbers them
     */
    static WeightedGraph of(Neighbours neighbours, int[] order, Workers workers, JobScope scope) {
        int n = order.length;
        int k = neighbours.k();
        int[] places = new int[n];
        for (int place = 0; place < n; place++) {
            places[order[place]] = place;
        }
        double mean = mean(neighbours.distances(), k);
        int[] targets = new int[n * k];
        float[] weights = new float[n * k];
        workers.forEachShard(BLOCKS, block -> {
            scope.check();
            for (int place = Workers.start(block, BLOCKS, n); place < Workers.start(block + 1, BLOCKS, n); place++) {
                int from = order[place] * k;
                for (int j = 0; j < k; j++) {
                    targets[place * k + j] = places[neighbours.indices()[from + j]];
                }
                memberships(neighbours.distances(), from, k, mean, true, weights, place * k);
            }
        });
        return WeightedGraph.symmetric(targets, weights, k, (one, other) -> one + other - one * other, workers, scope);
    }

    /** The mean distance with the points themselves counted, as umap-learn does. */
    static double mean(float[] distances, int k) {
        double sum = 0;
        for (float distance : distances) {
            sum += distance;
        }
        return sum / ((double) distances.length / k * (k + 1));
    }

    /**
     * Writes the memberships of the k neighbours at {@code from} on.
     *
     * @param mean the mean distance of all points
     * @param itself whether the point is one of the map's, which counts as its own neighbour, and whose nearest one is a
     *     full member; else memberships count from distance 0
     */
    static void memberships(float[] distances, int from, int k, double mean, boolean itself, float[] target, int at) {
        int counted = itself ? k + 1 : k;
        double nearest = 0;
        double rowMean = 0;
        for (int j = k - 1; j >= 0; j--) {
            nearest = itself && distances[from + j] > 0 ? distances[from + j] : nearest;
            rowMean += (double) distances[from + j] / counted;
        }
        double wanted = StrictMath.log(counted) / StrictMath.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double sigma = Math.max(rowMean, Double.MIN_NORMAL);
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                double d = distances[from + j] - nearest;
                sum += d > 0 ? FastExp.of(-d / sigma) : 1;
            }
            if (Math.abs(sum - wanted) < TOLERANCE) {
                break;
            }
            if (sum > wanted) {
                high = sigma;
            } else {
                low = sigma;
            }
            sigma = high == Double.POSITIVE_INFINITY ? sigma * 2 : (low + high) / 2;
        }
        sigma = Math.max(sigma, LEAST_SHARE * (nearest > 0 || !itself ? rowMean : mean));
        for (int j = 0; j < k; j++) {
            double d = distances[from + j] - nearest;
            target[at + j] = d <= 0 || sigma == 0 ? 1 : (float) FastExp.of(-d / sigma);
        }
    }
}
