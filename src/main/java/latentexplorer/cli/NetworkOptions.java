package latentexplorer.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.Loss;
import latentexplorer.core.net.OutputActivation;
import latentexplorer.core.net.VariationalSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The network of fully connected models. What is not given stays as the preset has it. */
final class NetworkOptions {
    @Option(
            names = {"--d-latent", "--d_latent"},
            paramLabel = "N",
            description = "Latent dimension: number of values in a code. Default: 16")
    private @Nullable Integer latentSize;

    @Option(
            names = "--layers",
            arity = "0..*",
            split = ",",
            paramLabel = "N",
            description = "Units of the encoder's hidden layers. Default: none (variational: 64)")
    private @Nullable List<Integer> layers;

    @Option(
            names = {"--dec-layers", "--dec_layers"},
            arity = "0..*",
            split = ",",
            paramLabel = "N",
            description = "Units of the decoder's hidden layers; a single 0: none. Default: the encoder's reversed")
    private @Nullable List<Integer> decoderLayers;

    @Option(
            names = {"--dropout-layer", "--dropout_layer"},
            paramLabel = "I",
            description = "Index of the encoder's hidden layer that is followed by dropout. Default: none")
    private @Nullable Integer dropoutLayer;

    @Option(
            names = {"--dropout-rate", "--dropout_rate"},
            paramLabel = "R",
            description =
                    "Share of that layer's units that is silenced in training; of all hidden units in labelled models. Default: 0.0")
    private @Nullable Double dropoutRate;

    @Option(
            names = "--code-activation",
            paramLabel = "A",
            description = "relu (codes are never negative) or linear. Default: relu")
    private @Nullable String codeActivation;

    @Option(names = "--output-activation", paramLabel = "A", description = "sigmoid, relu or linear. Default: sigmoid")
    private @Nullable String outputActivation;

    @Option(
            names = "--loss",
            paramLabel = "L",
            description = "mse (mean squared error) or bce (binary cross entropy). Default: mse")
    private @Nullable String loss;

    /** @throws IllegalArgumentException with a sentence when a word is none of those that there are */
    DenseSpec apply(DenseSpec preset) {
        return preset.withLayers(layers(preset.layers()), latent(preset.latentSize()), decoder(preset.decoderLayers()))
                .withCodeActivation(
                        word("code activation", CodeActivation.values(), codeActivation, preset.codeActivation()))
                .withOutputActivation(word(
                        "output activation", OutputActivation.values(), outputActivation, preset.outputActivation()))
                .withDropout(dropout(preset.dropout()))
                .withLoss(word("loss", Loss.values(), loss, preset.loss()));
    }

    /** As {@link #apply(DenseSpec)}; its activations are fixed. */
    VariationalSpec apply(VariationalSpec preset) {
        return preset.withLayers(layers(preset.layers()), latent(preset.latentSize()), decoder(preset.decoderLayers()))
                .withDropout(dropout(preset.dropout()))
                .withLoss(word("loss", Loss.values(), loss, preset.loss()));
    }

    /** As {@link #apply(DenseSpec)}; it has one width and one rate of dropout. */
    LabelledSpec apply(LabelledSpec preset) {
        return preset.withSizes(preset.width(), latent(preset.latentSize()))
                .withDropout(dropoutRate == null ? preset.dropout() : dropoutRate);
    }

    private int latent(int preset) {
        return latentSize == null ? preset : latentSize;
    }

    private List<Integer> layers(List<Integer> preset) {
        return layers == null ? preset : layers;
    }

    private List<Integer> decoder(List<Integer> preset) {
        return decoderLayers == null ? preset : decoderLayers;
    }

    private Dropout dropout(Dropout preset) {
        // -1 means "none" inside the program; who writes it means a layer that does not exist.
        if (dropoutLayer != null && dropoutLayer < 0) {
            throw new IllegalArgumentException("The dropout layer must be 0 or more, not " + dropoutLayer + ".");
        }
        return new Dropout(
                dropoutLayer == null ? preset.layer() : dropoutLayer,
                dropoutRate == null ? preset.rate() : dropoutRate);
    }

    static <E extends Enum<E>> E word(String what, E[] all, @Nullable String given, E preset) {
        if (given == null) {
            return preset;
        }
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The " + what + " must be " + orList(all) + ", not " + given + "."));
    }

    private static String orList(Enum<?>[] all) {
        String words = Arrays.stream(all)
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        int last = words.lastIndexOf(", ");
        return words.substring(0, last) + " or " + words.substring(last + 2);
    }
}
