package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import latentexplorer.core.data.DataCatalogue;
import latentexplorer.core.data.GlyphSheet;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.BenchRow;
import latentexplorer.core.typeface.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TypefacesCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String failure = "";
    private Places places;

    @BeforeEach
    void places() {
        places = new Places(Path.of("").toAbsolutePath(), folder.resolve("work"), folder, folder);
    }

    private int run(String... args) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        DataCatalogue catalogue = new DataCatalogue(places);
        Object command = args[0].equals("catalogue")
                ? new CatalogueCommand(places, catalogue, out)
                : new TypefacesCommand(catalogue, out);
        return new CommandLine(command)
                .setExecutionExceptionHandler((e, _, _) -> {
                    failure = e.getMessage();
                    return 1;
                })
                .execute(Stream.of(args).skip(1).toArray(String[]::new));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Path table(String name, int typefaces, int badRows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Tables.HEADER));
        for (int t = 0; t < typefaces; t++) {
            for (String character : List.of("A", "B", ",")) {
                lines.add(
                        Tables.row(String.format(Locale.ROOT, "Face %02d", t), character, Tables.pixels(lines.size())));
            }
        }
        for (int b = 0; b < badRows; b++) {
            lines.add("Face,A,1.0");
        }
        return Files.write(folder.resolve(name), lines);
    }

    @Test
    @DisplayName("DAT-02 import says what was read, which rows were skipped and why, and the key")
    void importSaysWhatWasReadAndSkipped() throws IOException {
        assertThat(run("typefaces", "import", table("my glyphs.csv", 2, 30).toString()))
                .isZero();

        assertThat(said())
                .contains("6 glyphs of 2 typefaces were read (TMNIST table). The set is called my-glyphs.")
                .contains("30 left out:", "  Row 8: it has 3 columns", "  Row 27: it has 3 columns", "  and 10 more")
                .doesNotContain("Row 28");
        assertThat(places.data().resolve("my-glyphs/dataset.json")).exists();
    }

    @Test
    void moreSkippedRowsThanAreNamedAreCounted() throws IOException {
        assertThat(run("typefaces", "import", table("g.csv", 1, 1_234).toString(), "--name", "Mine"))
                .isZero();

        assertThat(said()).contains("called mine", "1,234 left out:", "  and 1,214 more");
    }

    @Test
    void importDrawsAFolderOfFontsAndNamesThoseThatFail() throws IOException {
        Files.copy(Path.of("fonts/faces/ComicNeue-Regular.otf"), folder.resolve("a.otf"));
        Files.write(folder.resolve("b.ttf"), new byte[] {1, 2, 3});
        assertThat(run("typefaces", "import", folder.toString(), "--name", "Two"))
                .isZero();

        assertThat(said())
                .contains("94 glyphs of 1 typeface were read (fonts). The set is called two.")
                .contains("1 left out:", "b.ttf: it is no font that can be read.");
    }

    @Test
    void importRefusesWhatHoldsNoTypefaces() throws IOException {
        Path picture = folder.resolve("pictures/a/1.png");
        Files.createDirectories(picture.getParent());
        ImageIO.write(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY), "png", picture.toFile());

        assertThat(run("typefaces", "import", folder.resolve("pictures").toString()))
                .isEqualTo(1);
        assertThat(failure).contains("PNG and JPEG pictures", "no typefaces", "data open");
        assertThat(run("typefaces", "import", "")).isEqualTo(1);
        assertThat(failure).contains("The path is empty");
        assertThat(run("typefaces", "import", folder.resolve("gone").toString()))
                .isEqualTo(1);
        assertThat(failure).contains("gone");
        assertThat(places.data()).doesNotExist();
        assertThat(run("typefaces")).isZero();
        assertThat(said()).contains("import");
    }

    @Test
    @DisplayName("TOOL-03 pages of 60 typefaces with their numbers, and the numbers with the names as text and JSON")
    void theCatalogueHasPagesOfSixty() throws IOException {
        run("typefaces", "import", table("g.csv", 61, 0).toString());
        Path pages = folder.resolve("pages");
        assertThat(run("catalogue", "--dataset", "g", "--out", pages.toString()))
                .isZero();

        assertThat(said()).contains("61 typefaces of g on 2 pages");
        BufferedImage first = ImageIO.read(pages.resolve("typefaces_page_1.png").toFile());
        BufferedImage second =
                ImageIO.read(pages.resolve("typefaces_page_2.png").toFile());
        assertThat(first.getHeight()).isEqualTo(60 * 28);
        assertThat(first.getWidth()).isEqualTo(GlyphSheet.MARGIN + 3 * 28);
        assertThat(second.getHeight()).isEqualTo(28);
        assertThat(second.getRGB(0, 0)).isEqualTo(GlyphSheet.OFF_WHITE);
        assertThat(Files.readAllLines(pages.resolve("font_table.txt")))
                .hasSize(61)
                .startsWith("0\tFace 00")
                .endsWith("60\tFace 60");
        JsonNode json =
                new JsonMapper().readTree(pages.resolve("font_table.json").toFile());
        assertThat(json.size()).isEqualTo(61);
        assertThat(json.get("60").textValue()).isEqualTo("Face 60");
    }

    @Test
    @DisplayName("TOOL-03 a font set has a catalogue too; a set without typefaces has none")
    void theCatalogueOfAFontSet() throws IOException {
        Path fontSet = Files.writeString(
                folder.resolve("font_set.json"),
                "{\"clusters\": [{\"font_names\": [\"Acathist-Regular\"]}], \"charset\": [\"A\"]}");
        assertThat(run("catalogue", "--dataset", fontSet.toString())).isZero();

        assertThat(ImageIO.read(folder.resolve("work/catalogue/typefaces_page_1.png")
                                .toFile())
                        .getWidth())
                .isEqualTo(GlyphSheet.MARGIN + 28);
        assertThat(said()).contains("1 typeface of", "1 page,", "the bundled typefaces");
        assertThat(run("catalogue", "--dataset", "digits")).isEqualTo(1);
        assertThat(failure).contains("holds no typefaces");
    }

    @Test
    void theBenchOfImportingLeavesNothingBehind() throws IOException {
        List<BenchRow> rows = new BenchImport(places, table("g.csv", 5, 0)).call();

        assertThat(rows)
                .extracting(BenchRow::key)
                .containsExactly("import.read", "import.first", "import.second", "import.memory");
        assertThat(rows).extracting(BenchRow::unit).containsExactly("s", "s", "s", "MB");
        assertThat(rows).allMatch(row -> row.value() >= 0);
        assertThat(places.workspace()).doesNotExist();
    }
}
