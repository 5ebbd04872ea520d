package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.net.Preset;
import latentexplorer.core.typeface.Characters;
import latentexplorer.core.typeface.FontSetFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterCommandTest {
    private static final String KEY = "three-kinds";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Places places;

    @BeforeEach
    void keepTypefaces() throws IOException {
        places = new Places(folder, folder.resolve("work"), folder, folder);
        DataSetDescription description = new DataSetDescription(
                KEY, "Three kinds", "made up", "unknown", List.of(), 30 * Characters.COUNT, Origin.IMPORTED);
        new DataCatalogue(places).keep(description, folder, threeKinds(), LoadedSet.NO_SPLIT, JobScope.unattended());
    }

    /** Light, middle and dark typefaces, ten of each, each a little darker than the one before; the last has no W. */
    private static ImageSet threeKinds() {
        int last = 30 * Characters.COUNT - 1;
        int[] all = IntStream.rangeClosed(0, last)
                .filter(i -> i / Characters.COUNT != 29 || i % Characters.COUNT != 'W' - '!')
                .toArray();
        byte[] pixels = new byte[all.length * ImageSet.PIXELS];
        int[] labels = new int[all.length];
        int[] faceOf = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            int face = all[i] / Characters.COUNT;
            labels[i] = all[i] % Characters.COUNT;
            faceOf[i] = face;
            int grey = face / 10 * 100 + face % 10;
            Arrays.fill(pixels, i * ImageSet.PIXELS, (i + 1) * ImageSet.PIXELS, (byte) grey);
        }
        List<String> names = IntStream.range(0, 30)
                .mapToObj(i -> String.format(Locale.ROOT, "Face %02d", i))
                .toList();
        return new ImageSet(KEY, pixels, labels, Characters.names(), names, faceOf);
    }

    private int run(String... options) {
        out.reset();
        err.reset();
        String[] args = new String[options.length + 3];
        args[0] = "cluster";
        args[1] = "--dataset";
        args[2] = KEY;
        System.arraycopy(options, 0, args, 3, options.length);
        return new CommandLineProgram(new NoWindows(), places, stream(out), stream(err)).run(args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static final class NoWindows implements Windows {
        @Override
        public int open(Places where) {
            return 1;
        }

        @Override
        public int tour(Places where, Path target) {
            return 1;
        }

        @Override
        public List<BenchRow> benchStart(Places where) {
            return List.of();
        }

        @Override
        public List<BenchRow> benchMap(Places where, int tiles) {
            return List.of();
        }

        @Override
        public int benchWander(Places places, double minutes) {
            return 0;
        }

        @Override
        public List<BenchRow> benchRuns(int runs, int epochs) {
            return List.of();
        }

        @Override
        public List<BenchRow> benchTraining(Places where, Preset preset, int epochs) {
            return List.of();
        }

        @Override
        public List<BenchRow> benchPointer(Places where) {
            return List.of();
        }
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("CLU-23 the clusters, their statistics, and who is left out are printed")
    void printsClusters() {
        assertThat(run("--clusters", "3")).isZero();
        assertThat(said())
                .contains("29 typefaces, clustered in: 3,136 pixels")
                .contains("1 typeface lacks one of the characters and is left out")
                .contains("Clusters: 3")
                .contains("Loss: ")
                .containsPattern("(?m)^      0         10 .*Face")
                .containsPattern("(?m)^      2          9 .*Face");
    }

    @Test
    void everyAlgorithmFindsTheThreeKinds() {
        for (String[] how : new String[][] {
            {"--algorithm", "spectral", "--clusters", "3", "--neighbours", "3"},
            {"--algorithm", "dbscan-auto", "--min-samples", "2"},
            {"--algorithm", "dbscan", "--min-samples", "2", "--epsilon", "0.1"},
            {"--clusters", "3", "--pca", "2", "--normalise"}
        }) {
            assertThat(run(how)).as(String.join(" ", how)).isZero();
            assertThat(said()).as(String.join(" ", how)).containsPattern("(?m)^      2          9 ");
        }
    }

    @Test
    @DisplayName("CLU-19 CLU-20 a selection is saved as a font set with a picture, and asks before overwriting")
    void savesASelection() throws IOException {
        Path file = folder.resolve("font_set.json");
        assertThat(run("--clusters", "3", "--select", "0:0.5,2:1", "--save", file.toString()))
                .isZero();
        assertThat(said()).contains("Selected: 2 clusters, 14 typefaces; DS-S 56, DS-G 714, DS-A 1,316 images.");
        FontSetFile saved = FontSetFile.read(file);
        assertThat(saved.characters()).hasToString("RSTW");
        assertThat(saved.source()).isEqualTo(KEY);
        assertThat(saved.clusters()).extracting(List::size).containsExactly(5, 9);
        assertThat(ImageIO.read(folder.resolve("font_chars.png").toFile()))
                .extracting(picture -> picture.getWidth() + " x " + picture.getHeight())
                .isEqualTo("112 x 392");
        byte[] before = Files.readAllBytes(file);
        assertThat(run("--clusters", "2", "--select", "0:1", "--save", file.toString()))
                .isNotZero();
        assertThat(complained()).contains("font_set.json is there already").contains("--overwrite");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(run("--clusters", "2", "--select", "0:1", "--save", file.toString(), "--overwrite"))
                .isZero();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(before);
    }

    @Test
    @DisplayName("DAT-07 the saved font set is a data set of exactly its typefaces")
    void theFontSetIsADataSet() throws IOException {
        Path file = folder.resolve("font_set.json");
        run("--clusters", "3", "--select", "0:0.3", "--save", file.toString());
        LoadedSet loaded = new DataCatalogue(places).load(file.toString(), JobScope.unattended());
        assertThat(loaded.images().typefaces())
                .containsExactlyInAnyOrderElementsOf(FontSetFile.read(file).typefaces())
                .hasSize(3);
        assertThat(loaded.images().size()).isEqualTo(12);
    }

    @Test
    @DisplayName("CLU-22 saving with nothing selected is refused with a sentence")
    void nothingSelected() {
        Path file = folder.resolve("none.json");
        assertThat(run("--clusters", "3", "--save", file.toString())).isNotZero();
        assertThat(complained()).contains("no typeface is selected");
        assertThat(file).doesNotExist();
    }

    @Test
    void aTableNamesEveryTypefaceWithClusterAndDistance() throws IOException {
        Path csv = folder.resolve("clusters.csv");
        assertThat(run("--clusters", "3", "--select", "1:1", "--csv", csv.toString(), "--quiet"))
                .isZero();
        assertThat(said().strip()).isEqualTo(csv.toString());
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(30).first().isEqualTo("typeface,cluster,kind,distance,kept");
        assertThat(lines).filteredOn(line -> line.endsWith(",true")).hasSize(10).allMatch(line -> line.contains(",1,"));
    }

    @Test
    void oneClusterIsSplitWithOptionsOfItsOwn() {
        assertThat(run("--clusters", "3", "--split", "0: --algorithm k-means --clusters 2"))
                .isZero();
        assertThat(said()).containsPattern("(?m)^      3 ").doesNotContainPattern("(?m)^      4 ");
    }

    @Test
    void wrongValuesAreRefusedByName() {
        assertRefused("must be one of k-means, spectral", "--algorithm", "x");
        assertRefused("number of clusters must be 2 to 100, not 1", "--clusters", "1");
        assertRefused("euclidean or cosine", "--metric", "taxi");
        assertRefused("Epsilon must be 0 to 1", "--algorithm", "dbscan", "--epsilon", "1.5");
        assertRefused("0 (pixels) to 784", "--pca", "785");
        assertRefused("is not one of the characters", "--characters", "é");
        assertRefused("\"0:0.5,3:1\"", "--select", "half");
        assertRefused("above 0 and at most 1", "--select", "0:1.5");
        assertRefused("least-typical, farthest-point, random", "--order", "best");
        assertRefused("--split wants", "--split", "first");
        assertRefused("--nothing", "--split", "0: --nothing");
        assertRefused("There is no cluster 7: the clusters are 0 to 1", "--select", "7:1");
        assertRefused("at least one character", "--characters", "");
    }

    private void assertRefused(String words, String... options) {
        assertThat(run(options)).as(String.join(" ", options)).isNotZero();
        assertThat(complained()).as(String.join(" ", options)).contains(words);
    }

    @Test
    @DisplayName("CLU-22 more clusters than typefaces, and more components than typefaces, are refused with a sentence")
    void moreThanThereIs() {
        assertRefused("30 clusters need at least as many typefaces; there are 29", "--clusters", "30");
        assertRefused("29 typefaces", "--pca", "50");
    }
}
