package latentexplorer.core.net.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Classifier;
import latentexplorer.core.net.Shares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifierTest {
    private static final ClassifierSpec SPEC = new ClassifierSpec(List.of(16), 0.1, 1, 16, 8, 0.005, 3);

    @TempDir
    Path folder;

    /** Bright in the left, the middle or the right third. */
    private static LoadedSet thirds(int n, int[] labels, List<String> names) {
        SeededRandom random = new SeededRandom(5);
        byte[] pixels = new byte[n * ImageSet.PIXELS];
        for (int i = 0; i < n; i++) {
            for (int p = 0; p < ImageSet.PIXELS; p++) {
                boolean bright = p % ImageSet.SIDE / 10 == Math.max(0, labels[i]);
                pixels[i * ImageSet.PIXELS + p] = (byte) ((bright ? 150 : 0) + random.nextInt(60));
            }
        }
        ImageSet images = new ImageSet("thirds", pixels, labels, names);
        return new LoadedSet(
                new DataSetDescription("thirds", "thirds", "here", "none", List.of(), n, Origin.BUNDLED),
                images,
                LoadedSet.NO_SPLIT,
                List.of());
    }

    private static LoadedSet thirds() {
        int[] labels = new int[120];
        Arrays.setAll(labels, i -> i % 3);
        return thirds(120, labels, List.of("o", "O", "x"));
    }

    private static TrainedClassifier train(LoadedSet set, int threads) {
        try (Workers workers = new Workers("test", threads)) {
            return new ClassifierTrainer(SPEC, workers)
                    .train(Shares.of(set, 1, false, 0), _ -> {}, JobScope.unattended());
        }
    }

    @Test
    void learnsClassesAndMeasuresOnImagesThatItHasNotSeen() {
        TrainedClassifier trained = train(thirds(), 2);
        assertThat(trained.accuracy()).isEqualTo(1);
        assertThat(trained.dataset().parts().orElseThrow().train()).isEqualTo(102);
        assertThat(trained.dataset().parts().orElseThrow().test()).isEqualTo(18);
        Classifier classifier = trained.classifier();
        float[] images = new float[300 * ImageSet.PIXELS];
        for (int i = 0; i < 300; i++) {
            thirds().images().copyScaled(i % 120, images, i * ImageSet.PIXELS);
        }
        float[] probabilities = classifier.classify(images, 300);
        assertThat(classifier.classes()).isEqualTo(3);
        assertThat(probabilities).hasSize(900);
        for (int i = 0; i < 300; i++) {
            float sum = probabilities[3 * i] + probabilities[3 * i + 1] + probabilities[3 * i + 2];
            assertThat(sum).isCloseTo(1, within(1e-5f));
        }
        assertThat(classifier.classify(images, 0)).isEmpty();
        assertThat(Arrays.copyOf(classifier.classify(images, 1), 3))
                .containsExactly(Arrays.copyOf(probabilities, 3), within(1e-6f));
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        ClassifierFile.write(folder.resolve("a.classifier"), train(thirds(), 1));
        ClassifierFile.write(folder.resolve("b.classifier"), train(thirds(), 3));
        assertThat(folder.resolve("a.classifier")).hasSameBinaryContentAs(folder.resolve("b.classifier"));
    }

    @Test
    void classesThatLookAlikeCountAsOne() {
        assertThat(Alike.groups(List.of("0", "x", "O", "o", "l", "I", "|", "1")))
                .containsExactly(0, 1, 0, 0, 4, 4, 4, 7);
        assertThat(Alike.words(List.of("0", "O", "o", "I", "a"))).containsExactly("o O 0");
        // The first two classes are drawn the same.
        int[] labels = new int[120];
        Arrays.setAll(labels, i -> i % 3);
        LoadedSet base =
                thirds(120, Arrays.stream(labels).map(c -> c == 1 ? 0 : c).toArray(), List.of("o", "O", "x"));
        ImageSet images = new ImageSet("alike", base.images().pixels(), labels, List.of("o", "O", "x"));
        TrainedClassifier trained = train(new LoadedSet(base.description(), images, LoadedSet.NO_SPLIT, List.of()), 2);
        assertThat(trained.accuracy()).isEqualTo(1);
        assertThat(trained.strict()).isLessThan(0.9);
    }

    @Test
    void theFileGivesTheSameClassifierBack() throws IOException {
        TrainedClassifier trained = train(thirds(), 2).created(Optional.of("2026-01-02"));
        Path file = folder.resolve("x.classifier");
        ClassifierFile.write(file, trained);
        TrainedClassifier read = ClassifierFile.read(file);
        assertThat(read.spec()).isEqualTo(SPEC);
        assertThat(read.dataset().classNames()).containsExactly("o", "O", "x");
        assertThat(read.accuracy()).isEqualTo(trained.accuracy());
        assertThat(read.created()).contains("2026-01-02");
        float[] image = new float[ImageSet.PIXELS];
        thirds().images().copyScaled(4, image, 0);
        assertThat(read.classifier().classify(image, 1))
                .containsExactly(trained.classifier().classify(image, 1));
    }

    @Test
    void dataThatHasNoClassesIsRefused() {
        int[] one = new int[20];
        assertThatThrownBy(() -> train(thirds(20, one, List.of("a", "b")), 1)).hasMessageContaining("at least two");
        int[] missing = {0, 1, -1, 0, 1, 0, 1, 0, 1, 0};
        assertThatThrownBy(() -> train(thirds(10, missing, List.of("a", "b")), 1))
                .hasMessageContaining("has no label");
    }

    private static TrainedClassifier train(LoadedSet set, int batch, double rate) {
        ClassifierSpec spec = new ClassifierSpec(List.of(8), 0.1, 1, batch, 2, rate, 3);
        try (Workers workers = new Workers("test", 2)) {
            return new ClassifierTrainer(spec, workers)
                    .train(Shares.of(set, 1, false, 0), _ -> {}, JobScope.unattended());
        }
    }

    @Test
    void batchesOfOneALastBatchOfOneAndConstantImagesGiveNumbers() {
        for (int batch : new int[] {1, 101, 1000}) {
            assertThat(train(thirds(), batch, 0.005).accuracy()).isBetween(0.0, 1.0);
        }
        int[] labels = {0, 1, 0, 1, 0, 1, 0, 1, 0, 1};
        ImageSet same = new ImageSet("same", new byte[10 * ImageSet.PIXELS], labels, List.of("a", "b"));
        LoadedSet set = new LoadedSet(thirds().description(), same, LoadedSet.NO_SPLIT, List.of());
        for (float each : train(set, 4, 0.005).weights()) {
            assertThat(each).isFinite();
        }
    }

    @Test
    void aLossThatIsNoNumberEndsTrainingWithASentence() {
        assertThatThrownBy(() -> train(thirds(), 16, 1e38))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no number any more in epoch 1")
                .hasMessageContaining("lower learning rate");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThat(new ClassifierSpec(List.of(0), 1, 9, 0, 1, -1, 0).problems()).hasSize(5);
        assertThat(new ClassifierSpec(List.of(65_536, 65_536), 0, 0, 1, 1, 1, 0).problems())
                .singleElement()
                .asString()
                .contains("100 million");
        try (Workers workers = new Workers("test", 1)) {
            assertThatThrownBy(() -> new ClassifierTrainer(new ClassifierSpec(List.of(0), 0, 0, 1, 1, 1, 0), workers))
                    .hasMessageContaining("1 to 65,536");
        }
    }

    @Test
    void badFilesAreNamed() throws IOException {
        Path file = folder.resolve("x.classifier");
        assertThatThrownBy(() -> ClassifierFile.read(file)).hasMessageContaining("no such file");
        ClassifierFile.write(file, train(thirds(), 1));
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.classifier");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> ClassifierFile.read(cut)).isInstanceOf(BadFileException.class);
        assertBad(file, "\"version\" : 1", "\"version\" : 2", "newer version");
        assertBad(file, "latent-explorer-classifier", "latent-explorer-model", "\"format\" should be");
        assertBad(file, "\"dropout\" : 0.1", "\"dropout\" : 7", "dropout rate must be");
        assertBad(file, "\"layers\" : [ 16 ]", "\"layers\" : [ 17 ]", "weights.bin should hold");
    }

    private void assertBad(Path file, String old, String changed, String message) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        String json = new String(entries.get("classifier.json"), StandardCharsets.UTF_8);
        assertThat(json).contains(old);
        entries.put("classifier.json", json.replace(old, changed).getBytes(StandardCharsets.UTF_8));
        Path bad = folder.resolve("bad.classifier");
        Archive.write(bad, entries);
        assertThatThrownBy(() -> ClassifierFile.read(bad))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining(message);
    }
}
