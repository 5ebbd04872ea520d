package latentexplorer.core.insight;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.PixelSpread;
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
        PixelSpread[] truths = new PixelSpread[blocks];
        PixelSpread[] results = new PixelSpread[blocks];
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
            truths[block] = spread(truth);
            results[block] = spread(decoded);
        });
        scope.check();
        return new Pass(all.codes, all.logVariances, all.errors, DeadPixels.of(truths, results));
    }

    private static PixelSpread spread(float[] images) {
        PixelSpread spread = new PixelSpread();
        spread.add(images);
        return spread;
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
}
