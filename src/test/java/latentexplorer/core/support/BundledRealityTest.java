package latentexplorer.core.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.FullSet;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.classify.ClassifierFile;
import latentexplorer.core.net.classify.TrainedClassifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the models that come with the program. */
class BundledRealityTest {
    private static final JobScope SCOPE = JobScope.unattended();
    private static final Workers TWO = new Workers("test", 2);

    private static final Path SAMPLES = Path.of("embeddings");

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        TWO.close();
    }

    private static LoadedSet load(String key) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        return new BundledSets(new Places(here, here, here, here)).load(key, SCOPE);
    }

    private static ModelBundle bundle(String name) throws IOException {
        return ModelFile.read(Path.of("embeddings", name + ".model"));
    }

    @Test
    @DisplayName("glyphs of unseen typefaces: percentiles are uniform within 2 points, noise is above the 99th")
    void typefaces() throws IOException {
        LoadedSet glyphs = load(BundledSets.TYPEFACES);
        ModelBundle bundle = bundle("typefaces-dense-32");
        LatentModel model = bundle.model();
        TrainingData shares = Shares.of(glyphs, bundle.spec().seed(), false, 0).data();
        int[] shuffled = Arrays.stream(new SeededRandom(3).permutation(shares.test().length))
                .map(i -> shares.test()[i])
                .toArray();
        int half = shuffled.length / 2;
        RealCodes real = RealCodes.of(model, glyphs.images(), shares.train(), TWO, SCOPE);
        Calibration calibration = Calibration.measure(
                model, bundle.hash(), "typefaces", real, glyphs.images(), Arrays.copyOf(shuffled, half), TWO, SCOPE);
        RealityCheck check = new RealityCheck(model, real, calibration, Optional.empty(), TWO);

        int[] unseen = Arrays.copyOfRange(shuffled, half, shuffled.length);
        float[] codes = Codes.of(model, glyphs.images(), unseen, TWO, SCOPE);
        double[] percentiles = check.support(codes, SCOPE);
        Arrays.sort(percentiles);
        for (int i = 0; i < percentiles.length; i++) {
            assertThat(percentiles[i]).isCloseTo(100 * (i + 0.5) / percentiles.length, within(2.0));
        }
        double[] noisy = check.support(noise(codes, model.latentSize(), 500), SCOPE);
        assertThat(Arrays.stream(noisy).min().orElseThrow()).isGreaterThan(99);
    }

    /** Any value that each value of a code can take: uniform between the least and the largest of the codes. */
    private static float[] noise(float[] codes, int k, int n) {
        SeededRandom random = new SeededRandom(8);
        float[] noise = new float[n * k];
        for (int j = 0; j < k; j++) {
            float least = Float.POSITIVE_INFINITY;
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = j; i < codes.length; i += k) {
                least = Math.min(least, codes[i]);
                largest = Math.max(largest, codes[i]);
            }
            for (int i = j; i < noise.length; i += k) {
                noise[i] = (float) (least + (largest - least) * random.nextDouble());
            }
        }
        return noise;
    }

    /**
     * @param noise the least share of noise codes that are to be above the 99th percentile, %: on two to four free values images
     *     lie nearly everywhere, so that much noise is no farther from them than images are
     */
    @ParameterizedTest
    @CsvSource({
        "digits-dense-16, 99.5",
        "digits-vae-16, 99.5",
        "digits-labelled, 99.5",
        "digits-style-sae, 98",
        "digits-style-aae, 75",
        "digits-homework-4, 85",
        "digits-homework-2, 35",
    })
    @DisplayName(
            "kept calibrations: on digits that no training saw percentiles are uniform within 2 points, noise is above the 99th")
    void keptCalibrationsOfDigits(String name, double noise) throws IOException {
        Path mnist = Path.of(System.getProperty("latent.data", "")).resolve("mnist");
        assumeTrue(
                !System.getProperty("latent.data", "").isBlank() && Files.isDirectory(mnist),
                "latent.data names no folder with mnist/: skipped");
        keptCalibration(
                name,
                load(BundledSets.DIGITS),
                FullSet.DIGITS.load(mnist, SCOPE).images(),
                noise);
    }

    private static void keptCalibration(String name, LoadedSet own, ImageSet others, double noise) throws IOException {
        ModelBundle bundle = bundle(name);
        LatentModel model = bundle.model();
        LearnedImages learned = LearnedImages.of(bundle, own);
        Calibration kept = CalibrationFile.read(Path.of("embeddings", name + ".model"), bundle.hash())
                .orElseThrow();
        assertThat(kept.heldOut()).isEqualTo(Calibration.MOST);
        assertThat(kept.margin()).isLessThan(0.8);
        RealityCheck check = RealityCheck.of(bundle, learned, Optional.of(kept), Optional.empty(), TWO, SCOPE);
        assertThat(check.calibration()).isSameAs(kept);

        int[] unseen = learned.unseenAmong(others);
        assertThat(unseen.length).isEqualTo(others.size() - own.images().size());
        Set<Integer> measured = new HashSet<>();
        for (int i : RealCodes.drawn(unseen, Calibration.MOST)) {
            measured.add(i);
        }
        int[] fresh = Arrays.stream(unseen).filter(i -> !measured.contains(i)).toArray();
        float[] codes = Codes.of(model, others, fresh, TWO, SCOPE);
        double[] percentiles = check.support(codes, SCOPE);
        Arrays.sort(percentiles);
        for (int i = 0; i < percentiles.length; i++) {
            assertThat(percentiles[i]).isCloseTo(100 * (i + 0.5) / percentiles.length, within(2.0));
        }
        double[] noisy = check.support(noise(codes, model.latentSize(), 2000), SCOPE);
        assertThat(100.0 * Arrays.stream(noisy).filter(p -> p > 99).count() / noisy.length)
                .isGreaterThanOrEqualTo(noise);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digits-dense-16", "digits-vae-16", "digits-labelled", "digits-style-sae", "digits-style-aae",
                "digits-homework-2", "digits-homework-4", "fashion-dense-16", "fashion-vae-16", "typefaces-dense-32",
                "typefaces-vae-32"
            })
    void everyShippedModelIsCalibratedOnManyUnseenImages(String name) throws IOException {
        Path file = Path.of("embeddings", name + ".model");
        Calibration kept =
                CalibrationFile.read(file, ModelFile.read(file).hash()).orElseThrow();
        assertThat(kept.heldOut()).isEqualTo(Calibration.MOST);
        assertThat(kept.unseen()).isNotEmpty();
    }

    @Test
    void theShelfFindsWhatBelongsToAModel() throws IOException {
        RealityShelf shelf =
                new RealityShelf((key, _) -> load(key), List.of(folder, Path.of("embeddings")), SAMPLES, TWO);
        Path model = Path.of("embeddings", "digits-dense-16.model");
        String hash = ModelFile.read(model).hash();
        RealityCheck check = shelf.check(model, hash, SCOPE);
        assertThat(check.calibration().heldOut()).isEqualTo(Calibration.MOST);
        assertThat(check.accuracy()).isGreaterThan(0.95);
        assertThatThrownBy(() -> shelf.check(model, "another", SCOPE)).hasMessageContaining("holds another model now");

        Files.writeString(folder.resolve("broken.classifier"), "no archive");
        RealityShelf alone =
                new RealityShelf((key, _) -> load(key), List.of(folder, folder.resolve("none")), SAMPLES, TWO);
        assertThat(alone.check(model, hash, SCOPE).accuracy()).isNaN();
        RealityShelf without = new RealityShelf(
                (key, _) -> {
                    throw new IOException("There is no data set called " + key + ".");
                },
                List.of(),
                SAMPLES,
                TWO);
        assertThatThrownBy(() -> without.check(model, hash, SCOPE))
                .hasMessageContaining("no data set called digits-10k");
    }

    @Test
    void whatWasMeasuredIsKeptInTheFileIfThatCanBe() throws IOException {
        Path sample = SAMPLES.resolve("digits-homework-2.model");
        String hash = ModelFile.read(sample).hash();
        Path own = uncalibrated(sample, folder.resolve("own.model"));
        Path still = uncalibrated(sample, folder.resolve("samples").resolve("still.model"));
        Path locked = uncalibrated(sample, folder.resolve("locked").resolve("locked.model"));
        RealityShelf shelf = new RealityShelf((key, _) -> load(key), List.of(), folder.resolve("samples"), TWO);

        Calibration measured = shelf.check(own, hash, SCOPE).calibration();
        assertThat(CalibrationFile.read(own, hash).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(measured);
        assertThat(ModelFile.read(own).hash()).isEqualTo(hash);
        byte[] once = Files.readAllBytes(own);
        assertThat(shelf.check(own, hash, SCOPE).calibration())
                .usingRecursiveComparison()
                .isEqualTo(measured);
        assertThat(Files.readAllBytes(own)).isEqualTo(once);

        assertThat(shelf.check(still, hash, SCOPE).calibration())
                .usingRecursiveComparison()
                .isEqualTo(measured);
        assertThat(CalibrationFile.read(still, hash)).isEmpty();

        assumeTrue(locked.toFile().setReadOnly() && locked.getParent().toFile().setReadOnly());
        try {
            boolean mayWriteAll = Files.isWritable(locked);
            assertThat(shelf.check(locked, hash, SCOPE).calibration())
                    .usingRecursiveComparison()
                    .isEqualTo(measured);
            assertThat(CalibrationFile.read(locked, hash).isPresent()).isEqualTo(mayWriteAll);
        } finally {
            assertThat(locked.getParent().toFile().setWritable(true)).isTrue();
        }
    }

    /** A copy of a model without its calibration, as training leaves one. */
    private static Path uncalibrated(Path model, Path copy) throws IOException {
        Files.createDirectories(copy.getParent());
        Map<String, byte[]> entries = new LinkedHashMap<>(Archive.read(model).entries());
        entries.keySet().removeIf(name -> name.startsWith("reality."));
        Archive.write(copy, entries);
        return copy;
    }

    @Test
    void imagesOfALargerSetAreUnseenUnlessTheyAreInTheOwnOne() throws IOException {
        LoadedSet digits = load(BundledSets.DIGITS);
        LearnedImages learned = LearnedImages.of(bundle("digits-dense-16"), digits);
        ImageSet images = digits.images();
        assertThat(learned.unseenAmong(images)).isEmpty();
        byte[] pixels = Arrays.copyOf(images.pixels(), 3 * ImageSet.PIXELS);
        pixels[ImageSet.PIXELS + 400] ^= 1;
        assertThat(learned.unseenAmong(new ImageSet("three", pixels, new int[3], images.classNames())))
                .containsExactly(1);
        assertThatThrownBy(() -> learned.unseenAmong(new ImageSet("x", pixels, new int[3], List.of("shoe"))))
                .hasMessageContaining("other classes");
    }

    @Test
    void digitsAreGoodKnownAndTheirClassFlipsOnTheWay() throws IOException {
        LoadedSet digits = load(BundledSets.DIGITS);
        ImageSet images = digits.images();
        ModelBundle bundle = bundle("digits-dense-16");
        LatentModel model = bundle.model();
        LearnedImages shares = LearnedImages.of(bundle, digits);
        Optional<TrainedClassifier> classifier =
                Optional.of(ClassifierFile.read(Path.of("embeddings", "digits.classifier")));
        assertThat(RealityCheck.fitting(classifier, new ImageSet("x", new byte[0], new int[0], List.of("shoe", "bag"))))
                .isEmpty();
        RealityCheck check = RealityCheck.of(bundle, shares, Optional.empty(), classifier, TWO, SCOPE);
        assertThat(check.calibration().references()).isEqualTo(8500);
        assertThat(check.calibration().margin()).isCloseTo(3.5, within(0.01));
        assertThat(check.accuracy()).isGreaterThan(0.95);

        float[] codes = Codes.of(model, images, shares.heldOut(), TWO, SCOPE);
        int n = shares.heldOut().length;
        List<Reality> found = check.of(codes, model.decode(codes, n), SCOPE);
        int right = 0;
        int good = 0;
        for (int i = 0; i < n; i++) {
            right += found.get(i).label() == images.label(shares.heldOut()[i]) ? 1 : 0;
            good += found.get(i).level() == Level.GOOD ? 1 : 0;
        }
        assertThat(right / (double) n).isGreaterThan(0.9);
        assertThat(good / (double) n).isBetween(0.85, 0.97);

        int one = first(images, shares.heldOut(), 1);
        int eight = first(images, shares.heldOut(), 8);
        float[] ends = Codes.of(model, images, new int[] {one, eight}, TWO, SCOPE);
        float[] way = new Interpolation(20, List.of()).codes(Arrays.copyOf(ends, 16), Arrays.copyOfRange(ends, 16, 32));
        List<Reality> along = check.of(way, model.decode(way, 20), SCOPE);
        List<Integer> flips = check.flips(along);
        assertThat(flips).isNotEmpty();
        for (int i = 1; i < 20; i++) {
            assertThat(flips.contains(i))
                    .isEqualTo(along.get(i).label() != along.get(i - 1).label());
        }
    }

    @Test
    void theCalibrationIsTheSameOnAnyNumberOfThreads() throws IOException {
        ImageSet images = load(BundledSets.DIGITS).images();
        ModelBundle bundle = bundle("digits-vae-16");
        int[] some = java.util.stream.IntStream.range(0, 3000).toArray();
        Calibration first = null;
        for (int threads : new int[] {1, 2, 8}) {
            try (Workers workers = new Workers("test", threads)) {
                RealCodes real = RealCodes.of(bundle.model(), images, Arrays.copyOf(some, 2000), workers, SCOPE);
                Calibration found = Calibration.measure(
                        bundle.model(),
                        bundle.hash(),
                        "digits-10k",
                        real,
                        images,
                        Arrays.copyOfRange(some, 2000, 3000),
                        workers,
                        SCOPE);
                first = first == null ? found : first;
                assertThat(found).usingRecursiveComparison().isEqualTo(first);
            }
        }
    }

    @Test
    void aModelOfOtherImagesIsRefusedWithTheReason() throws IOException {
        LoadedSet digits = load(BundledSets.DIGITS);
        assertThatThrownBy(() -> LearnedImages.of(bundle("fashion-dense-16"), digits))
                .hasMessageContaining("learned from other images")
                .hasMessageContaining("their classes are others");
        LoadedSet fewer = new LoadedSet(
                digits.description(),
                digits.images()
                        .subset(
                                "fewer",
                                java.util.stream.IntStream.range(0, 300).toArray()),
                LoadedSet.NO_SPLIT,
                List.of());
        assertThatThrownBy(() -> LearnedImages.of(bundle("digits-dense-16"), fewer))
                .hasMessageContaining("it learned from 8,500 images and was tested with 1,500, and here are 300");
        assertThatThrownBy(() -> LearnedImages.of(bundle("typefaces-dense-32"), digits))
                .hasMessageContaining("learned from other images");
    }

    private static int first(ImageSet images, int[] among, int label) {
        return Arrays.stream(among)
                .filter(i -> images.label(i) == label)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCalibrationIsKeptInTheModelsFile() throws IOException {
        Path file = Files.copy(Path.of("embeddings", "digits-dense-16.model"), folder.resolve("a.model"));
        ModelBundle bundle = ModelFile.read(file);
        assertThat(CalibrationFile.read(file, bundle.hash())).isPresent();
        Calibration calibration = new Calibration(
                bundle.hash(),
                "digits-10k",
                "digits",
                8500,
                1500,
                Quantiles.of(new double[] {3, 1, 2}),
                Quantiles.of(new double[] {0.5, 0.25}));
        CalibrationFile.write(file, calibration);
        Calibration read = CalibrationFile.read(file, bundle.hash()).orElseThrow();
        assertThat(read).usingRecursiveComparison().isEqualTo(calibration);
        assertThat(ModelFile.read(file).hash()).isEqualTo(bundle.hash());
        assertThat(CalibrationFile.read(file, "of other weights")).isEmpty();

        byte[] once = Files.readAllBytes(file);
        CalibrationFile.write(file, calibration);
        assertThat(Files.readAllBytes(file)).isEqualTo(once);

        Path text = Files.writeString(folder.resolve("b.model"), "no archive");
        assertThatThrownBy(() -> CalibrationFile.read(text, "x"))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("b.model");
    }
}
