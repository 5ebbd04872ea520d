package latentexplorer.core.cluster;

import java.util.Arrays;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;

/** Made-up vectors whose clusters are known. */
final class Samples {
    private Samples() {}

    /** Round clouds, one after the other, whose centres are far apart: n = sizes added up, width values each. */
    static double[] blobs(int[] sizes, int width, double spread, long seed) {
        SeededRandom random = new SeededRandom(seed);
        int n = Arrays.stream(sizes).sum();
        double[] vectors = new double[n * width];
        int at = 0;
        for (int size : sizes) {
            double[] centre = new double[width];
            for (int j = 0; j < width; j++) {
                centre[j] = 20 * random.nextGaussian();
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < width; j++) {
                    vectors[at++] = centre[j] + spread * random.nextGaussian();
                }
            }
        }
        return vectors;
    }

    /** The cloud of each vector of {@link #blobs}. */
    static int[] blobLabels(int... sizes) {
        int[] labels = new int[Arrays.stream(sizes).sum()];
        int at = 0;
        for (int c = 0; c < sizes.length; c++) {
            Arrays.fill(labels, at, at + sizes[c], c);
            at += sizes[c];
        }
        return labels;
    }

    /** Two concentric rings of radius 1 and 4, one after the other. */
    static double[] rings(int inner, int outer, long seed) {
        SeededRandom random = new SeededRandom(seed);
        double[] vectors = new double[2 * (inner + outer)];
        for (int i = 0; i < inner + outer; i++) {
            double angle = 2 * Math.PI * (i < inner ? (double) i / inner : (double) (i - inner) / outer);
            double radius = (i < inner ? 1 : 4) + 0.05 * random.nextGaussian();
            vectors[2 * i] = radius * Math.cos(angle);
            vectors[2 * i + 1] = radius * Math.sin(angle);
        }
        return vectors;
    }

    static double[] gaussian(int count, long seed) {
        SeededRandom random = new SeededRandom(seed);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    static Space space(double[] vectors, int width, Metric metric, Workers workers) {
        return Space.of(vectors, width, metric, workers);
    }

    /** The inner products of n vectors. */
    static double[] products(double[] vectors, int width, Workers workers) {
        return Space.of(vectors, width, Metric.EUCLIDEAN, workers).products(JobScope.unattended());
    }

    /** The vectors one by one, as Smile wants them. */
    static double[][] rows(double[] vectors, int width) {
        double[][] rows = new double[vectors.length / width][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.copyOfRange(vectors, i * width, (i + 1) * width);
        }
        return rows;
    }
}
