package latentexplorer.core.linalg;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** A symmetric, positive semidefinite matrix that is known by what it makes of vectors. */
interface SymmetricProduct {
    /** Rows and columns of the matrix. */
    int order();

    /** A share of the largest eigenvalue: smaller ones are lost in the rounding of the products. */
    double rounding();

    /**
     * @param vectors count x order, one vector a row
     * @return count x order, the matrix times each vector
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    double[] times(double[] vectors, int count, Workers workers, JobScope scope);

    /** A matrix in memory, order x order. */
    record OfMatrix(double[] matrix, int order) implements SymmetricProduct {
        static final double ROUNDING = 1e-11;

        private static final int BAND = 128;

        @Override
        public double rounding() {
            return ROUNDING;
        }

        @Override
        public double[] times(double[] vectors, int count, Workers workers, JobScope scope) {
            double[] result = new double[count * order];
            workers.forEachShard((order + BAND - 1) / BAND, shard -> {
                int from = shard * BAND;
                if (!scope.cancellation().isCancelled()) {
                    Blas.multiply(
                            count,
                            Math.min(BAND, order - from),
                            order,
                            Blas.Doubles.of(vectors, order),
                            Blas.Doubles.of(matrix, order).from(from),
                            0,
                            Blas.Doubles.of(result, order).from(from));
                }
            });
            scope.check();
            return result;
        }
    }
}
