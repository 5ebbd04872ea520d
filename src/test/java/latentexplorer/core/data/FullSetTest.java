package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullSetTest {
    @TempDir
    private Path folder;

    @Test
    void thePublishedSetsHaveTheirMirrorsAndSums() {
        assertThat(FullSet.ALL).extracting(FullSet::key).containsExactly("digits", "fashion");
        assertThat(FullSet.ALL).allSatisfy(set -> {
            assertThat(set.mirrors())
                    .hasSize(2)
                    .allMatch(mirror -> mirror.toString().endsWith("/"));
            assertThat(set.files()).extracting(RemoteFile::name).isEqualTo(FullSet.FILE_NAMES);
            assertThat(set.files()).allMatch(file -> file.sha256().matches("[0-9a-f]{64}"));
        });
        assertThat(FullSet.DIGITS.compressedBytes()).isEqualTo(9912422 + 28881 + 1648877 + 4542);
    }

    @Test
    @DisplayName("DAT-01 the full digits: 60,000 + 10,000 images, taken from a folder, with their published split")
    void theFullDigitsAreTakenFromAFolder() throws IOException {
        String data = System.getProperty("latent.data", "");
        Path mnist = Path.of(data).resolve("mnist");
        Assumptions.assumeTrue(
                !data.isBlank() && Files.isDirectory(mnist), "latent.data names no folder with mnist/: skipped");
        DataCatalogue catalogue = new DataCatalogue(TestData.places(folder));
        FullSet.DIGITS.openFromFolder(mnist, catalogue.folderOf(FullSet.DIGITS), TestData.SCOPE);

        LoadedSet digits = catalogue.load("digits", TestData.SCOPE);
        assertThat(digits.description().origin()).isEqualTo(DataSetDescription.Origin.FULL);
        assertThat(digits.split(1).train()).hasSize(60_000);
        assertThat(digits.split(1).test()).hasSize(10_000);
        assertThat(DataStatistics.of(digits.images(), TestData.SCOPE).counts())
                .containsExactly(6903, 7877, 6990, 7141, 6824, 6313, 6876, 7293, 6825, 6958);
        assertThat(ThreeWaySplit.of(digits.split(1), 123).train()).hasSize(50_000);
    }

    @Test
    @DisplayName("2,990 typefaces of 94 glyphs are opened with their names")
    void typefacesOfFullSizeAreOpened() throws IOException {
        String data = System.getProperty("latent.data", "");
        Path scale = Path.of(data).resolve("scale");
        Assumptions.assumeTrue(
                !data.isBlank() && Files.isDirectory(scale), "latent.data names no folder with scale/: skipped");
        OpenedSet opened = OpenedSets.open(scale, OpenOptions.DEFAULT, TestData.SCOPE);

        assertThat(opened.images().size()).isEqualTo(281_060);
        assertThat(opened.images().typefaces()).hasSize(2_990);
        assertThat(opened.report().remarks()).isEmpty();
    }
}
