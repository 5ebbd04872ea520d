package latentexplorer.core.linalg;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * All eigenvalues and eigenvectors of a symmetric matrix, by LAPACK's divide and conquer ({@code dsyevd}).
 *
 * @param values n eigenvalues, ascending or descending as asked
 * @param vectors n x n, row i is the unit eigenvector of value i; its sign is such that its loading of the largest
 *     magnitude is positive
 */
public record SymmetricEigen(double[] values, double[] vectors) {
    private static final int ROW_MAJOR = 101;
    /** Two loadings whose magnitudes differ by less count as equal, so that rounding does not choose the sign. */
    private static final double TIE = 1e-9;

    /** As {@link #descending}, the smallest eigenvalue first. */
    public static SymmetricEigen ascending(double[] matrix, int n) {
        return solve(matrix, n, false);
    }

    /**
     * @param matrix n x n; only the upper triangle is read; not changed
     * @param n the order, at least 0
     * @throws IllegalArgumentException when the matrix holds NaN or an infinite value
     */
    public static SymmetricEigen descending(double[] matrix, int n) {
        return solve(matrix, n, true);
    }

    private static SymmetricEigen solve(double[] matrix, int n, boolean descending) {
        if (matrix.length != Math.multiplyExact(n, n)) {
            throw new IllegalArgumentException("a matrix of " + matrix.length + " values is not " + n + " x " + n);
        }
        for (double each : matrix) {
            if (!Double.isFinite(each)) {
                throw new IllegalArgumentException("the matrix holds a value that is not finite");
            }
        }
        double[] values = new double[n];
        double[] columns = n == 0 ? matrix : lapack(matrix, n, values);
        double[] ordered = new double[n];
        double[] vectors = new double[n * n];
        for (int i = 0; i < n; i++) {
            int from = descending ? n - 1 - i : i;
            ordered[i] = values[from];
            for (int j = 0; j < n; j++) {
                vectors[i * n + j] = columns[j * n + from];
            }
            fixSign(vectors, i * n, n);
        }
        return new SymmetricEigen(ordered, vectors);
    }

    /** Fills {@code values}, ascending, and returns the eigenvectors as the columns of a row-major matrix. */
    private static double[] lapack(double[] matrix, int n, double[] values) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, matrix);
            MemorySegment w = arena.allocate(ValueLayout.JAVA_DOUBLE, n);
            int failure = (int) NativeBlas.DSYEVD.invokeExact(ROW_MAJOR, (byte) 'V', (byte) 'U', n, a, n, w);
            if (failure != 0) {
                throw new IllegalStateException("the eigenvalues did not converge (LAPACK says " + failure + ")");
            }
            MemorySegment.copy(w, ValueLayout.JAVA_DOUBLE, 0, values, 0, n);
            return a.toArray(ValueLayout.JAVA_DOUBLE);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("OpenBLAS failed", e);
        }
    }

    /** Turns a vector so that its loading of the largest magnitude, the first among equals, is positive. */
    static void fixSign(double[] data, int offset, int length) {
        double largest = 0;
        for (int j = 0; j < length; j++) {
            largest = Math.max(largest, Math.abs(data[offset + j]));
        }
        for (int j = 0; j < length; j++) {
            if (Math.abs(data[offset + j]) >= largest * (1 - TIE)) {
                if (data[offset + j] < 0) {
                    for (int i = 0; i < length; i++) {
                        data[offset + i] = -data[offset + i];
                    }
                }
                return;
            }
        }
    }
}
