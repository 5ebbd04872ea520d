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
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DenseRunTest {
    private final LoadedSet shapes = FakeTraining.loaded("shapes", 80);
    private final Workers workers = new Workers("test", 1);
    private final LiveRun live = new LiveRun();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workers.close();
    }

    private static TrainingPlan plan(Object... more) {
        Object[] all = new Object[12 + more.length];
        Object[] small = {
            Setting.DATASET,
            "shapes",
            Setting.LAYERS,
            "16",
            Setting.LATENT,
            "4",
            Setting.PCA_DIMS,
            "8",
            Setting.EPOCHS,
            "6",
            Setting.BATCH,
            "16"
        };
        System.arraycopy(small, 0, all, 0, 12);
        System.arraycopy(more, 0, all, 12, more.length);
        return TrainCommandLineTest.plan(all);
    }

    private Trained run(TrainingPlan plan, JobScope scope) throws IOException {
        return new DenseRun(folder.resolve("models"), workers).run(plan, shapes, live, scope);
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
                DenseFollower.pictures(read.model(), trained.pictures().inputs());
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
        Trained trained = run(plan(Setting.EPOCHS, "1000"), new JobScope(wish, progress));

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
        Path first =
                run(plan(Setting.NAME, "mine"), JobScope.unattended()).model().file();
        byte[] before = Files.readAllBytes(first);
        Path second = run(plan(Setting.NAME, "mine", Setting.SEED, "1"), JobScope.unattended())
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
        Trained trained = new DenseRun(folder, workers).run(plan(), fontSet, live, JobScope.unattended());

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
    void trainsEveryKind() throws IOException {
        Trained plain = run(plan(Setting.LAYERS, ""), JobScope.unattended());
        assertThat(plain.model().model().latentSize()).isEqualTo(4);

        Trained other = run(
                plan(
                        Setting.CODE_ACTIVATION, "linear",
                        Setting.DECODER_LAYERS, "12",
                        Setting.DROPOUT_LAYER, "0",
                        Setting.DROPOUT_RATE, "0.1",
                        Setting.BINARY, "true",
                        Setting.SUBSAMPLE, "20",
                        Setting.STAGES, "2"),
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
}
