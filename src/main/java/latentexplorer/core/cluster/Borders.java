package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * For every vector, at every epsilon at which it is no core point, the nearest core point. As epsilon grows more vectors
 * become core points, and the nearest changes only when a nearer one does: a short list for each vector. Of equally near
 * core points the one in the denser region counts, then the one with the smaller number.
 */
final class Borders {
    private static final int BAND = 32;

    private final float[] core;
    private final int[][] candidates;

    /**
     * @param distances n x n
     * @param core the least epsilon that makes each vector a core point
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    Borders(float[] distances, float[] core, Workers workers, JobScope scope) {
        int n = core.length;
        this.core = core;
        candidates = new int[n][];
        int[] densestFirst = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> core[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        workers.forEachShard((n + BAND - 1) / BAND, shard -> {
            int[] found = new int[n];
            int to = Math.min(n, (shard + 1) * BAND);
            for (int i = shard * BAND; i < to && !scope.cancellation().isCancelled(); i++) {
                candidates[i] = nearer(distances, i, densestFirst, found);
            }
        });
        scope.check();
    }

    private int[] nearer(float[] distances, int i, int[] densestFirst, int[] found) {
        int row = i * core.length;
        int count = 0;
        float least = Float.POSITIVE_INFINITY;
        for (int j : densestFirst) {
            if (!(core[j] < core[i])) {
                break;
            }
            if (distances[row + j] < least) {
                least = distances[row + j];
                found[count++] = j;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The nearest core point of a vector that is none at this epsilon, however far; -1 when there is none. */
    int nearestCore(int i, double epsilon) {
        int nearest = -1;
        for (int j : candidates[i]) {
            if (core[j] > epsilon) {
                break;
            }
            nearest = j;
        }
        return nearest;
    }
}
