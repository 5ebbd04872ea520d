package latentexplorer.core.embed;

import latentexplorer.core.job.Workers;

/**
 * The spectra of t-SNE's kernels on a grid of M x M places, a distance {@code spacing} apart: 1 / (1 + r²), and x / (1 + r²)²
 * and y / (1 + r²)². Points are spread on the grid and read from it by cubic B-splines; dividing by the splines' own spectrum
 * makes that an interpolation of the kernel (as in Essmann et al., 1995, for particle meshes), whose error at spacing 0.5 is
 * below that of the quadratic one of Linderman et al. (2019) at 1/3.
 *
 * @param potential for kx 0..M/2 rows of M/2 + 1 values of ky, real; scaled by 1/M², so that transforms need no scale
 * @param forceX the same of the x kernel, imaginary; odd in kx
 * @param forceY the same of the y kernel
 */
record CauchyKernels(float[][] potential, float[][] forceX, float[][] forceY) {

    static CauchyKernels of(int m, double spacing, VerticalFft fft, Workers workers) {
        float[][][] spectra = new float[2][][];
        workers.forEachShard(2, kernel -> spectra[kernel] = spectrum(m, spacing, kernel == 1, fft));
        int half = m / 2 + 1;
        float[][] transposed = new float[half][half];
        for (int x = 0; x < half; x++) {
            for (int y = 0; y < half; y++) {
                transposed[x][y] = spectra[1][y][x];
            }
        }
        return new CauchyKernels(spectra[0], spectra[1], transposed);
    }

    private static float[][] spectrum(int m, double spacing, boolean force, VerticalFft fft) {
        int half = m / 2 + 1;
        VerticalFft.Columns columns = new VerticalFft.Columns(m, half);
        for (int y = 0; y < m; y++) {
            double dy = Math.min(y, m - y) * spacing;
            for (int x = 0; x < half; x++) {
                double dx = x * spacing;
                double cauchy = 1 / (1 + dx * dx + dy * dy);
                // Half-way round, left and right are the same place: a kernel that is odd there has no value.
                double value = force ? x == half - 1 ? 0 : dx * cauchy * cauchy : cauchy;
                columns.re[y][x] = (float) value;
            }
        }
        fft.forward(columns);
        float[][] alongY = new float[half][];
        for (int y = 0; y < half; y++) {
            alongY[y] = columns.re[y].clone();
        }
        for (int x = 0; x < m; x++) {
            boolean mirrored = x >= half;
            int from = mirrored ? m - x : x;
            float sign = force && mirrored ? -1 : 1;
            for (int y = 0; y < half; y++) {
                columns.re[x][y] = sign * alongY[y][from];
                columns.im[x][y] = 0;
            }
        }
        fft.forward(columns);
        float[][] spectrum = new float[half][half];
        for (int x = 0; x < half; x++) {
            float[] row = force ? columns.im[x] : columns.re[x];
            for (int y = 0; y < half; y++) {
                spectrum[x][y] = (float) (row[y] / (spline(x, m) * spline(y, m)) / m / m);
            }
        }
        return spectrum;
    }

    /** The squared spectrum of the spline's values 1/6, 4/6, 1/6: once for spreading, once for reading. */
    private static double spline(int k, int m) {
        double value = (2 + StrictMath.cos(2 * Math.PI * k / m)) / 3;
        return value * value;
    }
}
