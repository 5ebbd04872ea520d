package latentexplorer.core.net;

import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;

/**
 * What an autoencoder has to be better than, in the unit of {@link DenseSpec#METRIC}: always the mean of the training images,
 * always black, and the best linear code of as many values, by the principal components of the training images. All are
 * learned from the training images and measured on others.
 *
 * @param meanImage mean squared error of always answering with the mean image
 * @param black mean squared error of always answering with 0
 * @param pca mean squared error of {@code components} principal components
 * @param components number of values in the linear code
 */
public record Baselines(double meanImage, double black, double pca, int components) {
    private static final int BLOCK = 512;

    /** One line of a table. */
    public record Line(String name, double error) {}

    /**
     * @param train indices of the images to learn from, at least one
     * @param measured indices of the images to measure with, at least one
     * @param components 1 to 784
     * @param binary whether images are binarised
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Baselines of(
            ImageSet images,
            int[] train,
            int[] measured,
            int components,
            boolean binary,
            Workers workers,
            JobScope scope) {
        if (measured.length == 0) {
            throw new IllegalArgumentException("Without images to measure with there are no baselines.");
        }
        Pca pca = Pca.fit(new Pixels(images, train, binary), components, false, workers, scope.part(0, 0.8));
        Pixels pixels = new Pixels(images, measured, binary);
        int blocks = (measured.length + BLOCK - 1) / BLOCK;
        double[][] sums = new double[blocks][];
        JobScope measuring = scope.part(0.8, 1);
        workers.forEachShard(blocks, block -> {
            measuring.check();
            sums[block] = measure(pixels, pca, block * BLOCK);
        });
        double values = (double) measured.length * ImageSet.PIXELS;
        return new Baselines(sum(sums, 0) / values, sum(sums, 1) / values, sum(sums, 2) / values, components);
    }

    /** The three sums of squares over one block. */
    private static double[] measure(Pixels pixels, Pca pca, int start) {
        int n = Math.min(BLOCK, pixels.count() - start);
        double[] images = new double[n * ImageSet.PIXELS];
        IntStream.range(0, n).forEach(i -> pixels.copy(start + i, images, i * ImageSet.PIXELS));
        double[] back = pca.decode(pca.encode(images, n), n);
        double[] sums = new double[3];
        for (int i = 0; i < images.length; i++) {
            double fromMean = images[i] - pca.mean()[i % ImageSet.PIXELS];
            double fromPca = images[i] - back[i];
            sums[0] += fromMean * fromMean;
            sums[1] += images[i] * images[i];
            sums[2] += fromPca * fromPca;
        }
        return sums;
    }

    private static double sum(double[][] sums, int which) {
        double sum = 0;
        for (double[] each : sums) {
            sum += each[which];
        }
        return sum;
    }

    /** For the user, in a fixed order. */
    public List<Line> lines() {
        return List.of(
                new Line("always the mean image", meanImage),
                new Line("always black", black),
                new Line("PCA with " + components + (components == 1 ? " component" : " components"), pca));
    }
}
