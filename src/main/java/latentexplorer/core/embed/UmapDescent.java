package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * UMAP's stochastic gradient descent in a form that gives the same bits on any number of threads. umap-learn moves both
 * ends of an edge whenever it draws one, one edge after the other. So do 64 blocks of neighbouring points here, each with
 * the edges inside it; of an edge between blocks, each end is moved by its own block. A block sees its own points where they
 * have got to, and the others where they were when its quarter of the epoch began: every fourth block moves in each quarter.
 */
final class UmapDescent {
    private static final int BLOCKS = 64;

    /** Parts of an epoch; those after see the points of those before where they have got to. */
    private static final int PHASES = 4;

    private final WeightedGraph graph;
    private final float[] frequencies;
    private final ForceTable pull;
    private final ForceTable push;
    private final int epochs;
    private final long seed;
    private final Workers workers;
    private final float[] positions;

    /** The positions at the beginning of the phase. */
    private final float[] seen;

    /** @param positions n x 2, where to start, owned by this from now on */
    UmapDescent(WeightedGraph graph, float[] positions, UmapCurve curve, int epochs, long seed, Workers workers) {
        this.graph = graph;
        this.positions = positions;
        this.epochs = epochs;
        this.seed = seed;
        this.workers = workers;
        seen = positions.clone();
        pull = new ForceTable(curve::pull);
        push = new ForceTable(curve::push);
        frequencies = frequencies(graph.weights(), epochs);
    }

    /** How often each edge is drawn in an epoch: at most once, the heaviest always, the lightest never. */
    private static float[] frequencies(float[] weights, int epochs) {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, weight);
        }
        float[] frequencies = new float[weights.length];
        for (int e = 0; e < weights.length; e++) {
            float frequency = weights[e] / most;
            frequencies[e] = frequency * epochs < 1 ? 0 : frequency;
        }
        return frequencies;
    }

    float[] positions() {
        return positions;
    }

    /** @throws java.util.concurrent.CancellationException between two phases, when asked to stop */
    void move(int epoch, JobScope scope) {
        float rate = 1 - epoch / (float) epochs;
        for (int phase = 0; phase < PHASES; phase++) {
            scope.check();
            int first = phase;
            workers.forEachShard(BLOCKS / PHASES, shard -> moveBlock(shard * PHASES + first, epoch, rate));
            for (int block = phase; block < BLOCKS; block += PHASES) {
                int from = 2 * from(block);
                System.arraycopy(positions, from, seen, from, 2 * from(block + 1) - from);
            }
        }
    }

    private int from(int block) {
        return Workers.start(block, BLOCKS, graph.size());
    }

    private void moveBlock(int block, int epoch, float rate) {
        int from = from(block);
        int to = from(block + 1);
        for (int i = from; i < to; i++) {
            move(i, from, to, epoch, rate);
        }
    }

    private void move(int i, int from, int to, int epoch, float rate) {
        float x = positions[2 * i];
        float y = positions[2 * i + 1];
        long random = CounterRandom.start(seed, epoch, i);
        int n = graph.size();
        int end = graph.starts()[i + 1];
        for (int e = graph.starts()[i]; e < end; e++) {
            if (!UmapForces.isDrawn(frequencies[e], epoch)) {
                continue;
            }
            int target = graph.targets()[e];
            boolean inside = target >= from && target < to;
            float[] others = inside ? positions : seen;
            int j = 2 * target;
            float dx = x - others[j];
            float dy = y - others[j + 1];
            float force = pull.of(dx * dx + dy * dy);
            float stepX = rate * UmapForces.limit(force * dx);
            float stepY = rate * UmapForces.limit(force * dy);
            if (inside) {
                x += stepX;
                y += stepY;
                positions[j] -= stepX;
                positions[j + 1] -= stepY;
            } else {
                // The edge is drawn from both ends, and the other block does not move this one. Nor does this one pass
                // the
                // other: two that pass each other in turn would leapfrog away from all the rest.
                float twice = 2 * rate * -force < 1 ? 2 : 1 / (rate * -force);
                x += twice * stepX;
                y += twice * stepY;
            }
            // What strangers do is added up before it counts: five sums at once instead of one after the other.
            // Together
            // they push no farther than one alone, as after a long step the next strangers would be far.
            float pushX = 0;
            float pushY = 0;
            for (int s = 0; s < UmapForces.STRANGERS; s++) {
                random = CounterRandom.next(random);
                int stranger = 2 * CounterRandom.below(n, random);
                dx = x - seen[stranger];
                dy = y - seen[stranger + 1];
                force = push.of(dx * dx + dy * dy);
                pushX += UmapForces.limit(force * dx);
                pushY += UmapForces.limit(force * dy);
            }
            x += rate * UmapForces.limit(pushX);
            y += rate * UmapForces.limit(pushY);
        }
        positions[2 * i] = x;
        positions[2 * i + 1] = y;
    }
}
