package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Workers;
import latentexplorer.core.typeface.Characters;
import latentexplorer.core.typeface.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedTypefacesTest {
    private static final Path FACES = Path.of("fonts/faces");

    @TempDir
    private Path temporary;

    private Places places;
    private DataCatalogue catalogue;

    @BeforeEach
    void places() {
        places = TestData.places(temporary);
        catalogue = new DataCatalogue(places);
    }

    private Path put(String name, byte[] content) throws IOException {
        Path file = temporary.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private Path table(String name, List<String> rows) throws IOException {
        return put(name, (Tables.HEADER + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Some characters of some typefaces; the pixels of character c of typeface t are those of seed 94 t + c. */
    private static List<String> rows(List<String> names, int firstCharacter, int characters) {
        List<String> rows = new ArrayList<>();
        for (int t = 0; t < names.size(); t++) {
            for (int c = firstCharacter; c < firstCharacter + characters; c++) {
                rows.add(Tables.row(names.get(t), Characters.names().get(c), Tables.pixels(94L * t + c)));
            }
        }
        return rows;
    }

    private static OpenedSet open(Path path) throws IOException {
        return OpenedSets.open(path, OpenOptions.DEFAULT, TestData.SCOPE);
    }

    private static byte[] zip(byte[] table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("94_character_TMNIST.csv"));
            zip.write(table);
        }
        return bytes.toByteArray();
    }

    @Test
    @DisplayName("DAT-02 TMNIST is opened from CSV and from its zip, kept under its own key, and there the next time")
    void theImportedTmnistIsKept() throws IOException {
        Path csv = table("94_character_TMNIST.csv", rows(List.of("Zeta", "Alpha"), 0, 94));
        OpenedSet opened = open(put("94_character_TMNIST.csv.zip", zip(Files.readAllBytes(csv))));
        DataSetDescription kept = catalogue.keep(opened, TestData.SCOPE);

        assertThat(opened.name()).isEqualTo("94_character_TMNIST");
        assertThat(opened.report().kind()).isEqualTo("TMNIST table");
        assertThat(opened.report().read()).isEqualTo(188);
        assertThat(opened.report().inverted()).isFalse();
        assertThat(kept.key()).isEqualTo(DataCatalogue.TMNIST);
        assertThat(kept.origin()).isEqualTo(Origin.IMPORTED);
        LoadedSet loaded = new DataCatalogue(places).load("tmnist", TestData.SCOPE);
        assertThat(loaded.images().pixels()).isEqualTo(open(csv).images().pixels());
        assertThat(loaded.images().typefaces()).containsExactly("Alpha", "Zeta");
        assertThat(loaded.images().classNames()).isEqualTo(Characters.names());
        assertThat(loaded.images().typeface(93)).contains("Alpha");
        assertThat(loaded.images().className(93)).isEqualTo("~");
        assertThat(catalogue.load("alphanumeric", TestData.SCOPE).images().size())
                .isEqualTo(2 * 51);
        assertThat(catalogue.load("numeric", TestData.SCOPE).images().size()).isEqualTo(20);
    }

    @Test
    @DisplayName("DAT-02 what was left out is told: rows with their numbers, typefaces with glyphs missing")
    void whatIsLeftOutIsTold() throws IOException {
        List<String> rows = rows(List.of("F", "G"), 0, 94);
        rows.set(5, rows.get(5) + ",0.0");
        rows.set(7, rows.get(7).replaceFirst("[^,]*$", "ink"));
        OpenReport report = open(table("t.csv", rows)).report();

        assertThat(report.read()).isEqualTo(186);
        assertThat(report.skipped()).hasSize(2);
        assertThat(report.skipped().getFirst()).startsWith("Row 7: it has 787 columns");
        assertThat(report.skipped().getLast()).startsWith("Row 9: pixel 784 should be");
        assertThat(report.remarks()).containsExactly("1 of 2 typefaces lack at least one of the 94 characters.");
    }

    @Test
    @DisplayName("DAT-02 a second import replaces the first")
    void aSecondImportReplacesTheFirst() throws IOException {
        catalogue.keep(open(table("a.csv", rows(List.of("A"), 0, 94))), TestData.SCOPE);
        catalogue.keep(open(table("b.csv", rows(List.of("B", "C"), 0, 94))), TestData.SCOPE);

        assertThat(catalogue.load("tmnist", TestData.SCOPE).images().typefaces())
                .containsExactly("B", "C");
        Path json = places.data().resolve("tmnist/dataset.json");
        Files.writeString(json, Files.readString(json).replace("\"version\" : 1", "\"version\" : 2"));
        assertThat(catalogue
                        .keep(open(table("c.csv", rows(List.of("D"), 0, 94))), TestData.SCOPE)
                        .key())
                .as("one of a newer program is not written over")
                .isEqualTo("c");
    }

    @Test
    @DisplayName("DAT-02 a table of digits is kept under its name, with its typefaces")
    void aTableOfDigitsIsKeptUnderItsName() throws IOException {
        OpenedSet opened = open(table("TMNIST_Data.csv", rows(List.of("F", "G"), 15, 10)));
        DataSetDescription kept = catalogue.keep(opened, TestData.SCOPE);

        assertThat(kept.key()).isEqualTo("tmnist_data");
        assertThat(kept.origin()).isEqualTo(Origin.IMPORTED);
        ImageSet images = catalogue.load("tmnist_data", TestData.SCOPE).images();
        assertThat(images.classNames()).isEqualTo(ClassNames.DIGITS);
        assertThat(images.typefaces()).containsExactly("F", "G");
        assertThat(images.className(13)).isEqualTo("3");
    }

    @Test
    void fontsAreASetOfTheirOwn() throws IOException {
        OpenedSet opened;
        try (Workers workers = new Workers("test", 2)) {
            opened = OpenedSets.open(FACES, OpenOptions.DEFAULT, workers, TestData.SCOPE);
        }
        DataSetDescription kept = catalogue.keep(opened, TestData.SCOPE);

        assertThat(opened.report().kind()).isEqualTo("fonts");
        assertThat(opened.report().skipped()).isEmpty();
        assertThat(kept.key()).isEqualTo("faces");
        assertThat(kept.origin()).isEqualTo(Origin.OPENED);
        ImageSet images =
                new DataCatalogue(places).load("faces", TestData.SCOPE).images();
        assertThat(images.size()).isEqualTo(12 * 94);
        assertThat(images.typefaces()).hasSize(12).contains("Chewy Regular");
    }

    @Test
    void fontsThatFailAreListedByNameAndReason() throws IOException {
        Path good = put("good.otf", Files.readAllBytes(FACES.resolve("ComicNeue-Regular.otf")));
        put("bad.ttf", new byte[] {1, 2, 3});
        put("specimen.png", new byte[] {1, 2, 3});

        assertThat(open(good.getParent()).report().skipped())
                .containsExactly("bad.ttf: it is no font that can be read.");
        assertThat(open(good).images().typefaces()).containsExactly("Comic Neue Regular");
    }

    @Test
    void aPreviewShowsTheFirstGlyphs() throws IOException {
        Path csv = table("t.csv", rows(List.of("F", "G", "H"), 0, 94));
        OpenedSets.Preview table = OpenedSets.preview(csv, OpenOptions.DEFAULT, TestData.SCOPE);
        OpenedSets.Preview fonts = OpenedSets.preview(FACES, OpenOptions.DEFAULT, TestData.SCOPE);

        assertThat(table.kind()).isEqualTo("TMNIST table");
        assertThat(table.total()).isBetween(280, 284);
        assertThat(table.first().size()).isEqualTo(OpenedSets.PREVIEW);
        assertThat(fonts.kind()).isEqualTo("fonts");
        assertThat(fonts.total()).isEqualTo(12 * 94);
        assertThat(fonts.first().size()).isEqualTo(OpenedSets.PREVIEW);
        assertThat(fonts.first().typefaces()).containsExactly("Chewy Regular");
    }

    @Test
    void aFolderWithOneTableIsOpenedAndOneWithTwoNamesThem() throws IOException {
        Path folder = table("a.csv", rows(List.of("F"), 0, 94)).getParent();
        put("notes.csv", "a,b\n".getBytes(StandardCharsets.UTF_8));
        assertThat(open(folder).images().size()).isEqualTo(94);

        table("b.csv", rows(List.of("F"), 0, 94));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("own: it holds several tables", "a.csv, b.csv");
    }

    @Test
    void aFileThatIsNoTableSaysWhatWasExpected() throws IOException {
        Path csv = put("other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        Path zip = put("other.zip", new byte[] {'P', 'K', 3, 4, 0});

        assertThatThrownBy(() -> open(csv)).hasMessageContainingAll("other.csv: ", "786 columns", "has 2 columns");
        assertThatThrownBy(() -> OpenedSets.preview(zip, OpenOptions.DEFAULT, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("other.zip: the zip file is cut off or damaged");
    }

    @Test
    void importingStopsWhenCancelled() throws IOException {
        Path csv = table("t.csv", rows(List.of("F"), 0, 94));

        assertThatThrownBy(() -> OpenedSets.open(csv, OpenOptions.DEFAULT, TestData.cancelled()))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> OpenedSets.open(FACES, OpenOptions.DEFAULT, TestData.cancelled()))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    @DisplayName("DAT-07 a font set that names its data set takes the typefaces from there, else from the usual one")
    void aFontSetTakesItsTypefacesFromTheSetItNames() throws IOException {
        catalogue.keep(open(table("mine.csv", rows(List.of("F", "G"), 32, 26))), TestData.SCOPE);
        catalogue.keep(open(table("t.csv", rows(List.of("G", "H"), 0, 94))), TestData.SCOPE);
        String clusters = "\"clusters\": [{\"font_names\": [\"G\"]}], \"charset\": [\"A\", \"!\"]}";

        LoadedSet named = fontSet("{\"source\": \"mine\", " + clusters);
        assertThat(named.images().size()).isEqualTo(1);
        assertThat(named.notes()).containsExactly("The typefaces are those of the data set mine.");
        LoadedSet usual = fontSet("{" + clusters);
        assertThat(usual.images().size()).isEqualTo(2);
        assertThat(usual.notes()).containsExactly("The typefaces are those of the imported TMNIST.");
        for (String unknown : List.of("gone", "digits", "../x")) {
            LoadedSet other = fontSet("{\"source\": \"" + unknown + "\", " + clusters);
            assertThat(other.images().size()).isEqualTo(2);
            assertThat(other.notes())
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains("The data set " + unknown, "font_set.json names");
        }
        assertThat(fontSet("{\"source\": \"alphanumeric\", " + clusters).notes())
                .hasSize(1);
    }

    @Test
    @DisplayName("DAT-07 the file's characters, the good ones or all 94, of the typefaces that the file names only")
    void theCharactersOfAFontSetAreAChoice() throws IOException {
        catalogue.keep(open(table("t.csv", rows(List.of("F", "G", "H"), 0, 94))), TestData.SCOPE);
        Path file = Files.writeString(
                temporary.resolve("font_set.json"),
                "{\"clusters\": [{\"font_names\": [\"F\"]}, {\"font_names\": [\"H\"]}], \"charset\": [\"R\", \"S\", \"a\"]}");

        int[] sizes = {3, 51, 94};
        for (FontSetCharacters characters : FontSetCharacters.values()) {
            LoadedSet set = catalogue.loadFontSet(file, characters, TestData.SCOPE);
            assertThat(set.images().typefaces()).containsExactly("F", "H");
            assertThat(set.images().classNames()).hasSize(sizes[characters.ordinal()]);
            assertThat(set.images().size()).isEqualTo(2 * sizes[characters.ordinal()]);
        }
    }

    private LoadedSet fontSet(String json) throws IOException {
        Path file = Files.writeString(temporary.resolve("font_set.json"), json);
        return catalogue.loadFontSet(file, FontSetCharacters.OF_FILE, TestData.SCOPE);
    }
}
