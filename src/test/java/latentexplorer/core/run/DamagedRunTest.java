package latentexplorer.core.run;

import static latentexplorer.core.run.Small.DATA;
import static latentexplorer.core.run.Small.DENSE;
import static latentexplorer.core.run.Small.VARIATIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.BetaSchedule;
import latentexplorer.core.net.Change;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.KlTerm;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.Steering;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.TrainingWatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedRunTest {
    @TempDir
    Path runs;

    private static TrainingResult train(RunWriter writer) {
        return writer.train(
                Small.trainer(writer.info().spec()), DATA, new Small.Patient(), Small::fail, JobScope.unattended());
    }

    private static TrainingResult whole(ModelSpec spec) {
        return Small.trainer(spec).train(DATA, new Small.Patient(), JobScope.unattended());
    }

    /** A run whose training was cut off behind some epochs. */
    private static void cutOff(RunWriter writer, int epochs, TrainingWatcher watcher) {
        JobScope scope = JobScope.unattended();
        assertThatThrownBy(() -> writer.train(
                        Small.trainer(writer.info().spec()), DATA, new Cut(watcher, epochs, scope), Small::fail, scope))
                .isInstanceOf(CancellationException.class);
    }

    /** Cancels in the epoch behind so many. */
    private record Cut(TrainingWatcher watcher, int epochs, JobScope scope) implements TrainingWatcher {
        @Override
        public void epoch(EpochResult result, LatentModel current) {
            watcher.epoch(result, current);
            if (result.epoch().number() == epochs) {
                scope.cancellation().cancel();
            }
        }

        @Override
        public Steering steering() {
            return watcher.steering();
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    private Path cutOff(ModelSpec spec, int epochs) throws IOException {
        try (RunWriter writer = RunWriter.create(runs, "run", Small.plan(spec))) {
            cutOff(writer, epochs, new Small.Patient());
            return writer.folder();
        }
    }

    private static void assertGoesOn(Path folder, int from, TrainingResult whole) throws IOException {
        try (RunWriter writer = RunWriter.reopen(folder)) {
            assertThat(writer.earlier().orElseThrow().history()).hasSize(from);
            assertThat(train(writer).last()).usingRecursiveComparison().isEqualTo(whole.last());
        }
        Run run = Run.open(folder);
        assertThat(run.history()).isEqualTo(whole.history());
        assertThat(run.best().weights()).containsExactly(whole.weights());
        assertThat(Files.readString(folder.resolve("history.jsonl")))
                .hasLineCount(whole.history().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"number\":5,\"sta", "{", "\u0000\u0000\u0000"})
    void aTornLastLineCostsNothing(String torn) throws IOException {
        Path folder = cutOff(DENSE, 4);
        Path history = folder.resolve("history.jsonl");
        Run before = Run.open(folder);
        assertThat(before.history()).hasSize(4);
        Files.writeString(history, torn, StandardOpenOption.APPEND);

        assertThat(before.history()).hasSize(4);
        assertThat(Run.open(folder).history()).hasSize(4);
        assertThat(RunCurves.read(folder).epochs()).isEqualTo(4);
        assertThat(Runs.summaryOf(folder).state()).isEqualTo(RunSummary.State.INTERRUPTED);
        assertThat(Runs.summaryOf(folder).newest().orElseThrow().number()).isEqualTo(4);
        assertGoesOn(folder, 4, whole(DENSE));
    }

    @Test
    void aLineThatIsTornInTheMiddleCostsItsEpoch() throws IOException {
        Path folder = cutOff(DENSE, 4);
        Path history = folder.resolve("history.jsonl");
        byte[] text = Files.readAllBytes(history);
        Files.write(history, java.util.Arrays.copyOf(text, text.length - 20));
        assertThat(Run.open(folder).kept()).as("the checkpoint is there").containsExactly(0, 1, 2, 3);
        assertGoesOn(folder, 3, whole(DENSE));
    }

    @Test
    void aDamagedLineEndsTheHistoryBeforeIt() throws IOException {
        Path folder = cutOff(DENSE, 4);
        Path history = folder.resolve("history.jsonl");
        List<String> lines = Files.readAllLines(history);
        Files.writeString(
                history,
                String.join("\n", lines.get(0), lines.get(1), "{\"number\":3}", lines.get(3)) + "\n",
                StandardCharsets.UTF_8);
        assertThat(Run.open(folder).history()).hasSize(2);
        assertGoesOn(folder, 2, whole(DENSE));
    }

    @Test
    void aDamagedNewestCheckpointCostsItsEpochAndIsNamedWhenItIsAskedFor() throws IOException {
        for (boolean cut : new boolean[] {true, false}) {
            Path folder = cutOff(DENSE, 4);
            Path newest = folder.resolve("checkpoints/000004.checkpoint");
            byte[] bytes = Files.readAllBytes(newest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(newest, cut ? java.util.Arrays.copyOf(bytes, 100) : bytes);

            Run run = Run.open(folder);
            assertThatThrownBy(() -> run.bundle(4))
                    .isInstanceOf(BadFileException.class)
                    .hasMessage(
                            cut
                                    ? "000004.checkpoint: it was cut off."
                                    : "000004.checkpoint: it is damaged: its checksum is another one.");
            assertThat(run.bundle(3).bestEpoch()).isEqualTo(3);
            assertGoesOn(folder, 3, whole(DENSE));
            new Runs(runs).delete("run");
        }
    }

    @Test
    void aRunWithoutAnySoundCheckpointBeginsAnew() throws IOException {
        Path folder = cutOff(DENSE, 2);
        for (int epoch = 1; epoch <= 2; epoch++) {
            Files.write(folder.resolve("checkpoints/00000" + epoch + ".checkpoint"), new byte[] {1, 2, 3});
        }
        assertGoesOn(folder, 0, whole(DENSE));
    }

    @Test
    void aDamagedStartIsNamed() throws IOException {
        Path folder = cutOff(DENSE, 2);
        Files.writeString(folder.resolve("start.model"), "no model");
        assertThatThrownBy(() -> RunWriter.reopen(folder)).hasMessageContaining("start.model");
        assertThat(Run.open(folder).state()).as("the lock is free again").isEqualTo(RunSummary.State.INTERRUPTED);
    }

    @Test
    @DisplayName(
            "TRN-09 a branch with another rate and another beta, cut off, ends like one that was not, marks and all")
    void aBranchWithOtherSettingsGoesOnBitForBit() throws IOException {
        try (RunWriter writer = RunWriter.create(runs, "run", Small.plan(VARIATIONAL))) {
            train(writer);
        }
        ModelBundle second = Run.open(runs.resolve("run")).bundle(2);
        ModelSpec other = VARIATIONAL
                .withSchedule(new Schedule(32, 4, 1, 0.001))
                .withKl(new KlTerm(new BetaSchedule.Constant(0.02), false, KlTerm.DEFAULT.reduction()));
        Optional<RunInfo.Parent> parent = Optional.of(new RunInfo.Parent("run", 2));
        TrainingResult whole;
        try (RunWriter writer = RunWriter.branch(runs, "whole", Small.plan(other), second, parent)) {
            Steering steering = new Steering();
            steering.plan(List.of(new Change(4, 10, Change.What.BETA, Double.NaN, 0.5)));
            whole = writer.train(Small.trainer(other), DATA, new Steered(steering), Small::fail, JobScope.unattended());
        }
        assertThat(whole.history().get(2).changes()).extracting(Change::what).hasSize(2);
        assertThat(whole.history().get(3).changes()).hasSize(1);
        Path folder;
        try (RunWriter writer = RunWriter.branch(runs, "cut", Small.plan(other), second, parent)) {
            folder = writer.folder();
            Steering steering = new Steering();
            steering.plan(List.of(new Change(4, 10, Change.What.BETA, Double.NaN, 0.5)));
            cutOff(writer, 4, new Steered(steering));
        }
        assertThat(Run.open(folder).bundle(4).spec()).isEqualTo(other);
        assertGoesOn(folder, 4, whole);
    }

    private record Steered(Steering steering) implements TrainingWatcher {
        @Override
        public void epoch(EpochResult result, LatentModel current) {}

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    @Test
    @DisplayName("what happened in the epoch that was stopped is told with the last finished one")
    void changesOfAnUnfinishedEpochAreKept() throws IOException {
        Path folder;
        TrainingResult result;
        try (RunWriter writer = RunWriter.create(runs, "run", Small.plan(DENSE))) {
            folder = writer.folder();
            Steering steering = new Steering();
            steering.plan(List.of(new Change(3, 7, Change.What.LEARNING_RATE, Double.NaN, 0.001)));
            TrainingWatcher stopping = new TrainingWatcher() {
                @Override
                public void epoch(EpochResult now, LatentModel current) {}

                @Override
                public void changed(Change change) {
                    steering.stop();
                }

                @Override
                public Steering steering() {
                    return steering;
                }

                @Override
                public boolean stopRequested() {
                    return false;
                }
            };
            result = writer.train(Small.trainer(DENSE), DATA, stopping, Small::fail, JobScope.unattended());
        }
        Run run = Run.open(folder);
        assertThat(run.history()).isEqualTo(result.history()).hasSize(2);
        assertThat(run.history().getLast().changes()).hasSize(1);
        assertThat(folder.resolve("history.jsonl")).content().endsWith("\n").hasLineCount(2);
    }

    @Test
    void aRunAppearsWholeAndWhatAKillLeftIsSweptAway() throws IOException {
        Path old = Files.createDirectory(runs.resolve(".0000.new"));
        Files.writeString(old.resolve("run.json"), "{");
        Path deleted = Files.createDirectory(runs.resolve(".run.1111.deleted"));
        Path young = Files.createDirectory(runs.resolve(".2222.new"));
        Path trash = Files.createDirectory(runs.resolve(".trash"));
        for (Path each : List.of(old, deleted, trash)) {
            Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
        }
        assertThat(new Runs(runs).list()).isEmpty();
        try (RunWriter writer = RunWriter.create(runs, "run", Small.plan(DENSE))) {
            assertThat(writer.folder().getFileName()).hasToString("run");
        }
        assertThat(runs).isDirectoryNotContaining(each -> each.equals(old) || each.equals(deleted));
        assertThat(young).isDirectory();
        assertThat(trash).isDirectory();
        assertThat(new Runs(runs).names()).containsExactly("run");
    }

    @Test
    void aRunThatCannotBeMadeLeavesNothing() throws IOException {
        assertThatThrownBy(() -> RunWriter.create(runs, "run", new RunPlan(DENSE, Small.dataset(), null, List.of())))
                .isInstanceOf(NullPointerException.class);
        assertThat(runs).isEmptyDirectory();
        Path file = Files.writeString(runs.resolve("file"), "in the way");
        assertThatThrownBy(() -> RunWriter.create(file, "run", Small.plan(DENSE)))
                .isInstanceOf(IOException.class)
                .hasMessage("The folder " + file + " cannot be made.");
    }
}
