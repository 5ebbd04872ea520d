package latentexplorer.core.embed;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SymmetricEigen;

/**
 * Where UMAP's points start: along the slowest ways of walking on the neighbour graph, that is, the leading eigenvectors of
 * its transition matrix (Belkin and Niyogi, 2003), the constant one left out. They are grown out of the principal components
 * by a polynomial that damps fast ways (Zhou, Saad et al., 2006, Chebyshev filter), so that parts of the graph that nothing
 * connects come to lie where their principal components are, instead of having no place.
 */
final class SpectralStart {
    private static final int BLOCKS = 128;

    /** Values of each point that the start is grown from. */
    static final int COLUMNS = 4;

    /** Of the start on each axis. */
    private static final float EXTENT = 10;

    /** One in so many points at either end of an axis is an outlier. */
    private static final int OUTER = 100;

    private static final int ROUNDS = 5;
    private static final int DEGREE = 20;

    /** Eigenvalues from -1 to this are damped. */
    private static final double DAMPED = 0.95;

    private final WeightedGraph graph;
    private final Workers workers;
    private final int n;
    private final float[] degrees;

    SpectralStart(WeightedGraph graph, Workers workers) {
        this.graph = graph;
        this.workers = workers;
        n = graph.size();
        degrees = new float[n];
        for (int i = 0; i < n; i++) {
            float sum = 0;
            for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                sum += graph.weights()[e];
            }
            degrees[i] = Math.max(sum, Float.MIN_NORMAL);
        }
    }

    /**
     * @param seeds n x 4 values to grow from, changed
     * @return n x 2, from -5 to 5 on both axes, 10 wide as in umap-learn; zeros where all seeds are equal
     */
    float[] grow(float[] seeds, JobScope scope) {
        float[] columns = seeds;
        for (int round = 0; round < ROUNDS; round++) {
            orthonormalise(columns);
            columns = filter(columns, scope);
        }
        orthonormalise(columns);
        return leading(columns);
    }

    /** Chebyshev's polynomial of the transition matrix, scaled so that the damped part of the spectrum stays within 1. */
    private float[] filter(float[] start, JobScope scope) {
        float middle = (float) ((DAMPED - 1) / 2);
        float extent = (float) ((DAMPED + 1) / 2);
        float[] before = start;
        float[] now = new float[start.length];
        step(before, before, now, middle, 1 / extent, 0);
        for (int degree = 2; degree <= DEGREE; degree++) {
            scope.check();
            // The one before the last is read at the same place only at which it is then overwritten.
            step(now, before, before, middle, 2 / extent, 1);
            float[] moved = before;
            before = now;
            now = moved;
        }
        return now;
    }

    /** target = factor (P from - middle from) - kept before. */
    private void step(float[] from, float[] before, float[] target, float middle, float factor, float kept) {
        workers.forEachShard(BLOCKS, block -> {
            for (int i = Workers.start(block, BLOCKS, n); i < Workers.start(block + 1, BLOCKS, n); i++) {
                float a = 0;
                float b = 0;
                float c = 0;
                float d = 0;
                for (int e = graph.starts()[i]; e < graph.starts()[i + 1]; e++) {
                    int j = COLUMNS * graph.targets()[e];
                    float weight = graph.weights()[e];
                    a += weight * from[j];
                    b += weight * from[j + 1];
                    c += weight * from[j + 2];
                    d += weight * from[j + 3];
                }
                int at = COLUMNS * i;
                float share = 1 / degrees[i];
                target[at] = factor * (a * share - middle * from[at]) - kept * before[at];
                target[at + 1] = factor * (b * share - middle * from[at + 1]) - kept * before[at + 1];
                target[at + 2] = factor * (c * share - middle * from[at + 2]) - kept * before[at + 2];
                target[at + 3] = factor * (d * share - middle * from[at + 3]) - kept * before[at + 3];
            }
        });
    }

    /** Gram and Schmidt in the graph's inner product, after taking out the constant; columns without a rest become 0. */
    private void orthonormalise(float[] columns) {
        for (int column = 0; column < COLUMNS; column++) {
            double size = Math.sqrt(product(columns, column, column));
            double mean = 0;
            double total = 0;
            for (int i = 0; i < n; i++) {
                mean += (double) degrees[i] * columns[COLUMNS * i + column];
                total += degrees[i];
            }
            for (int i = 0; i < n; i++) {
                columns[COLUMNS * i + column] -= (float) (mean / total);
            }
            for (int other = 0; other < column; other++) {
                add(columns, column, other, -product(columns, column, other));
            }
            double rest = Math.sqrt(product(columns, column, column));
            double scale = rest > 1e-5 * size && rest > 0 ? 1 / rest : 0;
            for (int i = 0; i < n; i++) {
                columns[COLUMNS * i + column] *= (float) scale;
            }
        }
    }

    private double product(float[] columns, int one, int other) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (double) degrees[i] * columns[COLUMNS * i + one] * columns[COLUMNS * i + other];
        }
        return sum;
    }

    private void add(float[] columns, int column, int other, double factor) {
        for (int i = 0; i < n; i++) {
            columns[COLUMNS * i + column] += (float) (factor * columns[COLUMNS * i + other]);
        }
    }

    /** The two combinations of the columns that the walk keeps best (Rayleigh and Ritz). */
    private float[] leading(float[] columns) {
        float[] walked = new float[columns.length];
        step(columns, columns, walked, 0, 1, 0);
        double[] kept = new double[COLUMNS * COLUMNS];
        for (int i = 0; i < n; i++) {
            for (int a = 0; a < COLUMNS; a++) {
                for (int b = 0; b < COLUMNS; b++) {
                    kept[a * COLUMNS + b] += (double) degrees[i]
                            * (columns[COLUMNS * i + a] * (double) walked[COLUMNS * i + b]
                                    + columns[COLUMNS * i + b] * (double) walked[COLUMNS * i + a])
                            / 2;
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.descending(kept, COLUMNS);
        float[] leading = new float[2 * n];
        for (int axis = 0; axis < 2; axis++) {
            float[] sorted = new float[n];
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int c = 0; c < COLUMNS; c++) {
                    sum += columns[COLUMNS * i + c] * eigen.vectors()[axis * COLUMNS + c];
                }
                leading[2 * i + axis] = (float) sum;
                sorted[i] = (float) sum;
            }
            Arrays.sort(sorted);
            stretch(leading, axis, sorted);
        }
        return leading;
    }

    /**
     * All but the outermost hundredths fill the extent, and those end at its edges: a handful of points that hardly anything
     * connects would else have the whole extent between them and all others, and keep it.
     */
    private void stretch(float[] positions, int axis, float[] sorted) {
        int outer = n / OUTER;
        boolean wide = sorted[n - 1 - outer] > sorted[outer];
        float least = sorted[wide ? outer : 0];
        float most = sorted[wide ? n - 1 - outer : n - 1];
        float middle = (least + most) / 2;
        float scale = most > least ? EXTENT / (most - least) : 0;
        for (int i = 0; i < n; i++) {
            float place = (positions[2 * i + axis] - middle) * scale;
            positions[2 * i + axis] = Math.clamp(place, -EXTENT / 2, EXTENT / 2);
        }
    }
}
