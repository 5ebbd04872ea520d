package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Neighbours;

/** The joint similarities of t-SNE, p(ij) = (p(j|i) + p(i|j)) / 2n, that add up to 1. */
final class Similarities {
    private static final int BLOCKS = 128;

    private Similarities() {}

    /** @param order the points' indices in the order in which the graph numbers them */
    static WeightedGraph of(
            Neighbours neighbours, TsneSettings settings, int[] order, Workers workers, JobScope scope) {
        int n = order.length;
        int k = neighbours.k();
        int[] places = new int[n];
        for (int place = 0; place < n; place++) {
            places[order[place]] = place;
        }
        int[] targets = new int[n * k];
        float[] shares = new float[n * k];
        workers.forEachShard(BLOCKS, block -> {
            scope.check();
            Affinities affinities = new Affinities(settings.perplexity(), k);
            float[] distances = new float[k];
            float[] row = new float[k];
            for (int place = Workers.start(block, BLOCKS, n); place < Workers.start(block + 1, BLOCKS, n); place++) {
                int from = order[place] * k;
                for (int j = 0; j < k; j++) {
                    distances[j] = settings.metric().straight(neighbours.distances()[from + j]);
                    targets[place * k + j] = places[neighbours.indices()[from + j]];
                }
                affinities.row(distances, 0, row);
                System.arraycopy(row, 0, shares, place * k, k);
            }
        });
        float scale = 0.5f / n;
        return WeightedGraph.symmetric(targets, shares, k, (one, other) -> (one + other) * scale, workers, scope);
    }
}
