package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.deeplearning4j.nn.layers.variational.VariationalAutoencoder;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

class VariationalFileTest {
    private static final Workers WORKERS = new Workers("test", 1);
    private static final ImageSet IMAGES = Pictures.blobs(60, 3);
    private static final VariationalSpec SPEC = VariationalSpec.DEFAULT
            .withInput(new InputSpec(8, true, false))
            .withLayers(List.of(20, 10), 3, List.of(12))
            .withDropout(new Dropout(0, 0.1))
            .withSchedule(new Schedule(16, 2, 2, 0.002))
            .withKl(new KlTerm(new BetaSchedule.Cyclic(2, 0.25, 0.5, 0, 0.01), true, KlTerm.Reduction.SUM))
            .withSeed(-7);

    @TempDir
    Path folder;

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static ModelBundle bundle(VariationalSpec spec) {
        return ModelBundle.of(
                spec,
                DenseTrainerTest.dataset(),
                new VariationalTrainer(spec, WORKERS)
                        .train(Pictures.split(IMAGES), new Watching(), JobScope.unattended()));
    }

    private Path written(ModelBundle bundle) throws IOException {
        Path file = folder.resolve("a.model");
        ModelFile.write(file, bundle);
        return file;
    }

    private static void assertClose(float[] actual, float[] expected, float tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance));
        }
    }

    @Test
    @DisplayName("TRN-10 a model read back is the same and gives the same codes and pictures")
    void readBack() throws IOException {
        List<BetaSchedule> schedules =
                List.of(SPEC.kl().beta(), new BetaSchedule.Constant(0.003), new BetaSchedule.Tanh(0.001, 0.5, 0.3, 7));
        for (BetaSchedule schedule : schedules) {
            ModelBundle bundle = bundle(SPEC.withKl(new KlTerm(schedule, false, KlTerm.Reduction.MEAN)));
            ModelBundle read = ModelFile.read(written(bundle));
            assertThat(read.spec()).isEqualTo(bundle.spec());
            assertThat(read.history()).isEqualTo(bundle.history());
            assertThat(read.best()).usingRecursiveComparison().isEqualTo(bundle.best());
            assertThat(read.last()).usingRecursiveComparison().isEqualTo(bundle.last());
            assertThat(read.configuration()).isEqualTo(bundle.configuration());
            assertThat(read.testError()).isEqualTo(bundle.testError());
            assertThat(read.hash()).isEqualTo(bundle.hash());
            float[] images = Pictures.scaled(IMAGES, 20);
            float[] codes = bundle.model().encode(images, 20);
            assertThat(read.model().encode(images, 20)).containsExactly(codes);
            assertThat(read.model().decode(codes, 20))
                    .containsExactly(bundle.model().decode(codes, 20));
        }
    }

    @Test
    void everyPartOfTheWeightsHasAnEntry() throws IOException {
        ModelBundle bundle = bundle(SPEC);
        Path file = written(bundle);
        for (String part : List.of("encoder", "mean", "log-variance", "decoder")) {
            byte[] entry = Archive.read(file).entry(part + ".bin");
            assertThat(Nd4jArray.read(entry).orElseThrow()).containsExactly(bundle.block(part));
        }
        assertThat(Archive.read(file).has("updaterState.bin")).isFalse();
        byte[] first = Files.readAllBytes(file);
        ModelFile.write(file, ModelFile.read(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        ModelFile.write(file, bundle.withoutTraining());
        assertThat(ModelFile.read(file).last()).isEmpty();
        assertThat(ModelFile.read(file).hash()).isEqualTo(bundle.hash());
    }

    @Test
    @DisplayName(
            "TRN-10 DL4J's own reader opens the file: pixels in, means out, and the same pictures through the means")
    void dl4jOpensTheFile() throws IOException {
        for (Loss loss : Loss.values()) {
            for (double dims : new double[] {0, 8}) {
                for (boolean whiten : new boolean[] {false, true}) {
                    opensInDl4j(SPEC.withLoss(loss).withInput(new InputSpec(dims, whiten, false)));
                }
            }
        }
    }

    private void opensInDl4j(VariationalSpec spec) throws IOException {
        ModelBundle bundle = bundle(spec);
        MultiLayerNetwork network =
                ModelSerializer.restoreMultiLayerNetwork(written(bundle).toFile(), true);
        assertThat(network.getnLayers()).isEqualTo(1);
        float[] images = Pictures.scaled(IMAGES, 20);
        float[] codes = bundle.model().encode(images, 20);
        INDArray means = network.output(Nd4j.createFromArray(images).reshape(20, 784));
        assertClose(Dl4jNetwork.floats(means), codes, 1e-5f);
        VariationalAutoencoder layer = (VariationalAutoencoder) network.getLayer(0);
        assertClose(
                Dl4jNetwork.floats(layer.generateAtMeanGivenZ(means)),
                bundle.model().decode(codes, 20),
                1e-5f);
        assertThat(layer.paramTable().keySet())
                .containsExactly(
                        "e0W",
                        "e0b",
                        "e1W",
                        "e1b",
                        "pZXMeanW",
                        "pZXMeanb",
                        "pZXLogStd2W",
                        "pZXLogStd2b",
                        "d0W",
                        "d0b",
                        "pXZW",
                        "pXZb");
        float[] logVariances =
                ((VariationalModel) bundle.model()).distributions(images, 20).logVariances();
        INDArray features = hidden(layer, Nd4j.createFromArray(images).reshape(20, 784));
        INDArray theirs = features.mmul(layer.getParam("pZXLogStd2W")).addiRowVector(layer.getParam("pZXLogStd2b"));
        assertClose(Dl4jNetwork.floats(theirs), logVariances, 1e-5f);
    }

    private static INDArray hidden(VariationalAutoencoder layer, INDArray images) {
        INDArray current = images;
        for (String part : new String[] {"e0", "e1"}) {
            current = current.mmul(layer.getParam(part + "W")).addiRowVector(layer.getParam(part + "b"));
            current = Transforms.relu(current);
        }
        return current;
    }

    @Test
    void trainingGoesOnFromTheFileToTheSameBytes() throws IOException {
        ModelBundle half = bundle(SPEC.withSchedule(new Schedule(16, 2, 1, 0.002)));
        TrainingResult resumed = new VariationalTrainer(SPEC.withSchedule(new Schedule(16, 2, 1, 0.002)), WORKERS)
                .resume(ModelFile.read(written(half)), Pictures.split(IMAGES), new Watching(), JobScope.unattended());
        ModelBundle whole = bundle(SPEC);
        assertThat(resumed.last())
                .usingRecursiveComparison()
                .isEqualTo(whole.last().orElseThrow());
        assertThat(resumed.history()).isEqualTo(whole.history());
    }

    private void assertRefused(Consumer<Map<String, byte[]>> change, String... parts) throws IOException {
        Path file = written(bundle(SPEC));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(names::add);
        }
        Archive archive = Archive.read(file);
        for (String name : names) {
            entries.put(name, archive.entry(name));
        }
        change.accept(entries);
        Archive.write(file, entries);
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll(parts);
    }

    private static Consumer<Map<String, byte[]>> text(String entry, String from, String to) {
        return entries -> {
            String text = new String(entries.get(entry), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            entries.put(entry, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        };
    }

    @Test
    void damageIsNamed() throws IOException {
        assertRefused(entries -> entries.remove("log-variance.bin"), "log-variance.bin");
        assertRefused(entries -> entries.put("mean.bin", Nd4jArray.write(new float[3])), "mean.bin", "33 values", "3");
        float[] wrong = new float[33];
        wrong[4] = Float.NaN;
        assertRefused(entries -> entries.put("mean.bin", Nd4jArray.write(wrong)), "mean.bin", "no number");
        assertRefused(entries -> entries.put("mean.bin", Nd4jArray.write(new float[33])), "coefficients.bin", "parts");
        assertRefused(entries -> entries.remove("coefficients.bin"), "coefficients.bin");
        assertRefused(text("model.json", "\"cyclic\"", "\"spiral\""), "schedule", "cyclic", "spiral");
        assertRefused(text("model.json", "\"sum\"", "\"product\""), "reduction", "product");
        assertRefused(text("model.json", "\"lead\" : 0.25", "\"lead\" : 1.25"), "lead", "1.25");
        assertRefused(text("model.json", "\"variational\"", "\"mystic\""), "kind", "mystic");
        assertRefused(text("configuration.json", "\"nout\" : 3", "\"nout\" : 4"), "configuration.json", "units");
        assertRefused(text("configuration.json", "ActivationReLU", "ActivationTanH"), "activationFn", "ReLU", "TanH");
        ModelBundle dense = ModelBundle.of(
                DenseSpec.DEFAULT,
                DenseTrainerTest.dataset(),
                new DenseTrainer(DenseSpec.DEFAULT.withSchedule(new Schedule(32, 1, 1, 0.001)), WORKERS)
                        .train(Pictures.split(IMAGES), new Watching(), JobScope.unattended()));
        assertRefused(
                entries ->
                        entries.put("configuration.json", dense.configuration().getBytes(StandardCharsets.UTF_8)),
                "configuration.json",
                "one variational layer");
    }
}
