package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ModelFileTest {
    private static final ImageSet IMAGES = Pictures.blobs(60, 3);
    private static ModelBundle bundle;

    @TempDir
    Path folder;

    @BeforeAll
    static void trainOnce() {
        DenseSpec spec = DenseSpec.DEFAULT
                .withInput(new InputSpec(0.9, true, true))
                .withLayers(List.of(20), 3, List.of(12))
                .withDropout(new Dropout(0, 0.1))
                .withSchedule(new Schedule(16, 2, 2, 0.002))
                .withSeed(-7);
        try (Workers workers = new Workers("test", 1)) {
            TrainingResult result = new DenseTrainer(spec, workers)
                    .train(Pictures.split(IMAGES), new Watching(), JobScope.unattended());
            bundle = ModelBundle.of(
                    spec,
                    new ModelBundle.Dataset("numeric", "Ziffern «schräg»", List.of("0", "\"", ","), List.of("Ä Sans")),
                    result);
        }
    }

    private static DenseSpec spec() {
        return (DenseSpec) bundle.spec();
    }

    private Path written() throws IOException {
        Path file = folder.resolve("a.model");
        ModelFile.write(file, bundle);
        return file;
    }

    @Test
    @DisplayName("TRN-10 a model read back is the same and reconstructs the same, with projection and binarising")
    void readBack() throws IOException {
        ModelBundle read = ModelFile.read(written());
        assertThat(read.spec()).isEqualTo(bundle.spec());
        assertThat(read.dataset()).isEqualTo(bundle.dataset());
        assertThat(read.history()).isEqualTo(bundle.history());
        assertThat(read.weights()).containsExactly(bundle.weights());
        assertThat(read.updaterState()).containsExactly(bundle.updaterState());
        assertThat(read.testError()).isEqualTo(bundle.testError());
        assertThat(read.bestEpoch()).isEqualTo(bundle.bestEpoch());
        assertThat(read.libraries()).isEqualTo(bundle.libraries());
        assertThat(read.created()).isEmpty();
        assertThat(read.hash()).isEqualTo(bundle.hash()).hasSize(64);
        assertThat(read.displayName()).isEqualTo(bundle.displayName()).startsWith("numeric-BIN_Dense(PCA(");
        float[] images = Pictures.scaled(IMAGES, 20);
        float[] codes = bundle.model().encode(images, 20);
        assertThat(read.model().encode(images, 20)).containsExactly(codes);
        assertThat(read.model().decode(codes, 20))
                .containsExactly(bundle.model().decode(codes, 20));
    }

    @Test
    void theSameModelGivesTheSameBytesUnlessADateIsGiven() throws IOException {
        byte[] first = Files.readAllBytes(written());
        Path again = folder.resolve("b.model");
        ModelFile.write(again, ModelFile.read(folder.resolve("a.model")));
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
        Path dated = changed(entries -> {
            String json = new String(entries.get("model.json"), StandardCharsets.UTF_8)
                    .replace("\"version\" : 2", "\"version\" : 2, \"created\" : \"2026-01-02\"");
            entries.put("model.json", json.getBytes(StandardCharsets.UTF_8));
            return entries;
        });
        assertThat(ModelFile.read(dated).created()).contains("2026-01-02");
        ModelFile.write(again, ModelFile.read(dated));
        assertThat(Files.readAllBytes(again)).isNotEqualTo(first);
    }

    @Test
    void settingsThatChangeCodesChangeTheHash() {
        InputSpec input = bundle.spec().input();
        DenseSpec spec = spec();
        CodeActivation other =
                spec.codeActivation() == CodeActivation.RELU ? CodeActivation.LINEAR : CodeActivation.RELU;
        List<DenseSpec> specs = List.of(
                spec,
                spec.withCodeActivation(other),
                spec.withInput(new InputSpec(input.pcaDims(), !input.whiten(), input.binary())),
                spec.withInput(new InputSpec(input.pcaDims(), input.whiten(), !input.binary())));
        assertThat(specs.stream().map(ModelFileTest::hashWith)).doesNotHaveDuplicates();
        assertThat(hashWith(spec.withSeed(spec.seed() + 1))).isEqualTo(bundle.hash());
    }

    private static String hashWith(DenseSpec spec) {
        return new ModelBundle(
                        spec,
                        bundle.dataset(),
                        bundle.projection(),
                        new Checkpoint(bundle.weights(), new float[0], 0, 0),
                        Optional.empty(),
                        "",
                        List.of(),
                        0,
                        Map.of(),
                        Optional.empty())
                .hash();
    }

    @Test
    @DisplayName("TRN-10 DL4J's own reader opens the file and gives the same pictures")
    void dl4jOpensTheFile() throws IOException {
        MultiLayerNetwork network =
                ModelSerializer.restoreMultiLayerNetwork(written().toFile(), true);
        assertThat(network.params().toFloatVector()).containsExactly(bundle.weights());
        assertThat(network.getUpdater().getStateViewArray().toFloatVector()).containsExactly(bundle.updaterState());
        int batches = 3;
        assertThat(network.getIterationCount()).isEqualTo(bundle.bestEpoch() * batches);
        float[] images = Pictures.scaled(IMAGES, 4);
        float[] expected = bundle.model().decode(bundle.model().encode(images, 4), 4);
        float[] seen = DenseModel.project(bundle.projection(), true, images, 4);
        try (INDArray input = Nd4j.createFromArray(seen).reshape(4, seen.length / 4)) {
            float[] decoded = Dl4jNetwork.floats(network.output(input));
            for (int i = 0; i < decoded.length; i++) {
                assertThat(decoded[i]).isCloseTo(expected[i], within(1e-6f));
            }
        }
    }

    @Test
    void aModelThatWasNeverTestedKeepsThat() throws IOException {
        ModelBundle untested = new ModelBundle(
                bundle.spec(),
                bundle.dataset(),
                bundle.projection(),
                new Checkpoint(bundle.weights(), new float[0], 1, 3),
                Optional.empty(),
                bundle.configuration(),
                List.of(Epoch.of(1, 1, 0.5, Double.NaN, 0.1)),
                Double.NaN,
                Map.of(),
                java.util.Optional.empty());
        Path file = folder.resolve("c.model");
        ModelFile.write(file, untested);
        ModelBundle read = ModelFile.read(file);
        assertThat(read.testError()).isNaN();
        assertThat(read.updaterState()).isEmpty();
        assertThat(read.history().getFirst().validationLoss()).isNaN();
        assertThat(ModelSerializer.restoreMultiLayerNetwork(file.toFile())).isNotNull();
    }

    @Test
    void filesThatAreNoModelAreNamed() throws IOException {
        assertBad(folder.resolve("gone.model"), "there is no such file");
        Path text = folder.resolve("text.model");
        Files.writeString(text, "hello");
        assertBad(text, "should be a zip archive");
        Files.write(text, new byte[0]);
        assertBad(text, "should be a zip archive");
        byte[] whole = Files.readAllBytes(written());
        Path cut = folder.resolve("cut.model");
        for (int length : new int[] {10, 100, 2000, whole.length / 2}) {
            Files.write(cut, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> ModelFile.read(cut)).isInstanceOf(BadFileException.class);
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 0x55;
        Files.write(cut, flipped);
        assertThatThrownBy(() -> ModelFile.read(cut))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("cut.model: ");
    }

    @Test
    void twoSavesAtOnceLeaveOneWholeFile() throws IOException {
        Path file = folder.resolve("both.model");
        ModelBundle other = bundle.withoutTraining();
        try (Workers workers = new Workers("save", 2)) {
            for (int round = 0; round < 10; round++) {
                workers.forEachShard(2, shard -> {
                    try {
                        ModelFile.write(file, shard == 0 ? bundle : other);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
                assertThat(ModelFile.read(file).hash()).isEqualTo(bundle.hash());
            }
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void missingEntriesAreNamed() throws IOException {
        for (String entry :
                List.of("model.json", "projection.bin", "configuration.json", "coefficients.bin", "updaterState.bin")) {
            Path file = changed(entries -> {
                entries.remove(entry);
                return entries;
            });
            assertBad(file, "the entry " + entry + " is missing");
        }
    }

    /** As a copy that was cut off between two entries leaves it. */
    @Test
    void theMomentToGoOnFromIsWholeOrNamed() throws IOException {
        Checkpoint last = new Checkpoint(bundle.weights(), bundle.updaterState(), bundle.bestEpoch() + 1, 99);
        for (String entry : List.of("last.weights.bin", "last.updater.bin")) {
            ModelBundle two = new ModelBundle(
                    bundle.spec(),
                    bundle.dataset(),
                    bundle.projection(),
                    new Checkpoint(bundle.weights(), bundle.updaterState(), bundle.bestEpoch(), bundle.updates()),
                    Optional.of(last),
                    bundle.configuration(),
                    bundle.history(),
                    bundle.testError(),
                    bundle.libraries(),
                    Optional.empty());
            Path file = folder.resolve("last.model");
            ModelFile.write(file, two);
            Map<String, byte[]> entries = entries(file);
            assertThat(entries.remove(entry)).isNotNull();
            Archive.write(file, entries);
            assertBad(file, "the entry " + entry + " is missing");
        }
    }

    @Test
    @DisplayName("TRN-10 the first version of the format is read: its loss alone, its one moment")
    void theFirstVersionIsRead() throws IOException {
        Path file = changed(entries -> {
            entries.put("model.json", asInTheFirstVersion(entries.get("model.json")));
            entries.remove("last.weights.bin");
            entries.remove("last.updater.bin");
            return entries;
        });
        ModelBundle read = ModelFile.read(file);
        assertThat(read.spec()).isEqualTo(bundle.spec());
        assertThat(read.history())
                .isEqualTo(bundle.history().stream()
                        .map(each -> Epoch.of(
                                each.number(),
                                each.stage(),
                                each.trainLoss(),
                                each.validationLoss(),
                                each.learningRate()))
                        .toList());
        assertThat(read.updates()).isEqualTo(bundle.updates()).isPositive();
        assertThat(read.last().orElseThrow()).usingRecursiveComparison().isEqualTo(bundle.best());
        assertThat(read.dataset()).isEqualTo(bundle.dataset());
    }

    private static byte[] asInTheFirstVersion(byte[] json) {
        try {
            ObjectNode root = (ObjectNode) JsonMapper.builder().build().readTree(json);
            root.put("version", 1);
            root.remove(List.of("updates", "last"));
            ((ObjectNode) root.get("spec")).put("loss", "MSE, pixels 0..1");
            ObjectNode history = (ObjectNode) root.get("history");
            history.remove("metrics");
            history.put("metric", "MSE, pixels 0..1");
            for (JsonNode each : history.get("epochs")) {
                ObjectNode line = (ObjectNode) each;
                line.set("loss", line.remove("train").get("loss"));
                line.set("val_loss", line.remove("validation").get("loss"));
            }
            return Fields.bytes(root);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void fieldsThatCannotBeAreNamedWithTheirExpectation() throws IOException {
        assertBadField("\"latent-explorer-model\"", "\"other\"", "\"format\" should be \"latent-explorer-model\"");
        assertBadField("\"version\" : 2", "\"version\" : 3", "written by a newer version of Latent Explorer (format 3");
        assertBadField("\"version\" : 2", "\"version\" : \"x\"", "\"version\" should be a whole number");
        assertBadField(
                "\"latentSize\" : 3",
                "\"latentSize\" : 0",
                "\"spec.latentSize\" should be a whole number of at least 1");
        assertBadField("\"latentSize\" : 3", "\"latentSize\" : 4", "\"weights\" should be");
        assertBadField(
                "\"kind\" : \"dense\"",
                "\"kind\" : \"magic\"",
                "\"spec.kind\" should be \"dense\", \"variational\", \"style\" or \"labelled\" but is");
        assertBadField("\"relu\"", "\"step\"", "\"spec.codeActivation\" should be \"relu\" or \"linear\"");
        assertBadField("\"rate\" : 0.1", "\"rate\" : 1.5", "dropout rate must be above 0 and below 1");
        assertBadField("\"binary\" : true", "\"binary\" : 1", "\"spec.binary\" should be true or false");
        assertBadField("\"projected\" : true", "\"projected\" : false", "\"projection.projected\" should be true");
        assertBadField("\"key\" : \"numeric\"", "\"key\" : null", "\"dataset.key\" should be a text");
        assertBadField("\"hash\" : \"", "\"hash\" : \"00", "\"hash\" should be");
        assertBadField("\"epochs\" : [", "\"epochs\" : 3, \"x\" : [", "\"history.epochs\" should be a list");
        assertBadField("{", "[", "not readable as JSON");
    }

    @Test
    void weightsOfAnotherSizeAreRefused() throws IOException {
        float[] weights = bundle.weights();
        assertBad(
                replaced("coefficients.bin", Nd4jArray.write(Arrays.copyOf(weights, weights.length - 1))),
                "coefficients.bin should hold " + weights.length + " values for this network but holds "
                        + (weights.length - 1));
        assertBad(replaced("coefficients.bin", new byte[20]), "should be a vector of floats as ND4J writes it");
        float[] nan = weights.clone();
        nan[3] = Float.NaN;
        assertBad(replaced("coefficients.bin", Nd4jArray.write(nan)), "holds a value that is no number");
        float[] other = weights.clone();
        other[3] += 1;
        assertBad(replaced("coefficients.bin", Nd4jArray.write(other)), "\"hash\" should be");
        assertBad(replaced("updaterState.bin", Nd4jArray.write(new float[3])), "updaterState.bin should hold");
        assertBad(replaced("projection.bin", new byte[8]), "projection.bin should hold");
        double[] mean = bundle.projection().mean().clone();
        mean[5] = Double.POSITIVE_INFINITY;
        assertBad(
                replaced(
                        "projection.bin",
                        Archive.bytes(
                                mean,
                                bundle.projection().components(),
                                bundle.projection().variances())),
                "projection.bin holds a value that is no number");
    }

    @Test
    void theDescriptionOfAnotherNetworkIsRefused() throws IOException {
        DenseSpec linear = spec().withCodeActivation(CodeActivation.LINEAR);
        int inputs = bundle.projection().outputs();
        assertBad(
                replaced("configuration.json", configuration(linear, inputs)),
                "the activation of layer 1 should be ReLU");
        DenseSpec deeper = spec().withLayers(List.of(20, 20), 3, List.of(12));
        assertBad(replaced("configuration.json", configuration(deeper, inputs)), "should describe 4 layers");
        DenseSpec wider = spec().withLayers(List.of(21), 3, List.of(12));
        assertBad(
                replaced("configuration.json", configuration(wider, inputs)),
                "layer 0 should lead from " + inputs + " to 20 units");
        assertBad(replaced("configuration.json", "{}".getBytes(StandardCharsets.UTF_8)), "\"confs\" should be a list");
        assertBad(replaced("configuration.json", "x".getBytes(StandardCharsets.UTF_8)), "not readable as JSON");
    }

    @Test
    void aDescriptionIsRefusedWhereThereShouldBeNone() throws IOException {
        StyleSpec spec = StyleSpec.PLAIN;
        double[] none = new double[ImageSet.PIXELS];
        ModelBundle style = new ModelBundle(
                spec,
                bundle.dataset(),
                new Pca(false, none, new double[0], none, 0),
                new Checkpoint(
                        Arrays.copyOf(spec.networks().firstWeights(1), spec.weights(ImageSet.PIXELS)),
                        new float[0],
                        0,
                        0),
                Optional.empty(),
                "",
                List.of(),
                Double.NaN,
                Map.of(),
                Optional.empty());
        Path file = folder.resolve("style.model");
        ModelFile.write(file, style);
        assertThat(ModelFile.read(file).hash()).isEqualTo(style.hash());
        Map<String, byte[]> entries = entries(file);
        entries.put(
                "configuration.json", configuration(spec(), bundle.projection().outputs()));
        Archive.write(file, entries);
        assertBad(file, "the entry configuration.json should not be there: DL4J has no network for a style model");
    }

    private static byte[] configuration(DenseSpec spec, int inputs) {
        return Dl4jNetwork.configuration(spec, spec.layout(inputs), 0, 0).getBytes(StandardCharsets.UTF_8);
    }

    private void assertBadField(String old, String changed, String message) throws IOException {
        assertBad(
                changed(entries -> {
                    String json = new String(entries.get("model.json"), StandardCharsets.UTF_8);
                    assertThat(json).contains(old);
                    int at = json.indexOf(old);
                    entries.put(
                            "model.json",
                            (json.substring(0, at) + changed + json.substring(at + old.length()))
                                    .getBytes(StandardCharsets.UTF_8));
                    return entries;
                }),
                message);
    }

    private Path replaced(String entry, byte[] content) throws IOException {
        return changed(entries -> {
            entries.put(entry, content);
            return entries;
        });
    }

    private Path changed(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        Path file = folder.resolve("changed.model");
        Archive.write(file, change.apply(entries(written())));
        return file;
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private static void assertBad(Path file, String part) {
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith(file.getFileName() + ": ")
                .hasMessageContaining(part);
    }
}
