package latentexplorer.core.net;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.linalg.SeededRandom;
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
import latentexplorer.core.net.layer.Start;

/**
 * The labelled autoencoder as layers. What the encoder gets is the standardised image, then the number of the label's
 * category, the last one for no label; a model without labels gets the image alone.
 *
 * <p>Encoder: a residual block makes features of the image and a table a vector of the label; two residual fusion blocks make
 * the code of both. Decoder: a residual block, then the sums of the standardised pixels. A residual block is what root mean
 * square normalisation, a linear layer, GELU, dropout, a linear layer and a learned factor make, plus a shortcut.
 */
final class LabelledNetwork {
    private static final int WEIGHTS = 0;

    /** So that the second fusion block begins as no more than its shortcut. */
    private static final float NEARLY_NOTHING = 1e-5f;

    private LabelledNetwork() {}

    /** Values that the encoder gets for a sample. */
    static int inputs(LabelledSpec spec) {
        return spec.labelled() ? ImageSet.PIXELS + 1 : ImageSet.PIXELS;
    }

    /** Number of weights, without building anything. */
    static long parameters(LabelledSpec spec) {
        long pixels = ImageSet.PIXELS;
        long width = spec.width();
        long code = spec.latentSize();
        long both = width + spec.labelSize();
        long image = pixels + pixels * width + width * width + width + pixels * width;
        long label = spec.labelled() ? (spec.classes() + 1L) * spec.labelSize() : 0;
        long fusion = both + both * code + code * code + code + both * code;
        long second = code + 2 * code * code + code;
        long decoder = code + code * width + width * width + width + code * width;
        return image + label + fusion + second + decoder + (width + 1) * pixels;
    }

    static Network encoder(LabelledSpec spec) {
        return new Network(encoderLayers(spec));
    }

    static Network decoder(LabelledSpec spec) {
        return new Network(decoderLayers(spec));
    }

    /** Encoder and decoder in one, for training. */
    static Network whole(LabelledSpec spec) {
        List<Layer> layers = new ArrayList<>(encoderLayers(spec));
        layers.addAll(decoderLayers(spec));
        return new Network(layers);
    }

    static float[] firstWeights(LabelledSpec spec) {
        Network whole = whole(spec);
        float[] weights = new float[whole.parameters()];
        whole.initialise(weights, 0, SeededRandom.of(spec.seed(), WEIGHTS));
        return weights;
    }

    private static List<Layer> encoderLayers(LabelledSpec spec) {
        List<Layer> layers = new ArrayList<>();
        if (spec.labelled()) {
            int inputs = inputs(spec);
            List<Layer> image = new ArrayList<>();
            image.add(new Columns(inputs, 0, ImageSet.PIXELS));
            image.addAll(projecting(ImageSet.PIXELS, spec.width(), spec.dropout()));
            Layer number = new Columns(inputs, ImageSet.PIXELS, 1);
            Layer table = new Embedding(spec.classes() + 1, spec.labelSize());
            layers.add(new Beside(new Network(image), new Network(List.of(number, table))));
        } else {
            layers.addAll(projecting(ImageSet.PIXELS, spec.width(), spec.dropout()));
        }
        layers.addAll(projecting(spec.width() + spec.labelSize(), spec.latentSize(), spec.dropout()));
        layers.add(keeping(spec.latentSize(), spec.dropout()));
        return layers;
    }

    private static List<Layer> decoderLayers(LabelledSpec spec) {
        List<Layer> body = new ArrayList<>();
        body.add(new RmsNorm(spec.latentSize()));
        body.addAll(bend(spec.latentSize(), spec.width(), spec.dropout(), 1));
        return List.of(
                Residual.around(body, linear(spec.latentSize(), spec.width())),
                new Affine(spec.width(), ImageSet.PIXELS, Start.FAN_IN));
    }

    /** A residual block to another number of values, whose shortcut begins behind the normalisation as well. */
    private static List<Layer> projecting(int inputs, int outputs, double dropout) {
        return List.of(
                new RmsNorm(inputs), Residual.around(bend(inputs, outputs, dropout, 1), linear(inputs, outputs)));
    }

    /** A residual block around which the values themselves are led. */
    private static Layer keeping(int size, double dropout) {
        List<Layer> body = new ArrayList<>();
        body.add(new RmsNorm(size));
        body.addAll(bend(size, size, dropout, NEARLY_NOTHING));
        return Residual.around(body);
    }

    private static List<Layer> bend(int inputs, int outputs, double dropout, float scale) {
        List<Layer> layers = new ArrayList<>(List.of(linear(inputs, outputs), new Gelu(outputs)));
        if (dropout > 0) {
            layers.add(new Silencing(outputs, dropout));
        }
        layers.add(linear(outputs, outputs));
        layers.add(new Scale(outputs, scale));
        return layers;
    }

    private static Layer linear(int inputs, int outputs) {
        return new Affine(inputs, outputs, false, Start.FAN_IN);
    }
}
