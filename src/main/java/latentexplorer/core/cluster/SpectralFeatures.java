package latentexplorer.core.cluster;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * The vectors of a space by their places in the eigenvectors of their neighbour graph (von Luxburg, 2007): near each other
 * there when many short ways lead from one to the other.
 */
final class SpectralFeatures {
    /** K-means in few dimensions is quick, and its starts differ more there than among pixels. */
    private static final int STARTS = 10;

    private final NeighbourGraph graph;
    private final Laplacian laplacian;
    private final SmallestEigenvectors.Found found;

    /**
     * @param most eigenvectors that will be asked for, those of the components included
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    SpectralFeatures(Space space, GraphSettings settings, int most, Workers workers, JobScope scope) {
        graph = NeighbourGraph.of(
                space.distances(scope.part(0, 0.5)),
                space.count(),
                settings.neighbours(),
                settings.mutual(),
                workers,
                scope);
        laplacian = new Laplacian(graph, settings.normalised());
        int wanted = Math.max(0, Math.min(most, space.count()) - laplacian.components());
        found = SmallestEigenvectors.of(laplacian, wanted, workers, scope.part(0.5, 1));
    }

    /** What a neighbour graph and its Laplacian depend on; see {@link Algorithm.Spectral}. */
    record GraphSettings(int neighbours, boolean mutual, boolean normalised) {
        static GraphSettings of(Algorithm.Spectral algorithm) {
            return new GraphSettings(algorithm.neighbours(), algorithm.mutual(), algorithm.normalised());
        }
    }

    NeighbourGraph graph() {
        return graph;
    }

    /** The smallest eigenvalues, ascending, 0 for each component; at most as many as were announced. */
    List<Double> eigenvalues(int count) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < Math.min(count, laplacian.components()); i++) {
            values.add(0.0);
        }
        for (double each : found.values()) {
            if (values.size() < count) {
                values.add(each);
            }
        }
        return values;
    }

    /**
     * The eigenvectors of the {@code count} smallest eigenvalues, those of the components first, as the columns of an
     * n x count matrix.
     */
    double[] rows(int count) {
        int n = graph.nodes();
        int flat = Math.min(count, laplacian.components());
        double[] flatVectors = laplacian.flatVectors(count);
        double[] rows = new double[n * count];
        for (int i = 0; i < n; i++) {
            double scale = laplacian.rowScale(i);
            for (int c = 0; c < count; c++) {
                double value =
                        c < flat ? flatVectors[i * flat + c] : found.vectors()[i * found.values().length + c - flat];
                rows[i * count + c] = scale * value;
            }
        }
        return rows;
    }

    /** K-means of the rows: spectral clustering. */
    Partition partition(int clusters, long seed, Workers workers, JobScope scope) {
        return KMeans.of(rows(clusters), graph.nodes(), clusters, Metric.EUCLIDEAN)
                .best(clusters, STARTS, seed, workers, scope);
    }
}
