package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.EpochResult;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingWatcher;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.RunPlan;
import latentexplorer.core.run.RunSummary.State;
import latentexplorer.core.run.RunWriter;
import latentexplorer.core.run.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandsTest {
    private static final String[] SMALL = {"--pca-dims", "3", "--d-latent", "2", "--epochs", "4", "--batch-size", "16"};

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private boolean terminal;
    private Places places;
    private Path file;

    @BeforeEach
    void setUp() {
        places = new Places(folder, folder.resolve("space"), folder, folder);
        file = folder.resolve("x.model");
    }

    private int run(Object command, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private int train(String... args) {
        return run(new TrainCommand(places, PresetCommandTest::thirds, () -> terminal), args);
    }

    private int small(String... more) {
        List<String> all = new java.util.ArrayList<>(List.of(SMALL));
        all.addAll(List.of(more));
        return train(all.toArray(String[]::new));
    }

    private int history(String... args) {
        return run(new HistoryCommand(places), args);
    }

    /** Throws in the middle of a training, as if the program had died. */
    private record Death(int epoch) implements TrainingWatcher {
        @Override
        public void epoch(EpochResult result, LatentModel current) {
            if (result.epoch().number() == epoch) {
                throw new UncheckedIOException(new IOException("dead"));
            }
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    private Shares shares(long seed) {
        LoadedSet loaded = PresetCommandTest.thirds("digits", JobScope.unattended());
        return Shares.of(loaded, seed, false, 0);
    }

    private void cutOff(ModelSpec spec, String name, int epoch) throws IOException {
        Shares shares = shares(spec.seed());
        RunPlan plan = new RunPlan(spec, shares.dataset(), Optional.empty(), List.of());
        try (Workers workers = new Workers("test", 1);
                RunWriter writer = RunWriter.create(places.runs(), name, plan)) {
            writer.train(Trainers.of(spec, workers), shares.data(), new Death(epoch), _ -> {}, JobScope.unattended());
        } catch (UncheckedIOException e) {
            assertThat(e).hasMessageContaining("dead");
        }
    }

    @Test
    void aTrainingKeepsItsRunUnderTheModelsNameOrItsOwn() throws IOException {
        assertThat(small("--name", "mine")).isZero();
        Run run = Run.open(places.runs().resolve("mine"));
        assertThat(out.toString()).contains("The run is kept in " + run.folder(), "epoch 4/4");
        assertThat(run.state()).isEqualTo(State.FINISHED);
        assertThat(run.history())
                .isEqualTo(ModelFile.read(places.models().resolve("mine.model")).history());
        assertThat(run.info().command())
                .startsWith("train", "--dataset", "digits")
                .contains("--batch-size", "16", "--d-latent", "2");
        assertThat(small("--run", "other", "--out", file.toString())).isZero();
        assertThat(small("--run", "other", "--out", file.toString())).isZero();
        assertThat(places.runs().resolve("other-2")).isDirectory();
        assertThat(small("--no-run", "--name", "none")).isZero();
        assertThat(places.runs().resolve("none")).doesNotExist();
        assertThat(small("--no-run", "--run", "a")).isEqualTo(2);
    }

    @Test
    @DisplayName("the command that a run remembers makes the same model")
    void theCommandOfARunMakesItAgain() throws IOException {
        assertThat(train(
                        "--preset",
                        "vae-16",
                        "--epochs",
                        "2",
                        "--subsample",
                        "40",
                        "--out",
                        file.toString(),
                        "--run",
                        "a"))
                .isZero();
        byte[] first = Files.readAllBytes(file);
        List<String> words = new java.util.ArrayList<>(
                Run.open(places.runs().resolve("a")).info().command());
        assertThat(words.removeFirst()).isEqualTo("train");
        words.addAll(List.of("--out", file.toString()));
        Files.delete(file);
        assertThat(train(words.toArray(String[]::new))).as(err.toString()).isZero();
        assertThat(file).hasBinaryContent(first);
    }

    @Test
    @DisplayName("TRN-09 a run of each kind that was cut off goes on to the same bytes")
    void aRunThatWasCutOffGoesOn() throws IOException {
        Schedule four = new Schedule(16, 4, 1, 0.001);
        for (String preset : List.of("dense-64", "vae-16", "style-aae")) {
            ModelSpec spec = Presets.named(preset).orElseThrow().spec().forClasses(3);
            ModelSpec whole = switch (spec) {
                case DenseSpec dense -> dense.withSchedule(four);
                case latentexplorer.core.net.VariationalSpec vae -> vae.withSchedule(four);
                case latentexplorer.core.net.StyleSpec style -> style.withSchedule(four);
                default -> throw new AssertionError(preset);
            };
            cutOff(whole, preset + "-whole", 0);
            cutOff(whole, preset, 3);
            assertThat(train("--resume", preset, "--out", file.toString()))
                    .as(err.toString())
                    .isZero();
            assertThat(out.toString())
                    .contains("It goes on after epoch 2.", "epoch 3/4", "epoch 4/4")
                    .doesNotContain("epoch 2/4");
            Run never = Run.open(places.runs().resolve(preset + "-whole"));
            Run cut = Run.open(places.runs().resolve(preset));
            assertThat(cut.history()).isEqualTo(never.history());
            assertThat(ModelFile.read(file).weights())
                    .containsExactly(never.best().weights());
            assertThat(cut.bundle(4).last().orElseThrow())
                    .usingRecursiveComparison()
                    .isEqualTo(never.bundle(4).last().orElseThrow());
        }
    }

    @Test
    void whatCannotBeGoneOnWithIsSaid() throws IOException {
        cutOff(DenseSpec.DEFAULT.withSchedule(new Schedule(16, 3, 1, 0.001)), "cut", 2);
        assertThat(train("--resume", "cut", "--epochs", "9")).isEqualTo(2);
        assertThat(err.toString()).contains("--epochs cannot be changed when a run is gone on with: leave it out.");
        try (RunWriter _ = RunWriter.reopen(places.runs().resolve("cut"))) {
            assertThat(train("--resume", "cut")).isEqualTo(1);
            assertThat(err.toString()).contains("The run cut is being trained here already.");
        }
        assertThat(train("--resume", places.runs().resolve("cut").toString())).isZero();
        assertThat(train("--resume", places.runs().resolve("cut").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("The run cut has ended: a new run can be branched");
        assertThat(train("--resume", "nothing")).isEqualTo(1);
        assertThat(err.toString()).contains("nothing");
        assertThat(train("--resume", "cut", "--epochs", "1", "--out", file.toString()))
                .as("a name of a run that has ended and of a model is the model")
                .isZero();
        assertThat(ModelFile.read(file).history()).hasSize(4);
    }

    @Test
    @DisplayName("a branch is a new run from a kept epoch, with the settings of the other run where none are given")
    void aBranchGoesOnFromAnEpochOfAnotherRun() throws IOException {
        assertThat(small("--run", "a", "--out", file.toString())).isZero();
        Run first = Run.open(places.runs().resolve("a"));
        assertThat(train("--branch", "a", "--epoch", "2", "--epochs", "2", "--run", "b", "--out", file.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("epoch 3/4", "epoch 4/4").doesNotContain("epoch 2/4");
        Run branch = Run.open(places.runs().resolve("b"));
        assertThat(branch.info().parent()).contains(new RunInfo.Parent("a", 2));
        assertThat(branch.info().command()).containsExactly("train", "--branch", "a", "--epoch", "2", "--epochs", "2");
        assertThat(branch.bundle(4).last().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(first.bundle(4).last().orElseThrow());

        assertThat(train("--branch", places.runs().resolve("b").toString(), "--learn-rate", "0.01", "--run", "c"))
                .isZero();
        Run ofBest = Run.open(places.runs().resolve("c"));
        assertThat(ofBest.info().parent()).contains(new RunInfo.Parent("b", branch.bestEpoch()));
        assertThat(ofBest.info().lastEpoch()).isEqualTo(branch.bestEpoch() + 2);
        assertThat(ofBest.history().getLast().learningRate()).isEqualTo(0.01);
    }

    @Test
    void whatCannotBeBranchedFromIsSaid() throws IOException {
        assertThat(small("--run", "a", "--out", file.toString())).isZero();
        assertThat(train("--branch", "a", "--epoch", "9")).isEqualTo(1);
        assertThat(err.toString()).contains("Epoch 9 of the run a is not kept. Kept are 0, 1, 2, 3, 4.");
        assertThat(train("--branch", "nowhere")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere: there is no such run in");
        assertThat(train("--branch", "a", "--resume", "a")).isEqualTo(2);
        assertThat(err.toString()).contains("give one of them");
        assertThat(train("--epoch", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("--branch", "--epochs");
        assertThat(train("--branch", "a", "--seed", "5")).isEqualTo(2);
        assertThat(err.toString()).contains("--seed cannot be changed");
        assertThat(train("--branch", "a", "--d-latent", "5", "--run", "b")).isEqualTo(1);
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
        assertThat(places.runs().resolve("b")).doesNotExist();
        Path damaged = places.runs().resolve("a/checkpoints/000002.checkpoint");
        Files.write(damaged, new byte[50]);
        assertThat(train("--branch", "a", "--epoch", "2")).isEqualTo(1);
        assertThat(err.toString()).contains("000002.checkpoint: it should be a checkpoint");
        assertThat(new Runs(places.runs()).names()).containsExactly("a");
    }

    @Test
    @DisplayName(
            "a program that was killed between the end of a run and its model's file: resuming saves the same bytes")
    void aModelThatWasNotSavedIsSavedByResuming() throws IOException {
        assertThat(small("--run", "a", "--out", file.toString())).isZero();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        assertThat(train("--resume", "a", "--out", file.toString()))
                .as(err.toString())
                .isZero();
        assertThat(file).hasBinaryContent(bytes);
        assertThat(out.toString()).doesNotContain("epoch 4/4");
        Run run = Run.open(places.runs().resolve("a"));
        assertThat(run.state()).isEqualTo(State.FINISHED);
        assertThat(run.history()).hasSize(4);
        assertThat(train("--resume", "a", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("The run a has ended: a new run can be branched");
    }

    @Test
    void aNoteIsKeptWithTheRun() throws IOException {
        assertThat(small("--run", "a", "--note", " wider than \"b\" ", "--out", file.toString()))
                .isZero();
        assertThat(Run.open(places.runs().resolve("a")).note()).isEqualTo("wider than \"b\"");
        assertThat(small("--no-run", "--note", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("--note is kept with the run");
        cutOff(DenseSpec.DEFAULT.withSchedule(new Schedule(16, 2, 1, 0.001)), "cut", 2);
        assertThat(train("--resume", "cut", "--note", "went on", "--out", file.toString()))
                .isZero();
        assertThat(Run.open(places.runs().resolve("cut")).note()).isEqualTo("went on");
    }

    @Test
    @DisplayName("a disk that is full in the middle of a training is told of once, and the model is saved all the same")
    void aFullDiskStopsNoTraining() throws IOException {
        StringWriter sabotage = new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                Path kept = places.runs().resolve("full/checkpoints");
                if (text.contains("epoch 2/4") && Files.isDirectory(kept)) {
                    try {
                        Files.move(kept, places.runs().resolve("full/elsewhere"));
                        Files.writeString(kept, "no room");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
        List<String> words = new java.util.ArrayList<>(List.of(SMALL));
        words.addAll(List.of("--run", "full", "--out", file.toString()));
        int exit = new CommandLine(new TrainCommand(places, PresetCommandTest::thirds, () -> false))
                .setOut(new PrintWriter(sabotage, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
        assertThat(exit).isZero();
        assertThat(sabotage.toString()).contains("epoch 4/4");
        assertThat(err.toString())
                .containsOnlyOnce("Warning: The run full could not be written down: ")
                .contains("The training goes on without");
        assertThat(ModelFile.read(file).history()).hasSize(4);
        assertThat(places.runs().resolve("full/elsewhere/000002.checkpoint")).isRegularFile();
    }

    @Test
    void countsAreWholeNumbers() {
        assertThat(small("--out", file.toString(), "--run", "a")).isZero();
        assertThat(out.toString())
                .containsPattern("test dead pixels \\d+  ")
                .doesNotContainPattern("dead pixels \\d+\\.");
        assertThat(history("a")).isZero();
        assertThat(out.toString()).doesNotContain(".000000");
    }

    @Test
    void aWorkspaceWithoutRoomForRunsStillTrains() throws IOException {
        Files.createDirectories(places.workspace());
        Files.writeString(places.runs(), "a file in the way");
        assertThat(small("--out", file.toString())).isZero();
        assertThat(err.toString()).containsOnlyOnce("Warning: No run folder is kept.");
        assertThat(file).isRegularFile();
    }

    @Test
    void whatCannotBeTrainedLeavesNoRun() throws IOException {
        assertThat(small("--light", "--out", file.toString(), "--run", "light")).isZero();
        assertThat(train("--resume", file.toString(), "--epochs", "1", "--run", "on"))
                .isEqualTo(1);
        assertThat(places.runs().resolve("on")).doesNotExist();
    }

    @Test
    void jsonLinesAreAllThatIsPrinted() {
        assertThat(small("--json", "--out", file.toString(), "--run", "j")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(6).allMatch(line -> line.startsWith("{\"event\":\"") && line.endsWith("}"));
        assertThat(lines.getFirst()).contains("\"begin\"", "\"run\":\"j\"", "\"lastEpoch\":4", "\"kind\":\"dense\"");
        assertThat(lines.get(4)).contains("\"epoch\":4", "\"samplesPerSecond\":");
        assertThat(lines.getLast()).contains("\"end\"", "\"outcome\":\"finished\"", "x.model");
    }

    @Test
    void thereIsABarOnATerminalAndNoneInAPipe() {
        assertThat(small("--no-run", "--out", file.toString())).isZero();
        assertThat(out.toString()).doesNotContain("\r");
        terminal = true;
        assertThat(small("--no-run", "--out", file.toString())).isZero();
        assertThat(out.toString()).contains("\rEpoch 2 of 4  [").contains("epoch 4/4");
        assertThat(small("--no-run", "--quiet", "--out", file.toString())).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines(file.toString());
        assertThat(small("--no-run", "--json", "--out", file.toString())).isZero();
        assertThat(out.toString()).doesNotContain("\r");
    }

    @Test
    @DisplayName("TOOL-01 runs are listed, shown and compared")
    void runsAreListedShownAndCompared() throws IOException {
        assertThat(history()).isZero();
        assertThat(out.toString()).contains("There are no runs in");
        assertThat(small("--run", "a", "--out", file.toString())).isZero();
        assertThat(small("--run", "b", "--learn-rate", "0.01", "--epochs=3", "--out", file.toString()))
                .isEqualTo(2);
        assertThat(train("--pca-dims", "3", "--d-latent", "2", "--epochs", "3", "--run", "b", "--out", file.toString()))
                .isZero();
        cutOff(DenseSpec.DEFAULT, "c", 2);
        Path damaged = Files.createDirectory(places.runs().resolve("d"));
        Path newer = Files.createDirectory(places.runs().resolve("e"));
        Files.writeString(
                newer.resolve("run.json"),
                Files.readString(places.runs().resolve("a/run.json"))
                        .replaceFirst("\"version\" : \\d+", "\"version\" : 99"));

        assertThat(history()).isZero();
        assertThat(out.toString().lines().findFirst().orElseThrow().split(" +"))
                .containsExactly("name", "kind", "data", "state", "epochs", "best", "error");
        assertThat(out.toString())
                .containsPattern("(?m)^a +dense +digits +finished +4/4 +\\d +0\\.\\d{6}$")
                .containsPattern("(?m)^c +dense +digits +interrupted +1/25 +1 +-$")
                .containsPattern("(?m)^d +- +- +unreadable");
        assertThat(err.toString())
                .contains("run.json is missing", "written by a newer version of Latent Explorer (format 99");
        assertThat(history("--csv")).isZero();
        assertThat(out.toString())
                .startsWith("name,kind,data,state,epochs,best,error\n")
                .contains("a,dense,digits,");
        assertThat(history("--json")).isZero();
        assertThat(out.toString()).contains("\"name\":\"a\"", "\"state\":\"finished\"", "\"state\":\"damaged\"");

        assertThat(history("a")).isZero();
        assertThat(out.toString()).contains("a: dense on digits, finished, 4 of 4 epochs", "Command: mvn", "test loss");
        assertThat(history("a", "--csv")).isZero();
        assertThat(out.toString().lines()).hasSize(5).first().asString().startsWith("epoch,stage,rate,train loss");

        assertThat(history("a", "b")).isZero();
        assertThat(out.toString())
                .containsPattern("(?m)^\\* +batch-size +16 +256$")
                .containsPattern("(?m)^ +latent-size +2 +2$")
                .containsPattern("(?m)^epoch +a train +a test +b train +b test$");
        assertThat(history("a", "b", "--csv")).isZero();
        assertThat(out.toString().lines())
                .hasSize(5)
                .last()
                .asString()
                .startsWith("4,0.")
                .endsWith(",,");
        assertThat(history("a", "b", "--csv", "--part", "settings")).isZero();
        assertThat(out.toString()).startsWith(",setting,a,b\n").contains("*,batch-size,16,256");
        assertThat(history("a", "b", "--json")).isZero();
        assertThat(out.toString()).contains("\"history\":[{\"epoch\":1");

        assertThat(history("nowhere")).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere: there is no such run in");
        assertThat(history("d")).isEqualTo(1);
        assertThat(err.toString()).contains("run.json is missing");
        assertThat(history("a", "--json", "--csv")).isEqualTo(2);
        assertThat(history("a", "--part", "curves")).isEqualTo(2);
        assertThat(damaged).isEmptyDirectory();
    }
}
