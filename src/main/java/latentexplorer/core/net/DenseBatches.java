package latentexplorer.core.net;

import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.PixelReader;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;

/** The training images as a network sees them, and as it is to give them back. Safe on any thread. */
final class DenseBatches {
    private static final int BLOCK = 1024;
    private static final long MOST_PROJECTED = 1L << 26;

    private final Pixels pixels;
    private final Pca projection;
    /** Projected coordinates of all images; empty when they are made batch by batch. */
    private final float[] projected;
    /** What is taken off the pixels when that is all the projection does; empty otherwise. */
    private final float[] mean;

    /** @throws java.util.concurrent.CancellationException when asked to stop */
    DenseBatches(Pixels pixels, Pca projection, boolean whiten, Workers workers, JobScope scope) {
        this.pixels = pixels;
        this.projection = projection;
        boolean meanOnly = projection.components().length == 0 && !whiten;
        mean = new float[meanOnly ? ImageSet.PIXELS : 0];
        for (int p = 0; p < mean.length; p++) {
            mean[p] = (float) projection.mean()[p];
        }
        boolean fits = (long) pixels.count() * projection.outputs() <= MOST_PROJECTED;
        projected = meanOnly || !fits ? new float[0] : project(workers, scope);
    }

    private float[] project(Workers workers, JobScope scope) {
        int n = pixels.count();
        int k = projection.outputs();
        float[] all = new float[n * k];
        int[] order = IntStream.range(0, n).toArray();
        workers.forEachShard((n + BLOCK - 1) / BLOCK, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, n - from);
            float[] part = projection.encode(pixels.batch(order, from, count), count);
            System.arraycopy(part, 0, all, from * k, part.length);
        });
        return all;
    }

    /** Number of training images. */
    int count() {
        return pixels.count();
    }

    /** Coordinates of an image. */
    int inputs() {
        return projection.outputs();
    }

    /**
     * Copies the images {@code order[from]} to {@code order[from + count - 1]}.
     *
     * @param inputs takes their coordinates: count x {@link #inputs()}
     * @param targets takes their pixels: count x 784
     */
    void copy(int[] order, int from, int count, float[] inputs, float[] targets) {
        PixelReader reader = new PixelReader(pixels.images());
        float[] centred = new float[mean.length];
        for (int b = 0; b < count; b++) {
            float[] image = pixels.read(order[from + b], reader);
            System.arraycopy(image, 0, targets, b * ImageSet.PIXELS, ImageSet.PIXELS);
            if (mean.length > 0) {
                centre(image, centred);
                System.arraycopy(centred, 0, inputs, b * ImageSet.PIXELS, ImageSet.PIXELS);
            }
        }
        if (projected.length > 0) {
            int k = projection.outputs();
            for (int b = 0; b < count; b++) {
                System.arraycopy(projected, order[from + b] * k, inputs, b * k, k);
            }
        } else if (mean.length == 0) {
            float[] coordinates = projection.encode(targets, count);
            System.arraycopy(coordinates, 0, inputs, 0, coordinates.length);
        }
    }

    /** In arrays of one image each, for loops over stretches that begin elsewhere are not vectorised. */
    private void centre(float[] image, float[] centred) {
        for (int p = 0; p < ImageSet.PIXELS; p++) {
            centred[p] = image[p] - mean[p];
        }
    }
}
