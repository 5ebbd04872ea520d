package latentexplorer.core.net;

import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** How well a model gives images back. */
public final class Reconstruction {
    private static final int BLOCK = 512;

    private Reconstruction() {}

    /**
     * The mean squared error of each image, pixels in 0..1.
     *
     * @param indices the images to be measured
     * @param binary whether the model binarises: the target is then the binarised image
     * @return one value for each index, in that order
     * @throws CancellationException when asked to stop
     */
    public static double[] errors(LatentModel model, ImageSet images, int[] indices, boolean binary, JobScope scope) {
        Pixels pixels = new Pixels(images, indices, binary);
        double[] errors = new double[indices.length];
        for (int start = 0; start < indices.length; start += BLOCK) {
            scope.check();
            measure(model, pixels, Loss.MSE, start, errors);
        }
        return errors;
    }

    /** As {@link #errors(LatentModel, ImageSet, int[], boolean, JobScope)} for any loss, on several threads. */
    public static double[] errors(
            LatentModel model,
            ImageSet images,
            int[] indices,
            boolean binary,
            Loss loss,
            Workers workers,
            JobScope scope) {
        Pixels pixels = new Pixels(images, indices, binary);
        double[] errors = new double[indices.length];
        workers.forEachShard((indices.length + BLOCK - 1) / BLOCK, block -> {
            scope.check();
            measure(model, pixels, loss, block * BLOCK, errors);
        });
        return errors;
    }

    private static void measure(LatentModel model, Pixels pixels, Loss loss, int start, double[] errors) {
        int n = Math.min(BLOCK, errors.length - start);
        int[] order = IntStream.range(start, start + n).toArray();
        float[] target = pixels.batch(order, 0, n);
        float[] decoded = model.decode(model.encode(target, n), n);
        for (int i = 0; i < n; i++) {
            errors[start + i] = loss.ofImage(target, decoded, i * ImageSet.PIXELS);
        }
    }

    /** The mean of {@link #errors}; NaN when there are no images. */
    public static double error(LatentModel model, ImageSet images, int[] indices, boolean binary, JobScope scope) {
        return mean(errors(model, images, indices, binary, scope));
    }

    static double mean(double[] errors) {
        double sum = 0;
        for (double each : errors) {
            sum += each;
        }
        return errors.length == 0 ? Double.NaN : sum / errors.length;
    }
}
