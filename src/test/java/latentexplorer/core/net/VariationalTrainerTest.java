package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VariationalTrainerTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final TrainingData DATA = Pictures.split(Pictures.blobs(125, 1));
    private static final VariationalSpec SPEC = VariationalSpec.DEFAULT
            .withInput(new InputSpec(10, false, false))
            .withLayers(List.of(32), 4, List.of())
            .withSchedule(new Schedule(32, 6, 1, 0.005))
            .withKl(KlTerm.constant(0.002))
            .withSeed(5);

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static TrainingResult train(VariationalSpec spec, Watching watching) {
        return new VariationalTrainer(spec, WORKERS).train(DATA, watching, JobScope.unattended());
    }

    private static TrainingResult resume(ModelBundle earlier, VariationalSpec spec) {
        return new VariationalTrainer(spec, WORKERS).resume(earlier, DATA, new Watching(), JobScope.unattended());
    }

    private static ModelBundle bundle(VariationalSpec spec, TrainingResult result) {
        return ModelBundle.of(spec, DenseTrainerTest.dataset(), result);
    }

    @Test
    @DisplayName(
            "VAE-03 VAE-07 training learns and reports every part of the loss, with the same beta on the test images")
    void learnsAndReports() {
        Watching watching = new Watching();
        VariationalSpec spec = SPEC.withSchedule(new Schedule(32, 20, 1, 0.005));
        TrainingResult result = train(spec, watching);
        assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(result.history()).hasSize(20);
        for (Epoch epoch : result.history()) {
            assertThat(epoch.train()).containsOnlyKeys("loss", "mse", "kld", "active");
            assertThat(epoch.validation())
                    .containsOnlyKeys("loss", "mse", "kld", "active", "dead pixels", "dead hidden units");
            assertThat(spec.metrics()).containsKeys("loss", "mse", "kld", "active", "beta");
            assertThat(epoch.updates().get("beta")).hasSize(4).containsOnly(0.002);
            assertThat(epoch.updates().get("active")).hasSize(4);
            assertThat(epoch.validationLoss())
                    .isEqualTo(epoch.validation().get("mse")
                            + 0.002 * epoch.validation().get("kld"));
            assertThat(epoch.trainLoss())
                    .isCloseTo(epoch.train().get("mse") + 0.002 * epoch.train().get("kld"), within(1e-12));
        }
        Epoch first = result.history().getFirst();
        Epoch last = result.history().getLast();
        assertThat(last.trainLoss()).isLessThan(0.7 * first.trainLoss());
        assertThat(last.validation().get("active")).isPositive();
        Epoch best = result.history().get(result.bestEpoch() - 1);
        assertThat(result.testError()).isEqualTo(best.validation().get("mse"));
        assertThat(best.validationLoss())
                .isEqualTo(result.history().stream()
                        .mapToDouble(Epoch::validationLoss)
                        .min()
                        .orElseThrow());
        assertThat(result.message()).contains("epoch " + result.bestEpoch());
    }

    @Test
    @DisplayName("VAE-07 an epoch of an annealed training is measured with the beta of its last update")
    void validationHasTheBetaOfTheEpoch() {
        VariationalSpec spec = SPEC.withKl(KlTerm.scheduled(new BetaSchedule.Tanh(0, 0.5, 0.2, 10)));
        for (Epoch epoch : train(spec, new Watching()).history()) {
            double beta = epoch.updates().get("beta").getLast();
            assertThat(epoch.validationLoss())
                    .isEqualTo(epoch.validation().get("mse")
                            + beta * epoch.validation().get("kld"));
        }
    }

    @Test
    void theBestEpochIsJudgedByTheLastBetaNotByAWarmUpsSmallOne() {
        VariationalSpec spec = SPEC.withKl(KlTerm.scheduled(new BetaSchedule.Cyclic(1, 0.5, 1, 0, 0.3)))
                .withSchedule(new Schedule(32, 20, 1, 0.005));
        TrainingResult result = train(spec, new Watching());
        double least = Double.POSITIVE_INFINITY;
        int expected = 0;
        for (Epoch epoch : result.history()) {
            double judged =
                    epoch.validation().get("mse") + 0.3 * epoch.validation().get("kld");
            if (judged < least) {
                least = judged;
                expected = epoch.number();
            }
        }
        assertThat(result.bestEpoch()).isEqualTo(expected).isGreaterThan(10);
    }

    @Test
    @DisplayName("VAE-10 encoding is by the mean and always the same; drawing a code is another call, with a seed")
    void encodesByTheMean() {
        VariationalModel model =
                (VariationalModel) bundle(SPEC, train(SPEC, new Watching())).model();
        float[] images = Pictures.scaled(DATA.images(), 20);
        float[] codes = model.encode(images, 20);
        assertThat(codes).hasSize(80);
        assertThat(model.encode(images, 20)).containsExactly(codes);
        assertThat(model.distributions(images, 20).means()).containsExactly(codes);
        float[] drawn = model.sample(images, 20, 3);
        assertThat(drawn).isNotEqualTo(codes).containsExactly(model.sample(images, 20, 3));
        assertThat(model.sample(images, 20, 4)).isNotEqualTo(drawn);
        float[] logVariances = model.distributions(images, 20).logVariances();
        double square = 0;
        for (int seed = 0; seed < 500; seed++) {
            float[] each = model.sample(images, 20, seed);
            for (int i = 0; i < each.length; i++) {
                square += Math.pow(each[i] - codes[i], 2) / Math.exp(logVariances[i]);
            }
        }
        assertThat(square / 500 / 80).isCloseTo(1, within(0.05));
        assertThat(model.encode(new float[0], 0)).isEmpty();
        assertThat(model.sample(new float[0], 0, 1)).isEmpty();
    }

    @Test
    @DisplayName("VAE-12 whitening reaches the network: its inputs have a standard deviation of 1")
    void whiteningIsHonoured() {
        VariationalSpec whitened = SPEC.withInput(new InputSpec(10, true, false));
        TrainingResult plain = train(SPEC, new Watching());
        TrainingResult result = train(whitened, new Watching());
        assertThat(result.projection().whiten()).isTrue();
        assertThat(result.weights()).isNotEqualTo(plain.weights());
        float[] images = new float[DATA.train().length * ImageSet.PIXELS];
        for (int i = 0; i < DATA.train().length; i++) {
            DATA.images().copyScaled(DATA.train()[i], images, i * ImageSet.PIXELS);
        }
        float[] coordinates = result.projection().encode(images, DATA.train().length);
        for (int unit = 0; unit < 10; unit++) {
            double square = 0;
            for (int i = unit; i < coordinates.length; i += 10) {
                square += coordinates[i] * coordinates[i];
            }
            assertThat(Math.sqrt(square / (DATA.train().length - 1))).isCloseTo(1, within(1e-5));
        }
        ModelBundle bundle = bundle(whitened, result);
        assertThat(bundle.displayName()).contains("PCA(10,W)");
        assertThat(bundle.hash()).isNotEqualTo(bundle(SPEC, plain).hash());
    }

    @Test
    @DisplayName("TRN-09 training on gives the bytes of a training that was never interrupted")
    void resumedEqualsUninterrupted() {
        VariationalSpec spec = SPEC.withDropout(new Dropout(0, 0.2)).withSchedule(new Schedule(33, 3, 1, 0.005));
        TrainingResult whole = train(spec.withSchedule(new Schedule(33, 3, 2, 0.005)), new Watching());

        TrainingResult resumed = resume(bundle(spec, train(spec, new Watching())), spec);

        assertThat(resumed.last()).usingRecursiveComparison().isEqualTo(whole.last());
        assertThat(resumed.best()).usingRecursiveComparison().isEqualTo(whole.best());
        assertThat(resumed.history()).isEqualTo(whole.history()).hasSize(6);
        assertThat(resumed.testError()).isEqualTo(whole.testError());
    }

    @Test
    @DisplayName("TRN-09 D-32 an annealed training that was stopped goes on along the same schedule to the same bytes")
    void stoppedAndResumedKeepsTheSchedule() {
        VariationalSpec spec = SPEC.withKl(KlTerm.scheduled(new BetaSchedule.Cyclic(2, 0.1, 0.6, 0.001, 0.1)))
                .withSchedule(new Schedule(33, 3, 2, 0.005));
        TrainingResult whole = train(spec, new Watching());
        int[] asked = {0};
        TrainingResult stopped = train(spec, new Watching(() -> ++asked[0] == 10));
        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stopped.last().epoch()).isEqualTo(2);

        TrainingResult resumed = resume(bundle(spec, stopped), spec.withSchedule(new Schedule(33, 4, 1, 0.005)));

        assertThat(resumed.last().weights()).containsExactly(whole.last().weights());
        assertThat(resumed.history())
                .extracting(Epoch::updates)
                .isEqualTo(whole.history().stream().map(Epoch::updates).toList());
        assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
    }

    @Test
    void anotherNetworkOrKindIsRefused() {
        ModelBundle bundle = bundle(SPEC, train(SPEC, new Watching()));
        assertThatThrownBy(() -> resume(bundle, SPEC.withLayers(List.of(33), 4, List.of())))
                .hasMessageContaining("cannot be trained on with these settings");
        assertThatThrownBy(() -> new DenseTrainer(DenseSpec.DEFAULT, WORKERS)
                        .resume(bundle, DATA, new Watching(), JobScope.unattended()))
                .hasMessageContaining("cannot be trained on with these settings");
        assertThatThrownBy(() -> resume(bundle.withoutTraining(), SPEC))
                .hasMessageContaining("without the optimiser's memory");
    }

    @Test
    @DisplayName("VAE-04 a schedule with no update to a cycle is refused before anything is computed")
    void zeroPeriodIsRefused() {
        VariationalSpec spec = SPEC.withKl(KlTerm.scheduled(new BetaSchedule.Cyclic(25, 0, 0.5, 0, 1)));
        assertThatThrownBy(() -> train(spec, new Watching()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("24 updates")
                .hasMessageContaining("25 cycles");
        assertThat(train(SPEC.withKl(KlTerm.scheduled(new BetaSchedule.Cyclic(24, 0, 0.5, 0, 0.1))), new Watching())
                        .outcome())
                .isEqualTo(Outcome.FINISHED);
    }

    @Test
    void batchesOfOneAndALastBatchOfOneTrain() {
        for (int size : new int[] {1, 33, 99}) {
            Watching watching = new Watching();
            TrainingResult result = train(SPEC.withSchedule(new Schedule(size, 1, 1, 0.001)), watching);
            assertThat(watching.epochs.getFirst().updates()).isEqualTo((100 + size - 1) / size);
            assertThat(result.history().getFirst().trainLoss()).isFinite();
            assertThat(result.history().getFirst().updates().get("active").getLast())
                    .isZero();
        }
    }

    @Test
    @DisplayName("DAT-09 images that are all the same give numbers, with or without projection and whitening")
    void constantImages() {
        ImageSet grey = new ImageSet("grey", grey(40), new int[40], List.of("one"));
        for (double dims : new double[] {0, 3, 0.9}) {
            for (boolean whiten : new boolean[] {false, true}) {
                VariationalSpec spec = SPEC.withInput(new InputSpec(dims, whiten, false));
                TrainingResult result = new VariationalTrainer(spec, WORKERS)
                        .train(Pictures.split(grey), new Watching(), JobScope.unattended());
                assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
                assertThat(result.testError()).isFinite();
                assertThat(result.history().getLast().validation().get("active"))
                        .isZero();
            }
        }
    }

    private static byte[] grey(int n) {
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        Arrays.fill(pixels, (byte) 128);
        return pixels;
    }

    @Test
    void aLossThatDivergesEndsWithTheLastGoodWeights() {
        TrainingResult result = train(SPEC.withSchedule(new Schedule(32, 6, 1, 1e30)), new Watching());
        assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(result.message()).contains("A lower learning rate may help");
        for (float each : result.weights()) {
            assertThat(each).isFinite();
        }
        assertThat(result.testError()).isFinite();
    }

    @Test
    void aLossThatIsNoNumberOnTheTestImagesAloneEndsTrainingToo() {
        for (double rate : new double[] {1e3, 1e30}) {
            TrainingResult result = train(SPEC.withSchedule(new Schedule(1000, 6, 1, rate)), new Watching());
            assertThat(result.outcome()).isEqualTo(Outcome.DIVERGED);
            assertThat(result.history()).allMatch(epoch -> Double.isFinite(epoch.validationLoss()));
            assertThat(result.testError()).isFinite();
        }
    }

    @Test
    void withoutTestImagesTheTrainingLossJudges() {
        TrainingData data = new TrainingData(DATA.images(), DATA.train(), new int[0]);
        TrainingResult result =
                new VariationalTrainer(SPEC, WORKERS).train(data, new Watching(), JobScope.unattended());
        assertThat(result.testError()).isNaN();
        assertThat(result.history()).allMatch(epoch -> epoch.validation().isEmpty());
        assertThat(result.bestEpoch()).isPositive();
    }

    @Test
    void crossEntropyTrainsAndIsMeasuredBesideTheSquaredError() {
        VariationalSpec spec = SPEC.withLoss(Loss.BCE);
        TrainingResult result = train(spec, new Watching());
        Epoch last = result.history().getLast();
        assertThat(last.train()).containsOnlyKeys("loss", "bce", "kld", "active");
        assertThat(last.validation())
                .containsOnlyKeys("loss", "bce", "mse", "kld", "active", "dead pixels", "dead hidden units");
        assertThat(last.trainLoss()).isLessThan(result.history().getFirst().trainLoss());
    }

    @Test
    @DisplayName("VAE-06 a large beta silences the code, and the alarm says so; a small one does not")
    void theAlarmFiresWithALargeBeta() {
        Schedule longer = new Schedule(32, 60, 1, 0.005);
        assertThat(collapse(SPEC.withSchedule(longer).withKl(KlTerm.constant(10)))
                        .alarm())
                .hasValueSatisfying(text -> assertThat(text).endsWith("lower beta or warm it up."));
        assertThat(collapse(SPEC.withSchedule(longer).withKl(KlTerm.constant(1e-4)))
                        .alarm())
                .isEmpty();
    }

    private static Collapse collapse(VariationalSpec spec) {
        VariationalModel model =
                (VariationalModel) bundle(spec, train(spec, new Watching())).model();
        return Collapse.of(model, DATA.images(), DATA.test(), WORKERS, JobScope.unattended());
    }

    @Test
    void cancellingKeepsNothing() {
        Cancellation cancellation = new Cancellation();
        JobScope scope = new JobScope(cancellation, Progress.NONE);
        VariationalTrainer trainer = new VariationalTrainer(SPEC, WORKERS);
        assertThatThrownBy(() -> trainer.train(
                        DATA,
                        new Watching(() -> {
                            cancellation.cancel();
                            return false;
                        }),
                        scope))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    @DisplayName("VAE-12 a font set keeps the schedule of beta")
    void aFontSetKeepsTheSchedule() {
        BetaSchedule schedule = new BetaSchedule.Cyclic(2, 0.1, 0.6, 0.001, 0.1);
        VariationalSpec spec = SPEC.withKl(new KlTerm(schedule, true, KlTerm.Reduction.MEAN))
                .withSchedule(new Schedule(32, 2, 2, 0.005));
        TrainingResult result = train(spec, new Watching());
        ModelBundle.Dataset fonts = new ModelBundle.Dataset(
                "some/font_set.json", "three typefaces", List.of("a", "b"), List.of("A", "B", "C"));
        ModelBundle bundle = ModelBundle.of(spec, fonts, result);
        assertThat(bundle.displayName()).startsWith("alphaNumeric-3f-2c_VAE-TORCH(PCA(10,UW)_Encoder-32_Dlatent=4)");
        assertThat(((VariationalSpec) bundle.spec()).kl().beta()).isEqualTo(schedule);
        List<Double> betas = result.history().stream()
                .flatMap(epoch -> epoch.updates().get("beta").stream())
                .toList();
        for (int update = 0; update < 16; update++) {
            assertThat(betas.get(update)).isEqualTo(schedule.at(update % 8, 8));
        }
    }
}
