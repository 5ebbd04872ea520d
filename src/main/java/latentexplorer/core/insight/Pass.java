package latentexplorer.core.insight;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.VariationalModel;

/**
 * The measured images sent once through a model: all that the insights need of it.
 *
 * @param codes images x values; of a variational model the means
 * @param logVariances images x values, of a variational model; else empty
 * @param errors the mean squared error of each image
 * @param dead the pixels that differ between the images and are the same in all that came back
 */
record Pass(float[] codes, float[] logVariances, double[] errors, DeadPixels dead) {
    /** Images at a time: enough for full speed, few enough that even a slow model is asked to stop often enough. */
    private static final int BLOCK = 64;

    /**
     * Fixed blocks, whatever the number of threads, give the same bits.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static Pass of(LatentModel model, ModelSpec spec, ImageSet images, int[] indices, Workers workers, JobScope scope) {
        int n = indices.length;
        int k = model.latentSize();
        Inputs source = Inputs.of(images, spec);
        Pass all = new Pass(
                new float[Math.multiplyExact(n, k)],
                new float[model instanceof VariationalModel ? Math.multiplyExact(n, k) : 0],
                new double[n],
                DeadPixels.NONE);
        int blocks = (n + BLOCK - 1) / BLOCK;
        Spread[] truths = new Spread[blocks];
        Spread[] results = new Spread[blocks];
        workers.forEachShard(blocks, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, n - from);
            float[] truth = source.read(indices, from, count);
            float[] codes = all.encode(model, truth, from, count);
            float[] decoded = model.decode(codes, count);
            System.arraycopy(codes, 0, all.codes, from * k, count * k);
            for (int i = 0; i < count; i++) {
                all.errors[from + i] = Inputs.error(truth, decoded, i);
            }
            truths[block] = Spread.of(truth);
            results[block] = Spread.of(decoded);
        });
        scope.check();
        return new Pass(
                all.codes, all.logVariances, all.errors, DeadPixels.of(Spread.join(truths), Spread.join(results)));
    }

    private float[] encode(LatentModel model, float[] truth, int from, int count) {
        if (model instanceof VariationalModel variational) {
            VariationalModel.Distributions codes = variational.distributions(truth, count);
            System.arraycopy(
                    codes.logVariances(), 0, logVariances, from * model.latentSize(), count * model.latentSize());
            return codes.means();
        }
        return model.encode(truth, count);
    }

    /** Some of the values of each code. */
    float[] columns(int width, int first, int count) {
        if (first == 0 && count == width) {
            return codes;
        }
        int n = errors.length;
        float[] part = new float[n * count];
        for (int i = 0; i < n; i++) {
            System.arraycopy(codes, i * width + first, part, i * count, count);
        }
        return part;
    }

    /** The least and the most of each pixel over some images. */
    record Spread(float[] least, float[] most) {
        private static Spread empty() {
            Spread empty = new Spread(new float[ImageSet.PIXELS], new float[ImageSet.PIXELS]);
            Arrays.fill(empty.least, Float.POSITIVE_INFINITY);
            Arrays.fill(empty.most, Float.NEGATIVE_INFINITY);
            return empty;
        }

        static Spread of(float[] images) {
            Spread spread = empty();
            for (int from = 0; from < images.length; from += ImageSet.PIXELS) {
                for (int p = 0; p < ImageSet.PIXELS; p++) {
                    spread.least[p] = Math.min(spread.least[p], images[from + p]);
                    spread.most[p] = Math.max(spread.most[p], images[from + p]);
                }
            }
            return spread;
        }

        static Spread join(Spread[] parts) {
            Spread spread = empty();
            for (Spread part : parts) {
                for (int p = 0; p < ImageSet.PIXELS; p++) {
                    spread.least[p] = Math.min(spread.least[p], part.least[p]);
                    spread.most[p] = Math.max(spread.most[p], part.most[p]);
                }
            }
            return spread;
        }

        float range(int pixel) {
            return most[pixel] - least[pixel];
        }
    }
}
