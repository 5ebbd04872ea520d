package latentexplorer.cli;

import latentexplorer.core.net.InputSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which images a model learns from and how it sees them. What is not given stays as the preset has it. */
final class DataOptions {
    private static final String DIGITS = "digits";

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "digits, fashion, numeric, alphanumeric, a font set (FILE.json) or an imported set."
                    + " Default: digits")
    private @Nullable String dataset;

    @Option(
            names = {"--pca-dims", "--pca_dims"},
            paramLabel = "N",
            description = "0: no projection; a share between 0 and 1 of the variance; or a number of components"
                    + " (decimals are cut off). Default: 25")
    private @Nullable Double pcaDims;

    @Option(
            names = "--whiten",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Divide each input coordinate by its standard deviation. Default: false")
    private @Nullable Boolean whiten;

    @Option(
            names = "--raw-input",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Without a projection: do not even take the mean image off. Default: false")
    private @Nullable Boolean raw;

    @Option(
            names = {"--binary-input", "--binary_input"},
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Make pixels above 0.5 white and all others black. Default: false")
    private @Nullable Boolean binary;

    @Option(
            names = "--own-validation",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Keep a sixth of the training images for choosing the best epoch, instead of choosing it by"
                    + " the test images. Default: false")
    private @Nullable Boolean ownValidation;

    @Option(
            names = "--subsample",
            defaultValue = "0",
            paramLabel = "N",
            description = "Learn from so many training images, drawn at random; 0: from all. Default: 0",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private int subsample;

    /** @param usual the set when none is given; null for the digits */
    String dataset(@Nullable String usual) {
        if (dataset != null) {
            return dataset;
        }
        return usual == null ? DIGITS : usual;
    }

    InputSpec apply(InputSpec preset) {
        return new InputSpec(
                pcaDims == null ? preset.pcaDims() : pcaDims,
                whiten == null ? preset.whiten() : whiten,
                binary == null ? preset.binary() : binary,
                raw == null ? preset.centred() : !raw);
    }

    boolean ownValidation(boolean preset) {
        return ownValidation == null ? preset : ownValidation;
    }

    int subsample() {
        return subsample;
    }
}
