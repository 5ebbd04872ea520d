package latentexplorer.core.embed;

import latentexplorer.core.job.Workers;

/**
 * UMAP's stochastic gradient descent in a form that gives the same bits on any number of threads. umap-learn moves both
 * ends of an edge whenever it draws one, in whatever order threads get there. Here each point gathers in every epoch what
 * its edges do to it, as head and as tail, and what strangers do, drawn by a generator of its own that is seeded by seed,
 * epoch and point; it sees itself where it has got to, and the others where they were at the beginning of the quarter of the epoch.
 */
final class UmapDescent {
    private static final int BLOCKS = 128;

    /** Parts of an epoch: every fourth point moves in each, and those after see it where it has got to. */
    private static final int PHASES = 4;

    private final WeightedGraph graph;
    private final float[] frequencies;
    private final ForceTable pull;
    private final ForceTable push;
    private final int epochs;
    private final long seed;
    private final Workers workers;
    private final float[] positions;
    private final float[] next;

    /** @param positions n x 2, where to start, owned by this from now on */
    UmapDescent(WeightedGraph graph, float[] positions, UmapCurve curve, int epochs, long seed, Workers workers) {
        this.graph = graph;
        this.positions = positions;
        this.epochs = epochs;
        this.seed = seed;
        this.workers = workers;
        next = new float[positions.length];
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

    void move(int epoch) {
        float rate = 1 - epoch / (float) epochs;
        for (int phase = 0; phase < PHASES; phase++) {
            movePart(phase, epoch, rate);
        }
    }

    private void movePart(int phase, int epoch, float rate) {
        int n = graph.size();
        workers.forEachShard(BLOCKS, block -> {
            int from = (int) ((long) block * n / BLOCKS);
            for (int i = from + Math.floorMod(phase - from, PHASES); i < (long) (block + 1) * n / BLOCKS; i += PHASES) {
                move(i, n, epoch, rate);
            }
        });
        for (int i = phase; i < n; i += PHASES) {
            positions[2 * i] = next[2 * i];
            positions[2 * i + 1] = next[2 * i + 1];
        }
    }

    private void move(int i, int n, int epoch, float rate) {
        float x = positions[2 * i];
        float y = positions[2 * i + 1];
        long random = CounterRandom.start(seed, epoch, i);
        int end = graph.starts()[i + 1];
        for (int e = graph.starts()[i]; e < end; e++) {
            float frequency = frequencies[e];
            if ((int) (frequency * (epoch + 1)) == (int) (frequency * epoch)) {
                continue;
            }
            int j = 2 * graph.targets()[e];
            float otherX = positions[j];
            float otherY = positions[j + 1];
            for (int end2 = 0; end2 < 2; end2++) {
                float dx = x - otherX;
                float dy = y - otherY;
                float force = pull.of(dx * dx + dy * dy);
                x += rate * UmapForces.limit(force * dx);
                y += rate * UmapForces.limit(force * dy);
            }
            // What strangers do is added up before it counts: five sums at once instead of one after the other.
            float pushX = 0;
            float pushY = 0;
            for (int s = 0; s < UmapForces.STRANGERS; s++) {
                random = CounterRandom.next(random);
                int stranger = 2 * CounterRandom.below(n, random);
                float dx = x - positions[stranger];
                float dy = y - positions[stranger + 1];
                float force = push.of(dx * dx + dy * dy);
                pushX += UmapForces.limit(force * dx);
                pushY += UmapForces.limit(force * dy);
            }
            x += rate * pushX;
            y += rate * pushY;
        }
        next[2 * i] = x;
        next[2 * i + 1] = y;
    }
}
