package latentexplorer.core.embed;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;
import org.jspecify.annotations.Nullable;

/** Measures {@link MapQuality}. The same map and seed give the same figures on any number of threads. */
public final class QualityMeter {
    public static final int ANCHORS = 2000;
    public static final int NEIGHBOURS = 12;

    /** The rank correlation is of all pairs of so many anchors. */
    private static final int PAIRED = 1000;

    private final float[] codes;
    private final int width;
    private final Workers workers;

    /** @param codes n x {@code width}, compared by their straight distances; see {@link Metric#prepared} for angles */
    public QualityMeter(float[] codes, int width, Workers workers) {
        this.codes = codes;
        this.width = width;
        this.workers = workers;
    }

    /** Up to 2,000 different points, always the same for the same number of points and seed, in ascending order. */
    public static int[] anchors(int n, long seed) {
        int[] anchors = new SeededRandom(seed).sample(n, Math.min(ANCHORS, n));
        Arrays.sort(anchors);
        return anchors;
    }

    /** Measures with 12 neighbours, fewer where there are fewer than 26 points, on the anchors of seed 0. */
    public MapQuality measure(float[] positions, int @Nullable [] labels, JobScope scope) {
        int n = positions.length / 2;
        return measure(positions, labels, Math.max(1, Math.min(NEIGHBOURS, (n - 1) / 2)), anchors(n, 0), scope);
    }

    /**
     * @param positions n x 2
     * @param labels of the points, -1 where one has none; or null
     * @param k neighbours looked at, below half of the number of points
     * @param anchors ascending indices
     * @throws IllegalArgumentException when there are fewer than 3 points or too few for {@code k}
     */
    public MapQuality measure(float[] positions, int @Nullable [] labels, int k, int[] anchors, JobScope scope) {
        int n = positions.length / 2;
        if (n < 3 || 2 * k >= n) {
            throw new IllegalArgumentException("The quality of a map is measured with less than half of its points as"
                    + " neighbours: " + k + " of " + n + " are too many.");
        }
        NeighbourIndex inCodes = NeighbourIndex.of(codes, width, Metric.EUCLIDEAN, scope);
        NeighbourIndex onMap = NeighbourIndex.of(positions, 2, Metric.EUCLIDEAN, scope);
        Neighbours near = inCodes.neighbours(anchors, k, workers, scope);
        Neighbours shown = onMap.neighbours(anchors, k, workers, scope);
        double trust = penalty(codes, width, anchors, near, shown, scope);
        double continuity = penalty(positions, 2, anchors, shown, near, scope);
        double scale = 2.0 / ((double) anchors.length * k * (2.0 * n - 3.0 * k - 1));
        return new MapQuality(
                anchors.length,
                k,
                1 - scale * trust,
                1 - scale * continuity,
                RankCorrelation.ofDistances(
                        codes, width, positions, Arrays.copyOf(anchors, Math.min(PAIRED, anchors.length))),
                labels == null ? Double.NaN : agreement(onMap, labels, scope));
    }

    private double agreement(NeighbourIndex onMap, int[] labels, JobScope scope) {
        Neighbours nearest = onMap.neighbours(1, workers, scope);
        int labelled = 0;
        int same = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                labelled++;
                same += labels[i] == labels[nearest.indices()[i]] ? 1 : 0;
            }
        }
        return labelled == 0 ? Double.NaN : same / (double) labelled;
    }

    /** The sum of how far beyond k the found ones are in the order of the rows, over those that are not expected. */
    private double penalty(
            float[] rows, int rowWidth, int[] anchors, Neighbours expected, Neighbours found, JobScope scope) {
        double[] sums = new double[anchors.length];
        workers.forEachShard(anchors.length, a -> {
            scope.check();
            sums[a] = penalty(rows, rowWidth, anchors[a], a, expected, found);
        });
        double sum = 0;
        for (double each : sums) {
            sum += each;
        }
        return sum;
    }

    private static double penalty(
            float[] rows, int rowWidth, int anchor, int list, Neighbours expected, Neighbours found) {
        int k = found.k();
        int[] strangers = new int[k];
        float[] squares = new float[k];
        int count = 0;
        float farthest = 0;
        for (int j = list * k; j < (list + 1) * k; j++) {
            if (!contains(expected, list, found.indices()[j])) {
                strangers[count] = found.indices()[j];
                squares[count] = square(rows, rowWidth, anchor, strangers[count]);
                farthest = Math.max(farthest, squares[count++]);
            }
        }
        long ranks = 0;
        int n = rows.length / rowWidth;
        for (int i = 0; i < n && count > 0; i++) {
            float square = square(rows, rowWidth, anchor, i);
            if (square <= farthest && i != anchor) {
                for (int s = 0; s < count; s++) {
                    ranks += square < squares[s] || square == squares[s] && i <= strangers[s] ? 1 : 0;
                }
            }
        }
        return ranks - (double) count * k;
    }

    private static boolean contains(Neighbours lists, int list, int index) {
        for (int j = list * lists.k(); j < (list + 1) * lists.k(); j++) {
            if (lists.indices()[j] == index) {
                return true;
            }
        }
        return false;
    }

    private static float square(float[] rows, int width, int one, int other) {
        float sum = 0;
        int a = one * width;
        int b = other * width;
        for (int j = 0; j < width; j++) {
            float difference = rows[a + j] - rows[b + j];
            sum += difference * difference;
        }
        return sum;
    }
}
