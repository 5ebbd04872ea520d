package latentexplorer.core.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.TrainingResult.Outcome;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class HomeworkTest {
    private static final Workers WORKERS = new Workers("test", 2);
    private static final ImageSet BLOBS = Pictures.blobs(125, 1);

    @TempDir
    Path folder;

    @AfterAll
    static void closeWorkers() {
        WORKERS.close();
    }

    private static DenseSpec preset(int code) {
        return (DenseSpec) Presets.named("homework-" + code).orElseThrow().spec();
    }

    private static DenseSpec small() {
        return preset(2).withSchedule(new Schedule(50, 3, 1, 0.01));
    }

    private static TrainingResult train(DenseSpec spec, TrainingData data) {
        return new DenseTrainer(spec, WORKERS).train(data, new Watching(), JobScope.unattended());
    }

    @Test
    @DisplayName("HW-01 the presets have the network, the numbers and the split of the homework")
    void presets() {
        assertThat(preset(2).layout(784).sizes()).containsExactly(784, 50, 2, 784);
        assertThat(preset(4).layout(784).sizes()).containsExactly(784, 50, 4, 784);
        assertThat(preset(2).weights(784)).isEqualTo(41_704);
        assertThat(preset(4).weights(784)).isEqualTo(43_374);
        DenseLayout layout = preset(2).layout(784);
        assertThat(IntStream.range(0, 3)).allMatch(layout::rectified);
        assertThat(preset(2).loss()).isEqualTo(Loss.MSE);
        assertThat(preset(2).schedule()).isEqualTo(new Schedule(8192, 800, 1, 0.001));
        assertThat(preset(2).seed()).isEqualTo(123);
        assertThat(Presets.named("homework-2").orElseThrow().ownValidation()).isTrue();
        assertThat(preset(2).problems()).isEmpty();
    }

    @Test
    @DisplayName("HW-01 the network sees the pixels themselves, and rectified outputs are never negative")
    void rawPixels() {
        TrainingResult result = train(small(), Pictures.split(BLOBS));
        assertThat(result.projection().mean()).containsOnly(0);
        assertThat(result.projection().components()).isEmpty();
        LatentModel model =
                ModelBundle.of(small(), DenseTrainerTest.dataset(), result).model();
        float[] images = Pictures.scaled(BLOBS, 20);
        float[] codes = model.encode(images, 20);
        float[] pixels = model.decode(codes, 20);
        for (float[] all : List.of(codes, pixels)) {
            for (float each : all) {
                assertThat(each).isNotNegative();
            }
        }
    }

    @Test
    @DisplayName("HW-01 HW-09 DL4J opens the file and gives the same pictures, with each output activation")
    void dl4jOpensTheFile() throws IOException {
        for (OutputActivation output : OutputActivation.values()) {
            DenseSpec spec = small().withOutputActivation(output);
            Path file = folder.resolve(output + ".model");
            ModelBundle bundle = ModelBundle.of(spec, DenseTrainerTest.dataset(), train(spec, Pictures.split(BLOBS)));
            ModelFile.write(file, bundle);
            ModelBundle read = ModelFile.read(file);
            assertThat(read.spec()).isEqualTo(spec);
            assertThat(read.hash()).isEqualTo(bundle.hash());
            float[] images = Pictures.scaled(BLOBS, 10);
            float[] expected = read.model().decode(read.model().encode(images, 10), 10);
            MultiLayerNetwork network = ModelSerializer.restoreMultiLayerNetwork(file.toFile());
            INDArray actual = network.output(Nd4j.createFromArray(images).reshape(10, 784));
            assertThat(actual.reshape(10 * 784).toFloatVector())
                    .as(output.word())
                    .containsExactly(expected, within(1e-5f));
        }
    }

    @Test
    @DisplayName("HW-03 the baselines are those computed by hand, in the same unit")
    void baselines() {
        int[] train = IntStream.range(0, 100).toArray();
        int[] test = IntStream.range(100, 125).toArray();
        Baselines found = Baselines.of(BLOBS, train, test, 3, false, WORKERS, JobScope.unattended());
        float[] all = Pictures.scaled(BLOBS, 125);
        double black = 0;
        double fromMean = 0;
        for (int p = 0; p < 784; p++) {
            double mean = 0;
            for (int i : train) {
                mean += all[i * 784 + p] / 100.0;
            }
            for (int i : test) {
                black += Math.pow(all[i * 784 + p], 2) / (25 * 784);
                fromMean += Math.pow(all[i * 784 + p] - mean, 2) / (25 * 784);
            }
        }
        assertThat(found.black()).isCloseTo(black, within(1e-9));
        assertThat(found.meanImage()).isCloseTo(fromMean, within(1e-9));
        assertThat(found.pca()).isPositive().isLessThan(found.meanImage());
        assertThat(Baselines.of(BLOBS, train, test, 784, false, WORKERS, JobScope.unattended())
                        .pca())
                .isLessThan(found.pca());
        assertThat(Baselines.of(BLOBS, train, train, 99, false, WORKERS, JobScope.unattended())
                        .pca())
                .isCloseTo(0, within(1e-9));
        assertThat(found.lines())
                .extracting(Baselines.Line::name)
                .containsExactly("always the mean image", "always black", "PCA with 3 components");
        assertThatThrownBy(() -> Baselines.of(BLOBS, train, new int[0], 3, false, WORKERS, JobScope.unattended()))
                .hasMessageContaining("no baselines");
    }

    @Test
    @DisplayName("HW-04 a training ends when patience is over, keeps its best, and never does in the preset")
    void earlyStopping() {
        // Learning so fast, it soon gets no better.
        DenseSpec spec = small().withOutputActivation(OutputActivation.SIGMOID)
                .withSchedule(new Schedule(20, 200, 1, 0.05).withPatience(3));
        TrainingResult result = train(spec, Pictures.split(BLOBS));
        assertThat(result.outcome()).isEqualTo(Outcome.EARLY);
        assertThat(result.history()).hasSize(result.bestEpoch() + 3).hasSizeLessThan(200);
        double best = result.history().get(result.bestEpoch() - 1).validationLoss();
        assertThat(result.history()).allMatch(epoch -> epoch.validationLoss() >= best);
        assertThat(result.message()).contains("ended early").contains("epoch " + result.bestEpoch());
        assertThat(preset(2).schedule().stopsEarly()).isFalse();
        assertThat(new Schedule(1, 1, 1, 1).withPatience(-1).problems()).anyMatch(p -> p.contains("patience"));
    }

    @Test
    @DisplayName("HW-04 the patience is in the file")
    void patienceIsKept() throws IOException {
        DenseSpec spec = small().withSchedule(new Schedule(20, 4, 1, 0.01).withPatience(2));
        Path file = folder.resolve("p.model");
        ModelFile.write(file, ModelBundle.of(spec, DenseTrainerTest.dataset(), train(spec, Pictures.split(BLOBS))));
        assertThat(ModelFile.read(file).spec()).isEqualTo(spec);
    }

    @Test
    @DisplayName("HW-01 the test images have no part in choosing the epoch when there are validation images")
    void ownValidation() {
        TrainingData halves = Pictures.split(BLOBS);
        int[] validation = Arrays.copyOf(halves.test(), 10);
        int[] test = Arrays.copyOfRange(halves.test(), 10, 25);
        TrainingData three = new TrainingData(BLOBS, halves.train(), validation, test);
        TrainingResult result = train(small(), three);
        TrainingResult other = train(small(), new TrainingData(BLOBS, halves.train(), validation, validation));
        assertThat(result.history()).isEqualTo(other.history());
        assertThat(result.weights()).containsExactly(other.weights());
        assertThat(result.testError()).isNotEqualTo(other.testError());
        LatentModel model =
                ModelBundle.of(small(), DenseTrainerTest.dataset(), result).model();
        assertThat(result.testError())
                .isCloseTo(Reconstruction.error(model, BLOBS, test, false, JobScope.unattended()), within(1e-12));
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThat(small().withLoss(Loss.BCE).problems()).anyMatch(p -> p.contains("outputs from 0 to 1"));
        assertThat(small().withInput(new InputSpec(5, false, false, false)).problems())
                .anyMatch(p -> p.contains("Raw pixels"));
        assertThat(small().withLayers(List.of(), 2, List.of(0, 3)).problems()).anyMatch(p -> p.contains("decoder"));
    }
}
