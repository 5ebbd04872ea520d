package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.IdxFile;
import latentexplorer.core.data.IdxKind;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VariationalQualityTest {
    private static final int TRAIN = 60_000;

    private static TrainingData mnist() throws IOException {
        String data = System.getProperty("latent.data", "");
        Path folder = Path.of(data, "mnist");
        Assumptions.assumeTrue(
                !data.isBlank() && Files.isDirectory(folder), "latent.data names no folder with mnist/: skipped");
        byte[] train = read(folder.resolve("train-images-idx3-ubyte.gz"));
        byte[] test = read(folder.resolve("t10k-images-idx3-ubyte.gz"));
        byte[] all = Arrays.copyOf(train, train.length + test.length);
        System.arraycopy(test, 0, all, train.length, test.length);
        int n = all.length / ImageSet.PIXELS;
        int[] labels = new int[n];
        Arrays.fill(labels, ImageSet.UNLABELLED);
        return new TrainingData(
                new ImageSet("MNIST", all, labels, List.of()),
                IntStream.range(0, TRAIN).toArray(),
                IntStream.range(TRAIN, n).toArray());
    }

    private static byte[] read(Path file) throws IOException {
        return IdxFile.read(file, IdxKind.IMAGES, JobScope.unattended()).values();
    }

    @Test
    @DisplayName(
            "VAE-11 the full digits: a test error of at most 0.03 with at least half of the units active, no alarm")
    void fullDigits() throws IOException {
        TrainingData data = mnist();
        VariationalSpec spec =
                VariationalSpec.DEFAULT.withKl(KlTerm.constant(0.001)).withSeed(1);
        try (Workers workers = new Workers("test", 2)) {
            TrainingResult result =
                    new VariationalTrainer(spec, workers).train(data, new Watching(), JobScope.unattended());
            Epoch best = result.history().get(result.bestEpoch() - 1);
            assertThat(result.testError()).isLessThanOrEqualTo(0.03);
            assertThat(best.validation().get("active")).isGreaterThanOrEqualTo(0.5);
            VariationalModel model = (VariationalModel)
                    ModelBundle.of(spec, DenseTrainerTest.dataset(), result).model();
            assertThat(Collapse.of(model, data.images(), data.test(), workers, JobScope.unattended())
                            .alarm())
                    .isEmpty();
        }
    }
}
