package latentexplorer.cli;

import latentexplorer.core.net.StyleSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What only style models have. What is not given stays as the preset has it. */
final class StyleOptions {
    @Option(
            names = {"--style-size", "--feat-size", "--feat_size"},
            paramLabel = "N",
            description = "Style: values of a style. Default: 4")
    private @Nullable Integer styleSize;

    @Option(
            names = {"--weight-decay", "--weight_decay"},
            paramLabel = "R",
            description = "Style, labelled: share of each weight that AdamW takes off, times the learning rate."
                    + " Default: style 0.01, labelled 0.0001")
    private @Nullable Double weightDecay;

    @Option(
            names = "--prior-deviation",
            paramLabel = "R",
            description = "Style: standard deviation that styles should have. Default: 2")
    private @Nullable Double priorDeviation;

    @Option(
            names = "--generator-weight",
            paramLabel = "R",
            description = "Style: weight of the adversarial loss towards the end. Default: 0.2")
    private @Nullable Double generatorWeight;

    double weightDecay(double preset) {
        return weightDecay == null ? preset : weightDecay;
    }

    /** @throws IllegalArgumentException when a plain model is to have an adversary's weight */
    StyleSpec apply(StyleSpec preset) {
        if (generatorWeight != null && !preset.adversarial()) {
            throw new IllegalArgumentException("--generator-weight is for adversarial models; this one is plain.");
        }
        return new StyleSpec(
                preset.classes(),
                styleSize == null ? preset.styleSize() : styleSize,
                preset.adversarial(),
                preset.schedule(),
                weightDecay(preset.weightDecay()),
                priorDeviation == null ? preset.priorDeviation() : priorDeviation,
                generatorWeight == null ? preset.generatorFactor() : generatorWeight,
                preset.seed());
    }
}
