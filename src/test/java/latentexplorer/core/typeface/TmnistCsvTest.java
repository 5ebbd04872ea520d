package latentexplorer.core.typeface;

import static latentexplorer.core.typeface.Tables.HEADER;
import static latentexplorer.core.typeface.Tables.pixels;
import static latentexplorer.core.typeface.Tables.quoted;
import static latentexplorer.core.typeface.Tables.row;
import static latentexplorer.core.typeface.Tables.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmnistCsvTest {
    private static final JobScope SCOPE = JobScope.unattended();
    /** As small as a row may be long, so that short texts are cut too. */
    private static final int SMALL = CsvRow.LONGEST;

    @TempDir
    private Path folder;

    private final Workers workers = new Workers("test", 2);

    @AfterEach
    void stop() {
        workers.close();
    }

    private Path put(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path put(String... lines) throws IOException {
        return put("glyphs.csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private ImportedGlyphs read(Path file) throws IOException {
        return new TmnistCsv(file).read(workers, SCOPE);
    }

    private static byte[] pixelsOf(Glyphs glyphs, int i) {
        return Arrays.copyOfRange(glyphs.pixels(), i * Glyphs.PIXELS, (i + 1) * Glyphs.PIXELS);
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write(((String) namesAndContents[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private void assertOnlySkipped(Path file, long number, String... words) throws IOException {
        ImportedGlyphs read = read(file);
        assertThat(read.report().skippedRows()).isEqualTo(1);
        assertThat(read.report().skipped()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(number);
            assertThat(row.reason()).contains(words);
        });
        assertThat(read.report().sentences()).singleElement().asString().startsWith("Row " + number + ": ");
    }

    @Test
    @DisplayName("DAT-02 the glyphs come by typeface and character, whatever the order of the rows")
    void glyphsAreSorted() throws IOException {
        ImportedGlyphs read = read(
                put(HEADER, row("Zeta", "b", pixels(1)), row("Alpha", "~", pixels(2)), row("Zeta", "!", pixels(3))));
        Glyphs glyphs = read.glyphs();

        assertThat(glyphs.typefaces()).containsExactly("Alpha", "Zeta");
        assertThat(IntStream.range(0, 3).map(glyphs::typefaceIndex)).containsExactly(0, 1, 1);
        assertThat(IntStream.range(0, 3).map(glyphs::character)).containsExactly(93, 0, 'b' - '!');
        assertThat(pixelsOf(glyphs, 0)).isEqualTo(pixels(2));
        assertThat(pixelsOf(glyphs, 1)).isEqualTo(pixels(3));
        assertThat(pixelsOf(glyphs, 2)).isEqualTo(pixels(1));
        assertThat(glyphs.characters()).isEqualTo(CharacterSet.of("!b~"));
        assertThat(read.report()).isEqualTo(new ImportReport(3, 2, 2, 0, List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".0", "", ".00", "."})
    @DisplayName("DAT-02 pixels written 0.0 and pixels written 0")
    void bothLayoutsAreRead(String ending) throws IOException {
        byte[] all = new byte[784];
        IntStream.range(0, 784).forEach(p -> all[p] = (byte) (p < 256 ? p : 0));
        byte[] empty = new byte[784];

        Glyphs glyphs = read(put(HEADER, "F,A," + text(all, ending), "F,B," + text(empty, ending)))
                .glyphs();

        assertThat(pixelsOf(glyphs, 0)).isEqualTo(all);
        assertThat(pixelsOf(glyphs, 1)).isEqualTo(empty);
    }

    @Test
    @DisplayName("DAT-02 labels comma and double quote, quoted names and quoted pixels")
    void quotedFieldsAreRead() throws IOException {
        Glyphs glyphs = read(put(
                        HEADER,
                        row("Aa, \"Bb\"", ",", pixels(1)),
                        row("Aa, \"Bb\"", "\"", pixels(2)),
                        row("5\"-Disk", "x", pixels(3)).replace("\"5\"\"-Disk\"", "5\"-Disk"),
                        "\"Two\nlines\",\"q\",\"" + text(pixels(4), "").replace(",", "\",\"") + "\""))
                .glyphs();

        assertThat(glyphs.typefaces()).containsExactly("5\"-Disk", "Aa, \"Bb\"", "Two\nlines");
        assertThat(IntStream.range(0, 4).map(glyphs::character).mapToObj(Characters::at))
                .containsExactly('x', '"', ',', 'q');
        assertThat(pixelsOf(glyphs, 0)).isEqualTo(pixels(3));
        assertThat(pixelsOf(glyphs, 1)).isEqualTo(pixels(2));
        assertThat(pixelsOf(glyphs, 3)).isEqualTo(pixels(4));
    }

    @Test
    @DisplayName("DAT-02 a file of the ten digits only")
    void digitsOnlyAreRead() throws IOException {
        String[] lines = IntStream.range(-1, 10)
                .mapToObj(d -> d < 0 ? HEADER : "F," + d + "," + text(pixels(d), ""))
                .toArray(String[]::new);

        assertThat(read(put(lines)).glyphs().characters()).isEqualTo(CharacterSet.of("0123456789"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aByteOrderMarkAndEitherLineEndDoNoHarm(String lineEnd) throws IOException {
        String[] lines = {HEADER, row("Ä", "A", pixels(1)), row("Ä", "\"", pixels(2)), ""};
        for (String start : new String[] {"", "\uFEFF"}) {
            for (String end : new String[] {"", lineEnd + lineEnd}) {
                String text = start + String.join(lineEnd, lines).stripTrailing() + end;
                ImportedGlyphs read = read(put("marked.csv", text.getBytes(StandardCharsets.UTF_8)));

                assertThat(read.report().skippedRows()).isZero();
                assertThat(read.glyphs().typefaces()).containsExactly("Ä");
                assertThat(pixelsOf(read.glyphs(), 0)).isEqualTo(pixels(2));
                assertThat(pixelsOf(read.glyphs(), 1)).isEqualTo(pixels(1));
            }
        }
    }

    @Test
    @DisplayName("DAT-02 rows of 785 and 787 columns are skipped with their numbers")
    void rowsOfAnotherLengthAreSkipped() throws IOException {
        String good = row("F", "A", pixels(1));
        ImportedGlyphs read = read(put(HEADER, "", good.replaceFirst(",[^,]*$", ""), good, good + ",0.0", "F"));

        assertThat(read.glyphs().size()).isEqualTo(1);
        assertThat(read.report().skipped()).extracting(SkippedRow::number).containsExactly(3L, 5L, 6L);
        assertThat(read.report().sentences())
                .containsExactly(
                        "Row 3: it has 785 columns, 786 were expected (name, label and 784 pixels).",
                        "Row 5: it has 787 columns, 786 were expected (name, label and 784 pixels).",
                        "Row 6: it has 1 column, 786 were expected (name, label and 784 pixels).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "",
                " ",
                "256",
                "256.0",
                "1000",
                "255.5",
                "-1",
                "-0.5",
                "NaN",
                "Infinity",
                "1d",
                "0x1p3",
                "1 2"
            })
    @DisplayName("DAT-02 a row with a pixel that is no number from 0 to 255 is skipped entirely")
    void rowsWithABadPixelAreSkipped(String bad) throws IOException {
        for (int p : new int[] {0, 17, 783}) {
            String[] values = text(pixels(1), ".0").split(",");
            values[p] = bad;
            Path file =
                    put(HEADER, row("F", "A", pixels(2)), "F,B," + String.join(",", values), row("G", "C", pixels(3)));

            assertOnlySkipped(file, 3, "pixel " + (p + 1), bad.isEmpty() ? "empty" : bad);
            Glyphs glyphs = read(file).glyphs();
            assertThat(pixelsOf(glyphs, 0)).isEqualTo(pixels(2));
            assertThat(pixelsOf(glyphs, 1)).isEqualTo(pixels(3));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.75", " 12 ", "1.2e1", "+12", "012.0", "12.00001", "\"12\"", "0012"})
    void otherWaysToWriteANumberAreRead(String twelve) throws IOException {
        String[] values = text(pixels(1), ".0").split(",");
        for (int p : new int[] {0, 400, 783}) {
            values[p] = twelve;
        }
        Glyphs glyphs = read(put(HEADER, "F,A," + String.join(",", values))).glyphs();

        byte[] expected = pixels(1);
        expected[0] = expected[400] = expected[783] = 12;
        assertThat(pixelsOf(glyphs, 0)).isEqualTo(expected);
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsLineOnly() throws IOException {
        String good = row("G", ",", pixels(2));
        for (String broken : List.of(
                "\"F,A," + text(pixels(1), ".0"),
                "\"F\"x,A," + text(pixels(1), ".0"),
                "F,\"A," + text(pixels(1), ".0"),
                "F,A," + text(pixels(1), ".0").replaceFirst(",[^,]*$", ",\"0.0"),
                "F,\"\"\"," + text(pixels(1), ".0"))) {
            Path between = put(HEADER, row("E", "A", pixels(1)), broken, good, row("H", "H", pixels(3)));
            assertOnlySkipped(between, 3, "quote");
            assertThat(read(between).glyphs().typefaces()).containsExactly("E", "G", "H");

            Path atTheEnd = put("end.csv", (HEADER + "\n" + good + "\n" + broken).getBytes(StandardCharsets.UTF_8));
            assertOnlySkipped(atTheEnd, 3, "quote");
        }
    }

    @Test
    void aLineWithoutEndIsCutAndReported() throws IOException {
        ImportedGlyphs read = read(put(HEADER, "x".repeat(3 * CsvRow.LONGEST + 5), row("F", "A", pixels(1))));

        assertThat(read.glyphs().size()).isEqualTo(1);
        assertThat(read.report().skipped()).hasSize(4);
        assertThat(read.report().skipped().getFirst().reason()).contains("longer than 65536 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "AB", " ", "", "10", "\u007F"})
    void labelsThatAreNoneOfThe94AreSkipped(String label) throws IOException {
        Path file = put(HEADER, row("F", "A", pixels(1)), row("F", label, pixels(2)));

        assertOnlySkipped(file, 3, "label", label.isEmpty() ? "empty" : label, "94");
    }

    @Test
    void aSecondGlyphOfTheSameCharacterIsSkipped() throws IOException {
        Path file = put(HEADER, row("F", "A", pixels(1)), row("G", "A", pixels(2)), row("F", "A", pixels(3)));

        assertOnlySkipped(file, 4, "F had the character A before");
        assertThat(pixelsOf(read(file).glyphs(), 0)).isEqualTo(pixels(1));
    }

    @Test
    void aNameMustBeThereAndReadable() throws IOException {
        assertOnlySkipped(put(HEADER, row("F", "A", pixels(1)), row("", "A", pixels(1))), 3, "no name");
        assertOnlySkipped(put(HEADER, row("F", "A", pixels(1)), row(" ", "A", pixels(1))), 3, "no name");
        byte[] latin1 = (HEADER + "\n" + row("F", "A", pixels(1)) + "\n" + row("Ä", "A", pixels(1)))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertOnlySkipped(put("latin1.csv", latin1), 3, "UTF-8");
    }

    @Test
    void typefacesWithMissingGlyphsAreCounted() throws IOException {
        ImportReport report = read(put(
                        HEADER, row("F", "A", pixels(1)), row("G", "A", pixels(2)), row("F", "B", pixels(3))))
                .report();

        assertThat(report.typefaces()).isEqualTo(2);
        assertThat(report.incomplete()).isEqualTo(1);
    }

    @Test
    void moreThanAThousandSkippedRowsAreCounted() throws IOException {
        String[] lines = new String[1_502];
        Arrays.fill(lines, "F,A,1");
        lines[0] = HEADER;
        lines[700] = row("F", "A", pixels(1));
        ImportReport report = read(put(lines)).report();

        assertThat(report.skippedRows()).isEqualTo(1_500);
        assertThat(report.skipped()).hasSize(ImportReport.ROWS_KEPT);
        assertThat(report.sentences()).hasSize(1_001).last().isEqualTo("500 more rows were left out likewise.");
    }

    @Test
    void whatIsNoSuchTableSaysWhatWasExpected() throws IOException {
        assertThatThrownBy(() -> read(put("ID,CLASS", "1,2")))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("glyphs.csv: ")
                .hasMessageContainingAll("786 columns", "name, label and 784 pixels", "has 2 columns");
        assertThatThrownBy(() -> read(put("a.csv", new byte[0]))).hasMessageContaining("a.csv: the file is empty");
        assertThatThrownBy(() -> read(put("b.csv", new byte[100_000]))).hasMessageContaining("is none");
        assertThatThrownBy(() -> read(put(HEADER + ",785", row("F", "A", pixels(1)))))
                .hasMessageContaining("has 787 columns");
        assertThatThrownBy(() -> read(put(HEADER))).hasMessageContaining("no row below the header");
        assertThatThrownBy(() -> read(put(HEADER, "1,2")))
                .hasMessageContainingAll("none of its rows can be used", "Row 2: it has 2 columns");
        assertThatThrownBy(() -> read(folder.resolve("gone.csv"))).hasMessageContaining("gone.csv: there is no such");
        assertThat(new TmnistCsv(put("ID,CLASS", "1,2")).looksRight()).isFalse();
        assertThat(new TmnistCsv(put(HEADER)).looksRight()).isTrue();
    }

    @Test
    void theWordsOfTheHeaderDoNotCount() throws IOException {
        assertThat(read(put(HEADER.replace("names", "\"Schrift, Name\""), row("F", "A", pixels(1))))
                        .glyphs()
                        .size())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("DAT-02 the zip holds one CSV file; what systems put beside it does not count")
    void aZipIsRead() throws IOException {
        String table = HEADER + "\n" + row("F", ",", pixels(1)) + "\n";
        Path file = put("t.zip", zip("__MACOSX/._t.csv", "x", "folder/t.CSV", table, ".DS_Store", "x", "read.me", "x"));

        Glyphs glyphs = read(file).glyphs();

        assertThat(glyphs.typefaces()).containsExactly("F");
        assertThat(pixelsOf(glyphs, 0)).isEqualTo(pixels(1));
        assertThat(read(put("other.zip", zip("94_character_TMNIST", table)))
                        .glyphs()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aZipWithTwoTablesNamesThem() throws IOException {
        assertThatThrownBy(() -> read(put("t.zip", zip("a.csv", HEADER, "b.csv", HEADER))))
                .isInstanceOf(BadFileException.class)
                .hasMessage("t.zip: one CSV file was expected in the zip file, but it holds 2: a.csv, b.csv.");
        assertThatThrownBy(() -> read(put("t.zip", zip()))).hasMessageContaining("t.zip: ");
    }

    @Test
    void aZipThatIsCutOffOrDamagedIsNamed() throws IOException {
        StringBuilder table = new StringBuilder(HEADER).append('\n');
        IntStream.range(0, 94)
                .forEach(c -> table.append(row("F", Characters.names().get(c), pixels(c)))
                        .append('\n'));
        byte[] whole = zip("t.csv", table.toString());
        for (int length : new int[] {10, whole.length / 2, whole.length - 5}) {
            assertThatThrownBy(() -> read(put("t.zip", Arrays.copyOf(whole, length))))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageStartingWith("t.zip: the zip file is cut off or damaged");
        }
        for (int at : new int[] {60, whole.length / 2}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x40;
            assertThatThrownBy(() -> read(put("t.zip", damaged)))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void aTableCompressedWithGzipIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + "\n" + row("F", "A", pixels(1))).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(put("t.csv.gz", bytes.toByteArray())).glyphs().size()).isEqualTo(1);
        byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() - 20);
        assertThatThrownBy(() -> read(put("t.csv.gz", cut)))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void readingStopsWhenCancelledAndSaysHowFarItIs() throws IOException {
        Path file = put(HEADER, row("F", "A", pixels(1)));
        Cancellation cancellation = new Cancellation();
        List<String> said = new ArrayList<>();
        new TmnistCsv(file).read(workers, new JobScope(cancellation, (_, message) -> said.add(message)));
        cancellation.cancel();

        assertThat(said).contains("Reading glyphs.csv");
        assertThatThrownBy(() -> new TmnistCsv(file).read(workers, new JobScope(cancellation, Progress.NONE)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theStartOfATableSaysAboutHowManyThereAre() throws IOException {
        String[] lines = new String[1_001];
        lines[0] = HEADER;
        IntStream.rangeClosed(1, 1_000)
                .forEach(
                        i -> lines[i] = row("Face " + i / 94, Characters.names().get(i % 94), pixels(i)));
        TmnistCsv.Start start = new TmnistCsv(put(lines)).start(24, SCOPE);

        assertThat(start.glyphs().size()).isEqualTo(24);
        assertThat(start.estimate()).isBetween(950, 1_050);
    }

    /** Rows of every kind, cut at every place that the buffers happen to cut, against a reader that knows no buffers. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theResultDependsNeitherOnThreadsNorOnWhereTheTextIsCut(int threads) throws IOException {
        Random random = new Random(threads);
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        TreeMap<String, byte[]> expected = new TreeMap<>();
        int good = 0;
        for (int i = 0; i < 400; i++) {
            String name = random.nextInt(4) == 0 ? "A \"" + i % 17 + "\",\nnext line" : "Face " + i % 23;
            String label = Characters.names().get(random.nextInt(Characters.COUNT));
            byte[] pixels = pixels(random.nextInt());
            String ending = random.nextBoolean() ? ".0" : "";
            if (random.nextInt(20) == 0) {
                text.append("Face,A,1\n");
                continue;
            }
            text.append(quoted(name)).append(',').append(quoted(label)).append(',');
            text.append(text(pixels, ending)).append(random.nextInt(3) == 0 ? "\r\n" : "\n");
            if (expected.putIfAbsent(name + "\u0000" + label, pixels) == null) {
                good++;
            }
        }
        Path file = put("mixed.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        ImportReport first = null;
        try (Workers several = new Workers("several", threads)) {
            for (int buffer : new int[] {SMALL, SMALL + 4_321, 3 * SMALL, 1 << 25}) {
                ImportedGlyphs read = new TmnistCsv(file, buffer).read(several, SCOPE);
                Glyphs glyphs = read.glyphs();
                assertThat(glyphs.size()).isEqualTo(good);
                List<String> keys = new ArrayList<>(expected.keySet());
                for (int i = 0; i < good; i++) {
                    String key = glyphs.typefaces().get(glyphs.typefaceIndex(i)) + "\u0000"
                            + Characters.at(glyphs.character(i));
                    assertThat(key).isEqualTo(keys.get(i));
                    assertThat(pixelsOf(glyphs, i)).isEqualTo(expected.get(key));
                }
                first = first == null ? read.report() : first;
                assertThat(read.report()).isEqualTo(first);
            }
        }
    }

    private static Path data(String name) {
        String data = System.getProperty("latent.data", "");
        Path file = Path.of(data).resolve(name);
        Assumptions.assumeTrue(
                !data.isBlank() && Files.isRegularFile(file), "latent.data names no folder with " + name + ": skipped");
        return file;
    }

    @Test
    @DisplayName("DAT-02 the published layout: 150 typefaces x 94 characters out of a zip")
    void thePublishedLayoutIsRead() throws IOException {
        ImportedGlyphs read = read(data("94_character_TMNIST-150fonts.csv.zip"));

        assertThat(read.report()).isEqualTo(new ImportReport(14_100, 150, 0, 0, List.of(), List.of()));
        assertThat(read.glyphs().characters().size()).isEqualTo(94);
    }

    @Test
    @DisplayName("DAT-02 the published digits: pixels as whole numbers")
    void thePublishedDigitsAreRead() throws IOException {
        ImportedGlyphs read = read(data("TMNIST_Data-150fonts-digits-int.csv.gz"));

        assertThat(read.report()).isEqualTo(new ImportReport(1_500, 150, 0, 0, List.of(), List.of()));
    }

    @Test
    @DisplayName("DAT-02 typefaces with glyphs missing")
    void raggedTypefacesAreRead() throws IOException {
        ImportReport report = read(data("ragged-13fonts.csv.gz")).report();

        assertThat(report.typefaces()).isEqualTo(13);
        assertThat(report.incomplete()).isPositive();
        assertThat(report.skippedRows()).isZero();
    }
}
