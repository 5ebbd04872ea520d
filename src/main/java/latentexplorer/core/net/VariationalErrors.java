package latentexplorer.core.net;

import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * How well a variational autoencoder gives images back through the means of their codes, and what the codes and
 * the units carry.
 *
 * @param reconstruction the mean of the loss that compares pictures
 * @param squared the mean squared error
 */
record VariationalErrors(double reconstruction, double squared, Collapse collapse, Vitals vitals) {
    private static final int BLOCK = 512;

    /**
     * @param pixels at least one image
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static VariationalErrors of(VariationalModel model, Pixels pixels, Loss loss, Workers workers, JobScope scope) {
        int n = pixels.count();
        int k = model.latentSize();
        double[] errors = new double[n];
        double[] squares = new double[n];
        float[] means = new float[Math.multiplyExact(n, k)];
        float[] logVariances = new float[means.length];
        Vitals[] vitals = new Vitals[(n + BLOCK - 1) / BLOCK];
        workers.forEachShard(vitals.length, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, n - from);
            float[] target = pixels.batch(IntStream.range(from, from + count).toArray(), 0, count);
            Vitals seen = new Vitals(n, from);
            vitals[block] = seen;
            VariationalModel.Distributions codes = model.distributions(target, count, seen::layer);
            System.arraycopy(codes.means(), 0, means, from * k, count * k);
            System.arraycopy(codes.logVariances(), 0, logVariances, from * k, count * k);
            float[] decoded = new float[target.length];
            model.decode(codes.means(), count, decoded, seen::layer);
            seen.pixels(target, decoded, count);
            for (int i = 0; i < count; i++) {
                squares[from + i] = Loss.MSE.ofImage(target, decoded, i * ImageSet.PIXELS);
                errors[from + i] =
                        loss == Loss.MSE ? squares[from + i] : loss.ofImage(target, decoded, i * ImageSet.PIXELS);
            }
        });
        return new VariationalErrors(
                Reconstruction.mean(errors),
                Reconstruction.mean(squares),
                Collapse.of(means, logVariances, k),
                Vitals.of(vitals));
    }
}
