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
        float[] single = new float[count * n];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) vectors[i];
        }
        float[][] sums = new float[SHARDS][count * n];
        workers.forEachShard(SHARDS, shard -> add(shard, single, count, sums[shard], scope));
        scope.check();
        double[] result = new double[count * n];
        for (float[] each : sums) {
            for (int i = 0; i < result.length; i++) {
                result[i] += each[i];
            }
        }
        return result;
    }

    private void add(int shard, float[] vectors, int count, float[] sums, JobScope scope) {
        float[] along = new float[count * piece];
        float[] buffer = new float[keeps ? 0 : n * piece];
        for (int p = 0; p < means[shard].length && !scope.cancellation().isCancelled(); p++) {
            int from = shard * share + p * piece;
            int columns = Math.min(piece, Math.min(rows.width(), (shard + 1) * share) - from);
            if (columns <= 0) {
                return;
            }
            float[] values = centred(shard, p, from, columns, buffer);
            Blas.multiply(
                    count,
                    columns,
                    n,
                    Blas.Floats.of(vectors, n),
                    Blas.Floats.of(values, columns),
                    0,
                    Blas.Floats.of(along, columns));
            Blas.multiply(
                    count,
                    n,
                    columns,
                    Blas.Floats.of(along, columns),
                    Blas.Floats.transposed(values, columns),
                    1,
                    Blas.Floats.of(sums, n));
        }
    }

    private float[] centred(int shard, int p, int from, int columns, float[] buffer) {
        if (kept[shard][p] != null) {
            return kept[shard][p];
        }
        float[] values = keeps ? new float[n * columns] : buffer;
        for (int i = 0; i < n; i++) {
            rows.copy(i, from, columns, values, i * columns);
        }
        if (means[shard][p] == null) {
            means[shard][p] = average(values, columns);
        }
        for (int i = 0; i < n; i++) {
            subtract(values, i * columns, means[shard][p], columns);
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
