package latentexplorer.core.linalg;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Inner products of n samples: n x n, symmetric bit for bit, the same on any number of threads. All methods throw
 * {@link java.util.concurrent.CancellationException} when asked to stop.
 */
public final class SampleProducts {
    /** Columns whose products single precision may sum. */
    static final int CHUNK = 1024;

    /** Columns of a chunk in double precision. */
    private static final int DOUBLE_CHUNK = 512;

    /** Rows and columns of a piece of the result that one thread makes alone: one native call of a few milliseconds. */
    private static final int TILE = 256;

    private static final int BANDS = 16;

    private final int n;
    private final Workers workers;
    private final JobScope scope;
    private final double[] products;

    private SampleProducts(int n, Workers workers, JobScope scope) {
        this.n = n;
        this.workers = workers;
        this.scope = scope;
        products = new double[Math.multiplyExact(n, n)];
    }

    /**
     * At the speed of single precision and nearly with the accuracy of double: the products of {@value #CHUNK} columns at
     * a time are summed in single precision, those sums in double.
     *
     * <p>For whole numbers from -128 to 128 (bytes less 128) the result is exact: each product is a whole number of at
     * most 2^14, so a sum of 2^10 of them, and every partial sum in whatever order, is a whole number of at most 2^24, and
     * single precision holds all of those. The sums in double are exact up to 2^53, for samples of up to 2^39 values.
     */
    public static double[] of(FloatRows rows, Workers workers, JobScope scope) {
        SampleProducts result = new SampleProducts(rows.count(), workers, scope);
        int n = rows.count();
        int d = rows.width();
        float[] chunk = new float[Math.multiplyExact(n, Math.min(CHUNK, d))];
        for (int from = 0; from < d; from += CHUNK) {
            scope.report((double) from / d, "Comparing samples");
            int start = from;
            int columns = Math.min(CHUNK, d - from);
            workers.forEachShard(BANDS, band -> {
                for (int i = n * band / BANDS; i < n * (band + 1) / BANDS; i++) {
                    rows.copy(i, start, columns, chunk, i * columns);
                }
            });
            result.eachTile((top, height, left, width) -> result.add(chunk, columns, top, height, left, width));
        }
        return result.mirrored();
    }

    /** In double precision. */
    public static double[] of(double[] samples, int width, Workers workers, JobScope scope) {
        SampleProducts result = new SampleProducts(samples.length / width, workers, scope);
        for (int from = 0; from < width; from += DOUBLE_CHUNK) {
            scope.report((double) from / width, "Comparing samples");
            result.add(samples, width, from, Math.min(DOUBLE_CHUNK, width - from));
        }
        return result.mirrored();
    }

    /**
     * Of the samples with each of their values scaled to mean 0 and variance 1 (divisor n); a value that is the same in
     * all samples becomes 0. In double precision.
     */
    public static double[] ofStandardised(FloatRows rows, Workers workers, JobScope scope) {
        int n = rows.count();
        SampleProducts result = new SampleProducts(n, workers, scope);
        double[] chunk = new double[Math.multiplyExact(n, Math.min(DOUBLE_CHUNK, rows.width()))];
        for (int from = 0; from < rows.width(); from += DOUBLE_CHUNK) {
            scope.report((double) from / rows.width(), "Comparing samples");
            int start = from;
            int columns = Math.min(DOUBLE_CHUNK, rows.width() - from);
            workers.forEachShard(BANDS, band -> {
                int first = columns * band / BANDS;
                int last = columns * (band + 1) / BANDS;
                float[] piece = new float[n * (last - first)];
                for (int i = 0; i < n; i++) {
                    rows.copy(i, start + first, last - first, piece, i * (last - first));
                }
                for (int j = first; j < last; j++) {
                    standardise(piece, j - first, last - first, n, chunk, j, columns);
                }
            });
            result.add(chunk, columns, 0, columns);
        }
        return result.mirrored();
    }

    private static void standardise(float[] piece, int from, int stride, int n, double[] chunk, int to, int columns) {
        double sum = 0;
        boolean constant = true;
        for (int i = 0; i < n; i++) {
            sum += piece[i * stride + from];
            constant &= piece[i * stride + from] == piece[from];
        }
        double mean = sum / n;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double value = piece[i * stride + from] - mean;
            squares += value * value;
        }
        double scale = constant ? 0 : 1 / Math.sqrt(squares / n);
        for (int i = 0; i < n; i++) {
            chunk[i * columns + to] = (piece[i * stride + from] - mean) * scale;
        }
    }

    private interface TileWork {
        void accept(int top, int height, int left, int width);
    }

    /** Works on the tiles on and above the diagonal. */
    private void eachTile(TileWork work) {
        int across = (n + TILE - 1) / TILE;
        workers.forEachShard(across * (across + 1) / 2, pair -> {
            int column = 0;
            int before = 0;
            while (before + column < pair) {
                column++;
                before += column;
            }
            int top = (pair - before) * TILE;
            int left = column * TILE;
            if (!scope.cancellation().isCancelled()) {
                work.accept(top, Math.min(TILE, n - top), left, Math.min(TILE, n - left));
            }
        });
        scope.check();
    }

    private void add(float[] chunk, int columns, int top, int height, int left, int width) {
        float[] tile = new float[height * width];
        Blas.multiply(
                height,
                width,
                columns,
                Blas.Floats.of(chunk, columns).from(top * columns),
                Blas.Floats.transposed(chunk, columns).from(left * columns),
                0,
                Blas.Floats.of(tile, width));
        for (int i = 0; i < height; i++) {
            int to = (top + i) * n + left;
            for (int j = 0; j < width; j++) {
                products[to + j] += tile[i * width + j];
            }
        }
    }

    private void add(double[] samples, int stride, int from, int columns) {
        eachTile((top, height, left, width) -> Blas.multiply(
                height,
                width,
                columns,
                Blas.Doubles.of(samples, stride).from(top * stride + from),
                Blas.Doubles.transposed(samples, stride).from(left * stride + from),
                1,
                Blas.Doubles.of(products, n).from(top * n + left)));
    }

    /** Copies what is above the diagonal to below, so that the matrix is symmetric bit for bit. */
    private double[] mirrored() {
        eachTile((top, height, left, width) -> {
            for (int i = left; i < left + width; i++) {
                int end = Math.min(i, top + height);
                for (int j = top; j < end; j++) {
                    products[i * n + j] = products[j * n + i];
                }
            }
        });
        return products;
    }
}
