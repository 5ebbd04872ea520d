package latentexplorer.core.linalg;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;

/**
 * The largest eigenvalues of a symmetric, positive semidefinite matrix and their eigenvectors, from the space that a block
 * of random vectors and its products with powers of the matrix span (Musco and Musco, 2015: "Randomized block Krylov
 * methods for stronger and faster approximate singular value decomposition"), made orthonormal block by block as in
 * Lanczos' method with full reorthogonalisation. Stops when the residuals of all wanted pairs are small; a space that
 * has grown to the whole gives the exact answer.
 */
final class BlockKrylov {
    /** A pair is found when |A u - t u| is at most this share of its eigenvalue t; the error of t is of its square. */
    private static final double TOLERANCE = 0.01;

    /** Directions of a block with less than this share of their length outside the others are left out. */
    private static final double DEPENDENT = 1e-12;

    /** A coordinate of a unit vector; smaller ones are subtracted without a loss of digits. */
    private static final double MUCH = 0.01;

    private static final int MOST_ROUNDS = 3;

    /** Columns of the basis in one shard of work. */
    private static final int BAND = 256;

    /** Its rows in one shard of work. */
    private static final int ROWS = 48;

    private final SymmetricProduct matrix;
    private final int n;
    private final int wanted;
    private final int block;
    private final SeededRandom random;
    private final Workers workers;
    private final JobScope scope;

    /** size x n, orthonormal rows; has room for more. */
    private double[] basis = {};

    private int size;

    /** The matrix seen in the basis: column blocks, upper triangle, room x room. */
    private double[] seen = {};

    private int room;

    BlockKrylov(SymmetricProduct matrix, int wanted, int block, long seed, Workers workers, JobScope scope) {
        this.matrix = matrix;
        this.n = matrix.order();
        this.wanted = wanted;
        this.block = block;
        this.random = new SeededRandom(seed);
        this.workers = workers;
        this.scope = scope;
    }

    /**
     * @param values the largest eigenvalues, descending, as many as wanted
     * @param vectors wanted x n, one unit vector a row
     */
    record Pairs(double[] values, double[] vectors) {}

    Pairs solve() {
        double[] next = orthonormal(randomBlock());
        while (true) {
            int count = next.length / n;
            append(next);
            scope.report(Progress.UNKNOWN, "Finding principal components");
            double[] product = matrix.times(next, count, workers, scope);
            record(project(product, count), count);
            if (size >= Math.min(n, wanted + 2 * count)) {
                SymmetricEigen eigen = solveSeen();
                if (size == n || areFound(eigen, products(product, product, count))) {
                    return pairs(eigen);
                }
            }
            next = orthonormal(product);
            if (next.length == 0) {
                next = orthonormal(randomBlock());
            }
            next = Arrays.copyOf(next, Math.min(next.length, (n - size) * n));
        }
    }

    private double[] randomBlock() {
        double[] vectors = new double[Math.min(block, n - size) * n];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = random.nextDouble() - 0.5;
        }
        return vectors;
    }

    private void append(double[] vectors) {
        int more = size + vectors.length / n;
        if (more > room) {
            int larger = Math.min(n, Math.max(more, 2 * room));
            double[] moved = new double[Math.multiplyExact(larger, larger)];
            for (int i = 0; i < size; i++) {
                System.arraycopy(seen, i * room, moved, i * larger, size);
            }
            seen = moved;
            room = larger;
            basis = Arrays.copyOf(basis, Math.multiplyExact(larger, n));
        }
        System.arraycopy(vectors, 0, basis, size * n, vectors.length);
        size = more;
    }

    private void record(double[] shares, int count) {
        for (int i = 0; i < size; i++) {
            System.arraycopy(shares, i * count, seen, i * room + size - count, count);
        }
    }

    /** Subtracts from each vector what lies in the basis and returns its coordinates there, size x count. */
    private double[] project(double[] vectors, int count) {
        double[] shares = new double[size * count];
        if (shares.length == 0) {
            return shares;
        }
        workers.forEachShard((size + ROWS - 1) / ROWS, band -> {
            int from = band * ROWS;
            Blas.multiply(
                    Math.min(ROWS, size - from),
                    count,
                    n,
                    Blas.Doubles.of(basis, n).from(from * n),
                    Blas.Doubles.transposed(vectors, n),
                    0,
                    Blas.Doubles.of(shares, count).from(from * count));
        });
        double[] negative = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            negative[i] = -shares[i];
        }
        workers.forEachShard(bands(n), band -> {
            int from = band * BAND;
            Blas.multiply(
                    count,
                    Math.min(BAND, n - from),
                    size,
                    Blas.Doubles.transposed(negative, count),
                    Blas.Doubles.of(basis, n).from(from),
                    1,
                    Blas.Doubles.of(vectors, n).from(from));
        });
        scope.check();
        return shares;
    }

    private static int bands(int length) {
        return (length + BAND - 1) / BAND;
    }

    /**
     * Orthonormal vectors, orthogonal to the basis too, that span what is new in some vectors; at most as many. Once more
     * when much was subtracted: then what is left is mostly rounding, and not orthogonal yet.
     */
    private double[] orthonormal(double[] vectors) {
        double[] found = independent(vectors);
        double most = MUCH;
        for (int round = 0; round < MOST_ROUNDS && most >= MUCH; round++) {
            double[] shares = project(found, found.length / n);
            most = Arrays.stream(shares).map(Math::abs).max().orElse(0);
            found = independent(found);
        }
        return found;
    }

    /** By the eigenvectors of the products (Stathopoulos and Wu, 2002). */
    private double[] independent(double[] vectors) {
        int count = vectors.length / n;
        if (count == 0) {
            return vectors;
        }
        double[] gram = products(vectors, vectors, count);
        double[] scales = new double[count];
        for (int i = 0; i < count; i++) {
            double square = gram[i * count + i];
            scales[i] = square > Double.MIN_NORMAL ? 1 / Math.sqrt(square) : 0;
        }
        for (int i = 0; i < gram.length; i++) {
            gram[i] *= scales[i / count] * scales[i % count];
        }
        SymmetricEigen eigen = SymmetricEigen.descending(gram, count);
        int kept = 0;
        while (kept < count && eigen.values()[kept] > DEPENDENT * count) {
            kept++;
        }
        double[] weights = new double[kept * count];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = eigen.vectors()[i] * scales[i % count] / Math.sqrt(eigen.values()[i / count]);
        }
        return combine(weights, count, vectors);
    }

    private double[] products(double[] a, double[] b, int count) {
        double[] result = new double[count * count];
        Blas.multiply(
                count,
                count,
                n,
                Blas.Doubles.of(a, n),
                Blas.Doubles.transposed(b, n),
                0,
                Blas.Doubles.of(result, count));
        return result;
    }

    /**
     * @param weights some rows x count
     * @param vectors at least count x n
     * @return the rows x n weighted sums of the vectors
     */
    private double[] combine(double[] weights, int count, double[] vectors) {
        int rows = count == 0 ? 0 : weights.length / count;
        double[] sums = new double[rows * n];
        if (rows == 0) {
            return sums;
        }
        workers.forEachShard(bands(n), band -> {
            int from = band * BAND;
            Blas.multiply(
                    rows,
                    Math.min(BAND, n - from),
                    count,
                    Blas.Doubles.of(weights, Math.max(1, count)),
                    Blas.Doubles.of(vectors, n).from(from),
                    0,
                    Blas.Doubles.of(sums, n).from(from));
        });
        return sums;
    }

    private SymmetricEigen solveSeen() {
        double[] compact = new double[size * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(seen, i * room, compact, i * size, size);
        }
        int order = size;
        return workers.awaiting(() -> SymmetricEigen.descending(compact, order), scope.cancellation());
    }

    /** @param outside products of what the last block's products with the matrix have outside the basis */
    private boolean areFound(SymmetricEigen eigen, double[] outside) {
        int count = (int) Math.round(Math.sqrt(outside.length));
        double largest = eigen.values()[0];
        for (int i = 0; i < wanted; i++) {
            double value = eigen.values()[i];
            double square = 0;
            int at = i * size + size - count;
            for (int a = 0; a < count; a++) {
                for (int b = 0; b < count; b++) {
                    square += eigen.vectors()[at + a] * outside[a * count + b] * eigen.vectors()[at + b];
                }
            }
            double limit = Math.max(TOLERANCE * value, matrix.rounding() * largest);
            if (!(square <= limit * limit)) {
                return false;
            }
        }
        return true;
    }

    private Pairs pairs(SymmetricEigen eigen) {
        double[] values = Arrays.copyOf(eigen.values(), wanted);
        double[] vectors = combine(Arrays.copyOf(eigen.vectors(), wanted * size), size, basis);
        for (int i = 0; i < wanted; i++) {
            values[i] = values[i] > matrix.rounding() * eigen.values()[0] ? values[i] : 0;
        }
        return new Pairs(values, vectors);
    }
}
