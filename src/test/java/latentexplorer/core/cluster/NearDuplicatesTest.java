package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import latentexplorer.core.data.BundledSets;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.FontSetCharacters;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.linalg.SeededRandom;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.Characters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the bundled typefaces. */
class NearDuplicatesTest {
    private static final JobScope SCOPE = JobScope.unattended();
    private static final int EVERY = 5;
    private static final int PLANTED = 20;

    @TempDir
    private static Path workspace;

    private static DataCatalogue catalogue;
    private static ImageSet typefaces;

    @BeforeAll
    static void readTheTypefaces() throws IOException {
        catalogue = new DataCatalogue(Places.ofThisUser().withWorkspace(workspace));
        typefaces = catalogue.load(BundledSets.TYPEFACES, SCOPE).images();
    }

    /** Every fifth typeface, and copies of some: half of them exact, half with one grey level more or less in each pixel. */
    private static FontVectors planted() {
        int size = Characters.COUNT * ImageSet.PIXELS;
        SeededRandom random = new SeededRandom(19);
        List<String> names = new ArrayList<>();
        List<byte[]> faces = new ArrayList<>();
        for (int face = 0; face < typefaces.typefaces().size(); face += EVERY) {
            names.add(typefaces.typefaces().get(face));
            faces.add(Arrays.copyOfRange(typefaces.pixels(), face * size, (face + 1) * size));
        }
        int[] copied = random.sample(names.size(), PLANTED);
        for (int i = 0; i < PLANTED; i++) {
            byte[] copy = faces.get(copied[i]).clone();
            for (int p = 0; p < copy.length && i % 2 == 1; p++) {
                copy[p] = (byte) Math.clamp((copy[p] & 0xFF) + (random.nextInt(2) * 2L - 1), 0, 255);
            }
            names.add("~planted " + i);
            faces.add(copy);
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
        return FontVectors.of(new GlyphTable(images), CharacterPreset.GOOD_51.characters());
    }

    private static Set<String> found(FontVectors vectors, double threshold) {
        BitSet all = new BitSet();
        all.set(0, vectors.count());
        return NearDuplicates.of(all, ChoiceFixture.measured(vectors), threshold).stream()
                .mapToObj(vectors::name)
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("Planted duplicates of real typefaces are found, and none else, at the default threshold")
    void plantedDuplicates() {
        Set<String> expected =
                IntStream.range(0, PLANTED).mapToObj(i -> "~planted " + i).collect(Collectors.toSet());
        assertThat(found(planted(), NearDuplicates.DEFAULT_THRESHOLD)).isEqualTo(expected);
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
