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

    private static final double ROUNDING = 1e-7;

    private final FloatRows rows;
    private final float[] mean;
    private final int piece;

    CentredRows(FloatRows rows, Workers workers, JobScope scope) {
        this.rows = rows;
        int n = rows.count();
        int share = (rows.width() + SHARDS - 1) / SHARDS;
        int most = Math.clamp(PIECE / n, 16, WIDEST);
        int pieces = (share + most - 1) / most;
        piece = (share + pieces - 1) / pieces;
        mean = new float[rows.width()];
        eachPiece(workers, scope, (_, from, columns, values) -> average(values, n, columns, from));
        for (float each : mean) {
            if (!Float.isFinite(each)) {
                throw new IllegalArgumentException("The samples hold a value that is not finite.");
            }
        }
    }

    private void average(float[] values, int n, int columns, int from) {
        double[] sum = new double[columns];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns; j++) {
                sum[j] += values[i * columns + j];
            }
        }
        for (int j = 0; j < columns; j++) {
            mean[from + j] = (float) (sum[j] / n);
        }
    }

    @Override
    public int order() {
        return rows.count();
    }

    @Override
    public double rounding() {
        return ROUNDING;
    }

    @Override
    public double[] times(double[] vectors, int count, Workers workers, JobScope scope) {
        int n = rows.count();
        float[] single = new float[count * n];
        for (int i = 0; i < single.length; i++) {
            single[i] = (float) vectors[i];
        }
        float[][] sums = new float[SHARDS][count * n];
        eachPiece(workers, scope, (shard, _, columns, values) -> {
            float[] along = new float[count * columns];
            Blas.multiply(
                    count,
                    columns,
                    n,
                    Blas.Floats.of(single, n),
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
                    Blas.Floats.of(sums[shard], n));
        });
        double[] result = new double[count * n];
        for (float[] share : sums) {
            for (int i = 0; i < result.length; i++) {
                result[i] += share[i];
            }
        }
        return result;
    }

    private interface PieceWork {
        /** @param values n x columns, the mean subtracted; the work may use it until it returns */
        void accept(int shard, int from, int columns, float[] values);
    }

    private void eachPiece(Workers workers, JobScope scope, PieceWork work) {
        int n = rows.count();
        int d = rows.width();
        int share = (d + SHARDS - 1) / SHARDS;
        workers.forEachShard(SHARDS, shard -> {
            int end = Math.min(d, (shard + 1) * share);
            float[] values = new float[n * piece];
            for (int from = shard * share; from < end && !scope.cancellation().isCancelled(); from += piece) {
                int columns = Math.min(piece, end - from);
                for (int i = 0; i < n; i++) {
                    int at = i * columns;
                    rows.copy(i, from, columns, values, at);
                    for (int j = 0; j < columns; j++) {
                        values[at + j] -= mean[from + j];
                    }
                }
                work.accept(shard, from, columns, values);
            }
        });
        scope.check();
    }
}
