package latentexplorer.core.net;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All presets by name. */
public final class Presets {
    private static final long HOMEWORK_SEED = 123;

    private static final List<Preset> ALL = List.of(
            new Preset(
                    "dense-64",
                    "the dense autoencoder of the original's figure: 784-64-784, test error 0.0044 on MNIST after 25 epochs",
                    DenseSpec.DEFAULT.withInput(new InputSpec(0, false, false)).withLayers(List.of(), 64, List.of()),
                    false),
            new Preset(
                    "vae-16",
                    "the variational autoencoder of the original's defaults: PCA 25, 64 hidden units, 16 code units, beta 0.001",
                    VariationalSpec.DEFAULT.withKl(KlTerm.constant(0.001)),
                    false),
            new Preset(
                    "style-sae",
                    "the plain style autoencoder: class and 4 style values, 10 epochs",
                    StyleSpec.PLAIN,
                    false),
            new Preset(
                    "style-aae",
                    "the adversarial style autoencoder: reported absolute error 0.1252 and cross entropy 0.0357 on MNIST",
                    StyleSpec.ADVERSARIAL.withSchedule(new Schedule(64, 15, 1, 0.0004)),
                    false),
            new Preset(
                    "labelled",
                    "the array tutorial's second run: image and label to an image, either of them missing now and then; reported"
                            + " loss 0.0356 on MNIST",
                    LabelledSpec.DEFAULT,
                    false),
            homework(2, "0.067"),
            homework(4, "0.049"));

    private Presets() {}

    private static Preset homework(int code, String reported) {
        return new Preset(
                "homework-" + code,
                "the homework's autoencoder with " + code + " code units: 784-50-" + code
                        + "-784, rectified throughout, 800 epochs on 50,000 digits, reported error " + reported,
                DenseSpec.DEFAULT
                        .withInput(InputSpec.RAW)
                        .withLayers(List.of(50), code, DenseSpec.NO_LAYERS)
                        .withOutputActivation(OutputActivation.RELU)
                        .withSchedule(new Schedule(8192, 800, 1, 0.001))
                        .withSeed(HOMEWORK_SEED),
                true);
    }

    public static List<Preset> all() {
        return ALL;
    }

    public static Optional<Preset> named(String name) {
        return ALL.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    /** All names, for a sentence. */
    public static String names() {
        return ALL.stream().map(Preset::name).collect(Collectors.joining(", "));
    }
}
