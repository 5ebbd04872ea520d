package latentexplorer.core.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.layer.Affine;
import latentexplorer.core.net.layer.Convolution;
import latentexplorer.core.net.layer.EnlargedConvolution;
import latentexplorer.core.net.layer.GroupNorm;
import latentexplorer.core.net.layer.Layer;
import latentexplorer.core.net.layer.MaxPool;
import latentexplorer.core.net.layer.Network;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A style autoencoder as a graph that ND4J's {@code SameDiff} loads and computes, in stock operations alone. Its inputs are
 * {@value #IMAGE} (n x 784 pixels in 0..1) and {@value #CODE} (n x latent size), its outputs {@value #ENCODED} (the code
 * of the image: probabilities of the classes, then the style) and {@value #DECODED} (n x 784 pixels of the code, 0..1).
 */
final class StyleGraph {
    static final String IMAGE = "image";
    static final String ENCODED = "encoded";
    static final String CODE = "code";
    static final String DECODED = "decoded";

    private final SameDiff graph = SameDiff.create();
    private final float[] weights;
    private int variables;

    private StyleGraph(float[] weights) {
        this.weights = weights;
    }

    /**
     * Starts ND4J when nobody has yet.
     *
     * @param weights of encoder and decoder, then whatever else
     * @return what {@code SameDiff.fromFlatBuffers} reads
     */
    static byte[] flatBuffers(StyleSpec spec, float[] weights) throws IOException {
        Dl4jNetwork.useOneThread();
        StyleGraph made = new StyleGraph(weights);
        StyleNetworks networks = spec.networks();
        made.encoder(networks, spec.classes());
        made.decoder(networks);
        ByteBuffer buffer = made.graph.asFlatBuffers(false);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private void encoder(StyleNetworks networks, int classes) {
        SDVariable image = graph.placeHolder(IMAGE, DataType.FLOAT, -1, ImageSet.PIXELS);
        SDVariable outputs = layers(networks.encoder(), 0, image.mul(2).sub(1));
        int width = networks.encoder().outputs();
        SDVariable logits = outputs.mmul(columns(width, 0, classes));
        SDVariable style = outputs.mmul(columns(width, classes, width));
        graph.concat(ENCODED, 1, graph.nn().softmax(logits, 1), style);
    }

    private void decoder(StyleNetworks networks) {
        SDVariable code =
                graph.placeHolder(CODE, DataType.FLOAT, -1, networks.decoder().inputs());
        SDVariable pixels = layers(networks.decoder(), networks.encoder().parameters(), code);
        SDVariable flat = pixels.reshape(-1, ImageSet.PIXELS).mul(0.5).add(0.5);
        graph.clipByValue(DECODED, flat, 0, 1);
    }

    private SDVariable layers(Network network, int base, SDVariable input) {
        SDVariable x = input;
        List<Layer> layers = network.layers();
        for (int l = 0; l < layers.size(); l++) {
            int at = base + network.start(l);
            x = switch (layers.get(l)) {
                case Affine affine -> affine(affine, at, x);
                case Convolution convolution -> convolution(convolution, at, x);
                case EnlargedConvolution enlarged -> enlarged(enlarged, at, x);
                case GroupNorm norm -> norm(norm, at, x);
                case MaxPool pool -> pool(pool, x);
                default -> throw new IllegalArgumentException("no graph for " + layers.get(l));
            };
        }
        return x;
    }

    private SDVariable affine(Affine layer, int at, SDVariable x) {
        int count = layer.inputs() * layer.outputs();
        SDVariable matrix = variable(at, layer.outputs(), layer.inputs());
        SDVariable flat = x.reshape(-1, layer.inputs());
        return graph.mmul(flat, matrix, false, true, false).add(variable(at + count, 1, layer.outputs()));
    }

    private SDVariable convolution(Convolution layer, int at, SDVariable x) {
        int k = layer.kernel();
        SDVariable picture = x.reshape(-1, layer.channels(), layer.side(), layer.side());
        SDVariable kernels = variable(at, layer.filters(), layer.channels(), k, k);
        Conv2DConfig config = config(k, layer.stride(), layer.padding());
        return layer.biased()
                ? graph.cnn()
                        .conv2d(
                                picture,
                                kernels,
                                variable(at + layer.filters() * layer.channels() * k * k, layer.filters()),
                                config)
                : graph.cnn().conv2d(picture, kernels, config);
    }

    private SDVariable enlarged(EnlargedConvolution layer, int at, SDVariable x) {
        SDVariable picture = x.reshape(-1, layer.channels(), layer.side(), layer.side());
        SDVariable large = graph.cnn().upsampling2d(picture, 2, 2, true);
        return graph.cnn().conv2d(large, variable(at, layer.filters(), layer.channels(), 3, 3), config(3, 1, 1));
    }

    private static Conv2DConfig config(int kernel, int stride, int padding) {
        return Conv2DConfig.builder()
                .kH(kernel)
                .kW(kernel)
                .sH(stride)
                .sW(stride)
                .pH(padding)
                .pW(padding)
                .dataFormat(Conv2DConfig.NCHW)
                .weightsFormat(WeightsFormat.OIYX)
                .build();
    }

    private SDVariable norm(GroupNorm layer, int at, SDVariable x) {
        SDVariable groups = x.reshape(-1, layer.groups(), layer.inputs() / layer.groups());
        SDVariable centred = groups.sub(groups.mean(true, 2));
        SDVariable deviation =
                graph.math().sqrt(centred.mul(centred).mean(true, 2).add(GroupNorm.EPSILON));
        SDVariable normal = centred.div(deviation).reshape(-1, layer.channels(), layer.area());
        SDVariable scaled = normal.mul(variable(at, 1, layer.channels(), 1))
                .add(variable(at + layer.channels(), 1, layer.channels(), 1));
        return layer.rectified() ? graph.nn().relu(scaled, 0) : scaled;
    }

    private SDVariable pool(MaxPool layer, SDVariable x) {
        SDVariable picture = x.reshape(-1, layer.channels(), layer.side(), layer.side());
        Pooling2DConfig config = Pooling2DConfig.builder()
                .kH(3)
                .kW(3)
                .sH(2)
                .sW(2)
                .pH(1)
                .pW(1)
                .isNHWC(false)
                .build();
        return graph.cnn().maxPooling2d(picture, config);
    }

    private SDVariable variable(int from, long... shape) {
        int count = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        INDArray values = Nd4j.createFromArray(Arrays.copyOfRange(weights, from, from + count));
        return graph.var("w" + variables++, values.reshape('c', shape));
    }

    /** A matrix that picks columns: slices with an open first dimension do not survive saving. */
    private SDVariable columns(int width, int from, int to) {
        INDArray picks = Nd4j.zeros(DataType.FLOAT, width, to - from);
        for (int c = from; c < to; c++) {
            picks.putScalar(c, c - from, 1);
        }
        return graph.constant("columns" + from, picks);
    }
}
