package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.Metric;

/**
 * Places codes on a frozen t-SNE map (Poličar, Stražar and Zupan, 2023): each minimises its own divergence, with the
 * map's points as its neighbours at perplexity 5; all points of the map push it, by the field of {@link CauchyField}, and
 * new ones do not see each other.
 */
public final class TsnePlacement implements MapPlacement {
    private static final double PERPLEXITY = 5;
    private static final int ROUNDS = 250;
    private static final float RATE = 0.5f;

    private final FrozenMap map;
    private final CauchyField field;
    private final Metric metric;

    /**
     * @param codes n x {@code width}, of the map
     * @param positions n x 2 raw positions
     */
    public TsnePlacement(
            float[] codes, int width, float[] positions, TsneSettings settings, Workers workers, JobScope scope) {
        metric = settings.metric();
        map = new FrozenMap(codes, width, positions, metric, (int) (3 * PERPLEXITY), workers, scope);
        int n = positions.length / 2;
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = positions[2 * i];
            y[i] = positions[2 * i + 1];
        }
        field = new CauchyField(workers, true);
        field.compute(x, y);
    }

    @Override
    public Placed place(float[] codes, JobScope scope) {
        return map.place(codes, Descent::new, scope);
    }

    private final class Descent implements FrozenMap.Mover {
        private final Affinities affinities = new Affinities(PERPLEXITY, map.neighbours());
        private final CauchyField.Reader reader = field.reader();
        private final float[] straight = new float[map.neighbours()];

        @Override
        public void weigh(float[] distances, int from, float[] weights) {
            for (int j = 0; j < straight.length; j++) {
                straight[j] = metric.straight(distances[from + j]);
            }
            affinities.row(straight, 0, weights);
        }

        @Override
        public void move(int[] neighbours, int from, float[] weights, float[] place, long seed) {
            for (int round = 0; round < ROUNDS; round++) {
                reader.at(place[0], place[1]);
                float total = Math.max(reader.potential(), Float.MIN_NORMAL);
                float x = -reader.forceX() / total;
                float y = -reader.forceY() / total;
                for (int j = 0; j < weights.length; j++) {
                    int at = 2 * neighbours[from + j];
                    float dx = place[0] - map.positions()[at];
                    float dy = place[1] - map.positions()[at + 1];
                    float pull = weights[j] / (1 + dx * dx + dy * dy);
                    x += pull * dx;
                    y += pull * dy;
                }
                place[0] -= RATE * x;
                place[1] -= RATE * y;
            }
        }
    }
}
