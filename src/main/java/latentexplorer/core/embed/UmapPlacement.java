package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Places codes on a frozen UMAP map as umap-learn's {@code transform} does: memberships in the map's points counted from
 * distance 0, and a third of the epochs at a quarter of the rate, in which only the new points move.
 */
public final class UmapPlacement implements MapPlacement {
    private static final float RATE = 0.25f;
    private static final int FEW = 10_000;

    private final FrozenMap map;
    private final long seed;
    private final int epochs;
    private final UmapForces forces;

    /**
     * @param codes n x {@code width}, of the map
     * @param positions n x 2 raw positions
     */
    public UmapPlacement(
            float[] codes, int width, float[] positions, UmapSettings settings, Workers workers, JobScope scope) {
        map = new FrozenMap(codes, width, positions, settings.metric(), settings.neighbours(), workers, scope);
        seed = settings.seed();
        epochs = settings.epochs() > 0 ? Math.max(1, settings.epochs() / 3) : positions.length / 2 <= FEW ? 100 : 30;
        forces = UmapForces.of(UmapCurve.of(settings.minDistance(), settings.spread()));
    }

    @Override
    public Placed place(float[] codes, JobScope scope) {
        return map.place(codes, Descent::new, scope);
    }

    private final class Descent implements FrozenMap.Mover {
        @Override
        public void weigh(float[] distances, int from, float[] weights) {
            FuzzyGraph.memberships(distances, from, weights.length, 0, false, weights, 0);
        }

        @Override
        public void move(int[] neighbours, int from, float[] weights, float[] place, long ofCode) {
            float[] positions = map.positions();
            int n = positions.length / 2;
            long random = CounterRandom.mix(seed ^ ofCode);
            float most = weights[0];
            for (int epoch = 0; epoch < epochs; epoch++) {
                float rate = RATE * (1 - epoch / (float) epochs);
                for (int j = 0; j < weights.length; j++) {
                    if (!UmapForces.isDrawn(weights[j] / most, epoch)) {
                        continue;
                    }
                    forces.pull(positions, neighbours[from + j], place, rate);
                    for (int s = 0; s < UmapForces.STRANGERS; s++) {
                        random = CounterRandom.next(random);
                        forces.push(positions, CounterRandom.below(n, random), place, rate);
                    }
                }
            }
        }
    }
}
