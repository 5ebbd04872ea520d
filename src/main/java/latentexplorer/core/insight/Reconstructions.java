package latentexplorer.core.insight;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;

/**
 * Images beside what a model makes of them. Pictures are 784 opaque ARGB pixels each, one picture after the other, white ink
 * on black.
 *
 * @param indices of the images in their set
 * @param labels their classes, {@link ImageSet#UNLABELLED} where not known
 * @param errors mean squared error of each, pixels 0..1
 * @param inputs the images; binarised for a model that binarises
 * @param decoded what came back
 * @param differences in the {@link DifferenceColours}
 */
public record Reconstructions(
        int[] indices, int[] labels, double[] errors, int[] inputs, int[] decoded, int[] differences) {
    /** Images at a time: few enough that even a slow model is asked to stop often enough. */
    private static final int BLOCK = 64;

    /**
     * @param indices of the images; there may be none
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static Reconstructions of(
            LatentModel model, ModelSpec spec, ImageSet images, int[] indices, JobScope scope) {
        int n = indices.length;
        Inputs source = Inputs.of(images, spec);
        Reconstructions all = new Reconstructions(
                indices.clone(),
                Arrays.stream(indices).map(images::label).toArray(),
                new double[n],
                new int[n * ImageSet.PIXELS],
                new int[n * ImageSet.PIXELS],
                new int[n * ImageSet.PIXELS]);
        for (int from = 0; from < n; from += BLOCK) {
            scope.check();
            int count = Math.min(BLOCK, n - from);
            float[] truth = source.read(indices, from, count);
            float[] decoded = model.decode(model.encode(truth, count), count);
            int offset = from * ImageSet.PIXELS;
            System.arraycopy(Inked.argb(truth), 0, all.inputs, offset, truth.length);
            System.arraycopy(Inked.argb(decoded), 0, all.decoded, offset, decoded.length);
            for (int p = 0; p < truth.length; p++) {
                all.differences[offset + p] = DifferenceColours.colour(truth[p], decoded[p]);
            }
            for (int i = 0; i < count; i++) {
                all.errors[from + i] = Inputs.error(truth, decoded, i);
            }
        }
        return all;
    }

    public int count() {
        return indices.length;
    }

    /** 784 pixels of image {@code i}, counted in this record. */
    public int[] input(int i) {
        return picture(inputs, i);
    }

    /** 784 pixels of what came back. */
    public int[] decoded(int i) {
        return picture(decoded, i);
    }

    /** 784 pixels of the difference. */
    public int[] difference(int i) {
        return picture(differences, i);
    }

    static int[] picture(int[] pictures, int i) {
        return Arrays.copyOfRange(pictures, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS);
    }
}
