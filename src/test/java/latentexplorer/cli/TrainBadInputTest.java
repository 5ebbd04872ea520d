package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class TrainBadInputTest {
    private static final int TRAIN = 48;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Places places;
    private Path file;
    private DataSource source = PresetCommandTest::thirds;

    @BeforeEach
    void setUp() {
        places = new Places(folder, folder.resolve("space"), folder, folder);
        file = folder.resolve("x.model");
    }

    private int train(String... args) {
        String[] all = Stream.concat(Stream.of(args), Stream.of("--out", file.toString()))
                .toArray(String[]::new);
        return run(new TrainCommand(places, source), all);
    }

    private int run(Object command, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    /** The usual images with other pixels or labels. */
    private static DataSource images(byte[] pixels, int[] labels, List<String> classes) {
        return (name, scope) -> {
            LoadedSet usual = PresetCommandTest.thirds(name, scope);
            return new LoadedSet(
                    usual.description(), new ImageSet("Thirds", pixels, labels, classes), TRAIN, List.of());
        };
    }

    private static ImageSet usual() {
        return PresetCommandTest.thirds("digits", JobScope.unattended()).images();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense-64", "vae-16", "style-sae", "style-aae", "labelled", "homework-2"})
    void batchesOfOneAndALastBatchOfOneAreLearned(String preset) throws IOException {
        for (String batch : List.of("1", "47")) {
            assertThat(train("--preset", preset, "--epochs", "1", "--batch-size", batch, "--own-validation=false"))
                    .as(err.toString())
                    .isZero();
            assertThat(ModelFile.read(file).testError()).isFinite();
            assertThat(ModelFile.read(file).history().getFirst().trainLoss()).isFinite();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense-64", "vae-16", "style-sae", "style-aae", "labelled", "homework-2"})
    void constantImagesGiveNumbers(String preset) throws IOException {
        byte[] grey = new byte[usual().size() * ImageSet.PIXELS];
        Arrays.fill(grey, (byte) 77);
        int[] labels = new int[usual().size()];
        Arrays.setAll(labels, i -> i % 3);
        source = images(grey, labels, List.of("a", "b", "c"));
        assertThat(train("--preset", preset, "--epochs", "2"))
                .as(err.toString())
                .isZero();
        ModelBundle bundle = ModelFile.read(file);
        assertThat(bundle.testError()).isFinite();
        assertThat(bundle.history()).hasSize(2).allMatch(epoch -> Double.isFinite(epoch.validationLoss()));
        assertThat(out.toString()).doesNotContain("NaN");
        if (preset.equals("labelled")) {
            assertThat(err.toString()).contains("Warning: All values are the same");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense-64", "vae-16", "style-sae", "style-aae", "labelled", "homework-2"})
    void aLossThatIsNoNumberAnyMoreEndsTheTrainingWithTheLastGoodWeights(String preset) throws IOException {
        assertThat(train("--preset", preset, "--epochs", "3", "--batch-size", "8", "--learn-rate", "1e38"))
                .isEqualTo(1);
        assertThat(err.toString())
                .containsOnlyOnce("The loss was no number any more")
                .contains("were kept");
        assertThat(out.toString()).contains(file.toString()).doesNotContain("no number");
        ModelBundle kept = ModelFile.read(file);
        assertThat(kept.ofOneTraining()).isFalse();
        float[] pixels = kept.model().decode(kept.model().encode(new float[ImageSet.PIXELS], 1), 1);
        for (float each : pixels) {
            assertThat(each).isFinite();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void noOrHardlyAnyImagesAreRefusedWithASentenceAndLeaveNoRun(int count) throws IOException {
        source = (name, scope) -> {
            LoadedSet usual = PresetCommandTest.thirds(name, scope);
            return new LoadedSet(
                    usual.description(),
                    new ImageSet(
                            "Few",
                            Arrays.copyOf(usual().pixels(), count * ImageSet.PIXELS),
                            new int[count],
                            List.of("only")),
                    count - 1,
                    List.of());
        };
        for (String preset : List.of("dense-64", "vae-16", "style-aae", "labelled")) {
            int exit = train("--preset", preset, "--epochs", "1");
            assertThat(err.toString()).doesNotContain("\tat ", "Exception");
            if (exit == 0) {
                assertThat(count).as(preset).isEqualTo(2);
                assertThat(ModelFile.read(file).history()).hasSize(1);
            } else {
                assertThat(err.toString()).as(preset).containsPattern("[a-z]+ [a-z]+.*\\.");
                assertThat(places.runs())
                        .satisfiesAnyOf(
                                runs -> assertThat(runs).doesNotExist(),
                                runs -> assertThat(runs).isEmptyDirectory());
            }
            Files.deleteIfExists(file);
            latentexplorer.core.file.FolderTree.delete(places.runs());
        }
    }

    @Test
    void imagesOfOneClassAreRefusedOrWarnedOf() {
        source = images(usual().pixels(), new int[usual().size()], List.of("only"));
        for (String preset : List.of("style-sae", "style-aae")) {
            assertThat(train("--preset", preset, "--epochs", "1")).isEqualTo(1);
            assertThat(err.toString()).contains("2 to 1,024 classes, not 1");
        }
        source = images(usual().pixels(), new int[usual().size()], List.of("a", "b"));
        assertThat(train("--preset", "style-sae", "--epochs", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("of the class a", "at least two classes");
        assertThat(file).doesNotExist();
        assertThat(train("--preset", "labelled", "--epochs", "1")).isZero();
        assertThat(err.toString()).contains("Warning: All training images are of the class a");
    }

    @Test
    void imagesWithoutLabelsAreRefusedByTheKindsThatLearnThem() {
        int[] none = new int[usual().size()];
        Arrays.fill(none, ImageSet.UNLABELLED);
        source = images(usual().pixels(), none, List.of());
        assertThat(train("--preset", "labelled", "--epochs", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("image 0 of Thirds has none", "or a model without them");
        assertThat(train("--preset", "style-aae", "--epochs", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("image 0 of Thirds has no label");
        assertThat(file).doesNotExist();
        assertThat(train("--preset", "labelled", "--labels=false", "--epochs", "1"))
                .isZero();
        assertThat(train("--preset", "dense-64", "--epochs", "1")).isZero();
    }

    @Test
    void pcaDimensionsAboveThePixelsAreRefusedAndAboveTheImagesAreNot() throws IOException {
        assertThat(train("--pca-dims", "785")).isEqualTo(2);
        assertThat(err.toString()).contains("at most 784 components");
        for (String whiten : List.of("--whiten=true", "--whiten=false")) {
            assertThat(train("--pca-dims", "60", "--epochs", "2", whiten)).isZero();
            assertThat(ModelFile.read(file).testError()).isFinite();
            assertThat(out.toString()).contains("The network saw 100.00 % of the images' variance in 60 principal");
        }
    }

    @Test
    void aFileThatTheWindowWouldNotKnowIsRefused() {
        assertThat(run(
                        new TrainCommand(places, source),
                        "--out",
                        folder.resolve("x.zip").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("should end with .model");
    }

    @Test
    void filesThatAreNoModelsAreNamed() throws IOException {
        assertThat(train("--pca-dims", "3", "--epochs", "1")).isZero();
        byte[] whole = Files.readAllBytes(file);
        for (byte[] bad : List.of(Arrays.copyOf(whole, whole.length / 2), new byte[0], "no zip".getBytes())) {
            Files.write(file, bad);
            assertThat(run(new TrainCommand(places, source), "--resume", file.toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("x.model").doesNotContain("\tat ");
            assertThat(run(new EmbedCommand(places, source), file.toString())).isEqualTo(1);
            assertThat(err.toString()).contains("x.model").doesNotContain("\tat ");
        }
    }

    @Test
    void otherImagesThanBeforeAreNotTrainedOn() {
        assertThat(train("--pca-dims", "3", "--epochs", "1")).isZero();
        source = (name, scope) -> {
            LoadedSet all = PresetCommandTest.thirds(name, scope);
            return new LoadedSet(all.description(), all.images(), TRAIN - 1, List.of());
        };
        assertThat(run(new TrainCommand(places, source), "--resume", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("48 images to learn from and 12", "now 47 images to learn from and 13");
    }

    @Test
    void aTrainingThatEndedEarlyIsMadeAgainByOneCommandUnlessItWasTrainedOn() throws IOException {
        String[] still = {"--pca-dims", "3", "--epochs", "9", "--patience", "2", "--learn-rate", "1e-30"};
        assertThat(train(still)).isZero();
        ModelBundle early = ModelFile.read(file);
        assertThat(early.history()).hasSize(3);
        assertThat(early.ofOneTraining()).isTrue();
        assertThat(run(new TrainCommand(places, source), "--resume", file.toString(), "--out", file.toString()))
                .isZero();
        assertThat(ModelFile.read(file).history()).hasSize(5);
        assertThat(ModelFile.read(file).ofOneTraining()).isFalse();
    }

    @Test
    void aRunSaysWhatItsNumbersMeanAndWhatTheyHaveToBeat() {
        assertThat(train("--preset", "vae-16", "--epochs", "1")).isZero();
        assertThat(out.toString())
                .contains(
                        "Loss is mse + beta x kld.",
                        "kld (KL divergence, mean over the units, nats)",
                        "Without a network: always the mean image 0.",
                        "PCA with 16 components 0.",
                        "(test images, MSE, pixels 0..1)");
    }
}
