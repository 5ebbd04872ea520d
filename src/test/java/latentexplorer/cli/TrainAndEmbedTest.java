package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TrainAndEmbedTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Places places;

    @BeforeEach
    void setUp() {
        places = new Places(folder, folder.resolve("work space"), folder, folder);
    }

    private static LoadedSet noise(String name, JobScope scope) throws IOException {
        if (!name.equals("digits")) {
            throw new IOException("There is no image set \"" + name + "\": give digits.");
        }
        SeededRandom random = new SeededRandom(1);
        byte[] pixels = new byte[40 * ImageSet.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        ImageSet images = new ImageSet("MNIST digits", pixels, new int[40], List.of("0"));
        DataSetDescription description =
                new DataSetDescription("digits", "MNIST digits", "here", "none", List.of(), 40, Origin.BUNDLED);
        return new LoadedSet(description, images, 30, List.of());
    }

    private int train(String... args) {
        return run(new TrainCommand(places, TrainAndEmbedTest::noise), args);
    }

    private int embed(String... args) {
        return run(new EmbedCommand(places, TrainAndEmbedTest::noise), args);
    }

    private int run(Object command, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    @DisplayName("TRN-01 help lists every flag with the reference's default")
    void help() {
        assertThat(train("--help")).isZero();
        String text = out.toString().replaceAll("\\s+", " ");
        for (String flag : List.of(
                "--dataset",
                "--pca-dims, --pca_dims",
                "--whiten",
                "--dropout-layer, --dropout_layer",
                "--dropout-rate, --dropout_rate",
                "--batch-size, --batch_size",
                "--d-latent, --d_latent",
                "--layers",
                "--dec-layers, --dec_layers",
                "--epochs",
                "--stages",
                "--learn-rate, --learn_rate",
                "--no-plot, --no_plot",
                "--binary-input, --binary_input",
                "--code-activation",
                "--subsample",
                "--seed",
                "--name",
                "--out",
                "--quiet")) {
            assertThat(text).contains(flag);
        }
        for (String value : List.of("digits", "25", "0.0", "256", "16", "1", "0.001", "relu")) {
            assertThat(text).contains("Default: " + value);
        }
    }

    @Test
    @DisplayName("TRN-01 every flag reaches the model, in either spelling")
    void flagsReachTheModel() throws IOException {
        Path file = folder.resolve("my model.model");
        int code = train(
                "--dataset",
                "digits",
                "--pca_dims",
                "5.7",
                "--whiten",
                "--dropout_layer",
                "0",
                "--dropout_rate",
                "0.25",
                "--batch_size",
                "7",
                "--d_latent",
                "3",
                "--layers",
                "12",
                "8",
                "--dec_layers",
                "9",
                "--epochs",
                "2",
                "--stages",
                "2",
                "--learn_rate",
                "0.01",
                "--no_plot",
                "--binary_input",
                "--code-activation",
                "linear",
                "--subsample",
                "20",
                "--seed",
                "9",
                "--out",
                file.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        ModelBundle bundle = ModelFile.read(file);
        assertThat(bundle.spec().input()).isEqualTo(new InputSpec(5.7, true, true));
        DenseSpec spec = (DenseSpec) bundle.spec();
        assertThat(spec.layers()).containsExactly(12, 8);
        assertThat(spec.decoderLayers()).containsExactly(9);
        assertThat(spec.latentSize()).isEqualTo(3);
        assertThat(spec.codeActivation()).isEqualTo(CodeActivation.LINEAR);
        assertThat(spec.dropout()).isEqualTo(new Dropout(0, 0.25));
        assertThat(bundle.spec().schedule()).isEqualTo(new Schedule(7, 2, 2, 0.01));
        assertThat(bundle.spec().seed()).isEqualTo(9);
        assertThat(bundle.projection().outputs()).isEqualTo(5);
        assertThat(bundle.history()).hasSize(4);
        assertThat(out.toString())
                .contains("learning from 20 images, testing with 10", "MSE, pixels 0..1", "epoch 4/4", file.toString());
        byte[] first = Files.readAllBytes(file);
        Path again = folder.resolve("again.model");
        train(
                "--pca-dims",
                "5.7",
                "--whiten",
                "--dropout-layer",
                "0",
                "--dropout-rate",
                "0.25",
                "--batch-size",
                "7",
                "--d-latent",
                "3",
                "--layers",
                "12,8",
                "--dec-layers",
                "9",
                "--epochs",
                "2",
                "--stages",
                "2",
                "--learn-rate",
                "0.01",
                "--binary-input",
                "--code-activation",
                "linear",
                "--subsample",
                "20",
                "--seed",
                "9",
                "--quiet",
                "--out",
                again.toString());
        assertThat(out.toString().strip()).isEqualTo(again.toString());
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
    }

    @Test
    void modelsGoToTheWorkspaceAndNeverReplaceOneAnother() {
        String[] args = {"--pca-dims", "2", "--epochs", "1", "--d-latent", "2", "--quiet"};
        assertThat(train(args)).isZero();
        assertThat(train(args)).isZero();
        assertThat(places.models().resolve("digits_Dense(PCA(2,UW)_units=2).model"))
                .exists();
        assertThat(places.models().resolve("digits_Dense(PCA(2,UW)_units=2)-2.model"))
                .exists();
        assertThat(train("--pca-dims", "2", "--epochs", "1", "--name", "a/b", "--quiet"))
                .isZero();
        assertThat(err.toString()).contains("Warning: The latent dimension 16 is larger");
        assertThat(places.models().resolve("a-b.model")).exists();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "x");
        Path taken = Files.createDirectory(folder.resolve("taken.model"));
        for (String out : List.of(taken.toString(), file + "/deeper/x.model", file + "/x.model")) {
            assertThat(train("--epochs", "1", "--out", out)).isEqualTo(1);
            assertThat(err.toString()).contains(out + " could not be saved: ");
            assertThat(this.out.toString()).doesNotContain("epoch 1");
        }
        assertThat(err.toString()).contains(file + " is a file, not a folder");
        places = new Places(folder, file, folder, folder);
        assertThat(train("--epochs", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("The folder " + places.models() + " cannot be made");
        assertThat(out.toString()).doesNotContain("epoch 1");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aModelWhosePlaceIsGoneAfterTheTrainingIsSavedInTheWorkspace() throws IOException {
        assertThat(train("--pca-dims", "2", "--epochs", "1", "--d-latent", "2", "--name", "x"))
                .isZero();
        ModelBundle bundle = ModelFile.read(places.models().resolve("x.model"));
        Path goal = folder.resolve("y.model");
        ModelTarget target = new ModelTarget(places, goal, null);
        target.probe();
        Files.createDirectories(goal.resolve("in the way"));

        ModelTarget.Saved saved = target.write(bundle);

        assertThat(saved.file()).isEqualTo(places.models().resolve("model.model"));
        assertThat(saved.trouble()).contains("y.model could not be saved", "saved in the workspace instead");
        assertThat(ModelFile.read(saved.file()).hash()).isEqualTo(bundle.hash());
    }

    @Test
    @DisplayName("TRN-01 invalid combinations are refused with their reason")
    void usageErrors() {
        assertThat(train("--layers", "8", "--dropout-layer", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("rate above 0");
        assertThat(train("--layers", "8", "--dropout-layer", "1", "--dropout-rate", "0.5"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("never the code layer");
        assertThat(train("--layers", "8", "--dropout-layer", "-1", "--dropout-rate", "0.5"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("0 or more");
        assertThat(train("--d-latent", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("latent dimension must be from 1");
        assertThat(train("--code-activation", "tanh")).isEqualTo(2);
        assertThat(err.toString()).contains("relu or linear, not tanh");
        assertThat(train("--subsample", "31")).isEqualTo(2);
        assertThat(err.toString()).contains("the 30 training images, not 31");
        assertThat(train("--name", "a", "--out", "b")).isEqualTo(2);
        assertThat(train("--epochs", "x")).isEqualTo(2);
        assertThat(train("--dataset", "cats")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no image set \"cats\"");
        assertThat(places.models()).doesNotExist();
    }

    @Test
    @DisplayName("EMB-01 EMB-04 a PCA map of a model's images is written, by file or by name")
    void embedding() throws IOException {
        assertThat(train("--pca-dims", "4", "--epochs", "1", "--d-latent", "3", "--name", "small", "--quiet"))
                .isZero();
        assertThat(embed("small")).isZero();
        assertThat(out.toString()).contains("PCA · 3 values a code, by small.model · 40 points of digits");
        Path file = places.embeddings().resolve("small.embed-pca.embedding");
        Embedding embedding = EmbeddingFile.read(file);
        assertThat(embedding.size()).isEqualTo(40);
        assertThat(embedding.latentSize()).isEqualTo(3);
        assertThat(embedding.dataset()).isEqualTo("digits");
        assertThat(embedding.modelName()).isEqualTo("small.model");
        ModelBundle bundle = ModelFile.read(places.models().resolve("small.model"));
        assertThat(EmbeddingFile.mismatch(embedding, 40, bundle.hash())).isEmpty();
        Path other = folder.resolve("other.embedding");
        assertThat(embed(
                        places.models().resolve("small.model").toString(),
                        "--method",
                        "PCA",
                        "--quiet",
                        "--out",
                        other.toString()))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo(other.toString());
        assertThat(untimed(other)).as("all but the duration").isEqualTo(untimed(file));
        assertThat(embed("small", "--method", "magic")).isEqualTo(2);
        assertThat(err.toString()).contains("must be pca, tsne, umap, random, first-two, not magic");
        assertThat(embed("gone")).isEqualTo(1);
        assertThat(err.toString()).contains("gone: there is no such file");
    }

    private byte[] untimed(Path map) throws IOException {
        Embedding read = EmbeddingFile.read(map);
        Path copy = folder.resolve("untimed.embedding");
        EmbeddingFile.write(copy, read.with(read.labels(), read.provenance().lasting(0)));
        return Files.readAllBytes(copy);
    }

    @Test
    void anotherModelOfTheSameNameGetsAMapOfItsOwn() throws IOException {
        Path elsewhere = folder.resolve("elsewhere/small.model");
        String[] args = {"--pca-dims", "4", "--epochs", "1", "--d-latent", "2", "--quiet"};
        train(with(args, "--name", "small"));
        train(with(args, "--seed", "5", "--out", elsewhere.toString()));
        Path first = places.embeddings().resolve("small.embed-pca.embedding");
        Path second = places.embeddings().resolve("small.embed-pca-2.embedding");

        assertThat(embed("small", "--quiet")).isZero();
        byte[] before = Files.readAllBytes(first);
        assertThat(embed(elsewhere.toString(), "--quiet")).isZero();

        assertThat(out.toString().strip()).isEqualTo(second.toString());
        assertThat(Files.readAllBytes(first)).isEqualTo(before);
        assertThat(embed("small", "--quiet")).isZero();
        assertThat(out.toString().strip()).isEqualTo(first.toString());
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void theDecodingBenchPrintsItsTwoRows() throws Exception {
        assertThat(new BenchDecode(new PrintWriter(out, true)).call()).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(row -> row.matches("decode\\.(1|90)\t[0-9.]+\tms"));
    }
}
