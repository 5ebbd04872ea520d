package latentexplorer.core.net;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.layer.Losses;
import latentexplorer.core.net.layer.Mode;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Workspace;

/**
 * A snapshot of a style autoencoder. A code is the probabilities of the classes, then the style: so {@link #decode(float[],
 * int)} gives an encoded image back, a path between codes changes class and style together, and a path with the class
 * held changes the last {@link #styleSize()} values alone. The probabilities may be any numbers when decoding; 1 for
 * one class and 0 for the others is the pure class. Safe on any thread.
 */
public final class StyleModel implements LatentModel, Classifier {
    /** Images at a time: enough for full speed, few enough to stay in the cache. */
    private static final int BLOCK = 16;

    private final StyleNetworks networks;
    private final int classes;
    private final int styleSize;
    private final float[] weights;
    private final Passes encoder;
    private final Passes decoder;

    /** Room for passes through one network, as much as was ever needed at once. */
    private record Passes(Network network, ConcurrentLinkedQueue<Workspace> idle) {
        Passes(Network network) {
            this(network, new ConcurrentLinkedQueue<>());
        }

        void run(float[] weights, int base, float[] input, float[] output, int n) {
            Workspace free = idle.poll();
            Workspace workspace = free == null ? network.forUse(BLOCK) : free;
            int in = network.inputs();
            int out = network.outputs();
            for (int from = 0; from < n; from += BLOCK) {
                int count = Math.min(BLOCK, n - from);
                float[] part = from == 0 ? input : Arrays.copyOfRange(input, from * in, (from + count) * in);
                float[] result = workspace.forward(weights, base, part, count, Mode.USE);
                System.arraycopy(result, 0, output, from * out, count * out);
            }
            idle.add(workspace);
        }
    }

    /** @param weights of encoder and decoder, then whatever else, copied */
    StyleModel(StyleSpec spec, float[] weights) {
        networks = spec.networks();
        classes = spec.classes();
        styleSize = spec.styleSize();
        this.weights = Arrays.copyOf(weights, networks.autoencoderParameters());
        encoder = new Passes(networks.encoder());
        decoder = new Passes(networks.decoder());
    }

    @Override
    public int latentSize() {
        return classes + styleSize;
    }

    /** Values of a style. */
    public int styleSize() {
        return styleSize;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public Optional<Classifier> classifier() {
        return Optional.of(this);
    }

    /** Logits of the classes, then the style: n x {@link #latentSize()}. */
    float[] logitsAndStyles(float[] images, int n) {
        float[] scaled = new float[n * ImageSet.PIXELS];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = 2 * images[i] - 1;
        }
        float[] result = new float[n * latentSize()];
        encoder.run(weights, 0, scaled, result, n);
        return result;
    }

    /** Logits become probabilities, in place. */
    float[] probabilitiesAndStyles(float[] logitsAndStyles, int n) {
        for (int i = 0; i < n; i++) {
            Losses.softmax(logitsAndStyles, i * latentSize(), classes);
        }
        return logitsAndStyles;
    }

    /** The decoder's outputs as they are: n x 784, meant for -1..1 and not cut off there. */
    float[] decodeUnscaled(float[] codes, int n) {
        float[] result = new float[n * ImageSet.PIXELS];
        decoder.run(weights, networks.encoder().parameters(), codes, result, n);
        return result;
    }

    @Override
    public float[] encode(float[] images, int n) {
        return probabilitiesAndStyles(logitsAndStyles(images, n), n);
    }

    @Override
    public float[] classify(float[] images, int n) {
        return columns(encode(images, n), n, 0, classes);
    }

    /**
     * The style alone.
     *
     * @param images n x 784 values in 0..1
     * @return n x {@link #styleSize()} values
     */
    public float[] styles(float[] images, int n) {
        return columns(logitsAndStyles(images, n), n, classes, styleSize);
    }

    private float[] columns(float[] codes, int n, int first, int count) {
        float[] part = new float[n * count];
        for (int i = 0; i < n; i++) {
            System.arraycopy(codes, i * latentSize() + first, part, i * count, count);
        }
        return part;
    }

    @Override
    public float[] decode(float[] codes, int n) {
        float[] pixels = new float[n * ImageSet.PIXELS];
        decode(codes, n, pixels);
        return pixels;
    }

    @Override
    public void decode(float[] codes, int n, float[] pixels) {
        decoder.run(weights, networks.encoder().parameters(), codes, pixels, n);
        int count = n * ImageSet.PIXELS;
        for (int i = 0; i < count; i++) {
            pixels[i] = Math.max(0f, Math.min(1f, 0.5f * pixels[i] + 0.5f));
        }
    }

    /**
     * Images of given classes and styles.
     *
     * @param probabilities n x {@link #classes()} values
     * @param styles n x {@link #styleSize()} values
     * @return n x 784 pixels, 0..1
     */
    public float[] decode(float[] probabilities, float[] styles, int n) {
        float[] codes = new float[n * latentSize()];
        for (int i = 0; i < n; i++) {
            System.arraycopy(probabilities, i * classes, codes, i * latentSize(), classes);
            System.arraycopy(styles, i * styleSize, codes, i * latentSize() + classes, styleSize);
        }
        return decode(codes, n);
    }
}
