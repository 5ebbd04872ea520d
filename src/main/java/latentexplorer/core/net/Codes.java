package latentexplorer.core.net;

import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;

/** The codes of many images. */
public final class Codes {
    private static final int BLOCK = 1024;

    private Codes() {}

    /**
     * @param indices the images, in the order of the result
     * @return one code after the other: n x latent size
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public static float[] of(LatentModel model, ImageSet images, int[] indices, Workers workers, JobScope scope) {
        int n = indices.length;
        int k = model.latentSize();
        Pixels pixels = new Pixels(images, indices, false);
        int[] order = IntStream.range(0, n).toArray();
        float[] codes = new float[Math.multiplyExact(n, k)];
        int round = BLOCK * workers.size();
        for (int start = 0; start < n; start += round) {
            scope.report((double) start / n, "Encoding");
            int first = start;
            int blocks = (Math.min(round, n - start) + BLOCK - 1) / BLOCK;
            workers.forEachShard(blocks, block -> {
                int from = first + block * BLOCK;
                int count = Math.min(BLOCK, n - from);
                float[] part = model.encode(pixels.batch(order, from, count), count);
                System.arraycopy(part, 0, codes, from * k, part.length);
            });
        }
        scope.check();
        return codes;
    }
}
