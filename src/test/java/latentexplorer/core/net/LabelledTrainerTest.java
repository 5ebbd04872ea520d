package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LabelledTrainerTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final ImageSet BLOBS = Pictures.blobs(250, 1);
    private static final TrainingData DATA = Pictures.split(BLOBS);
    private static final LabelledSpec SPEC = LabelledSpec.DEFAULT
            .withClasses(3)
            .withSizes(24, 8)
            .withSchedule(new Schedule(33, 3, 1, 0.003))
            .withSeed(5);

    @TempDir
    Path folder;

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static TrainingResult train(LabelledSpec spec) {
        return train(spec, DATA, new Watching());
    }

    private static TrainingResult train(LabelledSpec spec, TrainingData data, Watching watching) {
        return new LabelledTrainer(spec, WORKERS).train(data, watching, JobScope.unattended());
    }

    private static TrainingResult resume(ModelBundle earlier, LabelledSpec spec) {
        return new LabelledTrainer(spec, WORKERS).resume(earlier, DATA, new Watching(), JobScope.unattended());
    }

    private static ModelBundle bundle(LabelledSpec spec, TrainingResult result) {
        return ModelBundle.of(
                spec, new ModelBundle.Dataset("blobs", "blobs", List.of("left", "middle", "right"), List.of()), result);
    }

    private static LabelledModel model(LabelledSpec spec, TrainingResult result) {
        return (LabelledModel) bundle(spec, result).model();
    }

    private static void assertSame(float[] actual, float[] expected) {
        assertThat(Arrays.equals(actual, expected)).isTrue();
    }

    private static LabelledSpec longer(int epochs) {
        return SPEC.withSchedule(new Schedule(33, epochs, 1, 0.003));
    }

    @Test
    void trainingLearnsAndSaysWhatItMeasured() {
        Watching watching = new Watching();
        TrainingResult result = train(longer(8), DATA, watching);
        assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(watching.epochs).extracting(EpochResult::epoch).isEqualTo(result.history());
        assertThat(watching.epochs).allMatch(epoch -> epoch.updates() == 7);
        double factor = Math.pow(ArrayNormalisation.of(result.projection()).deviation(0), 2);
        assertThat(factor).isBetween(0.01, 0.3);
        for (Epoch each : result.history()) {
            assertThat(each.train()).containsOnlyKeys("loss", "mse", "score");
            assertThat(each.validation()).containsOnlyKeys("loss", "mse", "score", "image alone", "dead pixels");
            assertThat(each.validation().get("score")).isEqualTo(1 - each.validationLoss());
            assertThat(each.validation().get("mse")).isCloseTo(each.validationLoss() * factor, within(1e-6));
            assertThat(each.train().get("mse")).isCloseTo(each.trainLoss() * factor, within(1e-6));
        }
        assertThat(SPEC.metrics().keySet())
                .containsAll(result.history().getFirst().validation().keySet());
        assertThat(result.history().getLast().validationLoss()).isLessThan(0.5);
        assertThat(result.history().getLast().validationLoss())
                .isLessThan(0.7 * result.history().getFirst().validationLoss());
        double clipped = Reconstruction.error(model(SPEC, result), BLOBS, DATA.test(), false, JobScope.unattended());
        assertThat(result.testError()).isCloseTo(clipped, within(1e-12));
        assertThat(result.libraries()).containsKey("openblas");
    }

    @Test
    @DisplayName("CFG-09 a label alone gives an image of its class, another one for another seed")
    void labelsAloneGiveImagesOfTheirClass() {
        LabelledModel model = model(SPEC, train(longer(80)));
        double[][] means = new double[3][ImageSet.PIXELS];
        float[] pixels = Pictures.scaled(BLOBS, BLOBS.size());
        int[] counts = new int[3];
        for (int i = 0; i < BLOBS.size(); i++) {
            counts[BLOBS.label(i)]++;
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                means[BLOBS.label(i)][p] += pixels[i * ImageSet.PIXELS + p];
            }
        }
        int[] labels = {0, 0, 1, 1, 2, 2};
        float[] made = model.generate(labels, 4);
        for (int row = 0; row < labels.length; row++) {
            int nearest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < 3; c++) {
                double distance = 0;
                for (int p = 0; p < ImageSet.PIXELS; p++) {
                    double difference = made[row * ImageSet.PIXELS + p] - means[c][p] / counts[c];
                    distance += difference * difference;
                }
                nearest = distance < least ? c : nearest;
                least = Math.min(least, distance);
            }
            assertThat(nearest).isEqualTo(labels[row]);
        }
        assertThat(model.generate(labels, 4)).containsExactly(made);
        assertThat(model.generate(labels, 5)).isNotEqualTo(made);
        int n = ImageSet.PIXELS;
        assertThat(Arrays.copyOf(made, n)).isNotEqualTo(Arrays.copyOfRange(made, n, 2 * n));
        assertThat(model.decode(model.encode(labels, 4), 6)).containsExactly(made);
    }

    @Test
    @DisplayName("CFG-08 in use nothing is dropped: the same image gives the same code, with and without its label")
    void nothingIsDroppedInUse() {
        LabelledModel model = model(SPEC, train(SPEC));
        float[] images = Pictures.scaled(BLOBS, 249);
        int n = 249;
        float[] codes = model.encode(images, n);
        assertThat(model.encode(images, n)).containsExactly(codes);
        int[] none = new int[n];
        Arrays.fill(none, ImageSet.UNLABELLED);
        assertThat(model.encode(images, none, n)).containsExactly(codes);
        int[] labels = IntStream.range(0, n).map(BLOBS::label).toArray();
        assertThat(model.encode(images, labels, n)).isNotEqualTo(codes);
        float[] one = Arrays.copyOfRange(images, 20 * ImageSet.PIXELS, 21 * ImageSet.PIXELS);
        float[] alone = model.encode(one, 1);
        for (int j = 0; j < 8; j++) {
            assertThat(alone[j]).isCloseTo(codes[20 * 8 + j], within(1e-5f));
        }
        assertThat(model.encode(new float[0], 0)).isEmpty();
        assertThat(model.decode(new float[0], 0)).isEmpty();
        assertThat(model.generate(new int[0], 1)).isEmpty();
        assertThat(model.latentSize()).isEqualTo(8);
        assertThat(model.classes()).isEqualTo(3);
    }

    @Test
    @DisplayName("TV-5 values are not cut off until they are pictures; missing pixels take the mean")
    void picturesAreCutOffAndMissingPixelsFilled() {
        LabelledModel model = model(SPEC, train(SPEC));
        float[] codes = new float[8];
        Arrays.fill(codes, 30);
        float[] uncut = model.decodeUncut(codes, 1);
        float[] pixels = model.decode(codes, 1);
        boolean beyond = false;
        for (int p = 0; p < pixels.length; p++) {
            beyond |= uncut[p] < 0 || uncut[p] > 1;
            assertThat(pixels[p]).isEqualTo(Math.max(0, Math.min(1, uncut[p])));
        }
        assertThat(beyond).isTrue();
        float[] holes = new float[ImageSet.PIXELS];
        Arrays.fill(holes, Float.NaN);
        for (float each : model.encode(holes, 1)) {
            assertThat(each).isFinite();
        }
    }

    @Test
    @DisplayName("APP-03 the same bytes on 1, 2 and 8 threads, others for another seed")
    void threadsDoNotMatter() {
        TrainingResult two = train(SPEC);
        for (int threads : new int[] {1, 8}) {
            try (Workers workers = new Workers("test", threads)) {
                TrainingResult other =
                        new LabelledTrainer(SPEC, workers).train(DATA, new Watching(), JobScope.unattended());
                assertSame(other.weights(), two.weights());
                assertSame(other.updaterState(), two.updaterState());
                assertThat(other.history()).isEqualTo(two.history());
            }
        }
        assertThat(train(SPEC.withSeed(6)).weights()).isNotEqualTo(two.weights());
    }

    @Test
    @DisplayName("TRN-09 training on from a file gives the bytes of a training that was never interrupted")
    void resumedEqualsUninterrupted() throws IOException {
        TrainingResult whole = train(longer(6));
        Path file = folder.resolve("half.model");
        ModelFile.write(file, bundle(SPEC, train(SPEC)));

        TrainingResult resumed = resume(ModelFile.read(file), SPEC);

        assertSame(resumed.last().weights(), whole.last().weights());
        assertSame(resumed.last().updaterState(), whole.last().updaterState());
        assertSame(resumed.weights(), whole.weights());
        assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
        assertThat(resumed.history())
                .extracting(Epoch::validation)
                .isEqualTo(whole.history().stream().map(Epoch::validation).toList());
    }

    @Test
    void aStopKeepsTheBestAndGoesOnFromTheLastWholeEpoch() {
        int[] asked = {0};
        TrainingResult stopped = train(SPEC, DATA, new Watching(() -> ++asked[0] == 11));
        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stopped.last().epoch()).isEqualTo(1);
        TrainingResult resumed = resume(bundle(SPEC, stopped), longer(2));
        assertSame(resumed.last().weights(), train(SPEC).last().weights());
    }

    @Test
    void aCancelledTrainingKeepsNothing() {
        Cancellation cancellation = new Cancellation();
        Watching watching = new Watching(() -> {
            cancellation.cancel();
            return false;
        });
        assertThatThrownBy(() -> new LabelledTrainer(SPEC, WORKERS)
                        .train(DATA, watching, new JobScope(cancellation, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aLearningRateThatDivergesKeepsTheLastGoodWeights() {
        TrainingResult good = train(SPEC);
        LabelledSpec wild = SPEC.withSchedule(new Schedule(33, 2, 1, 1e38));
        TrainingResult resumed = resume(bundle(SPEC, good), wild);
        assertThat(resumed.outcome()).isEqualTo(Outcome.DIVERGED);
        assertSame(resumed.weights(), good.weights());
        assertThat(resumed.message()).contains("no number any more");
        assertThat(train(wild.withOptimiser(0, 0)).outcome()).isEqualTo(Outcome.DIVERGED);
    }

    @Test
    void batchesOfOneAndALastBatchOfOneLearn() {
        for (int batch : new int[] {1, 199, 1000}) {
            TrainingResult result = train(SPEC.withSchedule(new Schedule(batch, 1, 1, 0.001)));
            assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
            assertThat(result.history().getFirst().validationLoss()).isFinite();
        }
    }

    @Test
    @DisplayName("DAT-14 constant images train without a value that is no number, and warn")
    void constantImages() {
        byte[] grey = new byte[20 * ImageSet.PIXELS];
        Arrays.fill(grey, (byte) 90);
        ImageSet same = new ImageSet("grey", grey, new int[20], List.of("only"));
        TrainingData data = Pictures.split(same);
        LabelledSpec spec = SPEC.withClasses(1);
        for (ArrayNormalisation.By by : ArrayNormalisation.By.values()) {
            TrainingResult result = train(spec.withNormalisation(by, 0), data, new Watching());
            assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
            assertThat(result.history()).allMatch(epoch -> Double.isFinite(epoch.validationLoss()));
            assertThat(ArrayNormalisation.of(result.projection()).warnings()).hasSize(1);
            assertThat(result.testError()).isLessThan(0.05);
        }
        assertThat(spec.warnings(data))
                .hasSize(2)
                .first()
                .asString()
                .contains("All training images are of the class only");
        assertThat(spec.warnings(data).getLast()).contains("All values are the same");
        assertThat(SPEC.warnings(DATA)).isEmpty();
    }

    @Test
    @DisplayName("DAT-14 D-58 the training images alone are measured, and no more than wanted")
    void trainingImagesAloneAreMeasured() {
        byte[] pixels = new byte[30 * ImageSet.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            int image = i / ImageSet.PIXELS;
            pixels[i] = (byte) (image < 10 ? i % 2 : image < 20 ? 100 + i % 7 : 250);
        }
        int[] train = IntStream.range(0, 20).toArray();
        int[] test = IntStream.range(20, 30).toArray();
        TrainingData data = new TrainingData(new ImageSet("steps", pixels, new int[30], List.of("a")), train, test);
        LabelledSpec spec = SPEC.withClasses(1).withNormalisation(ArrayNormalisation.By.CHANNEL, 10);
        assertThat(train(spec, data, new Watching()).projection().mean()[5]).isCloseTo(0.5 / 255, within(1e-7));
        double all = (0.5 + 103) / 2 / 255;
        assertThat(train(spec.withNormalisation(ArrayNormalisation.By.CHANNEL, 0), data, new Watching())
                        .projection()
                        .mean()[5])
                .isCloseTo(all, within(1e-3));
    }

    @Test
    void labelsThatAreMissingOrTooManyAreSaidBeforeItStarts() {
        int[] labels = IntStream.range(0, 250).map(BLOBS::label).toArray();
        labels[240] = ImageSet.UNLABELLED;
        ImageSet some = new ImageSet("partly", BLOBS.pixels(), labels, BLOBS.classNames());
        Watching watching = new Watching();
        assertThatThrownBy(() -> train(SPEC, Pictures.split(some), watching))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("image 240 of partly has none");
        assertThatThrownBy(() -> train(SPEC.withClasses(2), DATA, watching))
                .hasMessageContaining("made for 2 classes")
                .hasMessageContaining("class number 3");
        assertThat(watching.epochs).isEmpty();
        TrainingResult result = train(SPEC.withoutLabels(), Pictures.split(some), watching);
        assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(result.history().getFirst().validation()).containsOnlyKeys("loss", "mse", "score", "dead pixels");
    }

    @Test
    void labelsThatTheModelCannotTakeAreRefused() {
        LabelledModel model = model(SPEC, train(SPEC));
        float[] image = new float[ImageSet.PIXELS];
        for (int label : new int[] {3, -2}) {
            assertThatThrownBy(() -> model.encode(image, new int[] {label}, 1))
                    .hasMessageContaining("A label must be from 0 to 2");
            assertThatThrownBy(() -> model.generate(new int[] {label}, 1)).hasMessageContaining("from 0 to 2");
        }
        LabelledSpec without = SPEC.withoutLabels();
        LabelledModel blind = model(without, train(without));
        assertThat(blind.encode(image, 1)).hasSize(8);
        assertThatThrownBy(() -> blind.generate(new int[] {0}, 1)).hasMessageContaining("trained without labels");
        assertThatThrownBy(() -> blind.encode(image, new int[] {0}, 1)).hasMessageContaining("cannot take the label 0");
    }

    @Test
    void trainingWithoutTestImagesKeepsTheBestByItsOwnLoss() {
        TrainingData data = new TrainingData(BLOBS, DATA.train(), new int[0]);
        TrainingResult result = train(SPEC, data, new Watching());
        assertThat(result.history()).allMatch(epoch -> epoch.validation().isEmpty());
        assertThat(result.testError()).isNaN();
        assertThat(result.bestEpoch()).isPositive();
    }

    @Test
    @DisplayName("TRN-10 a model read back has the same settings, weights, codes and pictures")
    void readBack() throws IOException {
        LabelledSpec spec = SPEC.withNormalisation(ArrayNormalisation.By.ELEMENT, 150)
                .withOptimiser(0.002, 0)
                .withDropout(0.25)
                .withModalityDropout(new ModalityDropout(0.3, 0.1));
        ModelBundle before = bundle(spec, train(spec));
        Path file = folder.resolve("a.model");
        ModelFile.write(file, before);
        ModelBundle after = ModelFile.read(file);
        assertThat(after.spec()).isEqualTo(spec);
        assertThat(after.hash()).isEqualTo(before.hash());
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.block("encoder")).containsExactly(before.block("encoder"));
        assertThat(after.block("decoder")).containsExactly(before.block("decoder"));
        float[] images = Pictures.scaled(BLOBS, 20);
        float[] codes = before.model().encode(images, 20);
        assertThat(after.model().encode(images, 20)).containsExactly(codes);
        assertThat(after.model().decode(codes, 20))
                .containsExactly(before.model().decode(codes, 20));
        assertThat(((LabelledModel) after.model()).generate(new int[] {2}, 3))
                .containsExactly(((LabelledModel) before.model()).generate(new int[] {2}, 3));
        Path again = folder.resolve("b.model");
        ModelFile.write(again, after);
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
        Archive archive = Archive.read(file);
        assertThat(archive.has("encoder.bin")).isTrue();
        assertThat(archive.has("decoder.bin")).isTrue();
        assertThat(archive.has("configuration.json")).isFalse();
        assertThat(after.displayName()).isEqualTo("blobs_Labelled(3,element)_width=24_code=8_Missing(0.30,0.10)");
        ModelFile.write(again, after.withoutTraining());
        assertThat(ModelFile.read(again).last()).isEqualTo(Optional.empty());
        assertThat(ModelFile.read(again).model().encode(images, 20)).containsExactly(codes);
    }

    @Test
    void aFileWithWeightsOfAnotherShapeOrSettingsThatCannotBeIsRefused() throws IOException {
        ModelBundle bundle = bundle(SPEC, train(SPEC));
        Path file = folder.resolve("a.model");
        for (String[] change : new String[][] {
            {"\"width\" : 24", "\"width\" : 25", "should be"},
            {"\"classes\" : 3", "\"classes\" : 0", "modality dropout needs a model with labels"},
            {"\"latentSize\" : 8", "\"latentSize\" : 0", "latentSize"},
            {"\"normalisation\" : \"channel\"", "\"normalisation\" : \"row\"", "\"channel\" or \"element\""},
            {"\"image\" : 0.2", "\"image\" : 1.2", "rates of modality dropout"}
        }) {
            ModelFile.write(file, bundle);
            Map<String, byte[]> entries = entries(file);
            String json = new String(entries.get("model.json"), StandardCharsets.UTF_8);
            assertThat(json).contains(change[0]);
            entries.put("model.json", json.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8));
            Archive.write(file, entries);
            assertThatThrownBy(() -> ModelFile.read(file))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageContaining(change[2]);
        }
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry each : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(each)) {
                    entries.put(each.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    @Test
    @DisplayName("TRN-10 SameDiff's own reader opens the graph in the file and gives the same codes and pictures")
    void sameDiffOpensTheGraph() throws IOException {
        for (LabelledSpec spec : List.of(SPEC, SPEC.withoutLabels())) {
            ModelBundle bundle = bundle(spec, train(spec));
            Path file = folder.resolve("graph.model");
            ModelFile.write(file, bundle);
            byte[] graph = entries(file).get("samediff.fb");
            ByteBuffer direct =
                    ByteBuffer.allocateDirect(graph.length).put(graph).flip();
            SameDiff theirs = SameDiff.fromFlatBuffers(direct);
            LabelledModel ours = (LabelledModel) bundle.model();
            int n = 20;
            float[] images = Pictures.scaled(BLOBS, n);
            int[] labels = new int[n];
            INDArray hot = Nd4j.zeros(DataType.FLOAT, n, 4);
            for (int i = 0; i < n; i++) {
                labels[i] = i % 4 == 3 || !spec.labelled() ? ImageSet.UNLABELLED : i % 4;
                hot.putScalar(i, i % 4, 1);
            }
            float[] codes = ours.encode(images, labels, n);
            Map<String, INDArray> inputs = new HashMap<>();
            inputs.put(LabelledGraph.IMAGE, Nd4j.createFromArray(images).reshape(n, ImageSet.PIXELS));
            inputs.put(LabelledGraph.CODE, Nd4j.createFromArray(codes).reshape(n, 8));
            if (spec.labelled()) {
                inputs.put(LabelledGraph.LABEL, hot);
            }
            Map<String, INDArray> outputs = theirs.output(inputs, LabelledGraph.ENCODED, LabelledGraph.DECODED);
            assertThat(furthest(Dl4jNetwork.floats(outputs.get(LabelledGraph.ENCODED)), codes))
                    .isLessThan(1e-5);
            assertThat(furthest(Dl4jNetwork.floats(outputs.get(LabelledGraph.DECODED)), ours.decode(codes, n)))
                    .isLessThan(2e-6);
        }
    }

    private static double furthest(float[] x, float[] y) {
        assertThat(x).hasSameSizeAs(y);
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            most = Math.max(most, Math.abs(x[i] - y[i]));
        }
        return most;
    }

    @Test
    void anotherNetworkCannotBeTrainedOn() {
        ModelBundle bundle = bundle(SPEC, train(SPEC));
        for (LabelledSpec other : List.of(
                SPEC.withSizes(24, 9), SPEC.withClasses(4), SPEC.withNormalisation(ArrayNormalisation.By.ELEMENT, 0))) {
            assertThatThrownBy(() -> resume(bundle, other)).hasMessageContaining("cannot be trained on");
        }
    }
}
