package latentexplorer.core.net;

import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/**
 * How well a dense autoencoder gives images back, and what its units do meanwhile.
 *
 * @param loss the mean of what training makes small
 * @param squared the mean squared error
 */
record DenseErrors(double loss, double squared, Vitals vitals) {
    private static final int BLOCK = 512;

    /**
     * @param pixels at least one image
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    static DenseErrors of(DenseModel model, Pixels pixels, Loss loss, Workers workers, JobScope scope) {
        int n = pixels.count();
        double[] losses = new double[n];
        double[] squares = new double[n];
        Vitals[] vitals = new Vitals[(n + BLOCK - 1) / BLOCK];
        workers.forEachShard(vitals.length, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, n - from);
            float[] target = pixels.batch(IntStream.range(from, from + count).toArray(), 0, count);
            vitals[block] = new Vitals(n, from);
            float[] decoded = model.reconstruct(target, count, vitals[block]);
            for (int i = 0; i < count; i++) {
                squares[from + i] = Loss.MSE.ofImage(target, decoded, i * ImageSet.PIXELS);
                losses[from + i] =
                        loss == Loss.MSE ? squares[from + i] : loss.ofImage(target, decoded, i * ImageSet.PIXELS);
            }
        });
        return new DenseErrors(Reconstruction.mean(losses), Reconstruction.mean(squares), Vitals.of(vitals));
    }
}
