package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.neighbours.FoundNeighbours;
import latentexplorer.core.neighbours.NeighbourIndex;
import latentexplorer.core.neighbours.NumberCheck;
import org.jspecify.annotations.Nullable;

/**
 * UMAP (McInnes, Healy and Melville, 2018) of all points, also of those that the neighbour graph does not connect: they start
 * where {@link SpectralStart} puts them. The same codes and settings give the same bits on any number of threads; see
 * {@link UmapDescent}.
 */
public final class Umap implements Iterative {
    /** The standard deviation of the start's first axis. */
    private static final double START = 5;

    private static final double JITTER = 0.01;

    private final float[] codes;
    private final int width;
    private final UmapSettings settings;
    private final Workers workers;
    private final float[] start;
    private @Nullable UmapDescent descent;
    private int[] order = {};
    private int round;
    private double recall = 1;

    /**
     * @param codes n x {@code width}, shared and not to be changed
     * @throws IllegalArgumentException with a sentence, when a code is not finite, there are fewer than neighbours, or memory is
     *     short
     */
    public Umap(float[] codes, int width, UmapSettings settings, Workers workers, JobScope scope) {
        this.codes = codes;
        this.width = width;
        this.settings = settings;
        this.workers = workers;
        settings.checkPoints(codes.length / width);
        NumberCheck.check(codes, width, "Code");
        int n = codes.length / width;
        MapMemory.checkEdges("UMAP", n, settings.neighbours());
        MapMemory.check("UMAP", n, MapMemory.umap(n, width, settings), MapMemory.free());
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
            descent.move(round, scope);
            round++;
        }
    }

    private UmapDescent prepare(JobScope scope) {
        NeighbourIndex index = NeighbourIndex.of(codes, width, settings.metric(), scope);
        FoundNeighbours found = index.usual(settings.neighbours() - 1, workers, scope.part(0, 0.9));
        recall = found.recall();
        order = index.spatialOrder();
        WeightedGraph graph = FuzzyGraph.of(found.neighbours(), order, workers, scope);
        float[] positions = grow(graph, scope);
        UmapCurve curve = UmapCurve.of(settings.minDistance(), settings.spread());
        return new UmapDescent(graph, positions, curve, rounds(), settings.seed(), workers);
    }

    /** The start that the graph gives, with what jitter parts equal points. */
    private float[] grow(WeightedGraph graph, JobScope scope) {
        int n = order.length;
        int columns = SpectralStart.COLUMNS;
        float[] components = StartPositions.project(codes, width, columns, workers, scope);
        float[] seeds = new float[n * columns];
        for (int place = 0; place < n; place++) {
            System.arraycopy(components, order[place] * columns, seeds, place * columns, columns);
        }
        float[] positions = new SpectralStart(graph, workers).grow(seeds, scope);
        SeededRandom random = new SeededRandom(settings.seed());
        for (int i = 0; i < positions.length; i++) {
            positions[i] += (float) (JITTER * random.nextGaussian());
        }
        return positions;
    }

    @Override
    public float[] positions() {
        if (descent == null) {
            return start.clone();
        }
        float[] now = descent.positions();
        float[] positions = new float[start.length];
        for (int place = 0; place < order.length; place++) {
            positions[2 * order[place]] = now[2 * place];
            positions[2 * order[place] + 1] = now[2 * place + 1];
        }
        return positions;
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
        return settings.epochs(codes.length / width);
    }
}
