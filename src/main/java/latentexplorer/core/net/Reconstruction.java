package latentexplorer.core.net;

import java.util.concurrent.CancellationException;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;

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
        int[] order = new int[indices.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int start = 0; start < indices.length; start += BLOCK) {
            scope.check();
            int n = Math.min(BLOCK, indices.length - start);
            float[] target = pixels.batch(order, start, n);
            float[] decoded = model.decode(model.encode(target, n), n);
            for (int i = 0; i < n; i++) {
                errors[start + i] = squared(target, decoded, i * ImageSet.PIXELS) / ImageSet.PIXELS;
            }
        }
        return errors;
    }

    /** The mean of {@link #errors}; NaN when there are no images. */
    public static double error(LatentModel model, ImageSet images, int[] indices, boolean binary, JobScope scope) {
        double sum = 0;
        for (double each : errors(model, images, indices, binary, scope)) {
            sum += each;
        }
        return indices.length == 0 ? Double.NaN : sum / indices.length;
    }

    private static double squared(float[] target, float[] decoded, int offset) {
        double sum = 0;
        for (int p = offset; p < offset + ImageSet.PIXELS; p++) {
            double difference = decoded[p] - target[p];
            sum += difference * difference;
        }
        return sum;
    }
}
