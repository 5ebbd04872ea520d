package latentexplorer.core.net;

import java.util.Arrays;
import latentexplorer.core.data.Binarise;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.Pca;

/** A snapshot of a dense autoencoder, used without DL4J. Immutable, safe on any thread. */
public final class DenseModel implements LatentModel {
    private final DenseLayout layout;
    private final Pca projection;
    private final boolean binary;
    private final Forward forward;

    /**
     * @param projection fitted on the training images
     * @param binary whether images are binarised before the projection
     * @param weights in the order of {@code layout}, copied
     */
    public DenseModel(DenseLayout layout, Pca projection, boolean binary, float[] weights) {
        if (projection.outputs() != layout.inputs(0) || weights.length != layout.parameters()) {
            throw new IllegalArgumentException(projection.outputs() + " coordinates and " + weights.length
                    + " weights do not fit the network " + layout.sizes());
        }
        this.layout = layout;
        this.projection = projection;
        this.binary = binary;
        this.forward = new Forward(layout, weights);
    }

    @Override
    public int latentSize() {
        return layout.latentSize();
    }

    @Override
    public float[] encode(float[] images, int n) {
        return forward.encode(project(projection, binary, images, n), n);
    }

    /** Images to what comes back of them, while somebody sees what the units do. */
    float[] reconstruct(float[] images, int n, Vitals vitals) {
        float[] codes = forward.encode(project(projection, binary, images, n), n, vitals::layer);
        float[] pixels = new float[Math.multiplyExact(n, ImageSet.PIXELS)];
        forward.decode(codes, n, pixels, vitals::layer);
        vitals.codes(codes, latentSize(), n);
        vitals.pixels(images, pixels, n);
        return pixels;
    }

    @Override
    public float[] decode(float[] codes, int n) {
        float[] pixels = new float[Math.multiplyExact(n, ImageSet.PIXELS)];
        forward.decode(codes, n, pixels);
        return pixels;
    }

    @Override
    public void decode(float[] codes, int n, float[] pixels) {
        forward.decode(codes, n, pixels);
    }

    static float[] project(Pca projection, boolean binary, float[] images, int n) {
        float[] seen = images;
        if (binary) {
            seen = Arrays.copyOf(images, n * ImageSet.PIXELS);
            Binarise.pixels(seen, 0, seen.length);
        }
        return projection.encode(seen, n);
    }
}
