package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.insight.FigureSubject;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.Pca;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Checkpoint;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureFolderTest {
    private static final InputSpec PLAIN = new InputSpec(0, false, false);
    private static final DenseSpec DENSE = DenseSpec.DEFAULT.withInput(PLAIN).withLayers(List.of(12), 5, List.of());
    private static final ImageSet IMAGES = noise(45);

    @TempDir
    Path folder;

    static Stream<ModelSpec> kinds() {
        return Stream.of(
                DENSE,
                VariationalSpec.DEFAULT.withInput(PLAIN).withLayers(List.of(12), 4, List.of()),
                StyleSpec.ADVERSARIAL.withClasses(3).withStyleSize(2),
                LabelledSpec.DEFAULT.withClasses(3).withSizes(12, 6));
    }

    private static ImageSet noise(int n) {
        SeededRandom random = new SeededRandom(3);
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(256);
        }
        int[] labels = IntStream.range(0, n).map(i -> i % 3).toArray();
        return new ImageSet("noise", pixels, labels, List.of("left", "middle", "right"));
    }

    private static FigureSubject subject(ModelSpec spec, String name) {
        SeededRandom random = new SeededRandom(7);
        float[] weights = new float[spec.weights(ImageSet.PIXELS)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (0.05 * random.nextGaussian());
        }
        double[] ones = new double[ImageSet.PIXELS];
        Arrays.fill(ones, 1);
        ModelBundle bundle = new ModelBundle(
                spec,
                new ModelBundle.Dataset("noise", "noise", IMAGES.classNames(), List.of()),
                new Pca(false, new double[ImageSet.PIXELS], new double[0], ones, ImageSet.PIXELS),
                new Checkpoint(weights, new float[0], 1, 1),
                Optional.empty(),
                "",
                List.of(Epoch.of(1, 2, 0.1, 0.1, 0.001)),
                Double.NaN,
                Map.of(),
                Optional.empty());
        return FigureSubject.of(
                name, bundle, IMAGES, IntStream.range(0, IMAGES.size()).toArray());
    }

    private List<Path> save(FigureSubject subject, JobScope scope) throws IOException {
        try (Workers workers = new Workers("test", 2)) {
            return new FigureFolder(workers).save(subject, folder, scope);
        }
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("TRN-13 TRN-14 VAE-08 VAE-09 AAE-12 to AAE-16 every kind has its figures and tables")
    void everyKindHasItsFigures(ModelSpec spec) throws IOException {
        FigureSubject subject = subject(spec, "model");

        List<Path> written = save(subject, JobScope.unattended());

        assertThat(written.stream().map(file -> file.getFileName().toString()))
                .containsExactlyElementsOf(new ModelFigures(subject).files())
                .startsWith(
                        "model_history.png",
                        "model_stage=2_ds=reconstructions.png",
                        "model_stage=2_ds=differences.png",
                        "model_examples.png",
                        "model_draws.png",
                        "model_units.png");
        assertThat(inFolder()).containsExactlyInAnyOrderElementsOf(written);
        assertThat(written).hasSize(spec instanceof StyleSpec ? 11 : 6);
        for (Path file : written) {
            if (file.toString().endsWith(".png")) {
                assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(600);
            } else {
                assertThat(Files.readAllLines(file)).hasSizeGreaterThanOrEqualTo(4);
            }
        }
    }

    @Test
    void savedAgainAllOfThemGetTheSameNumber() throws IOException {
        FigureSubject subject = subject(DENSE, "a/b");
        List<Path> first = save(subject, JobScope.unattended());
        Files.delete(first.get(1));

        List<Path> second = save(subject, JobScope.unattended());

        assertThat(first.getFirst()).hasFileName("a-b_history.png");
        assertThat(second)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).startsWith("a-b-2_"));
    }

    @Test
    void whoeverIsStoppedWritesNothing() throws IOException {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> save(subject(DENSE, "model"), new JobScope(cancelled, Progress.NONE)));
        assertThat(inFolder()).isEmpty();
    }

    @Test
    void whenOneCannotBeWrittenNoneIsLeft() throws IOException {
        FigureFiles files = new FigureFiles("model");
        files.add("fit", "a,b");
        files.add("history", new Figure(new int[] {0xFF000000}, 1, 1));
        Files.createDirectories(folder.resolve("model_history.png").resolve("in the way"));

        assertThatIOException().isThrownBy(() -> files.write(folder)).withMessageContaining("model_history.png");
        assertThat(inFolder()).containsExactly(folder.resolve("model_history.png"));
    }

    @Test
    void whatCannotBeAFolderIsNamedBeforeTheWork() throws IOException {
        folder = Files.writeString(folder.resolve("file"), "x");

        assertThatIOException()
                .isThrownBy(() -> save(subject(DENSE, "model"), JobScope.unattended()))
                .withMessageContaining("model_history.png could not be saved");
    }

    @Test
    void withoutImagesThereIsNothingToDraw() {
        ModelBundle bundle = subject(DENSE, "model").bundle();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FigureSubject.of("model", bundle, IMAGES, new int[0]))
                .withMessageContaining("no test images in noise");
    }
}
