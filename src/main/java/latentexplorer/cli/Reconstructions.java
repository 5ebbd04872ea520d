package latentexplorer.cli;

import java.util.Arrays;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;

/** What a model makes of codes, as bytes like those of an image set. */
final class Reconstructions {
    private static final int BLOCK = 1024;

    private Reconstructions() {}

    /** @return n x 784 bytes */
    static byte[] of(LatentModel model, float[] codes, int n, Workers workers, JobScope scope) {
        int width = model.latentSize();
        byte[] pixels = new byte[Math.multiplyExact(n, ImageSet.PIXELS)];
        scope.report(0, "Decoding the codes");
        workers.forEachShard((n + BLOCK - 1) / BLOCK, block -> {
            scope.check();
            int from = block * BLOCK;
            int count = Math.min(BLOCK, n - from);
            float[] decoded = model.decode(Arrays.copyOfRange(codes, from * width, (from + count) * width), count);
            for (int i = 0; i < decoded.length; i++) {
                pixels[from * ImageSet.PIXELS + i] = (byte) Math.round(255 * Math.clamp(decoded[i], 0f, 1f));
            }
        });
        return pixels;
    }
}
