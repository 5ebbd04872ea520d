package latentexplorer.ui.explorer.exhibit;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.session.OpenModel;

/** Makes the grey bytes that the tiles of a map show. */
public final class TilePictures {
    /** Codes decoded at a time: large enough for the matrix product, small enough to stop soon. */
    private static final int BATCH = 512;

    private TilePictures() {}

    /** n x 784 grey bytes; the inputs when there is nothing to decode with. */
    public static byte[] of(Exhibit exhibit, TilePicture picture, JobScope scope) {
        OpenModel net = exhibit.model();
        byte[] inputs = exhibit.inputs();
        if (picture == TilePicture.INPUT || net == null) {
            return inputs;
        }
        byte[] decoded = decode(exhibit, net.model(), scope);
        if (picture == TilePicture.DIFFERENCE) {
            for (int p = 0; p < decoded.length; p++) {
                decoded[p] = (byte) Math.abs((decoded[p] & 0xFF) - (inputs[p] & 0xFF));
            }
        }
        return decoded;
    }

    private static byte[] decode(Exhibit exhibit, LatentModel net, JobScope scope) {
        int n = exhibit.size();
        int k = exhibit.embedding().latentSize();
        float[] codes = exhibit.embedding().codes();
        byte[] bytes = new byte[n * ImageSet.PIXELS];
        for (int from = 0; from < n; from += BATCH) {
            scope.report((double) from / n, "decoding");
            int size = Math.min(BATCH, n - from);
            float[] batch = new float[size * k];
            System.arraycopy(codes, from * k, batch, 0, batch.length);
            float[] pixels = net.decode(batch, size);
            int at = from * ImageSet.PIXELS;
            for (int p = 0; p < pixels.length; p++) {
                bytes[at + p] = (byte) Math.round(Math.clamp(pixels[p], 0f, 1f) * 255);
            }
        }
        return bytes;
    }
}
