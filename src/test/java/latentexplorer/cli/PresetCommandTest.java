package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.BetaSchedule;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.OutputActivation;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.core.net.classify.ClassifierFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PresetCommandTest {
    private static final int IMAGES = 60;
    private static final int TRAIN = 48;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Places places;

    @BeforeEach
    void setUp() {
        places = new Places(folder, folder.resolve("space"), folder, folder);
    }

    /** Three classes, bright in different thirds. */
    static LoadedSet thirds(String name, JobScope scope) {
        SeededRandom random = new SeededRandom(1);
        byte[] pixels = new byte[IMAGES * ImageSet.PIXELS];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            labels[i] = i % 3;
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                boolean bright = p % ImageSet.SIDE / 10 == labels[i];
                pixels[i * ImageSet.PIXELS + p] = (byte) ((bright ? 150 : 0) + random.nextInt(90));
            }
        }
        return new LoadedSet(
                new DataSetDescription(name, "Thirds", "here", "none", List.of(), IMAGES, Origin.FULL),
                new ImageSet("Thirds", pixels, labels, List.of("left", "middle", "right")),
                TRAIN,
                List.of());
    }

    private int train(String... args) {
        return run(new TrainCommand(places, PresetCommandTest::thirds), args);
    }

    private int run(Object command, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private ModelBundle trained(String... args) throws IOException {
        Path file = folder.resolve("t.model");
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--out", file.toString()));
        assertThat(train(all.toArray(String[]::new))).as(err.toString()).isZero();
        return ModelFile.read(file);
    }

    @Test
    @DisplayName("TRN-01 help says the default of every setting, as it is without a preset")
    void defaults() {
        assertThat(train("--help")).isZero();
        String help = out.toString().replaceAll("\\s+", " ");
        for (Map.Entry<String, String> flag :
                TrainWords.flags(DenseSpec.DEFAULT).entrySet()) {
            String value = switch (flag.getKey()) {
                case "--layers" -> "none";
                case "--dec-layers" -> "the encoder's reversed";
                default -> flag.getValue();
            };
            int at = help.indexOf(" " + flag.getKey(), help.indexOf("--resume"));
            assertThat(at).as(flag.getKey()).isPositive();
            int says = help.indexOf("Default: ", at);
            assertThat(help.substring(says)).as(flag.getKey()).startsWith("Default: " + value);
        }
        assertThat(help).contains("--reg-lambda", "--reg_lambda", "--anneal", "--patience", "--resume", "--light");
    }

    @Test
    void theListExplainsEveryPresetAndTrainsNothing() {
        assertThat(train("--list")).isZero();
        Presets.all()
                .forEach(preset -> assertThat(out.toString())
                        .contains(
                                preset.name(),
                                preset.reproduces(),
                                preset.spec().kind() + ": "));
        assertThat(places.models()).doesNotExist();
    }

    @Test
    @DisplayName("HW-01 the homework's preset splits off its validation images, and every setting can be changed")
    void homework() throws IOException {
        ModelBundle bundle =
                trained("--preset", "homework-4", "--epochs", "2", "--output-activation", "sigmoid", "--patience", "7");
        DenseSpec spec = (DenseSpec) bundle.spec();
        DenseSpec preset = (DenseSpec) Presets.named("homework-4").orElseThrow().spec();
        assertThat(spec.withOutputActivation(OutputActivation.RELU).withSchedule(preset.schedule()))
                .isEqualTo(preset);
        assertThat(spec.outputActivation()).isEqualTo(OutputActivation.SIGMOID);
        assertThat(spec.schedule().patience()).isEqualTo(7);
        ModelBundle.Parts parts = bundle.dataset().parts().orElseThrow();
        assertThat(List.of(parts.train(), parts.validation(), parts.test())).containsExactly(40, 8, 12);
        assertThat(parts.ownValidation()).isTrue();
        assertThat(parts.how()).contains("published", "seed 123");
        assertThat(out.toString()).contains("  validation 0.");
        assertThat(trained("--preset", "homework-4", "--epochs", "1", "--own-validation=false")
                        .dataset()
                        .parts()
                        .orElseThrow()
                        .train())
                .isEqualTo(TRAIN);
    }

    @Test
    @DisplayName("VAE-03 VAE-04 VAE-05 the weight of the divergence by each of its options")
    void variational() throws IOException {
        String[] few = {"--preset", "vae-16", "--pca-dims", "4", "--d-latent", "3", "--epochs", "4", "--batch-size", "8"
        };
        assertThat(beta(trained(few))).isEqualTo(new BetaSchedule.Constant(0.001));
        assertThat(beta(trained(with(few, "--reg_lambda", "0.5")))).isEqualTo(new BetaSchedule.Constant(0.5));
        assertThat(beta(trained(with(few, "--beta", "0")))).isEqualTo(new BetaSchedule.Constant(0));
        BetaSchedule cyclic = new BetaSchedule.Cyclic(2, 0.1, 0.5, 0, 0.02);
        assertThat(beta(trained(with(few, "--anneal", "2", "0.1", "0.5", "0", "0.02"))))
                .isEqualTo(cyclic);
        assertThat(beta(trained(with(few, "--anneal", "2,0.1,0.5,0,0.02")))).isEqualTo(cyclic);
        assertThat(out.toString()).contains("  beta 0.00..0.0120", "  beta 0.0200", "kld", "active");
        assertThat(beta(trained(with(few, "--ramp", "0,1,0.2,10")))).isEqualTo(BetaSchedule.Tanh.DEFAULT);
        assertThat(train(with(few, "--anneal", "2,0.1"))).isEqualTo(2);
        assertThat(err.toString()).contains("five numbers");
        assertThat(train(with(few, "--anneal", "0,0.1,0.5,0,1"))).isEqualTo(2);
        assertThat(err.toString()).contains("at least 1 cycle");
        assertThat(train(with(few, "--anneal", "1000,0,0.5,0,1"))).isEqualTo(1);
        assertThat(err.toString()).contains("too few");
        assertThat(train(with(few, "--beta", "1", "--ramp", "0,1,0.2,10"))).isEqualTo(2);
        assertThat(err.toString()).contains("give one of them");
        assertThat(train(with(few, "--layers"))).isEqualTo(2);
        assertThat(err.toString()).contains("at least one hidden layer");
        assertThat(train(with(few, "--dec-layers", "0"))).isEqualTo(2);
        assertThat(err.toString()).contains("The decoder of a variational autoencoder");
    }

    @Test
    @DisplayName("VAE-06 a code that carries nothing is warned of after the training, and no other")
    void collapseIsWarnedOf() throws IOException {
        String[] args = {
            "--preset", "vae-16", "--pca-dims", "4", "--d-latent", "2", "--epochs", "60", "--batch-size", "8"
        };
        trained(with(args, "--learn-rate", "0.01", "--beta", "10"));
        assertThat(err.toString()).contains("Warning: ", "lower beta or warm it up.");
        trained(with(args, "--learn-rate", "0.01", "--beta", "0.0001"));
        assertThat(err.toString()).isEmpty();
    }

    private static BetaSchedule beta(ModelBundle bundle) {
        return ((VariationalSpec) bundle.spec()).kl().beta();
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    @DisplayName("AAE-09 CFG-08 style and labelled models take the number of classes from the images")
    void classes() throws IOException {
        StyleSpec style = (StyleSpec) trained("--preset", "style-sae", "--epochs", "1", "--style-size", "2")
                .spec();
        assertThat(style.classes()).isEqualTo(3);
        assertThat(style.styleSize()).isEqualTo(2);
        assertThat(out.toString()).contains("accuracy", "classification");
        StyleSpec adversarial =
                (StyleSpec) trained("--preset", "style-aae", "--epochs", "1", "--generator-weight", "0.3")
                        .spec();
        assertThat(adversarial.generatorFactor()).isEqualTo(0.3);
        assertThat(train("--preset", "style-aae", "--patience", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("cannot end early");
        LabelledSpec labelled = (LabelledSpec)
                trained("--preset", "labelled", "--epochs", "1", "--width", "16", "--label-dropout", "0.1")
                        .spec();
        assertThat(labelled.classes()).isEqualTo(3);
        assertThat(labelled.width()).isEqualTo(16);
        assertThat(labelled.modalityDropout().label()).isEqualTo(0.1);
        LabelledSpec without =
                (LabelledSpec) trained("--preset", "labelled", "--epochs", "1", "--labels=false", "--d-latent", "8")
                        .spec();
        assertThat(without.classes()).isZero();
        assertThat(without.latentSize()).isEqualTo(8);
    }

    @Test
    void imagesWithoutLabelsAreRefusedByNameAndASingleClassIsWarnedOf() {
        DataSource unlabelled = (name, scope) -> withLabels(ImageSet.UNLABELLED, List.of());
        assertThat(run(new TrainCommand(places, unlabelled), "--preset", "labelled"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("image 0 of Thirds has none", "a model without them");
        assertThat(run(new TrainCommand(places, unlabelled), "--preset", "style-sae"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("image 0 of Thirds has no label");
        DataSource single = (name, scope) -> withLabels(0, List.of("left"));
        assertThat(run(new TrainCommand(places, single), "--preset", "labelled", "--epochs", "1", "--width", "8"))
                .isZero();
        assertThat(err.toString()).contains("Warning: All training images are of the class left");
        assertThat(run(new TrainCommand(places, single), "--preset", "style-aae"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("from 2 to 1,024 classes, not 1");
    }

    private static LoadedSet withLabels(int label, List<String> names) {
        LoadedSet set = thirds("thirds", JobScope.unattended());
        int[] labels = new int[IMAGES];
        Arrays.fill(labels, label);
        return new LoadedSet(
                set.description(), new ImageSet("Thirds", set.images().pixels(), labels, names), TRAIN, List.of());
    }

    @Test
    void settingsOfAnotherKindAndUnknownPresetsAreRefused() {
        assertThat(train("--anneal", "1,0,0,0,1")).isEqualTo(2);
        assertThat(err.toString()).contains("--anneal is no setting of a dense model");
        assertThat(train("--preset", "style-sae", "--layers", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("--layers is no setting of a style model");
        assertThat(train("--preset", "style-sae", "--generator-weight", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("this one is plain");
        assertThat(train("--preset", "dense")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no preset dense", "dense-64", "homework-2");
        assertThat(train("--loss", "bce", "--output-activation", "relu")).isEqualTo(2);
        assertThat(err.toString()).contains("outputs from 0 to 1");
        assertThat(train("--raw-input")).isEqualTo(2);
        assertThat(err.toString()).contains("Raw pixels");
        assertThat(train("--epochs", "1", "--patience", "-1")).isEqualTo(2);
        assertThat(train("--loss", "abs")).isEqualTo(2);
        assertThat(err.toString()).contains("mse or bce, not abs");
    }

    @Test
    @DisplayName("TRN-09 a second run continues the history, by file or by name")
    void resume() throws IOException {
        String[] args = {"--pca-dims", "5", "--layers", "8", "--d-latent", "2", "--batch-size", "8", "--seed", "4"};
        assertThat(train(with(args, "--epochs", "3", "--name", "first"))).isZero();
        Path whole = folder.resolve("whole.model");
        assertThat(train(with(args, "--epochs", "3", "--stages", "2", "--out", whole.toString())))
                .isZero();
        Path second = folder.resolve("second.model");
        assertThat(train("--resume", "first", "--out", second.toString())).isZero();
        assertThat(out.toString()).contains("epoch 4/6", "epoch 6/6");
        ModelBundle resumed = ModelFile.read(second);
        assertThat(resumed.history()).hasSize(6).isEqualTo(ModelFile.read(whole).history());
        assertThat(resumed.hash()).isEqualTo(ModelFile.read(whole).hash());
        List<Epoch> history = resumed.history();
        assertThat(history.get(3).trainLoss())
                .isCloseTo(
                        history.get(2).trainLoss(), within(0.2 * history.get(2).trainLoss()));
        for (String flag :
                List.of("--seed=1", "--preset=dense-64", "--dataset=x", "--own-validation", "--subsample=3")) {
            assertThat(train("--resume", second.toString(), flag)).isEqualTo(2);
            assertThat(err.toString()).contains("cannot be changed");
        }
        assertThat(train("--resume", second.toString(), "--d-latent", "3")).isEqualTo(1);
        assertThat(err.toString()).contains("cannot be trained on with these settings");
        assertThat(train("--resume", "gone")).isEqualTo(1);
        assertThat(err.toString()).contains("no such file");
    }

    @Test
    @DisplayName("AAE-10 a training can be saved after every epoch, in one file")
    void savedAfterEveryEpoch() throws IOException {
        String[] args = {"--pca-dims", "2", "--d-latent", "2", "--epochs", "3", "--save-every-epoch"};
        assertThat(train(with(args, "--name", "kept"))).as(err.toString()).isZero();
        assertThat(out.toString()).contains("epoch 3/3");
        try (Stream<Path> files = Files.list(places.models())) {
            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("kept.model");
        }
        assertThat(train("--resume", "kept", "--epochs", "1", "--name", "more")).isZero();
        assertThat(out.toString()).contains("epoch 4/4");
        assertThat(train(with(args, "--light"))).isEqualTo(2);
        assertThat(err.toString()).contains("--light leaves out what --save-every-epoch saves for");
    }

    @Test
    @DisplayName("TRN-10 a light model is smaller, gives the same pictures, and cannot be trained on")
    void light() throws IOException {
        String[] args = {"--pca-dims", "0", "--layers", "20", "--d-latent", "2", "--epochs", "1"};
        Path full = folder.resolve("full.model");
        Path light = folder.resolve("light.model");
        train(with(args, "--out", full.toString()));
        train(with(args, "--light", "--created", "2026-01-02", "--out", light.toString()));
        assertThat(Files.size(light)).isLessThan(Files.size(full) / 2);
        assertThat(ModelFile.read(light).hash()).isEqualTo(ModelFile.read(full).hash());
        assertThat(ModelFile.read(light).created()).contains("2026-01-02");
        assertThat(train("--resume", light.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("without the optimiser's memory");
    }

    @Test
    void theCommandOnTheCardMakesTheSameModelAgain() throws IOException {
        String[][] all = {
            {
                "--pca-dims",
                "3",
                "--whiten",
                "--layers",
                "9",
                "--dec-layers",
                "0",
                "--dropout-layer",
                "0",
                "--dropout-rate",
                "0.2"
            },
            {"--preset", "homework-2", "--seed", "3", "--subsample", "20"},
            {"--preset", "vae-16", "--pca-dims", "4", "--anneal", "2,0.1,0.5,0,0.02", "--restart-beta", "--kl", "sum"},
            {"--preset", "style-sae", "--style-size", "2", "--light", "--created", "a day in May"},
            {"--preset", "labelled", "--width", "12", "--d-latent", "5", "--labels=false"}
        };
        for (String[] args : all) {
            ModelBundle first = trained(with(args, "--epochs", "2"));
            assertThat(first.ofOneTraining()).isTrue();
            byte[] bytes = Files.readAllBytes(folder.resolve("t.model"));
            List<String> words = TrainWords.of(first);
            ModelBundle again = trained(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(again.spec()).isEqualTo(first.spec());
            assertThat(again.hash()).as(String.join(" ", words)).isEqualTo(first.hash());
            assertThat(again.dataset()).isEqualTo(first.dataset());
            assertThat(again.last().isPresent()).isEqualTo(first.last().isPresent());
            assertThat(folder.resolve("t.model")).hasBinaryContent(bytes);
        }
    }

    @Test
    void theCardSaysWhatTheFileSays() throws IOException {
        ModelBundle bundle = trained("--preset", "homework-2", "--epochs", "1", "--light", "--created", "2026-01-02");
        Path model = folder.resolve("t.model");
        assertThat(run(new ModelCommand(places), "card", model.toString())).isZero();
        Path card = folder.resolve("t.card.md");
        assertThat(out.toString().strip()).isEqualTo(card.toString());
        assertThat(card)
                .content()
                .contains(
                        "# t",
                        "| kind | dense |",
                        "40 images to learn from, 8 for validation, 12 for the test",
                        String.format(java.util.Locale.ROOT, "%.6f (MSE, pixels 0..1)", bundle.testError()),
                        "2026-01-02",
                        "train --preset homework-2 --dataset digits --epochs 1 --light --created 2026-01-02 --out "
                                + model,
                        "| input | 784 pixels, 0..1 |",
                        "--output-activation relu",
                        bundle.hash());
        assertThat(run(new ModelCommand(places), "show", model.toString())).isZero();
        assertThat(out.toString()).contains("test error", "MSE, pixels 0..1");
        trained("--pca-dims", "3", "--d-latent", "2", "--epochs", "2", "--subsample", "20");
        assertThat(train("--resume", model.toString(), "--epochs", "1", "--out", model.toString()))
                .isZero();
        assertThat(out.toString()).contains("learning from 20 images", "epoch 3/3");
        assertThat(run(new ModelCommand(places), "show", model.toString())).isZero();
        assertThat(out.toString()).contains("no single command makes it again").doesNotContain("mvn");
    }

    @Test
    void aClassifierIsTrainedAndItsCardSaysItsAccuracy() throws IOException {
        Path file = folder.resolve("c.classifier");
        String[] args = {"--layers", "8", "--epochs", "3", "--batch-size", "8", "--out", file.toString()};
        ClassifierCommand command = new ClassifierCommand(PresetCommandTest::thirds);
        assertThat(run(command, args)).isZero();
        assertThat(out.toString()).contains("epoch 3/3", "test accuracy");
        List<String> words = ClassifierCommand.words(ClassifierFile.read(file));
        assertThat(words)
                .containsExactly(
                        "train-classifier",
                        "--dataset",
                        "digits",
                        "--layers",
                        "8",
                        "--batch-size",
                        "8",
                        "--epochs",
                        "3");
        byte[] first = Files.readAllBytes(file);
        Path again = folder.resolve("again.classifier");
        String[] same = with(words.subList(1, words.size()).toArray(String[]::new), "--out", again.toString());
        assertThat(run(new ClassifierCommand(PresetCommandTest::thirds), same)).isZero();
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
        assertThat(run(new ModelCommand(places), "show", file.toString())).isZero();
        assertThat(out.toString()).contains("784-8-3", "test accuracy", "48 images to learn from, 12 for the test");
        assertThat(run(new ClassifierCommand(PresetCommandTest::thirds), "--out", "x.model"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("should end with .classifier");
        assertThat(run(new ClassifierCommand(PresetCommandTest::thirds), "--shift", "9", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("0 to 4 pixels");
    }

    @Test
    @DisplayName("TRN-12 HW-02 HW-03 quality rows are measured with the presets and written into their table")
    void quality() throws IOException {
        LoadedSet digits = thirds("digits", JobScope.unattended());
        Path table = folder.resolve("quality.md");
        try (Workers workers = new Workers("test", 2)) {
            BenchQuality bench = new BenchQuality(digits, workers, _ -> {});
            assertThat(bench.names()).containsExactly("TRN-12", "VAE-11", "AAE-11", "HW-02", "HW-09", "CFG-11");
            List<QualityRow> dense = bench.measure("TRN-12");
            assertThat(dense).singleElement().matches(row -> row.most() == 0.005 && row.value() > 0);
            QualityTable.write(table, dense);
            List<QualityRow> homework = bench.measure("HW-09");
            assertThat(homework).extracting(QualityRow::what).anyMatch(what -> what.contains("always the mean image"));
            QualityTable.write(table, homework);
            List<QualityRow> labelled = bench.measure("CFG-11");
            assertThat(labelled).extracting(QualityRow::row).containsExactly("CFG-11", "CFG-11", "CFG-09");
            assertThat(labelled.getLast().value()).isBetween(0.0, 1.0);
        }
        QualityTable.write(table, List.of(QualityRow.atMost("TRN-12", "again", 0.004, 0.005)));
        assertThat(Files.readString(table))
                .contains("| TRN-12 | again | 0.004000 | at most 0.005000 | yes |", "| HW-09 |", "always black")
                .doesNotContain("dense-64")
                .containsOnlyOnce("| row | what |");
    }

    @Test
    void qualityIsNotMeasuredOnAPartOfTheSet() {
        try (Workers workers = new Workers("test", 1)) {
            LoadedSet all = thirds("digits", JobScope.unattended());
            LoadedSet part = new LoadedSet(all.description(), all.images(), LoadedSet.NO_SPLIT, List.of());
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> BenchQuality.of((_, _) -> part, workers, _ -> {})))
                    .hasMessageContaining("data download digits");
        }
        assertThat(new QualityRow("X", "y", Double.NaN, 0, 1).met()).isFalse();
    }
}
