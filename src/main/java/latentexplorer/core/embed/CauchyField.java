package latentexplorer.core.embed;

import java.util.Arrays;
import latentexplorer.core.job.Workers;

/**
 * The repulsion of t-SNE's points by the fast Fourier transform: all points push each other, and that takes n log n
 * (Linderman, Rachh, Hoskins, Steinerberger and Kluger, 2019). The points' density on a grid is convolved with the kernels of
 * {@link CauchyKernels}; the sum of all 1 / (1 + r²) is had from the spectrum alone, by Parseval's theorem. The grid
 * follows the extent of the map. Work is cut in the same way for any number of threads, so sums have the same order.
 */
final class CauchyField {
    private static final int[] SIZES = {128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 3072, 4096};
    private static final double COARSEST = 0.6;
    private static final double FINEST = 0.1;

    /** So much larger than the map the grid is made, that it may grow for a while. */
    private static final double ROOM = 1.12;

    private static final double SHRUNK = 0.6;

    /** Places around the map that the splines need. */
    private static final int MARGIN = 6;

    private final Workers workers;
    private final boolean withPotential;
    private Spectra spectra;
    private GridSpread spread;
    private int size;
    private double spacing;
    private double originX;
    private double originY;
    private double total;

    /** @param withPotential whether {@link Reader#potential()} is wanted too */
    CauchyField(Workers workers, boolean withPotential) {
        this.workers = workers;
        this.withPotential = withPotential;
        spacing = FINEST;
        resize(SIZES[0]);
    }

    private void resize(int m) {
        size = m / 2;
        spread = new GridSpread(size, workers);
        spectra = new Spectra(m, withPotential, workers);
        spectra.kernels(spacing);
    }

    /** Computes the field of these points anew. */
    void compute(float[] x, float[] y) {
        fit(x, y);
        float[][] density = spread.spread(x, y, originX, originY, 1 / spacing);
        total = spectra.convolve(density);
    }

    private void fit(float[] x, float[] y) {
        float[] bounds = Bounds.of(x, y, workers);
        double extent = Math.max(bounds[1] - bounds[0], bounds[3] - bounds[2]);
        double covered = spacing * (size - MARGIN);
        if (extent > covered || extent < SHRUNK * covered && spacing > FINEST) {
            double wanted = extent * ROOM;
            int m = SIZES[SIZES.length - 1];
            for (int i = SIZES.length - 1; i >= 0 && (SIZES[i] / 2 - MARGIN) * COARSEST >= wanted; i--) {
                m = SIZES[i];
            }
            double fitting = Math.max(FINEST, wanted / (m / 2 - MARGIN));
            boolean changed = fitting != spacing;
            spacing = fitting;
            if (m != 2 * size) {
                resize(m);
            } else if (changed) {
                spectra.kernels(spacing);
            }
        }
        originX = (bounds[0] + bounds[1]) / 2.0 - spacing * size / 2.0;
        originY = (bounds[2] + bounds[3]) / 2.0 - spacing * size / 2.0;
    }

    /** The sum of 1 / (1 + r²) over all ordered pairs of points, those of a point with itself included. */
    double total() {
        return total;
    }

    /** Places on a side of the grid. */
    int size() {
        return size;
    }

    /** For one thread: reads the field at one place after the other. */
    Reader reader() {
        return new Reader();
    }

    /** Reads the field where points are. */
    final class Reader {
        private final float[] weightsX = new float[4];
        private final float[] weightsY = new float[4];
        private final float[][] gridX = spectra.forceX();
        private final float[][] gridY = spectra.forceY();
        private final float scale = (float) (1 / spacing);
        private final float x0 = (float) originX;
        private final float y0 = (float) originY;
        private int column;
        private int row;

        /** Goes to a place inside the map's extent; one outside is taken for the nearest one inside. */
        void at(float x, float y) {
            float u = Math.clamp((x - x0) * scale, 1, size - 3);
            float v = Math.clamp((y - y0) * scale, 1, size - 3);
            column = (int) u - 1;
            row = (int) v - 1;
            GridSpread.spline(u - (column + 1), weightsX);
            GridSpread.spline(v - (row + 1), weightsY);
        }

        /** The sum of (x - other x) / (1 + r²)² over all points. */
        float forceX() {
            return read(gridX);
        }

        float forceY() {
            return read(gridY);
        }

        /** The sum of 1 / (1 + r²) over all points. */
        float potential() {
            return read(spectra.potential());
        }

        private float read(float[][] grid) {
            float a = weightsX[0];
            float b = weightsX[1];
            float c = weightsX[2];
            float d = weightsX[3];
            float sum = 0;
            for (int i = 0; i < 4; i++) {
                float[] line = grid[row + i];
                sum += weightsY[i]
                        * (a * line[column] + b * line[column + 1] + c * line[column + 2] + d * line[column + 3]);
            }
            return sum;
        }
    }

    /** Least and most of the coordinates. */
    static final class Bounds {
        private static final int BLOCKS = 32;

        private Bounds() {}

        static float[] of(float[] x, float[] y, Workers workers) {
            int n = x.length;
            float[][] parts = new float[BLOCKS][];
            workers.forEachShard(BLOCKS, block -> {
                float[] part = {
                    Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY
                };
                for (int i = Workers.start(block, BLOCKS, n); i < Workers.start(block + 1, BLOCKS, n); i++) {
                    part[0] = Math.min(part[0], x[i]);
                    part[1] = Math.max(part[1], x[i]);
                    part[2] = Math.min(part[2], y[i]);
                    part[3] = Math.max(part[3], y[i]);
                }
                parts[block] = part;
            });
            float[] all = Arrays.copyOf(parts[BLOCKS - 1], 4);
            for (float[] part : parts) {
                all[0] = Math.min(all[0], part[0]);
                all[1] = Math.max(all[1], part[1]);
                all[2] = Math.min(all[2], part[2]);
                all[3] = Math.max(all[3], part[3]);
            }
            return all;
        }
    }
}
