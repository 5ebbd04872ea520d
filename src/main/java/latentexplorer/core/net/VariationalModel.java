package latentexplorer.core.net;

import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Workspace;

/**
 * A snapshot of a variational autoencoder. The code of an image is the mean of its distribution, so that the same image
 * always has the same code; drawing one is {@link #sample}. Immutable, safe on any thread.
 */
public final class VariationalModel implements LatentModel {
    /** Rows at a time, so that intermediate values stay in the processor's caches. */
    private static final int BLOCK = 512;

    private final VariationalLayout layout;
    private final VariationalNetwork network;
    private final Pca projection;
    private final boolean binary;
    private final float[] weights;
    private final Forward decoder;

    /**
     * The distributions of the codes of some images.
     *
     * @param means images x units
     * @param logVariances images x units, natural logarithms
     */
    public record Distributions(float[] means, float[] logVariances) {}

    /**
     * @param projection fitted on the training images
     * @param binary whether images are binarised before the projection
     * @param weights in the order of {@code layout}, copied
     */
    VariationalModel(VariationalLayout layout, Pca projection, boolean binary, float[] weights) {
        if (projection.outputs() != layout.inputs() || weights.length != layout.parameters()) {
            throw new IllegalArgumentException(projection.outputs() + " coordinates and " + weights.length
                    + " weights do not fit the network " + layout.path().sizes());
        }
        this.layout = layout;
        this.network = VariationalNetwork.of(layout, Dropout.NONE);
        this.projection = projection;
        this.binary = binary;
        this.weights = weights.clone();
        this.decoder = new Forward(layout.decoderLayout(), layout.decoderWeights(weights));
    }

    @Override
    public int latentSize() {
        return layout.latentSize();
    }

    /** The means. */
    @Override
    public float[] encode(float[] images, int n) {
        return distributions(images, n).means();
    }

    /**
     * @param images n x 784 values in 0..1
     * @param n number of images, at least 0
     */
    public Distributions distributions(float[] images, int n) {
        return distributions(images, n, Forward.Tap.NONE);
    }

    /** @param tap sees the hidden layers by their numbers from the input on */
    Distributions distributions(float[] images, int n, Forward.Tap tap) {
        float[] coordinates = DenseModel.project(projection, binary, images, n);
        int k = latentSize();
        Distributions all = new Distributions(new float[Math.multiplyExact(n, k)], new float[Math.multiplyExact(n, k)]);
        for (int from = 0; from < n; from += BLOCK) {
            int rows = Math.min(BLOCK, n - from);
            float[] block = new float[rows * layout.inputs()];
            System.arraycopy(coordinates, from * layout.inputs(), block, 0, block.length);
            Workspace encoder = network.encoder().forUse(rows);
            float[] features = encoder.forward(weights, 0, block, rows, Mode.USE);
            for (int l = 0; l < layout.path().codeLayer(); l++) {
                int units = layout.path().outputs(l);
                // Behind each layer of sums comes what rectifies them.
                tap.layer(l, encoder.output(2 * l + 1), units, units, from, rows);
            }
            float[] means = run(network.mean(), layout.meanOffset(), features, rows);
            float[] logVariances = run(network.logVariance(), layout.logVarianceOffset(), features, rows);
            System.arraycopy(means, 0, all.means(), from * k, rows * k);
            System.arraycopy(logVariances, 0, all.logVariances(), from * k, rows * k);
        }
        return all;
    }

    private float[] run(Network part, int base, float[] values, int rows) {
        return part.forUse(rows).forward(weights, base, values, rows, Mode.USE);
    }

    /**
     * Draws one code for each image from its distribution.
     *
     * @param images n x 784 values in 0..1
     * @param seed the same draws for the same seed
     * @return n x {@link #latentSize()} codes
     */
    public float[] sample(float[] images, int n, long seed) {
        Distributions all = distributions(images, n);
        SeededRandom random = new SeededRandom(seed);
        float[] codes = all.means();
        for (int i = 0; i < codes.length; i++) {
            codes[i] += (float) (random.nextGaussian() * StrictMath.exp(all.logVariances()[i] / 2.0));
        }
        return codes;
    }

    @Override
    public float[] decode(float[] codes, int n) {
        float[] pixels = new float[Math.multiplyExact(n, ImageSet.PIXELS)];
        decode(codes, n, pixels);
        return pixels;
    }

    @Override
    public void decode(float[] codes, int n, float[] pixels) {
        decoder.decode(codes, n, pixels);
    }

    /** @param tap sees the hidden layers by their numbers from the input on */
    void decode(float[] codes, int n, float[] pixels, Forward.Tap tap) {
        int before = layout.path().codeLayer() + 1;
        decoder.decode(
                codes,
                n,
                pixels,
                (layer, outputs, units, stride, row, count) ->
                        tap.layer(before + layer, outputs, units, stride, row, count));
    }
}
