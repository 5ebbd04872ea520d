package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;

/**
 * How well each point's neighbourhood is kept, for an overlay. All shares are 0 to 1.
 *
 * @param preserved the share of the k nearest codes that are among the k nearest on the map
 * @param falseNeighbours the share of the k nearest on the map that are not among the 3k nearest codes
 * @param tears the share of the k nearest codes that are not among the 3k nearest on the map
 */
public record NeighbourPreservation(float[] preserved, float[] falseNeighbours, float[] tears) {
    private static final int WIDER = 3;

    /**
     * Measures all points.
     *
     * @param codes n x {@code width}
     * @param positions n x 2
     * @param k below the number of points
     */
    public static NeighbourPreservation of(
            float[] codes, int width, float[] positions, int k, Workers workers, JobScope scope) {
        int n = positions.length / 2;
        int wide = Math.min(n - 1, WIDER * k);
        Neighbours near =
                NeighbourIndex.of(codes, width, Metric.EUCLIDEAN, scope).neighbours(wide, workers, scope.part(0, 0.8));
        Neighbours shown =
                NeighbourIndex.of(positions, 2, Metric.EUCLIDEAN, scope).neighbours(wide, workers, scope.part(0.8, 1));
        NeighbourPreservation shares = new NeighbourPreservation(new float[n], new float[n], new float[n]);
        for (int i = 0; i < n; i++) {
            shares.preserved[i] = 1 - missing(near, shown, i, k, k);
            shares.falseNeighbours[i] = missing(shown, near, i, k, wide);
            shares.tears[i] = missing(near, shown, i, k, wide);
        }
        return shares;
    }

    private static float missing(Neighbours of, Neighbours from, int row, int k, int wide) {
        int missing = 0;
        for (int j = row * of.k(); j < row * of.k() + k; j++) {
            boolean found = false;
            for (int l = row * from.k(); l < row * from.k() + wide && !found; l++) {
                found = from.indices()[l] == of.indices()[j];
            }
            missing += found ? 0 : 1;
        }
        return missing / (float) k;
    }
}
