package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.CodeActivation;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Dropout;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.core.run.Run;
import latentexplorer.core.run.RunInfo;
import latentexplorer.core.run.RunSummary;
import latentexplorer.core.run.Runs;
import latentexplorer.ui.training.setup.DataSets;
import latentexplorer.ui.training.setup.TrainingPlan;
import latentexplorer.ui.training.watch.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunTrainingTest {
    private final LoadedSet shapes = FakeTraining.loaded("shapes", 80);
    private final Workers workers = new Workers("test", 1);
    private final LiveRun live = new LiveRun();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workers.close();
    }

    private static final DenseSpec SMALL = DenseSpec.DEFAULT
            .withInput(new InputSpec(8, false, false))
            .withLayers(List.of(16), 4, List.of())
            .withSchedule(new Schedule(16, 6, 1, 0.001));

    private static TrainingPlan plan() {
        return plan(SMALL);
    }

    private static TrainingPlan plan(ModelSpec spec) {
        return plan(spec, "");
    }

    private static TrainingPlan plan(ModelSpec spec, String name) {
        return new TrainingPlan(spec, "shapes", name, 0, false);
    }

    private Trained run(TrainingPlan plan, LiveRun by, JobScope scope) throws Exception {
        return training().run(new RunRequest.Fresh(plan, _ -> shapes), by, scope);
    }

    private Trained run(TrainingPlan plan, JobScope scope) throws Exception {
        return run(plan, live, scope);
    }

    private RunTraining training() {
        return new RunTraining(folder.resolve("runs"), folder.resolve("models"), workers);
    }

    private Run read(String name) throws IOException {
        return new Runs(folder.resolve("runs")).run(name);
    }

    private static DataSets only(LoadedSet set) {
        return new DataSets() {
            @Override
            public List<String> keys() {
                return List.of(set.description().key());
            }

            @Override
            public LoadedSet load(String key, JobScope scope) {
                return set;
            }
        };
    }

    /** Does something when a word of the training's progress is told. */
    private static JobScope when(String message, Runnable then) {
        return new JobScope(new Cancellation(), (_, told) -> {
            if (told.equals(message)) {
                then.run();
            }
        });
    }

    @Test
    @DisplayName("TRN-10 the saved model is the best of the run, which is written down")
    void savesWhatItTrained() throws Exception {
        Trained trained = run(plan(), JobScope.unattended());

        assertThat(trained.ending()).isEqualTo(Trained.Ending.COMPLETE);
        assertThat(trained.epoch()).isEqualTo(6);
        assertThat(trained.model().file()).hasParent(folder.resolve("models"));
        assertThat(trained.model().file().getFileName()).hasToString("shapes_Dense(PCA(8,UW)_units=16-4).model");
        ModelBundle saved = ModelFile.read(trained.model().file());
        assertThat(saved.hash()).isEqualTo(trained.model().hash());
        assertThat(saved.history()).hasSize(6);
        Run run = read(trained.run());
        assertThat(run.end().orElseThrow().epochs()).isEqualTo(6);
        assertThat(run.history()).isEqualTo(saved.history());
        assertThat(run.best().hash()).isEqualTo(trained.model().hash());
    }

    @Test
    @DisplayName("TRN-15 every epoch is there to be watched, with the models that are kept")
    void isWatched() throws Exception {
        run(plan(), JobScope.unattended());

        Moment moment = live.now();
        assertThat(moment.live()).isFalse();
        assertThat(moment.history()).extracting(Epoch::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(moment.kept()).startsWith(0, 1).endsWith(6);
        assertThat(moment.bytes()).isPositive();
        assertThat(live.model(3).latentSize()).isEqualTo(4);
        assertThat(live.heldOut(JobScope.unattended()).indices()).isNotEmpty();
    }

    @Test
    @DisplayName("TRN-15 a stop ends within one batch and keeps the best weights; the run can be completed")
    void stopKeepsTheBestAndTheRestCanBeTrained() throws Exception {
        Trained trained = run(plan(), when("Epoch 3 of 6", () -> live.steering().stop()));

        assertThat(trained.ending()).isEqualTo(Trained.Ending.STOPPED);
        assertThat(trained.epoch()).isEqualTo(2);
        assertThat(trained.bestEpoch()).isBetween(1, 2);
        assertThat(read(trained.run()).state()).isEqualTo(RunSummary.State.STOPPED);

        LiveRun again = new LiveRun();
        Trained whole = training().run(new RunRequest.Rest(trained.run(), only(shapes)), again, JobScope.unattended());
        assertThat(whole.run()).isEqualTo(trained.run());
        assertThat(whole.epoch()).isEqualTo(6);
        assertThat(again.now().history()).hasSize(6);
        assertThat(read(trained.run()).state()).isEqualTo(RunSummary.State.FINISHED);
    }

    @Test
    void aRunThatWasCancelledCanBeCompletedAndIsTheSameAsOneThatNeverWas() throws Exception {
        Cancellation wish = new Cancellation();
        Progress progress = (_, message) -> {
            if (message.equals("Epoch 4 of 6")) {
                wish.cancel();
            }
        };
        assertThatThrownBy(() -> run(plan(SMALL, "cut"), new JobScope(wish, progress)))
                .isInstanceOf(CancellationException.class);
        assertThat(read("cut").state()).isEqualTo(RunSummary.State.INTERRUPTED);
        assertThat(live.now().live()).isFalse();
        assertThat(live.now().history()).isNotEmpty();
        assertThat(folder.resolve("models")).doesNotExist();

        Trained rest = training().run(new RunRequest.Rest("cut", only(shapes)), new LiveRun(), JobScope.unattended());
        Trained whole = run(plan(SMALL, "whole"), new LiveRun(), JobScope.unattended());
        assertThat(rest.model().hash()).isEqualTo(whole.model().hash());
    }

    @Test
    void aRunBranchesFromAnEpochOfAnotherAndKeepsItsNote() throws Exception {
        run(plan(SMALL, "first"), JobScope.unattended());
        RunInfo first = read("first").info();
        TrainingPlan other = TrainingPlan.of(first).branching(new RunInfo.Parent("first", 2));
        TrainingPlan noted = new TrainingPlan(
                other.spec(), other.dataset(), "second", 0, false, "with more patience", other.branch());

        LiveRun second = new LiveRun();
        Trained trained = run(noted, second, JobScope.unattended());

        assertThat(trained.epoch()).isEqualTo(8);
        assertThat(second.now().kept().getFirst()).isEqualTo(2);
        assertThat(second.now().history()).hasSize(8);
        assertThat(read("second").info().parent()).contains(new RunInfo.Parent("first", 2));
        assertThat(read("second").note()).isEqualTo("with more patience");
    }

    @Test
    void aSettingThatIsChangedWhileItRunsIsAMarkInItsHistory() throws Exception {
        run(plan(SMALL, "changed"), when("Epoch 3 of 6", () -> live.steering().learningRate(0.0005)));

        assertThat(read("changed").history().stream().flatMap(each -> each.changes().stream()))
                .singleElement()
                .satisfies(change -> assertThat(change.to()).isEqualTo(0.0005));
    }

    @Test
    void theRestOfARunOnOtherImagesIsRefused() throws Exception {
        Trained trained = run(plan(), when("Epoch 3 of 6", () -> live.steering().stop()));

        assertThatThrownBy(() -> training()
                        .run(
                                new RunRequest.Rest(trained.run(), only(FakeTraining.loaded("shapes", 60))),
                                new LiveRun(),
                                JobScope.unattended()))
                .hasMessageContaining("is not the one that the run was begun with");
    }

    @Test
    void aStopBeforeAnythingIsLearnedSavesNothing() {
        Cancellation wish = new Cancellation();
        wish.cancel();

        assertThatThrownBy(() -> run(plan(), new JobScope(wish, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("models")).doesNotExist();
    }

    @Test
    void savingNeverOverwrites() throws Exception {
        Path first = run(plan(SMALL, "mine"), JobScope.unattended()).model().file();
        byte[] before = Files.readAllBytes(first);
        Path second = run(plan(SMALL.withSeed(1), "mine"), JobScope.unattended())
                .model()
                .file();

        assertThat(first.getFileName()).hasToString("mine.model");
        assertThat(second.getFileName()).hasToString("mine-2.model");
        assertThat(Files.readAllBytes(first)).isEqualTo(before);
    }

    @Test
    @DisplayName("TRN-11 a model of a font set is named by its size")
    void namesAModelOfAFontSet() throws Exception {
        ImageSet glyphs = new ImageSet(
                "set",
                shapes.images().pixels(),
                new int[80],
                List.of("A"),
                IntStream.range(0, 80).mapToObj(i -> "face " + i).toList(),
                IntStream.range(0, 80).toArray());
        LoadedSet fontSet = new LoadedSet(
                FakeTraining.loaded("/home/me/font_set.json", 1).description(), glyphs, LoadedSet.NO_SPLIT, List.of());
        Trained trained = training().run(new RunRequest.Fresh(plan(), _ -> fontSet), live, JobScope.unattended());

        assertThat(trained.model().title()).isEqualTo("alphaNumeric-80f-1c_Dense(PCA(8,UW)_units=16-4)");
        assertThat(trained.model().dataset()).isEqualTo("/home/me/font_set.json");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("models"), "in the way");

        assertThatThrownBy(() -> run(plan(), JobScope.unattended()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("models");
    }

    @Test
    @DisplayName("TRN-03 no hidden layers, TRN-04 a linear code, TRN-06 another decoder, binary input and subsample")
    void trainsEveryDenseNetwork() throws Exception {
        Trained plain = run(plan(SMALL.withLayers(List.of(), 4, List.of())), JobScope.unattended());
        assertThat(plain.model().model().latentSize()).isEqualTo(4);

        Trained other = run(
                new TrainingPlan(
                        SMALL.withCodeActivation(CodeActivation.LINEAR)
                                .withInput(new InputSpec(8, false, true))
                                .withLayers(List.of(16), 4, List.of(12))
                                .withDropout(new Dropout(0, 0.1))
                                .withSchedule(new Schedule(16, 6, 2, 0.001)),
                        "shapes",
                        "",
                        20,
                        true),
                JobScope.unattended());
        assertThat(other.epoch()).isEqualTo(12);
    }

    @Test
    void theSameSettingsGiveTheSameModel() throws Exception {
        assertThat(run(plan(), JobScope.unattended()).model().hash())
                .isEqualTo(run(plan(), JobScope.unattended()).model().hash());
    }

    private static Stream<ModelSpec> kinds() {
        Schedule brief = new Schedule(16, 2, 1, 0.001);
        return Stream.of(
                VariationalSpec.DEFAULT
                        .withInput(new InputSpec(8, false, false))
                        .withSchedule(brief),
                StyleSpec.PLAIN.withSchedule(brief),
                StyleSpec.ADVERSARIAL.withSchedule(brief),
                LabelledSpec.DEFAULT.withSizes(16, 8).withSchedule(brief),
                LabelledSpec.DEFAULT.withSizes(16, 8).withoutLabels().withSchedule(brief));
    }

    @ParameterizedTest(name = "trains, reports and saves {0}")
    @MethodSource("kinds")
    void trainsEveryKind(ModelSpec spec) throws Exception {
        LoadedSet ofThreeClasses = new LoadedSet(
                shapes.description(),
                new ImageSet(
                        "shapes",
                        shapes.images().pixels(),
                        IntStream.range(0, 80).map(i -> i % 3).toArray(),
                        List.of("a", "b", "c")),
                LoadedSet.NO_SPLIT,
                List.of());
        Trained trained =
                training().run(new RunRequest.Fresh(plan(spec), _ -> ofThreeClasses), live, JobScope.unattended());

        assertThat(live.now().history()).hasSize(2);
        ModelBundle read = ModelFile.read(trained.model().file());
        assertThat(read.spec()).isEqualTo(spec.forClasses(3));
        assertThat(read.bestEpoch()).isEqualTo(trained.bestEpoch());
    }
}
