package latentexplorer.core.linalg;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * Sums of products of centred samples. The order of every sum depends on the data alone, never on the number of threads.
 *
 * @param rows the samples
 * @param mean their mean, subtracted from each
 */
record Scatter(Rows rows, double[] mean) {
    /** Bands of the result, each made by one thread alone. */
    private static final int BANDS = 16;

    /** Numbers that a block of rows may hold: 32 MB. */
    private static final int BLOCK = 1 << 22;

    static double[] mean(Rows rows, JobScope scope) {
        int d = rows.width();
        double[] sum = new double[d];
        double[] row = new double[d];
        for (int i = 0; i < rows.count(); i++) {
            if ((i & 0xFF) == 0) {
                scope.check();
            }
            rows.copy(i, row, 0);
            for (int j = 0; j < d; j++) {
                sum[j] += row[j];
            }
        }
        for (int j = 0; j < d; j++) {
            sum[j] /= rows.count();
        }
        return sum;
    }

    /** Sum of squares of each centred value: d numbers. */
    double[] squares(JobScope scope) {
        int d = rows.width();
        double[] sum = new double[d];
        double[] row = new double[d];
        for (int i = 0; i < rows.count(); i++) {
            if ((i & 0xFF) == 0) {
                scope.check();
            }
            rows.copy(i, row, 0);
            for (int j = 0; j < d; j++) {
                double v = row[j] - mean[j];
                sum[j] += v * v;
            }
        }
        return sum;
    }

    /** The d x d sum of outer products over the samples; only the upper triangle is complete. */
    double[] ofColumns(Workers workers, JobScope scope) {
        int d = rows.width();
        int block = blockRows();
        double[] sum = new double[Math.multiplyExact(d, d)];
        for (int start = 0; start < rows.count(); start += block) {
            scope.report((double) start / rows.count(), "Comparing pixels");
            int count = Math.min(block, rows.count() - start);
            double[] centred = centred(start, count, workers);
            workers.forEachShard(BANDS, band -> {
                int from = Workers.start(band, BANDS, d);
                int to = Workers.start(band + 1, BANDS, d);
                if (from < to && !scope.cancellation().isCancelled()) {
                    Blas.multiply(
                            to - from,
                            d - from,
                            count,
                            Blas.Doubles.transposed(centred, d).from(from),
                            Blas.Doubles.of(centred, d).from(from),
                            1,
                            Blas.Doubles.of(sum, d).from(from * d + from));
                }
            });
        }
        scope.check();
        return sum;
    }

    /** The n x n inner products of the samples; only the upper triangle is complete. */
    double[] ofSamples(Workers workers, JobScope scope) {
        int n = rows.count();
        int d = rows.width();
        int block = blockRows();
        int blocks = (n + block - 1) / block;
        double[] products = new double[Math.multiplyExact(n, n)];
        for (int i = 0; i < blocks; i++) {
            int row = i * block;
            scope.report((double) row / n, "Comparing samples");
            int height = Math.min(block, n - row);
            double[] left = centred(row, height, workers);
            workers.forEachShard(blocks - i, shard -> {
                int column = row + shard * block;
                int width = Math.min(block, n - column);
                if (scope.cancellation().isCancelled()) {
                    return;
                }
                double[] right = shard == 0 ? left : centred(column, width);
                Blas.multiply(
                        height,
                        width,
                        d,
                        Blas.Doubles.of(left, d),
                        Blas.Doubles.transposed(right, d),
                        0,
                        Blas.Doubles.of(products, n).from(row * n + column));
            });
        }
        scope.check();
        return products;
    }

    /**
     * Weighted sums of the centred samples.
     *
     * @param weights k x n
     * @return k x d
     */
    double[] combine(double[] weights, int k, JobScope scope) {
        int n = rows.count();
        int d = rows.width();
        int block = blockRows();
        double[] sums = new double[Math.multiplyExact(k, d)];
        for (int start = 0; start < n; start += block) {
            scope.check();
            int count = Math.min(block, n - start);
            Blas.multiply(
                    k,
                    d,
                    count,
                    Blas.Doubles.of(weights, n).from(start),
                    Blas.Doubles.of(centred(start, count), d),
                    1,
                    Blas.Doubles.of(sums, d));
        }
        return sums;
    }

    /** The sum of squares of the samples' projections on each of k vectors (k x d): k numbers. */
    double[] squaresAlong(double[] vectors, int k, JobScope scope) {
        int d = rows.width();
        int block = blockRows();
        double[] sums = new double[k];
        for (int start = 0; start < rows.count(); start += block) {
            scope.check();
            int count = Math.min(block, rows.count() - start);
            double[] projected = new double[count * k];
            Blas.multiply(
                    count,
                    k,
                    d,
                    Blas.Doubles.of(centred(start, count), d),
                    Blas.Doubles.transposed(vectors, d),
                    0,
                    Blas.Doubles.of(projected, k));
            for (int i = 0; i < projected.length; i++) {
                sums[i % k] += projected[i] * projected[i];
            }
        }
        return sums;
    }

    private int blockRows() {
        return Math.clamp(BLOCK / rows.width(), 1, Math.max(1, rows.count()));
    }

    private double[] centred(int start, int count, Workers workers) {
        double[] block = new double[count * rows.width()];
        workers.forEachShard(
                BANDS,
                band -> fill(block, start, Workers.start(band, BANDS, count), Workers.start(band + 1, BANDS, count)));
        return block;
    }

    private double[] centred(int start, int count) {
        double[] block = new double[count * rows.width()];
        fill(block, start, 0, count);
        return block;
    }

    private void fill(double[] block, int start, int from, int to) {
        int d = rows.width();
        for (int i = from; i < to; i++) {
            rows.copy(start + i, block, i * d);
            for (int j = 0; j < d; j++) {
                block[i * d + j] -= mean[j];
            }
        }
    }
}
