package latentexplorer.core.embed;

import java.util.function.Supplier;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.Neighbours;

/** What placements on a map share: a new code starts at the weighted mean of its neighbours' places and moves from there. */
final class FrozenMap {
    private static final int SHARD = 32;

    private final float[] positions;
    private final NeighbourIndex index;
    private final int width;
    private final int k;
    private final Workers workers;

    FrozenMap(
            float[] codes,
            int width,
            float[] positions,
            Metric metric,
            int neighbours,
            Workers workers,
            JobScope scope) {
        this.positions = positions;
        this.width = width;
        this.workers = workers;
        k = Math.min(neighbours, positions.length / 2);
        index = NeighbourIndex.of(codes, width, metric, scope);
    }

    float[] positions() {
        return positions;
    }

    int neighbours() {
        return k;
    }

    /** One thread's way of moving codes to their places. */
    interface Mover {
        /** Writes the weights of the neighbours whose distances are at {@code from} on; scaled as the mover likes. */
        void weigh(float[] distances, int from, float[] weights);

        /**
         * Moves one point.
         *
         * @param neighbours the frozen points' indices at {@code from} on
         * @param place x and y, to be changed
         * @param seed of the code alone
         */
        void move(int[] neighbours, int from, float[] weights, float[] place, long seed);
    }

    MapPlacement.Placed place(float[] codes, Supplier<Mover> movers, JobScope scope) {
        int m = codes.length / width;
        if (m == 0) {
            return new MapPlacement.Placed(new float[0], new int[0], new float[0]);
        }
        Neighbours near = index.nearest(codes, k, workers, scope);
        float[] places = new float[2 * m];
        int[] nearest = new int[m];
        float[] distances = new float[m];
        workers.forEachShard((m + SHARD - 1) / SHARD, shard -> {
            Mover mover = movers.get();
            float[] weights = new float[k];
            float[] place = new float[2];
            for (int i = shard * SHARD; i < Math.min(m, (shard + 1) * SHARD); i++) {
                scope.check();
                nearest[i] = near.indices()[i * k];
                distances[i] = near.distances()[i * k];
                if (distances[i] == 0) {
                    // A code that is on the map has its place there.
                    System.arraycopy(positions, 2 * nearest[i], places, 2 * i, 2);
                    continue;
                }
                mover.weigh(near.distances(), i * k, weights);
                start(near.indices(), i * k, weights, place);
                mover.move(near.indices(), i * k, weights, place, seed(codes, i));
                System.arraycopy(place, 0, places, 2 * i, 2);
            }
        });
        return new MapPlacement.Placed(places, nearest, distances);
    }

    private void start(int[] neighbours, int from, float[] weights, float[] place) {
        double x = 0;
        double y = 0;
        double total = 0;
        for (int j = 0; j < k; j++) {
            int at = 2 * neighbours[from + j];
            x += (double) weights[j] * positions[at];
            y += (double) weights[j] * positions[at + 1];
            total += weights[j];
        }
        place[0] = (float) (x / total);
        place[1] = (float) (y / total);
    }

    private long seed(float[] codes, int i) {
        long seed = 0;
        for (int j = i * width; j < (i + 1) * width; j++) {
            seed = CounterRandom.mix(seed + 0x9E3779B97F4A7C15L + Float.floatToIntBits(codes[j]));
        }
        return seed;
    }
}
