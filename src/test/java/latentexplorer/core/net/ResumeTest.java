package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final TrainingData DATA = Pictures.split(Pictures.blobs(125, 1));
    private static final DenseSpec SPEC = DenseSpec.DEFAULT
            .withInput(new InputSpec(10, true, false))
            .withLayers(List.of(32), 4, List.of())
            .withDropout(new Dropout(0, 0.2))
            .withSchedule(new Schedule(33, 3, 1, 0.005))
            .withSeed(5);

    @TempDir
    Path folder;

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static TrainingResult train(DenseSpec spec, Watching watching) {
        return new DenseTrainer(spec, WORKERS).train(DATA, watching, JobScope.unattended());
    }

    private static TrainingResult resume(ModelBundle earlier, DenseSpec spec) {
        return new DenseTrainer(spec, WORKERS).resume(earlier, DATA, new Watching(), JobScope.unattended());
    }

    private static ModelBundle bundle(DenseSpec spec, TrainingResult result) {
        return ModelBundle.of(spec, DenseTrainerTest.dataset(), result);
    }

    @Test
    @DisplayName("TRN-09 training on from a file gives the bytes of a training that was never interrupted")
    void resumedEqualsUninterrupted() throws IOException {
        TrainingResult whole = train(SPEC.withSchedule(new Schedule(33, 3, 2, 0.005)), new Watching());
        Path file = folder.resolve("half.model");
        ModelFile.write(file, bundle(SPEC, train(SPEC, new Watching())));

        TrainingResult resumed = resume(ModelFile.read(file), SPEC);

        assertThat(resumed.last().weights()).containsExactly(whole.last().weights());
        assertThat(resumed.last().updaterState()).containsExactly(whole.last().updaterState());
        assertThat(resumed.weights()).containsExactly(whole.weights());
        assertThat(resumed.updaterState()).containsExactly(whole.updaterState());
        assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
        assertThat(resumed.history()).isEqualTo(whole.history()).hasSize(6);
        assertThat(resumed.history()).extracting(Epoch::stage).containsExactly(1, 1, 1, 2, 2, 2);
        assertThat(resumed.testError()).isEqualTo(whole.testError());
        assertThat(resumed.configuration()).isEqualTo(whole.configuration());
    }

    @Test
    void theBestWeightsAndTheLastOnesAreBothKept() throws IOException {
        DenseSpec spec = SPEC.withSchedule(new Schedule(33, 6, 1, 0.005));
        TrainingResult result = train(spec, new Watching());
        Checkpoint last = new Checkpoint(
                result.best().weights().clone(), result.best().updaterState().clone(), 5, 15);
        last.weights()[7] = 42;
        TrainingResult older = new TrainingResult(
                result.outcome(),
                result.history(),
                result.projection(),
                new Checkpoint(result.weights(), result.updaterState(), 4, 12),
                last,
                result.configuration(),
                result.testError(),
                result.libraries());
        Path file = folder.resolve("two.model");
        ModelFile.write(file, bundle(spec, older));

        ModelBundle read = ModelFile.read(file);

        assertThat(read.weights()).containsExactly(result.weights());
        assertThat(read.bestEpoch()).isEqualTo(4);
        assertThat(read.updates()).isEqualTo(12);
        assertThat(read.last().orElseThrow()).usingRecursiveComparison().isEqualTo(last);
        assertThat(read.block("encoder").length + read.block("decoder").length).isEqualTo(read.weights().length);
        ModelFile.write(file, read.withoutTraining());
        assertThat(ModelFile.read(file).last()).isEmpty();
        assertThat(ModelFile.read(file).hash()).isEqualTo(read.hash());
    }

    @Test
    void aTrainingThatWasStoppedGoesOnFromItsLastWholeEpoch() {
        int[] asked = {0};
        TrainingResult stopped = train(SPEC, new Watching(() -> ++asked[0] == 6));
        assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(stopped.last().epoch()).isEqualTo(1);

        TrainingResult resumed = resume(bundle(SPEC, stopped), SPEC.withSchedule(new Schedule(33, 2, 1, 0.005)));

        assertThat(resumed.last().weights())
                .containsExactly(train(SPEC, new Watching()).last().weights());
    }

    @Test
    @DisplayName(
            "TRN-09 a training that was stopped in its first epoch is kept as it was then and goes on from the beginning")
    void aTrainingThatWasStoppedInItsFirstEpochEndsAsIfItHadNotBeen() throws IOException {
        int[] asked = {0};
        TrainingResult stopped = train(SPEC, new Watching(() -> ++asked[0] == 2));
        assertThat(stopped.history()).isEmpty();
        assertThat(stopped.best().updates()).isEqualTo(2);
        Path file = folder.resolve("early.model");
        ModelFile.write(file, bundle(SPEC, stopped));
        ModelBundle read = ModelFile.read(file);
        assertThat(read.weights()).containsExactly(stopped.weights());
        assertThat(read.updaterState()).containsExactly(stopped.updaterState());

        TrainingResult resumed = resume(read, SPEC);

        TrainingResult whole = train(SPEC, new Watching());
        assertThat(resumed.last()).usingRecursiveComparison().isEqualTo(whole.last());
        assertThat(resumed.best()).usingRecursiveComparison().isEqualTo(whole.best());
        assertThat(resumed.history()).isEqualTo(whole.history());
        TrainingResult diverged = resume(read, SPEC.withSchedule(new Schedule(33, 1, 1, 1e38)));
        assertThat(diverged.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(diverged.weights()).containsExactly(stopped.weights());
    }

    @Test
    void dl4jsFitGoesOnAsIfNeverInterrupted() {
        TrainingResult whole = fit(null, 2);
        TrainingResult resumed = fit(bundle(SPEC, fit(null, 1)), 1);
        assertThat(resumed.last().weights()).containsExactly(whole.last().weights());
        assertThat(resumed.last().updaterState()).containsExactly(whole.last().updaterState());
    }

    private static TrainingResult fit(@Nullable ModelBundle earlier, int epochs) {
        DenseTrainer trainer =
                new DenseTrainer(SPEC.withSchedule(new Schedule(33, epochs, 1, 0.005)), WORKERS, Dl4jFit::new);
        return earlier == null
                ? trainer.train(DATA, new Watching(), JobScope.unattended())
                : trainer.resume(earlier, DATA, new Watching(), JobScope.unattended());
    }

    @Test
    void aTrainingThatDivergedAtOnceCanBeSavedAndTrainedOn() throws IOException {
        TrainingResult diverged = train(SPEC.withSchedule(new Schedule(33, 1, 1, 1e38)), new Watching());
        Path file = folder.resolve("untrained.model");
        ModelFile.write(file, bundle(SPEC, diverged));
        assertThat(resume(ModelFile.read(file), SPEC).last().weights())
                .containsExactly(train(SPEC, new Watching()).last().weights());
    }

    @Test
    void aTrainingThatDivergesWhenResumedKeepsTheEarlierWeights() {
        TrainingResult good = train(SPEC, new Watching());
        TrainingResult resumed = resume(bundle(SPEC, good), SPEC.withSchedule(new Schedule(33, 2, 1, 1e38)));
        assertThat(resumed.outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(resumed.weights()).containsExactly(good.weights());
        assertThat(resumed.history()).isEqualTo(good.history());
    }

    @Test
    void anotherNetworkAndAModelWithoutMemoryAreRefused() {
        ModelBundle bundle = bundle(SPEC, train(SPEC, new Watching()));
        DenseSpec wider = SPEC.withLayers(List.of(33), 4, List.of());
        assertThatThrownBy(() -> resume(bundle, wider))
                .hasMessageContaining("cannot be trained on with these settings");
        assertThatThrownBy(() -> resume(bundle, SPEC.withInput(new InputSpec(0.9, true, false))))
                .hasMessageContaining("its input is another one");
        assertThatThrownBy(() -> resume(bundle, SPEC.withLoss(Loss.BCE)))
                .hasMessageContaining("trained by the loss MSE, pixels 0..1 and cannot be trained on by binary cross");
        assertThat(bundle.withoutTraining().last()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> resume(bundle.withoutTraining(), SPEC))
                .hasMessageContaining("without the optimiser's memory");
        assertThatThrownBy(() -> bundle.block("classifier")).hasMessageContaining("has no part \"classifier\"");
    }

    @Test
    void theFirstVersionOfTheFileStillOpensAndTrainsOn() throws IOException {
        Path shipped = Path.of("embeddings", "digits-dense-16.model");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                java.nio.file.Files.isRegularFile(shipped), "the ready-made model is not there");
        ModelBundle read = ModelFile.read(shipped);
        assertThat(read.spec()).isInstanceOf(DenseSpec.class);
        assertThat(read.history()).isNotEmpty().allMatch(epoch -> epoch.trainLoss() > 0);
        Path file = folder.resolve("again.model");
        ModelFile.write(file, read);
        assertThat(ModelFile.read(file).history()).isEqualTo(read.history());
        assertThat(ModelFile.read(file).hash()).isEqualTo(read.hash());
        read.last().ifPresent(last -> assertThat(last.updates()).isPositive());
    }
}
