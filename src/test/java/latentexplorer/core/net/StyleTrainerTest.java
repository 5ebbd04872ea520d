package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StyleTrainerTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final TrainingData DATA = Pictures.split(Pictures.blobs(81, 1));
    private static final StyleSpec PLAIN =
            StyleSpec.PLAIN.withClasses(3).withStyleSize(2).withSchedule(new Schedule(16, 3, 1, 0.002));
    private static final StyleSpec ADVERSARIAL =
            StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2).withSchedule(new Schedule(16, 3, 1, 0.002));

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static TrainingResult train(StyleSpec spec, TrainingData data, TrainingWatcher watching) {
        return new StyleTrainer(spec, WORKERS).train(data, watching, JobScope.unattended());
    }

    private static ModelBundle bundle(StyleSpec spec, TrainingResult result) {
        return ModelBundle.of(
                spec,
                new ModelBundle.Dataset("numeric", "made-up blobs", List.of("left", "middle", "right"), List.of()),
                result);
    }

    @Test
    @DisplayName("AAE-07 AAE-09 the plain model learns to rebuild and to classify, and reports both")
    void plainModelLearns() {
        Watching watching = new Watching();
        StyleSpec spec = PLAIN.withSchedule(new Schedule(8, 12, 1, 0.002));
        TrainingResult result = train(spec, DATA, watching);
        assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
        Epoch first = result.history().getFirst();
        Epoch last = result.history().getLast();
        assertThat(last.train().keySet()).containsExactly("loss", "autoencoder", "classification");
        assertThat(last.validation())
                .containsOnlyKeys(
                        "loss",
                        "autoencoder",
                        "classification",
                        "distribution error",
                        "distribution distance",
                        "accuracy",
                        "mse",
                        "dead pixels");
        assertThat(spec.metrics().keySet()).containsAll(last.validation().keySet());
        assertThat(last.train().get("autoencoder"))
                .isLessThan(0.5 * first.train().get("autoencoder"));
        assertThat(last.validation().get("accuracy")).isGreaterThan(0.9);
        assertThat(last.train().get("loss"))
                .isCloseTo(last.train().get("autoencoder") + last.train().get("classification"), within(1e-9));
        assertThat(result.testError())
                .isEqualTo(result.history()
                        .get(result.bestEpoch() - 1)
                        .validation()
                        .get("mse"));
        assertThat(watching.epochs).hasSize(12);
        assertThat(result.libraries()).containsKey("openblas");
    }

    @Test
    @DisplayName("AAE-07 the adversarial model reports all its losses and keeps its last weights")
    void adversarialModelReports() {
        TrainingResult result = train(ADVERSARIAL, DATA, new Watching());
        assertThat(result.history())
                .extracting(e -> e.train().get("generator weight"))
                .containsExactly(0.0, 0.2, 0.4);
        Epoch last = result.history().getLast();
        assertThat(last.train().keySet())
                .containsExactly(
                        "loss",
                        "autoencoder",
                        "classification",
                        "generator",
                        "generator weight",
                        "discriminator fake",
                        "discriminator real");
        assertThat(ADVERSARIAL.metrics().keySet()).containsAll(last.train().keySet());
        assertThat(last.train().get("loss"))
                .isCloseTo(
                        last.train().get("autoencoder")
                                + last.train().get("classification")
                                + 0.4 * last.train().get("generator"),
                        within(1e-6));
        assertThat(last.validation().get("distribution error")).isFinite().isNotNegative();
        assertThat(result.bestEpoch()).isEqualTo(3);
        assertThat(result.weights()).hasSize(ADVERSARIAL.weights(784));
    }

    @Test
    @DisplayName("APP-03 the same seed gives the same bytes on any number of threads")
    void sameBytesOnAnyNumberOfThreads() {
        TrainingResult two = train(ADVERSARIAL, DATA, new Watching());
        for (int threads : new int[] {1, 8}) {
            try (Workers other = new Workers("other", threads)) {
                TrainingResult result =
                        new StyleTrainer(ADVERSARIAL, other).train(DATA, new Watching(), JobScope.unattended());
                assertThat(result.weights()).containsExactly(two.weights());
                assertThat(result.updaterState()).containsExactly(two.updaterState());
                assertThat(result.history()).isEqualTo(two.history());
            }
        }
        assertThat(train(ADVERSARIAL.withSeed(6), DATA, new Watching()).weights())
                .isNotEqualTo(two.weights());
    }

    @Test
    @DisplayName("AAE-10 a saved model comes back and trains on as if it had never been interrupted")
    void savingAndTrainingOn(@TempDir Path folder) throws Exception {
        for (StyleSpec spec : List.of(PLAIN, ADVERSARIAL)) {
            TrainingResult whole = train(spec, DATA, new Watching());
            AtomicInteger done = new AtomicInteger();
            TrainingWatcher afterTwo = new TrainingWatcher() {
                @Override
                public void epoch(EpochResult result, LatentModel current) {
                    done.incrementAndGet();
                }

                @Override
                public boolean stopRequested() {
                    return done.get() == 2;
                }
            };
            TrainingResult part = train(spec, DATA, afterTwo);
            assertThat(part.outcome()).isEqualTo(Outcome.STOPPED);
            Path file = folder.resolve(spec.adversarial() + ".model");
            ModelFile.write(file, bundle(spec, part));
            ModelBundle read = ModelFile.read(file);
            assertThat(read.spec()).isEqualTo(spec);
            assertThat(read.block("encoder")).hasSize(spec.networks().encoder().parameters());
            float[] images = Pictures.scaled(DATA.images(), 20);
            LatentModel before = bundle(spec, part).model();
            float[] codes = before.encode(images, 20);
            assertThat(read.model().encode(images, 20)).containsExactly(codes);
            assertThat(read.model().decode(codes, 20)).containsExactly(before.decode(codes, 20));
            TrainingResult on = new StyleTrainer(spec.withSchedule(new Schedule(16, 1, 1, 0.002)), WORKERS)
                    .resume(read, DATA, new Watching(), JobScope.unattended());
            assertThat(on.last().weights()).containsExactly(whole.last().weights());
            assertThat(on.last().updaterState()).containsExactly(whole.last().updaterState());
            assertThat(Archive.read(file).entry("samediff.fb")).isEqualTo(StyleGraph.flatBuffers(spec, read.weights()));
            assertThat(Files.size(file)).isLessThan(2_000_000);
        }
    }

    @Test
    void anotherNetworkIsNotTrainedOn() {
        ModelBundle plain = bundle(PLAIN, train(PLAIN, DATA, new Watching(() -> true)));
        assertThatThrownBy(() -> new StyleTrainer(ADVERSARIAL, WORKERS)
                        .resume(plain, DATA, new Watching(), JobScope.unattended()))
                .hasMessageContaining("numeric_Style(SAE,n=2) cannot be trained on");
    }

    @Test
    void aFileWithAWrongPartIsRefused(@TempDir Path folder) throws Exception {
        ModelBundle bundle = bundle(PLAIN, train(PLAIN, DATA, new Watching(() -> true)));
        StyleSpec other = PLAIN.withStyleSize(3);
        assertThatThrownBy(() -> bundle(other, train(PLAIN, DATA, new Watching(() -> true))))
                .hasMessageContaining("weights");
        Path file = folder.resolve("cut.model");
        ModelFile.write(file, bundle);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> ModelFile.read(file)).hasMessageContaining("cut.model");
    }

    @Test
    @DisplayName("AAE-17 a code is class probabilities and style; decoding it gives the image back")
    void codesHoldClassAndStyle() {
        TrainingResult result = train(PLAIN.withSchedule(new Schedule(8, 12, 1, 0.002)), DATA, new Watching());
        StyleModel model = new StyleModel(PLAIN, result.weights());
        float[] images = Pictures.scaled(DATA.images(), 40);
        float[] codes = model.encode(images, 40);
        assertThat(model.latentSize()).isEqualTo(5);
        assertThat(model.styleSize()).isEqualTo(2);
        float[] probabilities = model.classify(images, 40);
        float[] styles = model.styles(images, 40);
        float[] pixels = model.decode(codes, 40);
        assertThat(model.decode(probabilities, styles, 40)).containsExactly(pixels);
        assertThat(model.classifier().orElseThrow().classes()).isEqualTo(3);
        double error = 0;
        for (int p = 0; p < pixels.length; p++) {
            assertThat(pixels[p]).isBetween(0f, 1f);
            error += Math.abs(pixels[p] - images[p]) / pixels.length;
        }
        assertThat(error).isLessThan(0.1);
        for (int i = 0; i < 40; i++) {
            assertThat(codes[5 * i] + codes[5 * i + 1] + codes[5 * i + 2]).isCloseTo(1, within(1e-5f));
            assertThat(Arrays.copyOfRange(codes, 5 * i + 3, 5 * i + 5))
                    .containsExactly(Arrays.copyOfRange(styles, 2 * i, 2 * i + 2));
        }
        for (int i : new int[] {0, 17, 39}) {
            float[] one = model.decode(Arrays.copyOfRange(codes, 5 * i, 5 * i + 5), 1);
            for (int p = 0; p < one.length; p++) {
                assertThat(one[p]).isCloseTo(pixels[i * ImageSet.PIXELS + p], within(1e-5f));
            }
        }
        assertThat(model.encode(images, 0)).isEmpty();
    }

    @Test
    @DisplayName("DAT-12 pixels are scaled to -1..1 inside")
    void pixelsAreScaled() {
        StyleModel model = new StyleModel(PLAIN, PLAIN.networks().firstWeights(1));
        byte[] ends = new byte[ImageSet.PIXELS];
        Arrays.fill(ends, 0, 392, (byte) 255);
        float[] image = new float[ImageSet.PIXELS];
        new ImageSet("ends", ends, new int[1], List.of("a")).copyScaled(0, image, 0);
        double[] scaled = IntStream.range(0, ImageSet.PIXELS)
                .mapToDouble(p -> p < 392 ? 1 : -1)
                .toArray();
        float[] weights = PLAIN.networks().firstWeights(1);
        double[] expected = StyleDefinition.encode(
                IntStream.range(0, weights.length).mapToDouble(i -> weights[i]).toArray(), scaled, 5);
        float[] actual = model.logitsAndStyles(image, 1);
        for (int i = 0; i < 5; i++) {
            assertThat((double) actual[i]).isCloseTo(expected[i], within(1e-5));
        }
    }

    @Test
    void batchesOfOneAndConstantImagesTrain() {
        byte[] pixels = new byte[5 * ImageSet.PIXELS];
        ImageSet constant = new ImageSet("constant", pixels, new int[] {0, 1, 2, 0, 1}, List.of("a", "b", "c"));
        for (ImageSet images : List.of(constant, Pictures.blobs(5, 3))) {
            for (int batch : new int[] {1, 2, 4, 100}) {
                TrainingData data = new TrainingData(images, new int[] {0, 1, 2, 3, 4}, new int[] {0});
                TrainingResult result =
                        train(ADVERSARIAL.withSchedule(new Schedule(batch, 2, 1, 0.001)), data, new Watching());
                assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
                for (float each : result.weights()) {
                    assertThat(Float.isFinite(each)).isTrue();
                }
                assertThat(result.testError()).isFinite();
            }
        }
    }

    @Test
    void withoutTestImagesThereIsNoTestError() {
        TrainingData data = new TrainingData(DATA.images(), DATA.train(), new int[0]);
        TrainingResult result = train(PLAIN.withSchedule(new Schedule(32, 1, 1, 0.001)), data, new Watching());
        assertThat(result.testError()).isNaN();
        assertThat(result.history().getFirst().validation()).isEmpty();
    }

    @Test
    void aLossThatIsNoNumberEndsTrainingWithTheLastGoodWeights() {
        for (StyleSpec spec : List.of(PLAIN, ADVERSARIAL)) {
            TrainingResult result = train(spec.withSchedule(new Schedule(32, 3, 1, 1e37)), DATA, new Watching());
            assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
            assertThat(result.message()).contains("no number any more").contains("lower learning rate");
            for (float each : result.weights()) {
                assertThat(Float.isFinite(each)).isTrue();
            }
        }
    }

    @Test
    @Timeout(60)
    void valuesThatAreNoNumberOnTheTestImagesAloneEndTrainingToo() {
        for (StyleSpec spec : List.of(PLAIN, ADVERSARIAL)) {
            Watching watching = new Watching();
            TrainingResult result = train(spec.withSchedule(new Schedule(1000, 3, 1, 1e30)), DATA, watching);
            assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
            assertThat(result.bestEpoch()).isZero();
            assertThat(result.weights())
                    .containsExactly(Arrays.copyOf(spec.networks().firstWeights(spec.seed()), spec.weights(784)));
            assertThat(watching.epochs).isEmpty();
        }
    }

    @Test
    void imagesWithoutLabelsAreRefusedBeforeTheFirstBatch() {
        ImageSet unlabelled = new ImageSet("plain", new byte[2 * ImageSet.PIXELS], new int[] {-1, -1}, List.of());
        TrainingData data = new TrainingData(unlabelled, new int[] {0, 1}, new int[0]);
        assertThatThrownBy(() -> train(PLAIN, data, new Watching()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A style model learns classes, but image 0 of plain has no label.");
        assertThatThrownBy(() -> new StyleTrainer(PLAIN.withStyleSize(0), WORKERS))
                .hasMessageContaining("style size");
    }

    @Test
    void cancellingKeepsNothing() {
        Cancellation cancellation = new Cancellation();
        Progress progress = (fraction, message) -> {
            if (message.startsWith("Epoch 2")) {
                cancellation.cancel();
            }
        };
        assertThatThrownBy(() -> new StyleTrainer(PLAIN, WORKERS)
                        .train(DATA, new Watching(), new JobScope(cancellation, progress)))
                .isInstanceOf(CancellationException.class);
    }
}
