package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import latentexplorer.core.data.Binarise;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.TrainingResult.Outcome;
import latentexplorer.core.net.layer.Activation;
import latentexplorer.core.net.layer.Layer;
import latentexplorer.core.net.layer.Silencing;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class DenseTrainerTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final TrainingData DATA = Pictures.split(Pictures.blobs(125, 1));
    private static final DenseSpec SPEC = DenseSpec.DEFAULT
            .withInput(new InputSpec(10, false, false))
            .withLayers(List.of(32), 4, List.of())
            .withSchedule(new Schedule(32, 6, 1, 0.005))
            .withSeed(5);

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static TrainingResult train(DenseSpec spec, Watching watching) {
        return new DenseTrainer(spec, WORKERS).train(DATA, watching, JobScope.unattended());
    }

    @Test
    @DisplayName("TRN-02 TRN-15 training learns, reports every epoch and keeps the best weights")
    void learnsAndReports() {
        Watching watching = new Watching();
        TrainingResult result = train(SPEC, watching);
        assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(result.history()).hasSize(6);
        assertThat(watching.epochs).extracting(EpochResult::epoch).isEqualTo(result.history());
        Epoch first = result.history().getFirst();
        Epoch last = result.history().getLast();
        assertThat(last.trainLoss()).isLessThan(first.trainLoss());
        assertThat(first.learningRate()).isEqualTo(0.005);
        double best = result.history().stream()
                .mapToDouble(Epoch::validationLoss)
                .min()
                .orElseThrow();
        assertThat(result.testError()).isEqualTo(best);
        assertThat(result.history().get(result.bestEpoch() - 1).validationLoss())
                .isEqualTo(best);
        assertThat(result.message()).contains("epoch " + result.bestEpoch()).contains("MSE, pixels 0..1");
        assertThat(watching.epochs).allMatch(e -> e.seconds() > 0 && e.samplesPerSecond() > 0);
        assertThat(result.libraries()).containsEntry("deeplearning4j", "1.0.0-M2.1");
    }

    @Test
    @DisplayName("TRN-07 an epoch has as many updates as batches, the last one smaller, down to one image")
    void batchSizeIsHonoured() {
        for (int[] batchAndUpdates : new int[][] {{32, 4}, {33, 4}, {99, 2}, {100, 1}, {1000, 1}, {1, 100}}) {
            Watching watching = new Watching();
            train(SPEC.withSchedule(new Schedule(batchAndUpdates[0], 1, 1, 0.001)), watching);
            assertThat(watching.epochs.getFirst().updates()).isEqualTo(batchAndUpdates[1]);
        }
    }

    @Test
    @DisplayName("TRN-03 TRN-04 TRN-06 a network without hidden layers, a linear code and another decoder train")
    void shapesTrain() {
        DenseSpec none = SPEC.withLayers(List.of(), 4, List.of(20)).withCodeActivation(CodeActivation.LINEAR);
        TrainingResult result = train(none, new Watching());
        assertThat(result.weights()).hasSize(11 * 4 + 5 * 20 + 21 * 784);
        LatentModel model = ModelBundle.of(none, dataset(), result).model();
        float[] codes = model.encode(Pictures.scaled(DATA.images(), 50), 50);
        boolean negative = false;
        for (float each : codes) {
            negative |= each < 0;
        }
        assertThat(negative).isTrue();
        TrainingResult rectified = train(SPEC, new Watching());
        for (float each :
                ModelBundle.of(SPEC, dataset(), rectified).model().encode(Pictures.scaled(DATA.images(), 50), 50)) {
            assertThat(each).isGreaterThanOrEqualTo(0);
        }
    }

    @Test
    @DisplayName("TRN-05 dropout acts in training after its layer alone, with the right share, and never in use")
    void dropoutActsInTrainingOnly() {
        DenseSpec spec = SPEC.withLayers(List.of(400, 30), 4, List.of()).withDropout(new Dropout(0, 0.25));
        MultiLayerNetwork network = Dl4jNetwork.build(spec, spec.layout(10));
        try (INDArray input = Dl4jNetwork.matrix(20, 10)) {
            float[] values = new float[200];
            java.util.Arrays.fill(values, 1f);
            Dl4jNetwork.fill(input, values, 0);
            List<INDArray> trained = network.feedForward(input, true);
            List<INDArray> used = network.feedForward(input, false);
            List<INDArray> again = network.feedForward(input, false);
            assertThat(Dl4jNetwork.floats(used.getLast())).containsExactly(Dl4jNetwork.floats(again.getLast()));
            assertThat(Dl4jNetwork.floats(trained.getLast())).isNotEqualTo(Dl4jNetwork.floats(used.getLast()));
            // The first hidden layer's own sums are untouched; what the second sees of it is thinned.
            assertThat(network.getLayer(0).conf().getLayer().getIDropout()).isNull();
            assertThat(network.getLayer(2).conf().getLayer().getIDropout()).isNull();
            var dropout = (org.deeplearning4j.nn.conf.dropout.Dropout)
                    network.getLayer(1).conf().getLayer().getIDropout();
            assertThat(dropout.getP()).isCloseTo(0.75, within(1e-12));
        }
        TrainingResult result = train(spec, new Watching());
        LatentModel model = ModelBundle.of(spec, dataset(), result).model();
        float[] images = Pictures.scaled(DATA.images(), 10);
        assertThat(model.encode(images, 10)).containsExactly(model.encode(images, 10));
    }

    @Test
    @DisplayName("TRN-05 our engine silences the chosen hidden layer's values behind its activation, and no others")
    void dropoutIsBehindTheChosenLayer() {
        DenseLayout layout = SPEC.withLayers(List.of(40, 30), 4, List.of()).layout(10);
        for (int layer : new int[] {0, 1}) {
            List<Layer> layers =
                    DenseNetwork.of(layout, new Dropout(layer, 0.25)).layers();
            Silencing expected = new Silencing(layout.outputs(layer), 0.25);
            assertThat(layers).filteredOn(Silencing.class::isInstance).containsExactly(expected);
            assertThat(layers.get(layers.indexOf(expected) - 1))
                    .isEqualTo(new Activation(layout.outputs(layer), Activation.Shape.RELU));
        }
        assertThat(DenseNetwork.of(layout, Dropout.NONE).layers()).noneMatch(Silencing.class::isInstance);
    }

    @Test
    @DisplayName("APP-03 dropout is the same for the same seed, also for seed 0")
    void dropoutIsSeeded() {
        DenseSpec spec = SPEC.withDropout(new Dropout(0, 0.5)).withSchedule(new Schedule(32, 2, 1, 0.005));
        for (long seed : new long[] {0, 7}) {
            float[] weights = train(spec.withSeed(seed), new Watching()).weights();
            assertThat(train(spec.withSeed(seed), new Watching()).weights()).containsExactly(weights);
        }
    }

    @Test
    void anotherNetworkMadeMeanwhileDoesNotChangeWhatIsLearned() {
        DenseSpec spec = SPEC.withDropout(new Dropout(0, 0.5)).withSchedule(new Schedule(32, 2, 1, 0.005));
        Watching disturbing = new Watching(() -> {
            Dl4jNetwork.build(spec, spec.layout(10));
            return false;
        });

        assertThat(train(spec, disturbing).weights())
                .containsExactly(train(spec, new Watching()).weights());
    }

    @Test
    @DisplayName("DAT-08 binarising concerns input and target")
    void binarising() {
        float[] pixels = {0.5f, Math.nextUp(0.5f), 0, 1, Float.NaN};
        Binarise.pixels(pixels, 0, 5);
        assertThat(pixels).containsExactly(0, 1, 0, 1, 0);
        DenseSpec spec = SPEC.withInput(new InputSpec(10, true, true));
        TrainingResult result = train(spec, new Watching());
        LatentModel model = ModelBundle.of(spec, dataset(), result).model();
        float[] grey = Pictures.scaled(DATA.images(), 5);
        float[] binary = grey.clone();
        Binarise.pixels(binary, 0, binary.length);
        assertThat(model.encode(grey, 5)).containsExactly(model.encode(binary, 5));
        double error = 0;
        float[] decoded = model.decode(model.encode(binary, 5), 5);
        for (int p = 0; p < decoded.length; p++) {
            error += (decoded[p] - binary[p]) * (double) (decoded[p] - binary[p]) / decoded.length;
        }
        double[] errors =
                Reconstruction.errors(model, DATA.images(), new int[] {0, 1, 2, 3, 4}, true, JobScope.unattended());
        assertThat(java.util.Arrays.stream(errors).average().orElseThrow()).isCloseTo(error, within(1e-6));
    }

    @Test
    @DisplayName("APP-03 the same seed gives the same weights, another seed others")
    void sameSeedSameWeights() {
        TrainingResult one = train(SPEC, new Watching());
        TrainingResult two;
        try (Workers other = new Workers("other", 1)) {
            two = new DenseTrainer(SPEC, other).train(DATA, new Watching(), JobScope.unattended());
        }
        assertThat(two.weights()).containsExactly(one.weights());
        assertThat(two.updaterState()).containsExactly(one.updaterState());
        assertThat(two.history()).isEqualTo(one.history());
        assertThat(train(SPEC.withSeed(6), new Watching()).weights()).isNotEqualTo(one.weights());
    }

    @Test
    @DisplayName("TRN-15 a stop ends within one batch and keeps the best weights")
    void stopKeepsTheBest() {
        AtomicInteger asked = new AtomicInteger();
        Watching watching = new Watching(() -> asked.incrementAndGet() == 10);
        TrainingResult result = train(SPEC, watching);
        assertThat(result.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(asked).hasValue(10);
        assertThat(result.history()).hasSize(2);
        assertThat(result.testError())
                .isEqualTo(result.history().get(result.bestEpoch() - 1).validationLoss());
        assertThat(result.message()).contains("stopped on request");

        TrainingResult early = train(SPEC, new Watching(() -> true));
        assertThat(early.history()).isEmpty();
        assertThat(early.bestEpoch()).isZero();
        assertThat(early.weights()).isNotEqualTo(DenseNetwork.firstWeights(SPEC.layout(10), 5));
        assertThat(early.testError()).isBetween(0.0, 1.0);
    }

    @Test
    void cancellingKeepsNothing() {
        Cancellation cancellation = new Cancellation();
        Progress progress = (fraction, message) -> {
            if (message.startsWith("Epoch 2")) {
                cancellation.cancel();
            }
        };
        Watching watching = new Watching();
        assertThatThrownBy(() ->
                        new DenseTrainer(SPEC, WORKERS).train(DATA, watching, new JobScope(cancellation, progress)))
                .isInstanceOf(CancellationException.class);
        assertThat(watching.epochs).hasSize(1);
    }

    @Test
    void aLossThatIsNoNumberEndsTrainingWithTheLastGoodWeights() {
        TrainingResult result = train(SPEC.withSchedule(new Schedule(32, 3, 1, 1e38)), new Watching());
        assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(result.message()).contains("no number any more").contains("lower learning rate");
        for (float each : result.weights()) {
            assertThat(Float.isFinite(each)).isTrue();
        }
        assertThat(result.testError()).isFinite();
    }

    /** Learns as ours does until an update after which every loss is no number. */
    private static StepEngine broken(DenseSpec spec, DenseBatches batches, int after) {
        StepEngine engine = new DenseEngine(spec, batches, WORKERS);
        return new StepEngine() {
            private int steps;

            @Override
            public List<String> metrics() {
                return engine.metrics();
            }

            @Override
            public double[] step(int[] order, int from, int count) {
                return steps++ < after ? engine.step(order, from, count) : new double[] {Double.NaN};
            }

            @Override
            public double learningRate() {
                return engine.learningRate();
            }

            @Override
            public void learningRate(double rate) {
                engine.learningRate(rate);
            }

            @Override
            public Checkpoint checkpoint(int epoch) {
                return engine.checkpoint(epoch);
            }

            @Override
            public void restore(Checkpoint checkpoint) {
                engine.restore(checkpoint);
            }

            @Override
            public void close() {
                engine.close();
            }
        };
    }

    @Test
    void aLossThatDivergesLaterKeepsTheBestEpochAndSaysWhich() {
        TrainingResult sound = train(SPEC.withSchedule(new Schedule(32, 2, 1, 0.005)), new Watching());
        for (int after : new int[] {8, 9, 11}) {
            TrainingResult result = new DenseTrainer(SPEC, WORKERS, (spec, batches) -> broken(spec, batches, after))
                    .train(DATA, new Watching(), JobScope.unattended());
            assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
            assertThat(result.history()).isEqualTo(sound.history());
            assertThat(result.weights()).containsExactly(sound.weights());
            assertThat(result.last().weights()).containsExactly(sound.last().weights());
            assertThat(result.message()).contains("the weights of epoch " + sound.bestEpoch() + " were kept");
        }
    }

    @Test
    void aLossThatDivergesAtOnceSaysThatNothingWasLearned() {
        TrainingResult result = new DenseTrainer(SPEC, WORKERS, (spec, batches) -> broken(spec, batches, 3))
                .train(DATA, new Watching(), JobScope.unattended());
        assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(result.weights()).containsExactly(DenseNetwork.firstWeights(SPEC.layout(10), SPEC.seed()));
        assertThat(result.message()).contains("the untrained weights were kept");
    }

    /** The heap after a collection, in bytes. */
    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void memoryIsFlatOverAHundredThousandBatches() {
        int[] many = IntStream.range(0, 20_000).map(i -> i % 125).toArray();
        TrainingData data = new TrainingData(DATA.images(), many, DATA.validation());
        DenseSpec spec = SPEC.withLayers(List.of(), 1, List.of()).withSchedule(new Schedule(1, 5, 1, 0.001));
        List<Long> heaps = new ArrayList<>();
        TrainingWatcher watcher = new TrainingWatcher() {
            @Override
            public void epoch(EpochResult result, LatentModel current) {
                assertThat(result.updates()).isEqualTo(20_000);
                heaps.add(heap());
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
        new DenseTrainer(spec, WORKERS).train(data, watcher, JobScope.unattended());
        // Ten bytes kept of each batch would be 800 kB.
        assertThat(heaps.getLast() - heaps.getFirst()).isLessThan(800_000);
    }

    @Test
    void batchesOfOneAndALastBatchOfOneLearn() {
        for (int batch : new int[] {1, 33, 99}) {
            TrainingResult result = train(SPEC.withSchedule(new Schedule(batch, 2, 1, 0.001)), new Watching());
            assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
            assertThat(result.testError()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void constantImagesGiveNumbers() {
        for (int grey : new int[] {0, 128, 255}) {
            byte[] pixels = new byte[20 * ImageSet.PIXELS];
            java.util.Arrays.fill(pixels, (byte) grey);
            ImageSet images = new ImageSet("constant", pixels, new int[20], List.of("all"));
            for (InputSpec input : List.of(new InputSpec(0, true, false), new InputSpec(3, true, true))) {
                for (Loss loss : Loss.values()) {
                    TrainingResult result = new DenseTrainer(
                                    SPEC.withInput(input).withLoss(loss), WORKERS)
                            .train(Pictures.split(images), new Watching(), JobScope.unattended());
                    assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
                    assertThat(result.testError()).isBetween(0.0, 1.0);
                    assertThat(result.history().getLast().validationLoss()).isFinite();
                }
            }
        }
    }

    @Test
    void moreComponentsThanImagesOrPixelsAreHandled() {
        TrainingResult few = train(SPEC.withInput(new InputSpec(500, false, false)), new Watching());
        assertThat(few.testError()).isFinite();
        assertThat(SPEC.withInput(new InputSpec(785, false, false)).problems()).isNotEmpty();
        assertThat(SPEC.withLayers(List.of(), 11, List.of()).warnings()).hasSize(1);
    }

    @Test
    void crossEntropyIsMeasuredBesideTheSquaredError() {
        TrainingResult result = train(SPEC.withLoss(Loss.BCE), new Watching());
        Epoch last = result.history().getLast();
        assertThat(last.validation())
                .containsOnlyKeys("loss", "mse", "dead pixels", "dead hidden units", "dead code units");
        assertThat(last.validationLoss()).isBetween(0.01, 1.0);
        assertThat(last.validation().get("mse")).isLessThan(last.validationLoss());
        assertThat(SPEC.withLoss(Loss.BCE).metrics().get("loss")).contains("nats");
    }

    @Test
    @DisplayName("TRN-08 three stages of two epochs make a history of six")
    void stagesLengthenTheHistory() {
        TrainingResult result = train(SPEC.withSchedule(new Schedule(64, 2, 3, 0.001)), new Watching());
        assertThat(result.history()).extracting(Epoch::stage).containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void trainingWithoutTestImagesJudgesByTheTrainingLoss() {
        TrainingData noTest = new TrainingData(DATA.images(), DATA.train(), new int[0]);
        TrainingResult result = new DenseTrainer(SPEC, WORKERS).train(noTest, new Watching(), JobScope.unattended());
        assertThat(result.testError()).isNaN();
        assertThat(result.bestEpoch()).isPositive();
        assertThat(result.message()).doesNotContain("NaN");
    }

    @Test
    void oneImageAndNoProjectionTrain() {
        ImageSet images = Pictures.blobs(1, 2);
        DenseSpec spec = SPEC.withInput(new InputSpec(0, true, false));
        TrainingResult result = new DenseTrainer(spec, WORKERS)
                .train(new TrainingData(images, new int[] {0}, new int[] {0}), new Watching(), JobScope.unattended());
        assertThat(result.testError()).isFinite();
    }

    @Test
    void impossibleSettingsAndDataAreRefused() {
        assertThatThrownBy(() -> new DenseTrainer(SPEC.withLayers(List.of(), 0, List.of()), WORKERS))
                .hasMessageContaining("latent dimension");
        assertThatThrownBy(() -> new TrainingData(DATA.images(), new int[0], new int[0]))
                .hasMessageContaining("no training images");
        assertThatThrownBy(() -> new TrainingData(DATA.images(), new int[] {125}, new int[0]))
                .hasMessageContaining("no image 125");
    }

    @Test
    void theModelEqualsDl4jsOutput() {
        for (boolean binary : new boolean[] {false, true}) {
            DenseSpec spec = SPEC.withInput(new InputSpec(10, true, binary));
            ModelBundle bundle = ModelBundle.of(spec, dataset(), train(spec, new Watching()));
            LatentModel ours = bundle.model();
            LatentModel theirs = new Dl4jModel(bundle);
            assertThat(theirs.latentSize()).isEqualTo(ours.latentSize());
            for (int n : new int[] {0, 1, 2, 90}) {
                float[] images = Pictures.scaled(DATA.images(), n);
                float[] codes = ours.encode(images, n);
                assertClose(theirs.encode(images, n), codes, 1e-5f);
                assertClose(theirs.decode(codes, n), ours.decode(codes, n), 1e-6f);
            }
        }
    }

    static ModelBundle.Dataset dataset() {
        return new ModelBundle.Dataset("numeric", "made-up blobs", List.of("left", "middle", "right"), List.of());
    }

    private static void assertClose(float[] actual, float[] expected, float tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance));
        }
    }
}
