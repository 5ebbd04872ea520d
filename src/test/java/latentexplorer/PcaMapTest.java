package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.embed.EmbeddingFile;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.OpenEmbedding;
import latentexplorer.ui.session.OpenModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PcaMapTest {
    private final Workers workers = new Workers("test", 2);
    private final OpenDataSet data = new OpenDataSet("shapes", noise(60));
    private final OpenModel model = new OpenModel(Path.of("mine.model"), "mine", "shapes", "hash", new FirstPixels());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void savesAPointForEveryImageUnderTheModelsHashAndOverwritesNothing() throws IOException {
        PcaMap maps = new PcaMap(folder.resolve("maps"), workers);

        OpenEmbedding map = maps.make(data, model, JobScope.unattended());
        OpenEmbedding again = maps.make(data, model, JobScope.unattended());

        assertThat(map.file().getFileName()).hasToString("mine.embed-pca.embedding");
        assertThat(again.file().getFileName()).hasToString("mine.embed-pca-2.embedding");
        assertThat(map.embedding().x()).containsExactly(again.embedding().x());
        assertThat(map.embedding().size()).isEqualTo(60);
        assertThat(map.embedding().method()).isEqualTo("PCA");
        assertThat(map.embedding().dataset()).isEqualTo("shapes");
        assertThat(EmbeddingFile.mismatch(EmbeddingFile.read(map.file()), 60, "hash"))
                .isEmpty();
    }

    @Test
    void stopsWhenAskedAndSavesNothing() {
        Cancellation wish = new Cancellation();
        wish.cancel();

        assertThatThrownBy(() -> new PcaMap(folder.resolve("maps"), workers)
                        .make(data, model, new JobScope(wish, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("maps")).doesNotExist();
    }

    private static ImageSet noise(int n) {
        SeededRandom random = new SeededRandom(3);
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int p = 0; p < pixels.length; p++) {
            pixels[p] = (byte) random.nextInt(256);
        }
        return new ImageSet("shapes", pixels, new int[n], List.of("0"));
    }

    /** The first pixels of an image are its code. */
    private static final class FirstPixels implements LatentModel {
        @Override
        public int latentSize() {
            return 5;
        }

        @Override
        public float[] encode(float[] images, int n) {
            float[] codes = new float[n * latentSize()];
            for (int i = 0; i < n; i++) {
                System.arraycopy(images, i * ImageSet.PIXELS, codes, i * latentSize(), latentSize());
            }
            return codes;
        }

        @Override
        public float[] decode(float[] codes, int n) {
            return new float[n * ImageSet.PIXELS];
        }
    }
}
