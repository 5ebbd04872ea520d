package latentexplorer.core.linalg;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * F F' for samples F (n x d) with their mean subtracted, without F or F F' in memory: the columns are read piece by piece,
 * and each piece C adds C (C' Q). In single precision; the shares of the shards are added up in double, in their order.
 */
final class CentredRows implements SymmetricProduct {
    /** Shares of the columns, each with sums of its own: the same whatever the number of threads. */
    private static final int SHARDS = 8;

    /** Numbers in a piece, so that it stays in the processor's cache between its two products. */
    private static final int PIECE = 3 << 18;

    private static final int WIDEST = 512;

    /** Rows of one shard of a loop. */
    private static final int BAND = 256;

    /** Samples of up to so many numbers (64 MB) are kept after the first reading. */
    private static final int MOST_KEPT = 1 << 24;

    private static final double ROUNDING = 1e-7;

    private final FloatRows rows;
    private final int n;
    private final int share;
    private final int piece;
    private final boolean keeps;

    /** By shard, then piece: the means of its columns, and its centred values when they are kept; null until read. */
    private final float[][][] means;

    private final float[][][] kept;

    CentredRows(FloatRows rows) {
        this.rows = rows;
        n = rows.count();
        share = (rows.width() + SHARDS - 1) / SHARDS;
        int most = Math.clamp(PIECE / n, 16, WIDEST);
        int pieces = (share + most - 1) / most;
        piece = (share + pieces - 1) / pieces;
        keeps = (long) n * rows.width() <= MOST_KEPT;
        means = new float[SHARDS][pieces][];
        kept = new float[SHARDS][pieces][];
    }

    /** Whether the samples are copied and centred only once, so that reading them again costs little. */
    boolean isKept() {
        return keeps;
    }

    @Override
    public int order() {
        return n;
    }

    @Override
    public double rounding() {
        return ROUNDING;
    }

    @Override
    public double[] times(double[] vectors, int count, Workers workers, JobScope scope) {
        float[] columns = new float[n * count];
        workers.forEachShard(bands(), band -> {
            int to = Math.min(n, (band + 1) * BAND);
            for (int c = 0; c < count; c++) {
                for (int i = band * BAND; i < to; i++) {
                    columns[i * count + c] = (float) vectors[c * n + i];
                }
            }
        });
        float[][] sums = new float[SHARDS][n * count];
        workers.forEachShard(SHARDS, shard -> add(shard, columns, count, sums[shard], scope));
        scope.check();
        double[] result = new double[count * n];
        workers.forEachShard(bands(), band -> {
            int from = band * BAND * count;
            double[] total = new double[Math.min(BAND * count, n * count - from)];
            for (float[] each : sums) {
                for (int i = 0; i < total.length; i++) {
                    total[i] += each[from + i];
                }
            }
            for (int c = 0; c < count; c++) {
                int to = c * n + band * BAND;
                for (int i = c; i < total.length; i += count) {
                    result[to++] = total[i];
                }
            }
        });
        return result;
    }

    private int bands() {
        return (n + BAND - 1) / BAND;
    }

    /** Vectors stand in columns here, so that OpenBLAS finds what it reads most often side by side. */
    private void add(int shard, float[] vectors, int count, float[] sums, JobScope scope) {
        float[] along = new float[piece * count];
        float[] buffer = new float[keeps ? 0 : n * piece];
        for (int p = 0; p < means[shard].length && !scope.cancellation().isCancelled(); p++) {
            int from = shard * share + p * piece;
            int columns = Math.min(piece, Math.min(rows.width(), (shard + 1) * share) - from);
            if (columns <= 0) {
                return;
            }
            float[] values = centred(shard, p, from, columns, buffer);
            Blas.multiply(
                    columns,
                    count,
                    n,
                    Blas.Floats.transposed(values, columns),
                    Blas.Floats.of(vectors, count),
                    0,
                    Blas.Floats.of(along, count));
            Blas.multiply(
                    n,
                    count,
                    columns,
                    Blas.Floats.of(values, columns),
                    Blas.Floats.of(along, count),
                    1,
                    Blas.Floats.of(sums, count));
        }
    }

    private float[] centred(int shard, int p, int from, int columns, float[] buffer) {
        if (kept[shard][p] != null) {
            return kept[shard][p];
        }
        float[] values = keeps ? new float[n * columns] : buffer;
        float[] mean = means[shard][p];
        for (int i = 0; i < n; i++) {
            rows.copy(i, from, columns, values, i * columns);
            if (mean != null) {
                subtract(values, i * columns, mean, columns);
            }
        }
        if (mean == null) {
            mean = average(values, columns);
            means[shard][p] = mean;
            for (int i = 0; i < n; i++) {
                subtract(values, i * columns, mean, columns);
            }
        }
        if (keeps) {
            kept[shard][p] = values;
        }
        return values;
    }

    private float[] average(float[] values, int columns) {
        double[] sums = new double[columns];
        for (int i = 0; i < n; i++) {
            add(sums, values, i * columns, columns);
        }
        float[] averages = new float[columns];
        for (int j = 0; j < columns; j++) {
            if (!Double.isFinite(sums[j])) {
                throw new IllegalArgumentException("The samples hold a value that is not finite.");
            }
            averages[j] = (float) (sums[j] / n);
        }
        return averages;
    }

    private static void add(double[] sums, float[] values, int from, int columns) {
        for (int j = 0; j < columns; j++) {
            sums[j] += values[from + j];
        }
    }

    private static void subtract(float[] values, int from, float[] mean, int columns) {
        for (int j = 0; j < columns; j++) {
            values[from + j] -= mean[j];
        }
    }
}
