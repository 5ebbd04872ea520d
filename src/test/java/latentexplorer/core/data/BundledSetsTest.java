package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.typeface.Characters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledSetsTest {
    @TempDir
    private Path folder;

    private LoadedSet load(String key) throws IOException {
        return new BundledSets(TestData.places(folder)).load(key, TestData.SCOPE);
    }

    @Test
    @DisplayName("DAT-01 TOOL-04 the bundled digits are 10,000 with the counts that were published with them")
    void digits() throws IOException {
        LoadedSet digits = load("digits");
        DataStatistics statistics = DataStatistics.of(digits.images(), TestData.SCOPE);

        assertThat(statistics.size()).isEqualTo(10_000);
        assertThat(statistics.counts()).containsExactly(1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978);
        // The mean and deviation of all MNIST are 0.1307 and 0.3081.
        assertThat(statistics.mean()).isCloseTo(0.1307, within(0.002));
        assertThat(statistics.deviation()).isCloseTo(0.3081, within(0.002));
        assertThat(digits.images().classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        float[] scaled = new float[784];
        digits.images().copyScaled(0, scaled, 0);
        for (float value : scaled) {
            assertThat(value).isBetween(0f, 1f);
        }
        assertThat(digits.split(7).test()).hasSize(1500);
    }

    @Test
    void fashion() throws IOException {
        LoadedSet fashion = load("fashion");

        assertThat(DataStatistics.of(fashion.images(), TestData.SCOPE).counts()).containsOnly(1000);
        assertThat(fashion.images().classNames()).hasSize(10).contains("Sneaker", "Ankle boot");
        assertThat(fashion.images().className(0)).isEqualTo("Ankle boot");
        assertThat(fashion.description().licence()).isEqualTo("MIT");
    }

    @Test
    @DisplayName("DAT-06 the bundled typefaces have every character, and their split holds out whole faces")
    void typefaces() throws IOException {
        LoadedSet loaded = load("typefaces");
        ImageSet glyphs = loaded.images();

        assertThat(glyphs.size()).isEqualTo(997 * 94);
        assertThat(glyphs.typefaces()).hasSize(997).startsWith("3270-Regular");
        assertThat(glyphs.classNames()).isEqualTo(Characters.names());
        assertThat(glyphs.className(94 + 32)).isEqualTo("A");
        assertThat(glyphs.typeface(94 + 32)).contains("3270Condensed-Regular");
        assertThat(loaded.split(1).kind()).isEqualTo(Split.Kind.BY_TYPEFACE);
        assertThat(loaded.split(1).test()).hasSize(149 * 94);
    }

    @Test
    void aMissingFileIsNamed() {
        BundledSets nowhere = new BundledSets(new Places(folder, folder, folder, folder));

        assertThatThrownBy(() -> nowhere.load("digits", TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("mnist10k-labels-idx1-ubyte.gz");
        assertThat(nowhere.describe("digits").size()).isZero();
        assertThatThrownBy(() -> nowhere.load("letters", TestData.SCOPE))
                .isInstanceOf(UnknownDataSetException.class)
                .hasMessageContainingAll("letters", "digits", "fashion", "typefaces");
    }

    @Test
    void namesThatDoNotFitTheTypefacesAreRefused() throws IOException {
        Path images = Files.write(folder.resolve("t-images"), TestData.idx(0x804, 94 * 784, 1, 94, 28, 28));
        Path names = Files.write(folder.resolve("t-names.txt"), List.of("A", "B"));

        assertThatThrownBy(() -> GlyphSets.read("t", images, names, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("t-names.txt", "1 names", "are 2");
    }

    @Test
    void aLabelBeyondTheClassesIsNamed() {
        LabelledIdx idx = new LabelledIdx(new byte[784], new int[] {10});

        assertThatThrownBy(() -> idx.requireLabelsBelow(10, Path.of("some-labels")))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("some-labels", "image 1", "0 to 9", "10");
    }

    @Test
    @DisplayName("TOOL-04 statistics of an empty set and of one without labels are zero")
    void statisticsOfLittle() {
        ImageSet none = new ImageSet("none", new byte[0], new int[0], ClassNames.DIGITS);
        DataStatistics statistics = DataStatistics.of(none, TestData.SCOPE);
        assertThat(statistics.size()).isZero();
        assertThat(statistics.mean()).isZero();
        assertThat(statistics.deviation()).isZero();

        byte[] white = new byte[784];
        Arrays.fill(white, (byte) 255);
        statistics = DataStatistics.of(new ImageSet("one", white, new int[] {-1}, ClassNames.DIGITS), TestData.SCOPE);
        assertThat(statistics.unlabelled()).isEqualTo(1);
        assertThat(statistics.classesPresent()).isZero();
        assertThat(statistics.mean()).isEqualTo(1);
        assertThat(statistics.deviation()).isZero();
    }

    @Test
    @DisplayName("TOOL-04 a mosaic has a row of samples for each class and is the same each time")
    void mosaic() {
        ImageSet set = TestData.plainSet(50, 3);
        Mosaic mosaic = Mosaic.ofClasses(set, 4, 11);

        assertThat(mosaic.width()).isEqualTo(4 * 28);
        assertThat(mosaic.height()).isEqualTo(3 * 28);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                int image = mosaic.grey()[(row * 28 + 5) * mosaic.width() + column * 28 + 5];
                assertThat(image % 3).isEqualTo(row);
            }
        }
        assertThat(Mosaic.ofClasses(set, 4, 11).grey()).isEqualTo(mosaic.grey());
        assertThat(Mosaic.ofClasses(set, 4, 12).grey()).isNotEqualTo(mosaic.grey());
        assertThat(Mosaic.ofClasses(set, 40, 11).grey()[39 * 28]).isZero();
        assertThat(Mosaic.ofClasses(new ImageSet("u", new byte[784], new int[] {-1}, List.of()), 1, 1)
                        .height())
                .isEqualTo(28);
    }
}
