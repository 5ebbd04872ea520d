package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Blas;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.linalg.SymmetricEigen;

/**
 * The eigenvectors of a Laplacian with the smallest eigenvalues above 0, by filtering a subspace with Chebyshev
 * polynomials (Zhou, Saad, Tiago and Chelikowsky, 2006). Whole subspaces are found, so equal eigenvalues are no special
 * case; the start is always the same, so are the bits of the result.
 */
final class SmallestEigenvectors {
    /** Up to this many nodes the whole matrix is solved, in some milliseconds. */
    private static final int DENSE = 400;

    private static final int PANEL = Laplacian.PANEL;
    private static final int MOST_ROUNDS = 300;
    private static final int LEAST_DEGREE = 6;
    private static final int MOST_DEGREE = 120;

    /** How much more than the unwanted part a round may strengthen the most wanted: beyond, vectors lose digits. */
    private static final double STRENGTH = 1e8;

    /** Of the residuals, as a share of the largest eigenvalue. */
    private static final double TOLERANCE = 1e-10;

    /** Directions weaker than this, as a share of the strongest, are only rounding. */
    private static final double RANK = 1e-14;

    private static final long SEED = 1;

    private final Laplacian matrix;
    private final int n;
    private final int wanted;
    private final int width;
    private final Workers workers;
    private final JobScope scope;
    private double[][] panels;
    private double[] values = {};

    private SmallestEigenvectors(Laplacian matrix, int wanted, int width, Workers workers, JobScope scope) {
        this.matrix = matrix;
        this.n = matrix.size();
        this.wanted = wanted;
        this.width = width;
        this.workers = workers;
        this.scope = scope;
        panels = new double[width / PANEL][];
    }

    /**
     * @param values ascending
     * @param vectors n x values, the columns are unit vectors
     */
    record Found(double[] values, double[] vectors) {}

    /**
     * @param wanted 0 to n - components
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static Found of(Laplacian matrix, int wanted, Workers workers, JobScope scope) {
        int n = matrix.size();
        int above = n - matrix.components();
        if (wanted < 0 || wanted > above) {
            throw new IllegalArgumentException(wanted + " of " + above + " eigenvectors");
        }
        if (wanted == 0) {
            return new Found(new double[0], new double[0]);
        }
        int width = (wanted + Math.max(PANEL, wanted / 2) + PANEL - 1) / PANEL * PANEL;
        if (n <= DENSE || width > above / 2) {
            return dense(matrix, wanted);
        }
        return new SmallestEigenvectors(matrix, wanted, width, workers, scope).run();
    }

    private static Found dense(Laplacian matrix, int wanted) {
        int n = matrix.size();
        SymmetricEigen all = SymmetricEigen.ascending(matrix.dense(2 * matrix.bound() + 1), n);
        double[] vectors = new double[n * wanted];
        for (int c = 0; c < wanted; c++) {
            for (int i = 0; i < n; i++) {
                vectors[i * wanted + c] = all.vectors()[c * n + i];
            }
        }
        return new Found(Arrays.copyOf(all.values(), wanted), vectors);
    }

    private Found run() {
        for (int p = 0; p < panels.length; p++) {
            SeededRandom random = SeededRandom.of(SEED, p);
            double[] panel = new double[n * PANEL];
            for (int i = 0; i < panel.length; i++) {
                panel[i] = random.nextGaussian();
            }
            matrix.deflate(panel);
            panels[p] = panel;
        }
        double residual = project();
        double first = residual;
        for (int round = 0; round < MOST_ROUNDS && residual > TOLERANCE * matrix.bound(); round++) {
            double done = Math.log(first / residual) / Math.log(first / (TOLERANCE * matrix.bound()));
            scope.report(Math.clamp(done, 0, 1), "Finding eigenvectors");
            filter();
            residual = project();
        }
        double[] all = gather(panels);
        double[] vectors = new double[n * wanted];
        for (int i = 0; i < n; i++) {
            System.arraycopy(all, i * width, vectors, i * wanted, wanted);
        }
        return new Found(Arrays.copyOf(values, wanted), vectors);
    }

    /** Strengthens what belongs to eigenvalues below the largest of the subspace; each panel on its own. */
    private void filter() {
        double from = values[width - 1];
        double lowest = Math.min(values[0], 0.999 * from);
        double half = (matrix.bound() - from) / 2;
        double middle = (matrix.bound() + from) / 2;
        double outside = (middle - lowest) / half;
        double growth = Math.log(outside + Math.sqrt(outside * outside - 1));
        double steps = Math.log(2 * STRENGTH) / growth;
        int degree = (int) Math.clamp(steps, LEAST_DEGREE, MOST_DEGREE);
        workers.forEachShard(panels.length, p -> {
            double[] last = panels[p];
            double[] next = new double[last.length];
            double sigma = -1 / outside;
            double tau = 2 / sigma;
            matrix.step(last, next, sigma / half, middle, 0);
            for (int step = 2; step <= degree; step++) {
                scope.check();
                double sigmaNext = 1 / (tau - sigma);
                matrix.step(next, last, 2 * sigmaNext / half, middle, sigma * sigmaNext);
                sigma = sigmaNext;
                double[] swapped = last;
                last = next;
                next = swapped;
            }
            matrix.deflate(last);
            panels[p] = last;
        });
        scope.check();
    }

    /**
     * Makes the vectors the best approximations of eigenvectors in their subspace (Rayleigh and Ritz).
     *
     * @return the largest residual of those that are wanted
     */
    private double project() {
        double[] basis = orthonormal(orthonormal(gather(panels)));
        scatter(basis, panels);
        double[][] images = new double[panels.length][];
        workers.forEachShard(panels.length, p -> {
            images[p] = new double[n * PANEL];
            matrix.step(panels[p], images[p], 1, 0, 0);
        });
        double[] image = gather(images);
        SymmetricEigen ritz = SymmetricEigen.ascending(products(basis, image), width);
        values = ritz.values();
        double[] rotation = transposed(ritz.vectors());
        double[] vectors = times(basis, rotation);
        double[] rotated = times(image, rotation);
        scatter(vectors, panels);
        scope.check();
        double largest = 0;
        for (int c = 0; c < wanted; c++) {
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double difference = rotated[i * width + c] - values[c] * vectors[i * width + c];
                squares += difference * difference;
            }
            largest = Math.max(largest, Math.sqrt(squares));
        }
        return largest;
    }

    /** Orthonormal vectors of the same subspace, by the eigenvectors of their products (Stathopoulos and Wu, 2002). */
    private double[] orthonormal(double[] vectors) {
        double[] products = products(vectors, vectors);
        double[] scales = new double[width];
        for (int c = 0; c < width; c++) {
            double square = products[c * width + c];
            scales[c] = square > 0 ? 1 / Math.sqrt(square) : 0;
        }
        for (int a = 0; a < width; a++) {
            for (int b = 0; b < width; b++) {
                products[a * width + b] *= scales[a] * scales[b];
            }
        }
        SymmetricEigen eigen = SymmetricEigen.descending(products, width);
        double[] turn = new double[width * width];
        for (int c = 0; c < width; c++) {
            double value = Math.max(eigen.values()[c], RANK * eigen.values()[0]);
            for (int a = 0; a < width; a++) {
                turn[a * width + c] = scales[a] * eigen.vectors()[c * width + a] / Math.sqrt(value);
            }
        }
        return times(vectors, turn);
    }

    /** A^T B, width x width, for n x width matrices; exactly symmetric. */
    private double[] products(double[] a, double[] b) {
        double[] products = new double[width * width];
        Blas.multiply(
                width,
                width,
                n,
                Blas.Doubles.transposed(a, width),
                Blas.Doubles.of(b, width),
                0,
                Blas.Doubles.of(products, width));
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (products[i * width + j] + products[j * width + i]) / 2;
                products[i * width + j] = mean;
                products[j * width + i] = mean;
            }
        }
        return products;
    }

    private double[] times(double[] vectors, double[] turn) {
        double[] turned = new double[n * width];
        Blas.multiply(
                n,
                width,
                width,
                Blas.Doubles.of(vectors, width),
                Blas.Doubles.of(turn, width),
                0,
                Blas.Doubles.of(turned, width));
        return turned;
    }

    private double[] transposed(double[] square) {
        double[] result = new double[square.length];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                result[j * width + i] = square[i * width + j];
            }
        }
        return result;
    }

    private double[] gather(double[][] from) {
        double[] rows = new double[n * width];
        for (int p = 0; p < from.length; p++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(from[p], i * PANEL, rows, i * width + p * PANEL, PANEL);
            }
        }
        return rows;
    }

    private void scatter(double[] rows, double[][] to) {
        for (int p = 0; p < to.length; p++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(rows, i * width + p * PANEL, to[p], i * PANEL, PANEL);
            }
        }
    }
}
