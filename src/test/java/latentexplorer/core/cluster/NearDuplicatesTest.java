package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.FontSetCharacters;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the bundled typefaces. */
class NearDuplicatesTest {
    private static final JobScope SCOPE = JobScope.unattended();
    private static final int IDX_HEADER = 20;
    private static final int PLANTED = 20;

    @TempDir
    private static Path workspace;

    private static DataCatalogue catalogue;
    private static ImageSet typefaces;
    private static Workers workers;

    @BeforeAll
    static void readTheTypefaces() throws IOException {
        workers = new Workers("distances", 2);
        catalogue = new DataCatalogue(Places.ofThisUser().withWorkspace(workspace));
        typefaces = catalogue.load(BundledSets.TYPEFACES, SCOPE).images();
    }

    @AfterAll
    static void endTheThreads() {
        workers.close();
    }

    /**
     * Every so many typefaces, and copies of some: half of them exact, half with one grey level more or less in each pixel.
     */
    private static FontVectors planted(List<String> allNames, byte[] allPixels, int every, CharacterSet characters) {
        int size = Characters.COUNT * ImageSet.PIXELS;
        SeededRandom random = new SeededRandom(19);
        List<String> names = new ArrayList<>();
        List<byte[]> faces = new ArrayList<>();
        for (int face = 0; face < allNames.size(); face += every) {
            names.add(allNames.get(face));
            faces.add(Arrays.copyOfRange(allPixels, face * size, (face + 1) * size));
        }
        int[] copied = random.sample(names.size(), PLANTED);
        for (int i = 0; i < PLANTED; i++) {
            names.add("~planted " + i);
            faces.add(i % 2 == 0 ? faces.get(copied[i]) : noisy(faces.get(copied[i]), random));
        }
        byte[] pixels = new byte[faces.size() * size];
        for (int i = 0; i < faces.size(); i++) {
            System.arraycopy(faces.get(i), 0, pixels, i * size, size);
        }
        int[] labels = IntStream.range(0, faces.size() * Characters.COUNT)
                .map(i -> i % Characters.COUNT)
                .toArray();
        int[] faceOf =
                IntStream.range(0, labels.length).map(i -> i / Characters.COUNT).toArray();
        ImageSet images = new ImageSet("planted", pixels, labels, Characters.names(), names, faceOf);
        return FontVectors.of(new GlyphTable(images), characters);
    }

    private static byte[] noisy(byte[] face, SeededRandom random) {
        byte[] copy = face.clone();
        for (int p = 0; p < copy.length; p++) {
            copy[p] = (byte) Math.clamp((copy[p] & 0xFF) + (random.nextInt(2) * 2L - 1), 0, 255);
        }
        return copy;
    }

    private static Set<String> found(FontVectors vectors) {
        BitSet all = new BitSet();
        all.set(0, vectors.count());
        PixelDistances distances = LatestDistances.measuredBy(workers).of(vectors, SCOPE);
        return NearDuplicates.of(all, distances, NearDuplicates.DEFAULT_THRESHOLD).stream()
                .mapToObj(vectors::name)
                .collect(Collectors.toSet());
    }

    private static Set<String> and(String... others) {
        Set<String> all =
                IntStream.range(0, PLANTED).mapToObj(i -> "~planted " + i).collect(Collectors.toSet());
        all.addAll(List.of(others));
        return all;
    }

    @Test
    @DisplayName("Planted duplicates of the bundled typefaces are found at the default threshold, and none else")
    void plantedDuplicates() {
        byte[] pixels = typefaces.pixels();
        List<String> names = typefaces.typefaces();
        // Marcellus and logix are each in the collection twice, with the same capitals under two names.
        assertThat(found(planted(names, pixels, 1, CharacterPreset.GOOD_51.characters())))
                .isEqualTo(and("MarcellusSC-Regular", "logixMono"));
        assertThat(found(planted(names, pixels, 7, CharacterPreset.ALL.characters())))
                .isEqualTo(and());
    }

    @Test
    @DisplayName(
            "Planted duplicates of the typefaces of the full size are found at the default threshold, and none else")
    void plantedDuplicatesAmongMany() throws IOException {
        String data = System.getProperty("latent.data", "");
        Path scale = Path.of(data).resolve("scale");
        assumeTrue(!data.isBlank() && Files.isDirectory(scale), "latent.data names no folder with scale/: skipped");
        List<String> names = Files.readAllLines(scale.resolve("typefaces2990-names.txt"));
        byte[] pixels;
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(scale.resolve("typefaces2990-images-idx4-ubyte.gz")))) {
            in.skipNBytes(IDX_HEADER);
            pixels = in.readAllBytes();
        }
        assertThat(found(planted(names, pixels, 3, CharacterPreset.ALL.characters())))
                .isEqualTo(and());
    }

    @Test
    void noTwoThatAreKeptAreNearAndEachThatIsLeftOutIsNearAKeptOne() {
        FontVectors vectors = ChoiceFixture.random(60, 11);
        PixelDistances pixels = ChoiceFixture.measured(vectors);
        BitSet all = new BitSet();
        all.set(0, 60, true);
        all.clear(17);
        double threshold = pixels.rms(3, 5);
        BitSet out = NearDuplicates.of(all, pixels, threshold);
        assertThat(out.cardinality()).isBetween(1, 58);
        assertThat(out.get(17)).isFalse();
        int[] kept = all.stream().filter(i -> !out.get(i)).toArray();
        for (int i : kept) {
            assertThat(IntStream.of(kept).filter(j -> j != i && pixels.rms(i, j) <= threshold))
                    .isEmpty();
        }
        out.stream()
                .forEach(i -> assertThat(
                                IntStream.of(kept).filter(j -> j < i && pixels.rms(i, j) <= threshold * 1.00001))
                        .isNotEmpty());
    }

    @Test
    @DisplayName("CLU-19 DAT-07 a saved font set is a data set of the same typefaces")
    void savedSetIsADataSet() throws IOException {
        FontVectors vectors = FontVectors.of(new GlyphTable(typefaces), CharacterPreset.GOOD_42.characters());
        Clustering clustering = ChoiceFixture.oneCluster(vectors, 1);
        TrainingChoice choice = new TrainingChooser((_, _) -> {
                    throw new AssertionError();
                })
                .choose(clustering, Selection.NONE.with(0, 0.1), SCOPE);
        Path file = workspace.resolve("sets").resolve("font_set.json");
        new TrainingSetFiles((_, _, _, _) -> {}).save(choice, Optional.empty(), file, SCOPE);
        LoadedSet loaded = catalogue.loadFontSet(file, FontSetCharacters.OF_FILE, SCOPE);
        assertThat(new HashSet<>(loaded.images().typefaces()))
                .isEqualTo(choice.members().mapToObj(vectors::name).collect(Collectors.toSet()));
        assertThat(loaded.images().size())
                .isEqualTo((int) TrainingSetSize.of(choice).selected());
        assertThat(loaded.images().classNames())
                .containsExactlyElementsOf(CharacterPreset.GOOD_42.characters().names());
    }
}
