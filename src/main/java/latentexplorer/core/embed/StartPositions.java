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
        double[] projected = project(codes, width, workers, scope);
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

    private static double[] project(float[] codes, int width, Workers workers, JobScope scope) {
        Pca pca = Pca.fit(Rows.of(codes, width), Math.min(2, width), false, workers, scope);
        float[] encoded = pca.encode(codes, codes.length / width);
        double[] projected = new double[codes.length / width * 2];
        int axes = pca.outputs();
        for (int i = 0; i < projected.length / 2; i++) {
            for (int axis = 0; axis < axes; axis++) {
                projected[2 * i + axis] = encoded[i * axes + axis];
            }
        }
        return projected;
    }

    private static double deviation(double[] projected, int n) {
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
