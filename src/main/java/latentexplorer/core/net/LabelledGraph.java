package latentexplorer.core.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.layer.Affine;
import latentexplorer.core.net.layer.Beside;
import latentexplorer.core.net.layer.Columns;
import latentexplorer.core.net.layer.Embedding;
import latentexplorer.core.net.layer.Gelu;
import latentexplorer.core.net.layer.Layer;
import latentexplorer.core.net.layer.Network;
import latentexplorer.core.net.layer.Residual;
import latentexplorer.core.net.layer.RmsNorm;
import latentexplorer.core.net.layer.Scale;
import latentexplorer.core.net.layer.Silencing;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A labelled autoencoder in use as a graph that ND4J's {@code SameDiff} loads and computes, in stock operations alone. Its
 * inputs are {@value #IMAGE} (n x 784 pixels in 0..1), {@value #LABEL} (n x (classes + 1), a 1 at the class and 0 elsewhere, the
 * last column for no label; only for a model with labels) and {@value #CODE} (n x latent size), its outputs {@value #ENCODED}
 * (the code of image and label) and {@value #DECODED} (n x 784 pixels of the code, 0..1).
 */
final class LabelledGraph {
    static final String IMAGE = "image";
    static final String LABEL = "label";
    static final String ENCODED = "encoded";
    static final String CODE = "code";
    static final String DECODED = "decoded";

    private static final double ROOT = Math.sqrt(2 / Math.PI);
    private static final double CUBE = 0.044715;

    private final SameDiff graph = SameDiff.create();
    private final LabelledSpec spec;
    private final float[] weights;
    private int variables;

    private LabelledGraph(LabelledSpec spec, float[] weights) {
        this.spec = spec;
        this.weights = weights;
    }

    /**
     * Starts ND4J when nobody has yet.
     *
     * @param weights of the encoder, then of the decoder
     * @return what {@code SameDiff.fromFlatBuffers} reads
     */
    static byte[] flatBuffers(LabelledSpec spec, ArrayNormalisation normalisation, float[] weights) throws IOException {
        Dl4jNetwork.useOneThread();
        LabelledGraph made = new LabelledGraph(spec, weights);
        SDVariable mean = made.row("mean", normalisation::mean);
        SDVariable scale = made.row("scale", normalisation::scale);
        made.encoder(mean, scale);
        made.decoder(mean, scale);
        ByteBuffer buffer = made.graph.asFlatBuffers(false);
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private SDVariable row(String name, IntToDoubleFunction value) {
        float[] values = new float[ImageSet.PIXELS];
        for (int j = 0; j < values.length; j++) {
            values[j] = (float) value.applyAsDouble(j);
        }
        return graph.constant(name, Nd4j.createFromArray(values).reshape('c', 1, values.length));
    }

    private void encoder(SDVariable mean, SDVariable scale) {
        SDVariable image = graph.placeHolder(IMAGE, DataType.FLOAT, -1, ImageSet.PIXELS);
        graph.identity(
                ENCODED,
                network(LabelledNetwork.encoder(spec), 0, image.sub(mean).div(scale)));
    }

    private void decoder(SDVariable mean, SDVariable scale) {
        SDVariable code = graph.placeHolder(CODE, DataType.FLOAT, -1, spec.latentSize());
        int base = LabelledNetwork.encoder(spec).parameters();
        SDVariable pixels =
                network(LabelledNetwork.decoder(spec), base, code).mul(scale).add(mean);
        graph.clipByValue(DECODED, pixels, 0, 1);
    }

    private SDVariable network(Network network, int base, SDVariable input) {
        SDVariable x = input;
        List<Layer> layers = network.layers();
        for (int l = 0; l < layers.size(); l++) {
            int at = base + network.start(l);
            SDVariable in = x;
            x = switch (layers.get(l)) {
                case Affine affine -> affine(affine, at, in);
                case RmsNorm norm -> norm(norm, at, in);
                case Gelu _ -> gelu(in);
                case Scale scale -> in.mul(variable(at, 1, scale.inputs()));
                case Residual residual -> residual(residual, at, in);
                case Beside beside -> beside(beside, at, in);
                // Image and label come apart, and dropout is silent in use.
                case Columns _, Silencing _ -> in;
                case Embedding table -> in.mmul(variable(at, table.categories(), table.outputs()));
                default -> throw new IllegalArgumentException("no graph for " + layers.get(l));
            };
        }
        return x;
    }

    private SDVariable affine(Affine layer, int at, SDVariable x) {
        SDVariable sums = graph.mmul(x, variable(at, layer.outputs(), layer.inputs()), false, true, false);
        return layer.biased() ? sums.add(variable(at + layer.inputs() * layer.outputs(), 1, layer.outputs())) : sums;
    }

    private SDVariable norm(RmsNorm layer, int at, SDVariable x) {
        SDVariable square = x.mul(x).mean(true, 1).add(RmsNorm.EPSILON);
        return x.div(graph.math().sqrt(square)).mul(variable(at, 1, layer.inputs()));
    }

    private SDVariable gelu(SDVariable x) {
        SDVariable bent = x.add(x.mul(x).mul(x).mul(CUBE)).mul(ROOT);
        return x.mul(0.5).mul(graph.math().tanh(bent).add(1));
    }

    private SDVariable residual(Residual layer, int at, SDVariable x) {
        SDVariable other = layer.shortcut()
                .map(way -> network(way, at + layer.body().parameters(), x))
                .orElse(x);
        return network(layer.body(), at, x).add(other);
    }

    private SDVariable beside(Beside layer, int at, SDVariable image) {
        SDVariable label = graph.placeHolder(LABEL, DataType.FLOAT, -1, spec.classes() + 1);
        return graph.concat(
                1,
                network(layer.first(), at, image),
                network(layer.second(), at + layer.first().parameters(), label));
    }

    private SDVariable variable(int from, int rows, int columns) {
        INDArray values = Nd4j.createFromArray(Arrays.copyOfRange(weights, from, from + rows * columns));
        return graph.var("w" + variables++, values.reshape('c', rows, columns));
    }
}
