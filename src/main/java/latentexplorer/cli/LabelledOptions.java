package latentexplorer.cli;

import latentexplorer.core.net.ArrayNormalisation;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModalityDropout;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What only labelled models have. What is not given stays as the preset has it. */
final class LabelledOptions {
    @Option(
            names = "--labels",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Labelled: whether the model sees labels. Default: true")
    private @Nullable Boolean labels;

    @Option(names = "--width", paramLabel = "N", description = "Labelled: units of the hidden layers. Default: 256")
    private @Nullable Integer width;

    @Option(
            names = {"--image-dropout", "--modality-dropout-rate", "--modality_dropout_rate"},
            paramLabel = "R",
            description = "Labelled: how often the image is missing in training. Default: 0.2")
    private @Nullable Double imageDropout;

    @Option(
            names = "--label-dropout",
            paramLabel = "R",
            description = "Labelled: how often the label is missing in training. Default: 0.2")
    private @Nullable Double labelDropout;

    @Option(
            names = {"--normalisation", "--normalization"},
            paramLabel = "BY",
            description = "Labelled: standardise over the channel or each element. Default: channel")
    private @Nullable String normalisation;

    @Option(
            names = {"--max-samples", "--adaptive-normalization-max-samples", "--adaptive_normalization_max_samples"},
            paramLabel = "N",
            description = "Labelled: images that are measured for that at most; 0: all. Default: 10000")
    private @Nullable Integer maxSamples;

    @Option(
            names = "--clip-norm",
            paramLabel = "R",
            description = "Labelled: the longest gradient; 0: no limit. Default: 1")
    private @Nullable Double clipNorm;

    /** @throws IllegalArgumentException with a sentence when a word is none of those that there are */
    LabelledSpec apply(LabelledSpec preset, double weightDecay) {
        LabelledSpec base = labels != null && !labels ? preset.withoutLabels() : preset;
        ModalityDropout missing = base.modalityDropout();
        return base.withSizes(width == null ? base.width() : width, base.latentSize())
                .withModalityDropout(new ModalityDropout(
                        imageDropout == null ? missing.image() : imageDropout,
                        labelDropout == null ? missing.label() : labelDropout))
                .withNormalisation(
                        NetworkOptions.word(
                                "normalisation", ArrayNormalisation.By.values(), normalisation, base.normalisation()),
                        maxSamples == null ? base.maxSamples() : maxSamples)
                .withOptimiser(weightDecay, clipNorm == null ? base.clippingNorm() : clipNorm);
    }
}
