package latentexplorer.core.embed;

import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.Rows;
import latentexplorer.core.linalg.SeededRandom;

/**
 * Where points start: their first two principal components at a common scale, with a little jitter that parts equal points;
 * random places when all codes are equal.
 */
final class StartPositions {
    private static final double JITTER = 0.01;

    private StartPositions() {}

    /**
     * @param spread the standard deviation of the first axis
     * @return n x 2
     */
    static float[] of(float[] codes, int width, double spread, long seed, Workers workers, JobScope scope) {
        int n = codes.length / width;
        float[] projected = project(codes, width, 2, workers, scope);
        double deviation = deviation(projected, n);
        double scale = deviation > 0 ? spread / deviation : 0;
        double jitter = deviation > 0 ? spread * JITTER : spread;
        SeededRandom random = new SeededRandom(seed);
        float[] start = new float[2 * n];
        for (int i = 0; i < start.length; i++) {
            start[i] = (float) (projected[i] * scale + jitter * random.nextGaussian());
        }
        return start;
    }

    /** The first principal components, n x {@code axes}; 0 where codes have fewer values. */
    static float[] project(float[] codes, int width, int axes, Workers workers, JobScope scope) {
        Pca pca = Pca.fit(Rows.of(codes, width), Math.min(axes, width), false, workers, scope);
        int n = codes.length / width;
        float[] encoded = pca.encode(codes, n);
        int found = pca.outputs();
        float[] projected = new float[n * axes];
        for (int i = 0; i < n; i++) {
            System.arraycopy(encoded, i * found, projected, i * axes, found);
        }
        return projected;
    }

    private static double deviation(float[] projected, int n) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += projected[2 * i] / n;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double d = projected[2 * i] - mean;
            sum += d * d / n;
        }
        return Double.isFinite(sum) ? Math.sqrt(sum) : 0;
    }
}
