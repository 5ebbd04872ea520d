package latentexplorer.core.run;

import static latentexplorer.core.run.Small.ADVERSARIAL;
import static latentexplorer.core.run.Small.DATA;
import static latentexplorer.core.run.Small.DENSE;
import static latentexplorer.core.run.Small.VARIATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.Checkpoint;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingResult.Outcome;
import latentexplorer.core.net.TrainingWatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunWriterTest {
    @TempDir
    Path runs;

    private RunWriter create(ModelSpec spec) throws IOException {
        return RunWriter.create(runs, "run", Small.plan(spec));
    }

    private static TrainingResult train(RunWriter writer) {
        return writer.train(
                Small.trainer(writer.info().spec()), DATA, new Small.Patient(), Small::fail, JobScope.unattended());
    }

    /** Cuts the training off in the middle of it, when so many batches have been learned, and gives its folder. */
    private Path cutOff(ModelSpec spec, int batches) throws IOException {
        try (RunWriter writer = create(spec)) {
            JobScope scope = JobScope.unattended();
            TrainingWatcher watcher =
                    new Small.Patient(batches, () -> scope.cancellation().cancel());
            assertThatThrownBy(() -> writer.train(Small.trainer(spec), DATA, watcher, Small::fail, scope))
                    .isInstanceOf(CancellationException.class);
            return writer.folder();
        }
    }

    private static void assertSame(TrainingResult actual, TrainingResult expected) {
        assertThat(actual.outcome()).isEqualTo(expected.outcome());
        assertThat(actual.history()).isEqualTo(expected.history());
        assertThat(actual.last()).usingRecursiveComparison().isEqualTo(expected.last());
        assertThat(actual.best()).usingRecursiveComparison().isEqualTo(expected.best());
        assertThat(actual.configuration()).isEqualTo(expected.configuration());
        assertThat(actual.testError()).isEqualTo(expected.testError());
    }

    static Stream<ModelSpec> kinds() {
        return Stream.of(DENSE, VARIATIONAL, ADVERSARIAL);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aRunHoldsAllThatWasLearned(ModelSpec spec) throws IOException {
        TrainingResult result;
        Run run;
        try (RunWriter writer = create(spec)) {
            assertThat(writer.run().state()).isEqualTo(RunSummary.State.TRAINING);
            result = train(writer);
            run = Run.open(writer.folder());
        }
        int epochs = spec.schedule().totalEpochs();
        assertThat(run.info().spec()).isEqualTo(spec);
        assertThat(run.info().dataset()).isEqualTo(Small.dataset());
        assertThat(run.info().preset()).contains("small");
        assertThat(run.info().command()).containsExactly("train", "--preset", "small");
        assertThat(run.info().kind()).isEqualTo(spec.kind());
        assertThat(run.info().seed()).isEqualTo(spec.seed());
        assertThat(run.info().lastEpoch()).isEqualTo(epochs);
        assertThat(run.history()).isEqualTo(result.history()).hasSize(epochs);
        assertThat(run.kept()).hasSize(epochs + 1).startsWith(0).endsWith(epochs);
        assertThat(run.bestEpoch()).isEqualTo(result.bestEpoch());
        assertThat(run.seconds()).isPositive();
        assertThat(run.state()).isEqualTo(RunSummary.State.FINISHED);
        assertThat(run.end().orElseThrow().testError()).isEqualTo(result.testError());
        assertThat(run.end().orElseThrow().message()).isEqualTo(result.message());
        assertThat(run.best().weights()).containsExactly(result.weights());
        assertThat(run.bundle(epochs).last().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(result.last());
        assertThat(run.bytesKept()).isGreaterThan(12L * epochs * run.bundle(0).weights().length);
        assertThat(run.bundle(0).last().orElseThrow().updates()).isZero();
        assertThat(run.bundle(0).history()).isEmpty();
        ModelFile.write(runs.resolve("second.model"), run.bundle(2));
        assertThat(ModelFile.read(runs.resolve("second.model")).history())
                .isEqualTo(result.history().subList(0, 2));
    }

    @Test
    void theModelOfAnEpochIsTheOneThatWasLearnedThen() throws IOException {
        List<float[]> decoded = new ArrayList<>();
        TrainingWatcher watcher = new TrainingWatcher() {
            @Override
            public void epoch(latentexplorer.core.net.EpochResult result, LatentModel current) {
                decoded.add(decode(current));
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
        try (RunWriter writer = create(VARIATIONAL)) {
            writer.train(Small.trainer(VARIATIONAL), DATA, watcher, Small::fail, JobScope.unattended());
            for (int epoch : writer.run().kept().subList(1, 7)) {
                assertThat(decode(writer.run().bundle(epoch).model())).containsExactly(decoded.get(epoch - 1));
            }
        }
    }

    private static float[] decode(LatentModel model) {
        float[] pixels = new float[784];
        model.decode(new float[] {1, 0, -1, 0.5f}, 1, pixels);
        return pixels;
    }

    static Stream<Arguments> cuts() {
        return Stream.of(
                Arguments.of(DENSE, 1),
                Arguments.of(DENSE, 4),
                Arguments.of(DENSE, 8),
                Arguments.of(DENSE, 12),
                Arguments.of(DENSE.withSchedule(new Schedule(32, 12, 1, 0.02).withPatience(2)), 8),
                Arguments.of(VARIATIONAL, 2),
                Arguments.of(VARIATIONAL, 11),
                Arguments.of(VARIATIONAL, 14),
                Arguments.of(ADVERSARIAL, 2),
                Arguments.of(ADVERSARIAL, 5));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    @DisplayName("TRN-09 a run that was cut off ends bit for bit like one that was not")
    void goesOnBitForBit(ModelSpec spec, int batches) throws IOException {
        TrainingResult whole = Small.trainer(spec).train(DATA, new Small.Patient(), JobScope.unattended());
        Path folder = cutOff(spec, batches);
        assertThat(Run.open(folder).state()).isEqualTo(RunSummary.State.INTERRUPTED);

        TrainingResult rest;
        try (RunWriter writer = RunWriter.reopen(folder)) {
            assertThat(writer.run().state()).isEqualTo(RunSummary.State.TRAINING);
            rest = train(writer);
        }

        assertSame(rest, whole);
        Run run = Run.open(folder);
        assertThat(run.history()).isEqualTo(whole.history());
        assertThat(run.best().weights()).containsExactly(whole.weights());
        assertThat(run.state()).isEqualTo(RunSummary.State.of(whole.outcome()));
    }

    @Test
    void aRunThatWasKilledBetweenItsLastEpochAndItsEndIsEnded() throws IOException {
        TrainingResult whole;
        Path folder;
        try (RunWriter writer = create(DENSE)) {
            whole = train(writer);
            folder = writer.folder();
        }
        Files.delete(folder.resolve("end.json"));
        try (RunWriter writer = RunWriter.reopen(folder)) {
            assertSame(train(writer), whole);
        }
        assertThat(Run.open(folder).state()).isEqualTo(RunSummary.State.FINISHED);
        assertThatThrownBy(() -> RunWriter.reopen(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has ended: a new run can be branched");
    }

    @Test
    void aRunThatWasKilledBeforeItBeganBegins() throws IOException {
        Path folder;
        try (RunWriter writer = create(DENSE)) {
            folder = writer.folder();
        }
        Run run = Run.open(folder);
        assertThat(run.kept()).isEmpty();
        assertThat(run.history()).isEmpty();
        assertThat(run.bytesKept()).isZero();
        assertThatThrownBy(run::newest).hasMessageContaining("had not begun to learn");
        try (RunWriter writer = RunWriter.reopen(folder)) {
            assertThat(writer.earlier()).isEmpty();
            assertSame(train(writer), Small.trainer(DENSE).train(DATA, new Small.Patient(), JobScope.unattended()));
        }
    }

    @Test
    void aStoppedRunGoesOnToItsEnd() throws IOException {
        Path folder;
        try (RunWriter writer = create(DENSE)) {
            TrainingResult stopped = writer.train(
                    Small.trainer(DENSE), DATA, new Small.Patient(7, () -> {}), Small::fail, JobScope.unattended());
            assertThat(stopped.outcome()).isEqualTo(Outcome.STOPPED);
            folder = writer.folder();
        }
        assertThat(Run.open(folder).state()).isEqualTo(RunSummary.State.STOPPED);
        try (RunWriter writer = RunWriter.reopen(folder)) {
            assertSame(train(writer), Small.trainer(DENSE).train(DATA, new Small.Patient(), JobScope.unattended()));
        }
    }

    @Test
    @DisplayName("a branch from an epoch learns what the run learned after it, and can be cut off, too")
    void branches() throws IOException {
        TrainingResult whole;
        try (RunWriter writer = create(DENSE)) {
            whole = train(writer);
        }
        Run parent = Run.open(runs.resolve("run"));
        ModelBundle third = parent.bundle(3);
        ModelSpec rest = DENSE.withSchedule(new Schedule(32, 3, 1, 0.005));
        Path folder;
        try (RunWriter writer =
                RunWriter.branch(runs, "run", Small.plan(rest), third, Optional.of(new RunInfo.Parent("run", 3)))) {
            folder = writer.folder();
            assertThat(folder.getFileName()).hasToString("run-2");
            assertThat(writer.info().origin().epochs()).isEqualTo(3);
            assertThat(writer.run().history()).isEqualTo(whole.history().subList(0, 3));
            JobScope scope = JobScope.unattended();
            TrainingWatcher cut =
                    new Small.Patient(5, () -> scope.cancellation().cancel());
            assertThatThrownBy(() -> writer.train(Small.trainer(rest), DATA, cut, Small::fail, scope))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(Run.open(folder).kept()).containsExactly(3, 4);
        TrainingResult branched;
        try (RunWriter writer = RunWriter.reopen(folder)) {
            branched = train(writer);
        }
        assertThat(branched.last()).usingRecursiveComparison().isEqualTo(whole.last());
        assertThat(branched.history()).isEqualTo(whole.history());
        Run run = Run.open(folder);
        assertThat(run.info().parent()).contains(new RunInfo.Parent("run", 3));
        assertThat(run.kept()).containsExactly(3, 4, 5, 6);
        assertThat(run.info().lastEpoch()).isEqualTo(6);
        assertThat(run.bundle(3).weights()).containsExactly(third.weights());
        assertThat(run.bundle(3).history()).hasSize(3);
    }

    @Test
    @DisplayName("two programs on the same run folder: the second writer is refused, also in the same program")
    void aSecondWriterIsRefused() throws IOException {
        try (RunWriter writer = create(DENSE)) {
            Path folder = writer.folder();
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> RunWriter.reopen(folder))
                        .isInstanceOf(IOException.class)
                        .hasMessage("The run run is being trained here already.");
            }
            assertThatThrownBy(() -> new Runs(runs).delete("run")).hasMessageContaining("being trained here");
            assertThatThrownBy(() -> new Runs(runs).rename("run", "other")).hasMessageContaining("being trained here");
            train(writer);
        }
        assertThat(Files.exists(runs.resolve("run").resolve("owner"))).isFalse();
        new Runs(runs).delete("run");
    }

    @Test
    @DisplayName("disk full while snapshotting: the training goes on, says so once, and what was kept before stays")
    void aFullDiskStopsNoTraining() throws IOException {
        TrainingResult whole = Small.trainer(DENSE).train(DATA, new Small.Patient(), JobScope.unattended());
        List<String> troubles = new ArrayList<>();
        CheckpointFile disk = new CheckpointFile();
        TrainingResult result;
        try (RunWriter writer = create(DENSE)) {
            result = writer.train(
                    Small.trainer(DENSE),
                    DATA,
                    new Small.Patient(),
                    troubles::add,
                    JobScope.unattended(),
                    (file, checkpoint, flushed) -> {
                        if (checkpoint.epoch() > 2) {
                            throw new IOException("No space left on device");
                        }
                        disk.write(file, checkpoint, flushed);
                    });
        }
        assertSame(result, whole);
        assertThat(troubles)
                .containsExactly("The run run could not be written down: No space left on device. The training goes on"
                        + " without; what was written before is kept.");
        Run run = Run.open(runs.resolve("run"));
        assertThat(run.kept()).containsExactly(0, 1, 2);
        assertThat(run.history()).isEqualTo(whole.history());
        assertThat(run.newest().last().orElseThrow().epoch()).isEqualTo(2);
        assertThat(run.best().bestEpoch()).isBetween(1, 2);
        assertThatThrownBy(() -> run.bundle(5))
                .isInstanceOf(BadFileException.class)
                .hasMessage("000005.checkpoint: it is not kept, or not any more.");
    }

    @Test
    void aDiskThatHasRoomAgainIsWrittenToAgain() throws IOException {
        CheckpointFile disk = new CheckpointFile();
        try (RunWriter writer = create(DENSE)) {
            writer.train(
                    Small.trainer(DENSE),
                    DATA,
                    new Small.Patient(),
                    _ -> {},
                    JobScope.unattended(),
                    (file, checkpoint, flushed) -> {
                        if (checkpoint.epoch() == 2) {
                            throw new IOException("No space left on device");
                        }
                        disk.write(file, checkpoint, flushed);
                    });
        }
        assertThat(Run.open(runs.resolve("run")).kept()).containsExactly(0, 1, 3, 4, 5, 6);
    }

    @Test
    @DisplayName(
            "a run folder that is deleted under the program: the training ends as if nothing were, and nothing comes back")
    void aDeletedFolderStopsNoTraining() throws IOException {
        List<String> troubles = new ArrayList<>();
        TrainingResult result;
        try (RunWriter writer = create(DENSE)) {
            Run run = writer.run();
            TrainingWatcher deleting = new Small.Patient() {
                @Override
                public void reached(latentexplorer.core.net.Epoch epoch, Checkpoint now, Checkpoint best) {
                    if (epoch.number() == 3) {
                        delete(writer.folder());
                    }
                }
            };
            result = writer.train(Small.trainer(DENSE), DATA, deleting, troubles::add, JobScope.unattended());
            assertThatThrownBy(() -> run.bundle(1)).hasMessage("run: the folder of this run was deleted.");
            assertThat(run.history()).isEmpty();
            assertThat(run.kept()).isEmpty();
        }
        assertThat(result.outcome()).isEqualTo(Outcome.FINISHED);
        assertThat(result.history()).hasSize(6);
        assertThat(troubles).hasSize(1).first().asString().contains("its folder is gone");
        assertThat(runs.resolve("run")).doesNotExist();
        assertThatThrownBy(() -> RunWriter.reopen(runs.resolve("run"))).hasMessageContaining("there is no such run");
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("a loss that is no number ends the run, with the last good weights kept")
    void aDivergedRunKeepsItsLastGoodWeights() throws IOException {
        ModelBundle good;
        try (RunWriter writer = create(DENSE)) {
            train(writer);
            good = writer.run().bundle(6);
        }
        ModelSpec wild = DENSE.withSchedule(new Schedule(32, 3, 1, 1e38));
        try (RunWriter writer = RunWriter.branch(runs, "wild", Small.plan(wild), good, Optional.empty())) {
            assertThat(train(writer).outcome()).isEqualTo(Outcome.DIVERGED);
        }
        Run run = Run.open(runs.resolve("wild"));
        assertThat(run.state()).isEqualTo(RunSummary.State.DIVERGED);
        assertThat(run.best().weights()).containsExactly(good.weights());
        assertThat(run.kept()).containsExactly(6);
        assertThat(run.end().orElseThrow().message()).contains("no number any more");
    }

    @Test
    void aBatchLargerThanTheSetAndASetOfOneImageAreRecorded() throws IOException {
        ModelSpec spec = DENSE.withInput(new latentexplorer.core.net.InputSpec(0, false, false))
                .withSchedule(new Schedule(1000, 2, 1, 0.001));
        TrainingData one = new TrainingData(DATA.images(), new int[] {4}, new int[0]);
        try (RunWriter writer = create(spec)) {
            TrainingResult result =
                    writer.train(Small.trainer(spec), one, new Small.Patient(), Small::fail, JobScope.unattended());
            assertThat(result.last().updates()).isEqualTo(2);
        }
        Run run = Run.open(runs.resolve("run"));
        assertThat(run.history()).hasSize(2).allMatch(epoch -> Double.isNaN(epoch.validationLoss()));
        assertThat(run.end().orElseThrow().testError()).isNaN();
        assertThat(run.kept()).containsExactly(0, 1, 2);
        assertThatThrownBy(() -> new TrainingData(DATA.images(), new int[0], new int[0]))
                .hasMessage("There are no training images in blobs.");
    }

    @Test
    void checkpointsOfALongRunAreBounded() throws IOException {
        ModelSpec spec = DENSE.withSchedule(new Schedule(90, 150, 1, 0.001));
        try (RunWriter writer = create(spec)) {
            train(writer);
        }
        Run run = Run.open(runs.resolve("run"));
        assertThat(run.kept())
                .hasSizeLessThanOrEqualTo(65)
                .startsWith(0, 1, 4, 8)
                .contains(run.bestEpoch(), 149, 150);
        assertThat(run.history()).hasSize(150);
    }

    @Test
    void otherImagesAreNotGoneOnWith() throws IOException {
        try (RunWriter writer = create(DENSE)) {
            RunInfo info = writer.info();
            info.checkSame(Small.dataset());
            ModelBundle.Dataset other =
                    Small.dataset().with(ModelBundle.Parts.of(Small.data(50, 20), false, "the first 50"));
            assertThatThrownBy(() -> info.checkSame(other))
                    .hasMessageContaining("gives 50 images to learn from, not 90");
            assertThatThrownBy(() -> info.checkSame(new ModelBundle.Dataset(
                            "blobs",
                            "blobs",
                            List.of("a"),
                            List.of(),
                            Small.dataset().parts())))
                    .hasMessageContaining("its classes are others");
        }
    }
}
