package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.Schedule;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.ui.training.setup.TrainingPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTrainingTest {
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

    private Trained run(TrainingPlan plan, JobScope scope) throws IOException {
        return new BundleTraining(folder.resolve("models"), workers).run(plan, shapes, live, scope);
    }

    @Test
    @DisplayName("TRN-10 the saved model gives back what the trained one gives")
    void savesWhatItTrained() throws IOException {
        Trained trained = run(plan(), JobScope.unattended());

        assertThat(trained.ending()).isEqualTo(Trained.Ending.COMPLETE);
        assertThat(trained.epoch()).isEqualTo(6);
        assertThat(trained.model().file()).hasParent(folder.resolve("models"));
        assertThat(trained.model().file().getFileName()).hasToString("shapes_Dense(PCA(8,UW)_units=16-4).model");
        ModelBundle read = ModelFile.read(trained.model().file());
        assertThat(read.hash()).isEqualTo(trained.model().hash());
        assertThat(read.history()).hasSize(6);
        Reconstructions again =
                EpochFollower.pictures(read.model(), trained.pictures().inputs());
        for (int p = 0; p < again.decoded().length; p++) {
            assertThat(again.decoded()[p]).isEqualTo(trained.pictures().decoded()[p], within(1e-6f));
        }
    }

    @Test
    @DisplayName("TRN-15 every epoch is reported, with the best of the validation so far")
    void reportsEveryEpoch() throws IOException {
        Trained trained = run(plan(), JobScope.unattended());

        LiveRun.News news = live.take().orElseThrow();
        assertThat(news.curve().epochs()).isEqualTo(6);
        assertThat(news.pictures().orElseThrow().size()).isEqualTo(Reconstructions.COUNT);
        double least = Double.POSITIVE_INFINITY;
        for (double each : news.curve().validation()) {
            least = Math.min(least, each);
        }
        assertThat(news.report().best()).isEqualTo(least);
        assertThat(trained.best()).isEqualTo(least);
        assertThat(news.report().bestEpoch()).isEqualTo(trained.bestEpoch());
    }

    @Test
    @DisplayName("TRN-15 a stop ends within one batch and keeps the best weights")
    void stopKeepsTheBest() throws IOException {
        Cancellation wish = new Cancellation();
        int[] reportsAfterTheWish = new int[1];
        Progress progress = (_, message) -> {
            reportsAfterTheWish[0] += wish.isCancelled() ? 1 : 0;
            if (message.equals("Epoch 3 of 1000")) {
                wish.cancel();
            }
        };
        Trained trained = run(plan(SMALL.withSchedule(new Schedule(16, 1000, 1, 0.001))), new JobScope(wish, progress));

        assertThat(trained.ending()).isEqualTo(Trained.Ending.STOPPED);
        assertThat(trained.epoch()).isEqualTo(2);
        assertThat(trained.bestEpoch()).isBetween(1, 2);
        assertThat(reportsAfterTheWish[0]).isZero();
        assertThat(ModelFile.read(trained.model().file()).bestEpoch()).isEqualTo(trained.bestEpoch());
    }

    @Test
    void aStopInTheFirstEpochKeepsTheWeightsOfThatMoment() throws IOException {
        Cancellation wish = new Cancellation();
        Progress progress = (fraction, message) -> {
            if (message.startsWith("Epoch 1") && fraction > 0.021) {
                wish.cancel();
            }
        };
        Trained trained = run(plan(), new JobScope(wish, progress));

        assertThat(trained.bestEpoch()).isZero();
        assertThat(trained.best()).isFinite();
        assertThat(trained.model().file()).exists();
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
    void savingNeverOverwrites() throws IOException {
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
    void namesAModelOfAFontSet() throws IOException {
        ImageSet glyphs = new ImageSet(
                "set",
                shapes.images().pixels(),
                new int[80],
                List.of("A"),
                IntStream.range(0, 80).mapToObj(i -> "face " + i).toList(),
                IntStream.range(0, 80).toArray());
        LoadedSet fontSet = new LoadedSet(
                FakeTraining.loaded("/home/me/font_set.json", 1).description(), glyphs, LoadedSet.NO_SPLIT, List.of());
        Trained trained = new BundleTraining(folder, workers).run(plan(), fontSet, live, JobScope.unattended());

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
    void trainsEveryDenseNetwork() throws IOException {
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
        for (float pixel : other.pictures().inputs()) {
            assertThat(pixel).isIn(0f, 1f);
        }
    }

    @Test
    void theSameSettingsGiveTheSameModel() throws IOException {
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
    void trainsEveryKind(ModelSpec spec) throws IOException {
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
                new BundleTraining(folder, workers).run(plan(spec), ofThreeClasses, live, JobScope.unattended());

        LiveRun.News news = live.take().orElseThrow();
        assertThat(news.curve().epochs()).isEqualTo(2);
        assertThat(news.pictures().orElseThrow().size()).isEqualTo(Reconstructions.COUNT);
        assertThat(news.report().bestEpoch()).isEqualTo(trained.bestEpoch());
        assertThat(news.report().best()).isEqualTo(trained.best());
        ModelBundle read = ModelFile.read(trained.model().file());
        assertThat(read.spec()).isEqualTo(spec.forClasses(3));
        assertThat(read.bestEpoch()).isEqualTo(trained.bestEpoch());
        assertThat(trained.pictures().decoded()).doesNotContain(Float.NaN);
    }
}
