package latentexplorer.core.linalg;

import java.lang.foreign.MemorySegment;
import java.util.Objects;

/**
 * Products of row-major matrices in Java arrays, by the bundled OpenBLAS on the calling thread. Safe to call from many
 * threads at once, on arrays that nobody else writes. The same call gives the same bits on the same processor type.
 */
public final class Blas {
    private static final int ROW_MAJOR = 101;
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;

    /**
     * The most multiplications in one native call, some milliseconds of work: while it runs on heap arrays, the JVM cannot
     * stop the thread for a garbage collection, and every other thread would wait.
     */
    private static final long SLICE = 1L << 26;

    private static final int DEPTH = 4096;

    /** Up to so many multiplications OpenBLAS may take a product for small. */
    private static final long SMALL = 900_000;

    private static final int MOST_STRIPS = 16;
    private static final int NARROWEST = 48;
    private static final int LANES = 16;

    private Blas() {}

    /**
     * A matrix in an array: element (i, j) is at {@code offset + i * stride + j}. With {@code transposed} the product
     * uses the transpose of what is stored.
     */
    public record Floats(float[] data, int offset, int stride, boolean transposed) {
        public static Floats of(float[] data, int stride) {
            return new Floats(data, 0, stride, false);
        }

        public static Floats transposed(float[] data, int stride) {
            return new Floats(data, 0, stride, true);
        }

        public Floats from(int newOffset) {
            return new Floats(data, newOffset, stride, transposed);
        }
    }

    /** As {@link Floats}, in double precision. */
    public record Doubles(double[] data, int offset, int stride, boolean transposed) {
        public static Doubles of(double[] data, int stride) {
            return new Doubles(data, 0, stride, false);
        }

        public static Doubles transposed(double[] data, int stride) {
            return new Doubles(data, 0, stride, true);
        }

        public Doubles from(int newOffset) {
            return new Doubles(data, newOffset, stride, transposed);
        }
    }

    /**
     * C = A B + beta C in single precision.
     *
     * @param m rows of A and C
     * @param n columns of B and C
     * @param k columns of A, rows of B (after transposing)
     * @param beta 0 overwrites C whatever it held, 1 adds to it
     * @throws IndexOutOfBoundsException when an array is too short for its shape
     */
    public static void multiply(int m, int n, int k, Floats a, Floats b, float beta, Floats c) {
        check(m, n, k, c.transposed());
        checkRange(a.data().length, a.offset(), a.stride(), a.transposed() ? k : m, a.transposed() ? m : k);
        checkRange(b.data().length, b.offset(), b.stride(), b.transposed() ? n : k, b.transposed() ? k : n);
        checkRange(c.data().length, c.offset(), c.stride(), m, n);
        int strips = strips(m, n, k, a.transposed() && !b.transposed());
        if (strips > 1) {
            inStrips(strips, m, n, k, a, b, beta, c);
            return;
        }
        if ((long) m * n * k <= SLICE) {
            sgemm(m, n, k, a, b, beta, c);
            return;
        }
        int depth = Math.min(k, DEPTH);
        int rows = (int) Math.max(1, Math.min(m, SLICE / ((long) n * depth)));
        for (int p = 0; p < k; p += depth) {
            Floats bPart = b.from(b.offset() + (b.transposed() ? p : p * b.stride()));
            for (int i = 0; i < m; i += rows) {
                int at = a.transposed() ? p * a.stride() + i : i * a.stride() + p;
                Floats cPart = c.from(c.offset() + i * c.stride());
                sgemm(
                        Math.min(rows, m - i),
                        n,
                        Math.min(depth, k - p),
                        a.from(a.offset() + at),
                        bPart,
                        p == 0 ? beta : 1,
                        cPart);
            }
        }
    }

    /** As {@link #multiply(int, int, int, Floats, Floats, float, Floats)} in double precision. */
    public static void multiply(int m, int n, int k, Doubles a, Doubles b, double beta, Doubles c) {
        check(m, n, k, c.transposed());
        checkRange(a.data().length, a.offset(), a.stride(), a.transposed() ? k : m, a.transposed() ? m : k);
        checkRange(b.data().length, b.offset(), b.stride(), b.transposed() ? n : k, b.transposed() ? k : n);
        checkRange(c.data().length, c.offset(), c.stride(), m, n);
        if ((long) m * n * k <= SLICE) {
            dgemm(m, n, k, a, b, beta, c);
            return;
        }
        int depth = Math.min(k, DEPTH);
        int rows = (int) Math.max(1, Math.min(m, SLICE / ((long) n * depth)));
        for (int p = 0; p < k; p += depth) {
            Doubles bPart = b.from(b.offset() + (b.transposed() ? p : p * b.stride()));
            for (int i = 0; i < m; i += rows) {
                int at = a.transposed() ? p * a.stride() + i : i * a.stride() + p;
                Doubles cPart = c.from(c.offset() + i * c.stride());
                dgemm(
                        Math.min(rows, m - i),
                        n,
                        Math.min(depth, k - p),
                        a.from(a.offset() + at),
                        bPart,
                        p == 0 ? beta : 1,
                        cPart);
            }
        }
    }

    /**
     * Into how many products to cut one that is only a little too large for OpenBLAS's fast way with small matrices: a
     * third faster for the gradients of a layer's weights, whose left matrix is transposed.
     */
    private static int strips(int m, int n, int k, boolean leftTransposed) {
        if (!NativeBlas.SMALL_MATRICES || !leftTransposed) {
            return 1;
        }
        long strips = ((long) m * n * k + SMALL - 1) / SMALL;
        return strips <= MOST_STRIPS && Math.max(m, n) / strips >= NARROWEST ? (int) strips : 1;
    }

    /** Cuts the longer side of the result; the widths are multiples of what fits into a register of the processor. */
    private static void inStrips(int strips, int m, int n, int k, Floats a, Floats b, float beta, Floats c) {
        int side = Math.max(m, n);
        int width = (side / strips + LANES - 1) / LANES * LANES;
        for (int at = 0; at < side; at += width) {
            int size = Math.min(width, side - at);
            if (n >= m) {
                sgemm(m, size, k, a, b.from(b.offset() + at), beta, c.from(c.offset() + at));
            } else {
                sgemm(size, n, k, a.from(a.offset() + at), b, beta, c.from(c.offset() + at * c.stride()));
            }
        }
    }

    private static void sgemm(int m, int n, int k, Floats a, Floats b, float beta, Floats c) {
        if (m == 0 || n == 0) {
            return;
        }
        try {
            NativeBlas.SGEMM.invokeExact(
                    ROW_MAJOR,
                    a.transposed() ? TRANSPOSED : PLAIN,
                    b.transposed() ? TRANSPOSED : PLAIN,
                    m,
                    n,
                    k,
                    1f,
                    MemorySegment.ofArray(a.data()).asSlice(4L * a.offset()),
                    a.stride(),
                    MemorySegment.ofArray(b.data()).asSlice(4L * b.offset()),
                    b.stride(),
                    beta,
                    MemorySegment.ofArray(c.data()).asSlice(4L * c.offset()),
                    c.stride());
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static void dgemm(int m, int n, int k, Doubles a, Doubles b, double beta, Doubles c) {
        if (m == 0 || n == 0) {
            return;
        }
        try {
            NativeBlas.DGEMM.invokeExact(
                    ROW_MAJOR,
                    a.transposed() ? TRANSPOSED : PLAIN,
                    b.transposed() ? TRANSPOSED : PLAIN,
                    m,
                    n,
                    k,
                    1d,
                    MemorySegment.ofArray(a.data()).asSlice(8L * a.offset()),
                    a.stride(),
                    MemorySegment.ofArray(b.data()).asSlice(8L * b.offset()),
                    b.stride(),
                    beta,
                    MemorySegment.ofArray(c.data()).asSlice(8L * c.offset()),
                    c.stride());
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static void check(int m, int n, int k, boolean resultTransposed) {
        if (m < 0 || n < 0 || k < 0) {
            throw new IllegalArgumentException("a product of " + m + " x " + k + " and " + k + " x " + n);
        }
        if (resultTransposed) {
            throw new IllegalArgumentException("the result of a product cannot be stored transposed");
        }
    }

    /** Native code checks no bounds, so they are checked here. */
    private static void checkRange(int length, int offset, int stride, int rows, int columns) {
        if (stride < Math.max(1, columns)) {
            throw new IndexOutOfBoundsException("a stride of " + stride + " for rows of " + columns);
        }
        long size = rows == 0 || columns == 0 ? 0 : (rows - 1L) * stride + columns;
        Objects.checkFromIndexSize((long) offset, size, (long) length);
    }

    private static RuntimeException failed(Throwable e) {
        return e instanceof RuntimeException known ? known : new IllegalStateException("OpenBLAS failed", e);
    }
}
