package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.session.OpenEmbedding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcaMapTest {
    private final Workers workers = new Workers("test", 2);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workers.close();
    }

    private Trained trained() throws IOException {
        return new DenseRun(folder, workers)
                .run(
                        TrainCommandLineTest.plan(Setting.EPOCHS, "2", Setting.PCA_DIMS, "8", Setting.NAME, "mine"),
                        FakeTraining.loaded("shapes", 60),
                        new LiveRun(),
                        JobScope.unattended());
    }

    @Test
    void savesAPointForEveryImageUnderTheModelsHash() throws IOException {
        Trained trained = trained();
        PcaMap maps = new PcaMap(folder.resolve("maps"), workers);

        OpenEmbedding map = maps.make(trained.data(), trained.model(), JobScope.unattended());
        OpenEmbedding again = maps.make(trained.data(), trained.model(), JobScope.unattended());

        assertThat(map.file().getFileName()).hasToString("mine.embed-pca.embedding");
        assertThat(again.file().getFileName()).hasToString("mine.embed-pca-2.embedding");
        assertThat(map.embedding().size()).isEqualTo(60);
        assertThat(map.embedding().method()).isEqualTo("PCA");
        assertThat(map.embedding().dataset()).isEqualTo("shapes");
        assertThat(EmbeddingFile.mismatch(
                        EmbeddingFile.read(map.file()), 60, trained.model().hash()))
                .isEmpty();
    }

    @Test
    void stopsWhenAskedAndSavesNothing() throws IOException {
        Trained trained = trained();
        Cancellation wish = new Cancellation();
        wish.cancel();

        assertThatThrownBy(() -> new PcaMap(folder.resolve("maps"), workers)
                        .make(trained.data(), trained.model(), new JobScope(wish, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("maps")).doesNotExist();
    }
}
