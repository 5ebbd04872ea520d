package latentexplorer.core.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Where clusters are sought: n vectors, known by their inner products, so that whatever is done with them costs the same
 * however long they are. Products and distances are made when they are first asked for and kept. Immutable to all who use
 * it; any thread may call it, except those of the workers that it was made with.
 */
final class Space {
    /** Rows of one shard of work: the same whatever the number of threads. */
    private static final int BAND = 32;

    /** 1 - cos below which two directions are the same: some rounding of numbers near 1, and no true difference. */
    private static final double SAME_DIRECTION = 1e-13;

    private final int count;
    private final int dims;
    private final String title;
    private final Metric metric;
    private final float @Nullable [] coordinates;
    private final Workers workers;
    private final Once<double[]> products;
    private final Once<float[]> distances;

    /**
     * @param coordinates count x dims, or null; with the products, both shared and not to be changed afterwards
     * @param products makes the inner products, count x count, symmetric bit for bit, those of identical vectors the same
     * @param workers for the distances
     */
    Space(
            int count,
            int dims,
            String title,
            Metric metric,
            float @Nullable [] coordinates,
            Function<JobScope, double[]> products,
            Workers workers) {
        this.count = count;
        this.dims = dims;
        this.title = title;
        this.metric = metric;
        this.coordinates = coordinates;
        this.workers = workers;
        this.products = new Once<>(products);
        this.distances = new Once<>(this::measure);
    }

    /**
     * Vectors as they are: nothing is subtracted from them.
     *
     * @param vectors n x width
     * @param width at least 1
     */
    static Space of(double[] vectors, int width, Metric metric, Workers workers) {
        int n = vectors.length / width;
        float[] coordinates = new float[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            coordinates[i] = (float) vectors[i];
        }
        String title = String.format(Locale.ROOT, "%,d values", width);
        return new Space(n, width, title, metric, coordinates, scope -> plainProducts(vectors, n, width), workers);
    }

    private static double[] plainProducts(double[] vectors, int n, int width) {
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int c = 0; c < width; c++) {
                    sum += vectors[i * width + c] * vectors[j * width + c];
                }
                products[i * n + j] = sum;
                products[j * n + i] = sum;
            }
        }
        return products;
    }

    /** Number of vectors, n. */
    int count() {
        return count;
    }

    /** Number of values of a vector. */
    int dims() {
        return dims;
    }

    /** What the space is, for the user: "3,136 pixels", "50 PCs, unit variance, cosine". */
    String title() {
        return title;
    }

    Metric metric() {
        return metric;
    }

    /**
     * The vectors themselves, n x {@link #dims()}, where there are few values; null for spaces of pixels.
     */
    float @Nullable [] coordinates() {
        return coordinates;
    }

    /**
     * The inner products of the vectors, n x n, all of the symmetric matrix; shared and not to be changed. The products of
     * identical vectors are the same bit for bit.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    double[] products(JobScope scope) {
        return products.get(scope);
    }

    /**
     * The distances in {@link #metric()}, n x n, symmetric bit for bit; 0 on the diagonal and between identical vectors;
     * shared and not to be changed.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    float[] distances(JobScope scope) {
        return distances.get(scope);
    }

    private float[] measure(JobScope scope) {
        double[] inner = products(scope.part(0, 0.8));
        scope.report(0.8, "Measuring distances");
        double[] squares = new double[count];
        for (int i = 0; i < count; i++) {
            squares[i] = inner[i * count + i];
        }
        double[] scales = metric == Metric.COSINE ? unitScales(squares) : squares;
        float[] result = new float[Math.multiplyExact(count, count)];
        workers.forEachShard((count + BAND - 1) / BAND, shard -> {
            int to = Math.min(count, (shard + 1) * BAND);
            for (int i = shard * BAND; i < to && !scope.cancellation().isCancelled(); i++) {
                if (metric == Metric.COSINE) {
                    angles(inner, scales, i, result);
                } else {
                    lengths(inner, squares, i, result);
                }
            }
        });
        scope.check();
        return result;
    }

    private static void lengths(double[] inner, double[] squares, int i, float[] result) {
        int n = squares.length;
        int row = i * n;
        double own = squares[i];
        for (int j = 0; j < n; j++) {
            result[row + j] = (float) Math.sqrt(Math.max(0, own + squares[j] - 2 * inner[row + j]));
        }
    }

    private static void angles(double[] inner, double[] scales, int i, float[] result) {
        int n = scales.length;
        int row = i * n;
        double own = scales[i];
        for (int j = 0; j < n; j++) {
            double distance = 1 - inner[row + j] * (own * scales[j]);
            result[row + j] = (float) (distance < SAME_DIRECTION ? 0 : Math.min(2, distance));
        }
        if (own == 0) {
            for (int j = 0; j < n; j++) {
                if (scales[j] == 0) {
                    result[row + j] = 0;
                }
            }
        }
    }

    /** 1 / length of each vector, 0 for a vector of length 0. */
    private static double[] unitScales(double[] squares) {
        return Arrays.stream(squares).map(s -> s > 0 ? 1 / Math.sqrt(s) : 0).toArray();
    }
}
