package latentexplorer.core.embed;

import latentexplorer.core.embed.VerticalFft.Columns;
import latentexplorer.core.job.Workers;

/**
 * Convolves a real density with the kernels of {@link CauchyKernels}: forward along y (two real columns as one complex one),
 * along x, products, back along x, and back along y with both forces as one complex field. The density fills a quarter of
 * the transformed square; the rest is empty, so that the convolution does not run over the edge.
 */
final class Spectra {
    private static final int LANES = 128;
    private static final int BLOCK = 16;

    private final int m;
    private final int size;
    private final int half;
    private final Workers workers;
    private final VerticalFft fft;
    private final Tiles density;
    private final Tiles spectrum;
    private final Tiles spectrumX;
    private final Tiles spectrumY;
    private final Tiles field;
    private final float[][] forceX;
    private final float[][] forceY;
    private final float[][] potential;
    private CauchyKernels kernels;

    /** @param m places on a side of the transformed square */
    Spectra(int m, boolean withPotential, Workers workers) {
        this.m = m;
        this.workers = workers;
        size = m / 2;
        half = size + 1;
        fft = new VerticalFft(m);
        density = new Tiles(m, size / 2);
        spectrum = new Tiles(m, half);
        spectrumX = new Tiles(m, half);
        spectrumY = new Tiles(m, half);
        field = new Tiles(m, size);
        forceX = new float[size][size];
        forceY = new float[size][size];
        potential = withPotential ? new float[size][size] : new float[0][];
        kernels = new CauchyKernels(new float[0][], new float[0][], new float[0][]);
    }

    /** Columns in tiles, each worked on by one thread. */
    private static final class Tiles {
        final Columns[] tiles;
        final int[] starts;

        Tiles(int length, int lanes) {
            int count = Math.max(Math.min(2, lanes / BLOCK), Math.max(1, (lanes + LANES / 2) / LANES));
            tiles = new Columns[count];
            starts = new int[count + 1];
            for (int t = 0; t < count; t++) {
                starts[t + 1] = (int) ((long) lanes * (t + 1) / count);
                tiles[t] = new Columns(length, starts[t + 1] - starts[t]);
            }
        }

        int count() {
            return tiles.length;
        }
    }

    /** Makes the kernels for places so far apart. */
    void kernels(double spacing) {
        kernels = CauchyKernels.of(m, spacing, fft, workers);
    }

    float[][] forceX() {
        return forceX;
    }

    float[][] forceY() {
        return forceY;
    }

    float[][] potential() {
        return potential;
    }

    /**
     * Leaves the forces, and the potential if wanted.
     *
     * @param grid size x size
     * @return the density's product with its potential
     */
    double convolve(float[][] grid) {
        workers.forEachShard(density.count(), t -> alongY(grid, t));
        workers.forEachShard(spectrum.count(), t -> {
            unpack(t);
            fft.forward(spectrum.tiles[t]);
        });
        double[] totals = new double[spectrum.count()];
        workers.forEachShard(spectrum.count(), t -> totals[t] = multiply(t));
        workers.forEachShard(2 * spectrum.count(), shard -> {
            Tiles tiles = shard % 2 == 0 ? spectrumX : spectrumY;
            fft.inverse(tiles.tiles[shard / 2]);
        });
        workers.forEachShard(field.count(), t -> back(t, spectrumX, spectrumY, forceX, forceY));
        if (potential.length > 0) {
            workers.forEachShard(spectrum.count(), t -> {
                weigh(t);
                fft.inverse(spectrumX.tiles[t]);
            });
            workers.forEachShard(field.count(), t -> back(t, spectrumX, spectrumY, potential, new float[0][]));
        }
        double total = 0;
        for (double each : totals) {
            total += each;
        }
        return total;
    }

    private void alongY(float[][] grid, int t) {
        Columns columns = density.tiles[t];
        int from = density.starts[t];
        for (int y = 0; y < m; y++) {
            if (y < size) {
                System.arraycopy(grid[y], from, columns.re[y], 0, columns.lanes);
                System.arraycopy(grid[y], from + size / 2, columns.im[y], 0, columns.lanes);
            } else {
                java.util.Arrays.fill(columns.re[y], 0);
                java.util.Arrays.fill(columns.im[y], 0);
            }
        }
        fft.forward(columns);
    }

    /** From columns x, two in one, with rows ky, to columns ky with rows x. */
    private void unpack(int t) {
        Columns to = spectrum.tiles[t];
        int k0 = spectrum.starts[t];
        for (int tile = 0; tile < density.count(); tile++) {
            Columns from = density.tiles[tile];
            for (int block = 0; block < from.lanes; block += BLOCK) {
                int end = Math.min(from.lanes, block + BLOCK);
                for (int lane = 0; lane < to.lanes; lane++) {
                    unpack(from, block, end, density.starts[tile], k0 + lane, to, lane);
                }
            }
        }
        for (int x = size; x < m; x++) {
            java.util.Arrays.fill(to.re[x], 0);
            java.util.Arrays.fill(to.im[x], 0);
        }
    }

    private void unpack(Columns from, int block, int end, int start, int k, Columns to, int lane) {
        int mirrored = k == 0 ? 0 : m - k;
        float[] re = from.re[k];
        float[] im = from.im[k];
        float[] re2 = from.re[mirrored];
        float[] im2 = from.im[mirrored];
        for (int c = block; c < end; c++) {
            int x = start + c;
            to.re[x][lane] = 0.5f * (re[c] + re2[c]);
            to.im[x][lane] = 0.5f * (im[c] - im2[c]);
            to.re[x + size / 2][lane] = 0.5f * (im[c] + im2[c]);
            to.im[x + size / 2][lane] = 0.5f * (re2[c] - re[c]);
        }
    }

    private double multiply(int t) {
        Columns rho = spectrum.tiles[t];
        Columns x = spectrumX.tiles[t];
        Columns y = spectrumY.tiles[t];
        int k0 = spectrum.starts[t];
        float[] power = new float[rho.lanes];
        float[] factors = new float[rho.lanes];
        double[] sums = new double[rho.lanes];
        for (int k = 0; k < m; k++) {
            int row = k < half ? k : m - k;
            System.arraycopy(kernels.forceX()[row], k0, factors, 0, rho.lanes);
            timesImaginary(rho.re[k], rho.im[k], factors, k < half ? 1 : -1, x.re[k], x.im[k], rho.lanes);
            System.arraycopy(kernels.forceY()[row], k0, factors, 0, rho.lanes);
            timesImaginary(rho.re[k], rho.im[k], factors, 1, y.re[k], y.im[k], rho.lanes);
            System.arraycopy(kernels.potential()[row], k0, factors, 0, rho.lanes);
            power(rho.re[k], rho.im[k], factors, power, rho.lanes);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += power[i];
            }
        }
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            int ky = k0 + i;
            total += ky == 0 || ky == size ? sums[i] : 2 * sums[i];
        }
        return total;
    }

    private static void timesImaginary(
            float[] re, float[] im, float[] factors, float sign, float[] toRe, float[] toIm, int lanes) {
        for (int i = 0; i < lanes; i++) {
            float factor = sign * factors[i];
            toRe[i] = -factor * im[i];
            toIm[i] = factor * re[i];
        }
    }

    private static void power(float[] re, float[] im, float[] factors, float[] power, int lanes) {
        for (int i = 0; i < lanes; i++) {
            power[i] = factors[i] * (re[i] * re[i] + im[i] * im[i]);
        }
    }

    /** The spectrum of the potential in the place of that of one force, nothing in the place of the other. */
    private void weigh(int t) {
        Columns rho = spectrum.tiles[t];
        Columns to = spectrumX.tiles[t];
        int k0 = spectrum.starts[t];
        for (int k = 0; k < m; k++) {
            float[] factors = kernels.potential()[k < half ? k : m - k];
            for (int i = 0; i < rho.lanes; i++) {
                to.re[k][i] = rho.re[k][i] * factors[k0 + i];
                to.im[k][i] = rho.im[k][i] * factors[k0 + i];
            }
            java.util.Arrays.fill(spectrumY.tiles[t].re[k], 0);
            java.util.Arrays.fill(spectrumY.tiles[t].im[k], 0);
        }
    }

    /** From columns ky with rows x to columns x with rows ky, two real fields as one complex one, and to values. */
    private void back(int t, Tiles one, Tiles other, float[][] targetRe, float[][] targetIm) {
        Columns to = field.tiles[t];
        int x0 = field.starts[t];
        for (int tile = 0; tile < one.count(); tile++) {
            Columns a = one.tiles[tile];
            Columns b = other.tiles[tile];
            for (int block = 0; block < a.lanes; block += BLOCK) {
                int end = Math.min(a.lanes, block + BLOCK);
                for (int lane = 0; lane < to.lanes; lane++) {
                    pack(a, b, x0 + lane, block, end, one.starts[tile], to, lane);
                }
            }
        }
        fft.inverse(to);
        for (int y = 0; y < size; y++) {
            System.arraycopy(to.re[y], 0, targetRe[y], x0, to.lanes);
            if (targetIm.length > 0) {
                System.arraycopy(to.im[y], 0, targetIm[y], x0, to.lanes);
            }
        }
    }

    private void pack(Columns a, Columns b, int x, int block, int end, int start, Columns to, int lane) {
        float[] ar = a.re[x];
        float[] ai = a.im[x];
        float[] br = b.re[x];
        float[] bi = b.im[x];
        for (int c = block; c < end; c++) {
            int k = start + c;
            if (k > 0 && k < size) {
                to.re[m - k][lane] = ar[c] + bi[c];
                to.im[m - k][lane] = br[c] - ai[c];
            }
            to.re[k][lane] = ar[c] - bi[c];
            to.im[k][lane] = ai[c] + br[c];
        }
    }
}
