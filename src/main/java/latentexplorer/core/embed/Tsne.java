package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.neighbours.FoundNeighbours;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.NumberCheck;
import org.jspecify.annotations.Nullable;

/**
 * t-SNE (van der Maaten and Hinton, 2008) of all points: attraction along the edges of the neighbour graph, repulsion by
 * {@link CauchyField}, principal components as the start, early exaggeration 12 and learning rate n / 12 (Belkina et al.,
 * 2019), momentum 0.5 and then 0.8, a step size of its own for each coordinate (Jacobs, 1988). The same codes and settings
 * give the same bits on any number of threads.
 */
public final class Tsne implements Iterative {
    private static final double START = 1e-4;
    private static final float EXAGGERATION = 12;
    private static final float LEAST_RATE = 200;

    private final float[] codes;
    private final int width;
    private final TsneSettings settings;
    private final Workers workers;
    private final float[] start;
    private @Nullable TsneDescent descent;
    private int[] order = {};
    private int round;
    private double recall = 1;

    /**
     * @param codes n x {@code width}, shared and not to be changed
     * @throws IllegalArgumentException with a sentence, when a code is not finite, there are too few for the perplexity, or
     *     memory is short
     */
    public Tsne(float[] codes, int width, TsneSettings settings, Workers workers, JobScope scope) {
        this.codes = codes;
        this.width = width;
        this.settings = settings;
        this.workers = workers;
        settings.checkPoints(codes.length / width);
        NumberCheck.check(codes, width, "Code");
        int n = codes.length / width;
        MapMemory.checkEdges("t-SNE", n, settings.neighbours());
        MapMemory.check("t-SNE", n, MapMemory.tsne(n, width, settings), MapMemory.free());
        start = StartPositions.of(codes, width, START, settings.seed(), workers, scope);
    }

    @Override
    public void step(JobScope scope) {
        if (done()) {
            return;
        }
        scope.check();
        if (descent == null) {
            descent = prepare(scope);
        } else {
            boolean early = round < settings.iterations() / 4;
            descent.move(early ? EXAGGERATION : 1, early ? 0.5f : 0.8f);
            round++;
        }
    }

    private TsneDescent prepare(JobScope scope) {
        NeighbourIndex index = NeighbourIndex.of(codes, width, settings.metric(), scope);
        FoundNeighbours found = index.usual(settings.neighbours(), workers, scope.part(0, 0.8));
        recall = found.recall();
        order = index.spatialOrder();
        WeightedGraph graph = Similarities.of(found.neighbours(), settings, order, workers, scope);
        int n = order.length;
        float[] x = new float[n];
        float[] y = new float[n];
        for (int place = 0; place < n; place++) {
            x[place] = start[2 * order[place]];
            y[place] = start[2 * order[place] + 1];
        }
        return new TsneDescent(graph, x, y, Math.max(LEAST_RATE, n / EXAGGERATION), workers);
    }

    @Override
    public float[] positions() {
        if (descent == null) {
            return start.clone();
        }
        float[] positions = new float[start.length];
        for (int place = 0; place < order.length; place++) {
            positions[2 * order[place]] = descent.x()[place];
            positions[2 * order[place] + 1] = descent.y()[place];
        }
        return positions;
    }

    /** The Kullback-Leibler divergence of the map from the codes, without exaggeration; NaN before there is a graph. */
    public double loss() {
        return descent == null ? Double.NaN : descent.loss();
    }

    @Override
    public double recall() {
        return recall;
    }

    @Override
    public int round() {
        return round;
    }

    @Override
    public int rounds() {
        return settings.iterations();
    }
}
