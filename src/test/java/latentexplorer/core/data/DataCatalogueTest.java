package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.Workers;
import latentexplorer.core.typeface.Characters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCatalogueTest {
    @TempDir
    private Path temporary;

    private Places places;
    private DataCatalogue catalogue;

    /** Few typefaces instead of the 997, so that the tests are quick: A, B and C. */
    @BeforeEach
    void makeAProgram() throws IOException {
        Path home = temporary.resolve("home");
        places = new Places(home, temporary.resolve("work"), temporary, temporary);
        Files.createDirectories(places.bundledData());
        Files.createDirectories(places.fonts());
        for (String stem : List.of("mnist10k", "fashion10k")) {
            Files.write(
                    places.bundledData().resolve(stem + "-images-idx3-ubyte.gz"),
                    TestData.gzip(TestData.images(20, 1)));
            Files.write(
                    places.bundledData().resolve(stem + "-labels-idx1-ubyte.gz"), TestData.gzip(TestData.labels(20)));
        }
        Files.write(
                places.fonts().resolve("typefaces-images-idx4-ubyte.gz"),
                TestData.gzip(TestData.idx(0x804, 3 * 94 * 784, 3, 94, 28, 28)));
        Files.write(places.fonts().resolve("typefaces-names.txt"), List.of("A", "B", "C"));
        catalogue = new DataCatalogue(places);
    }

    private LoadedSet load(String key) throws IOException {
        return catalogue.load(key, TestData.SCOPE);
    }

    private OpenedSet opened(String folder, int n, String name) throws IOException {
        Path from = Files.createDirectories(temporary.resolve(folder));
        Files.write(from.resolve("train-images-idx3-ubyte"), TestData.images(n, n));
        Files.write(from.resolve("train-labels-idx1-ubyte"), TestData.labels(n));
        Files.write(from.resolve("t10k-images-idx3-ubyte"), TestData.images(2, 99));
        return OpenedSets.open(from, new OpenOptions(name, Inversion.NO), TestData.SCOPE);
    }

    private ImageSet tmnist() {
        // The second typeface has no digit, the first no letter.
        return new ImageSet(
                "tmnist",
                new byte[3 * 784],
                new int[] {16, 15, 32},
                Characters.names(),
                List.of("First", "Second"),
                new int[] {0, 0, 1});
    }

    private void keepTmnist() throws IOException {
        catalogue.keep(
                new DataSetDescription("tmnist", "TMNIST", "a site", "MIT", List.of(), 3, Origin.IMPORTED),
                Path.of("copy.csv"),
                tmnist(),
                LoadedSet.NO_SPLIT,
                TestData.SCOPE);
    }

    @Test
    void theBundledSetsAreListedWithTheirSizes() {
        assertThat(catalogue.list())
                .extracting(DataSetDescription::key)
                .containsExactly("digits-10k", "fashion-10k", "typefaces");
        assertThat(catalogue.list()).extracting(DataSetDescription::size).containsExactly(20, 20, 282);
        assertThat(catalogue.list()).allMatch(set -> set.origin() == Origin.BUNDLED);
    }

    @Test
    void anUnknownKeyNamesTheValidOnes() throws IOException {
        DataSetDescription kept = catalogue.keep(opened("faces", 3, ""), TestData.SCOPE);

        for (String key : List.of("letters", "", "../faces", "/etc", "DIGITS", "a\0.json")) {
            assertThatThrownBy(() -> load(key))
                    .isInstanceOf(UnknownDataSetException.class)
                    .hasMessageContaining("'" + key + "'")
                    .hasMessageContaining(
                            "digits, fashion, digits-10k, fashion-10k, numeric, alphanumeric, typefaces, " + kept.key())
                    .hasMessageContaining("FILE.json");
        }
    }

    @Test
    @DisplayName("DAT-11 a parsed set stays in memory")
    void parsedSetsStayInMemory() throws IOException {
        assertThat(load("typefaces").images()).isSameAs(load("typefaces").images());
        assertThat(load("numeric").images()).isSameAs(load("numeric").images());
    }

    @Test
    void aSetIsReadOnceHoweverManyThreadsAsk() {
        SoftCache cache = new SoftCache();
        AtomicInteger reads = new AtomicInteger();
        ImageSet[] got = new ImageSet[8];
        try (Workers workers = new Workers("test", 4)) {
            workers.forEachShard(8, shard -> {
                try {
                    got[shard] = cache.get(
                                    "digits",
                                    "1",
                                    scope -> {
                                        reads.incrementAndGet();
                                        return new BundledSets(places).load("digits-10k", scope);
                                    },
                                    TestData.SCOPE)
                            .images();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(reads).hasValue(1);
        assertThat(got).containsOnly(got[0]);
    }

    @Test
    void loadingStopsWhenCancelledAndWorksTheNextTime() throws IOException {
        assertThatThrownBy(() -> catalogue.load("digits", TestData.cancelled()))
                .isInstanceOf(CancellationException.class);
        assertThat(load("digits").images().size()).isEqualTo(20);
    }

    @Test
    @DisplayName("numeric and alphanumeric select from the bundled typefaces and say so")
    void selectionsOfTheBundledTypefaces() throws IOException {
        LoadedSet numeric = load("numeric");
        assertThat(numeric.images().size()).isEqualTo(30);
        assertThat(numeric.images().classNames()).isEqualTo(ClassNames.DIGITS);
        assertThat(numeric.images().className(10)).isEqualTo("0");
        assertThat(numeric.images().typeface(10)).contains("B");
        assertThat(numeric.notes()).singleElement().asString().contains("ten digits", "the bundled typefaces");
        byte[] all = load("typefaces").images().pixels();
        assertThat(numeric.images().pixels()[10 * 784 + 5]).isEqualTo(all[(94 + 15) * 784 + 5]);

        LoadedSet alphanumeric = load("alphanumeric");
        assertThat(alphanumeric.images().size()).isEqualTo(3 * 51);
        assertThat(alphanumeric.images().classNames()).hasSize(51);
        assertThat(alphanumeric.notes()).singleElement().asString().contains("51 good", "the bundled typefaces");
        assertThat(alphanumeric.split(1).kind()).isEqualTo(Split.Kind.BY_TYPEFACE);
    }

    @Test
    @DisplayName("numeric and alphanumeric prefer the imported TMNIST, and its ragged typefaces")
    void selectionsOfTheImportedTmnist() throws IOException {
        assertThat(load("numeric").images().size()).isEqualTo(30);
        keepTmnist();

        LoadedSet numeric = load("numeric");
        assertThat(numeric.images().size()).isEqualTo(2);
        assertThat(numeric.images().className(0)).isEqualTo("1");
        assertThat(numeric.images().typefaces()).containsExactly("First");
        assertThat(numeric.notes()).singleElement().asString().contains("the imported TMNIST");
        assertThat(load("alphanumeric").images().typefaces()).containsExactly("First", "Second");

        catalogue.forget("tmnist");
        assertThat(load("numeric").images().size()).isEqualTo(30);
    }

    @Test
    @DisplayName("DAT-07 only typefaces named in the font set appear; missing ones are reported")
    void aFontSetIsADataSet() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("font_set.json"),
                "{\"charset\": [\"R\", \"S\"], \"clusters\": [{\"font_names\": [\"C\", \"X\"]}, {\"font_names\": [\"A\"]}]}");
        LoadedSet set = load(file.toString());

        assertThat(set.images().typefaces()).containsExactly("A", "C");
        assertThat(set.images().classNames()).containsExactly("R", "S");
        assertThat(set.images().size()).isEqualTo(4);
        assertThat(set.description().key()).isEqualTo(file.toString());
        Path typed = Path.of("")
                .toAbsolutePath()
                .relativize(file.resolveSibling("sub").resolve("..").resolve(file.getFileName()));
        assertThat(load(typed.toString()).description().key())
                .as("the same from any working directory")
                .isEqualTo(file.toString());
        assertThat(set.notes()).anyMatch(note -> note.contains("1 of 3 typefaces were not found: X"));
        assertThat(set.notes()).anyMatch(note -> note.contains("the bundled typefaces"));
        assertThat(catalogue
                        .loadFontSet(file, FontSetCharacters.GOOD, TestData.SCOPE)
                        .images()
                        .size())
                .isEqualTo(2 * 51);
        assertThat(catalogue
                        .loadFontSet(file, FontSetCharacters.ALL, TestData.SCOPE)
                        .images()
                        .size())
                .isEqualTo(2 * 94);
    }

    @Test
    @DisplayName("DAT-07 a font set without characters uses the good ones; one without known typefaces is refused")
    void fontSetsWithLittle() throws IOException {
        Path bare = Files.writeString(temporary.resolve("bare.JSON"), "{\"clusters\": [{\"font_names\": [\"C\"]}]}");
        assertThat(load(bare.toString()).images().size()).isEqualTo(51);
        assertThat(load(bare.toString()).notes()).anyMatch(note -> note.contains("names no characters"));

        Path foreign = Files.writeString(temporary.resolve("x.json"), "{\"clusters\": [{\"font_names\": [\"X\"]}]}");
        assertThatThrownBy(() -> load(foreign.toString()))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("x.json", "X");
    }

    @Test
    @DisplayName("an opened set is there the next time, with its split and labels")
    void anOpenedSetIsKept() throws IOException {
        OpenedSet opened = opened("My Faces!", 30, "");
        DataSetDescription kept = catalogue.keep(opened, TestData.SCOPE);

        assertThat(kept.key()).isEqualTo("my-faces");
        assertThat(kept.origin()).isEqualTo(Origin.OPENED);
        DataCatalogue later = new DataCatalogue(places);
        assertThat(later.list()).last().isEqualTo(kept);
        LoadedSet loaded = later.load("my-faces", TestData.SCOPE);
        assertThat(loaded.images().pixels()).isEqualTo(opened.images().pixels());
        assertThat(IntStream.range(0, 32).map(loaded.images()::label).toArray())
                .isEqualTo(IntStream.range(0, 32).map(opened.images()::label).toArray());
        assertThat(loaded.split(1).test()).containsExactly(30, 31);
        assertThat(loaded.description().title()).isEqualTo("My Faces!");
    }

    @Test
    void keptGlyphsKeepTheirTypefaces() throws IOException {
        keepTmnist();
        ImageSet loaded =
                new DataCatalogue(places).load("tmnist", TestData.SCOPE).images();

        assertThat(loaded.typeface(2)).contains("Second");
        assertThat(loaded.className(2)).isEqualTo("A");
    }

    @Test
    void theSameFolderReplacesAndAnotherGetsANumber() throws IOException {
        catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE);
        assertThat(load("x").images().size()).isEqualTo(32);
        assertThat(catalogue.keep(opened("faces", 40, "x"), TestData.SCOPE).key())
                .isEqualTo("x");
        assertThat(load("x").images().size()).isEqualTo(42);
        try (Stream<Path> files = Files.list(places.data().resolve("x"))) {
            assertThat(files).hasSize(3);
        }
        assertThat(catalogue.keep(opened("others", 5, "x"), TestData.SCOPE).key())
                .isEqualTo("x-2");
        assertThat(catalogue.keep(opened("others", 5, "digits"), TestData.SCOPE).key())
                .isEqualTo("digits-2");
        assertThat(catalogue.keep(opened("others", 5, "tmnist"), TestData.SCOPE).key())
                .isEqualTo("tmnist-2");
        assertThat(catalogue
                        .keep(opened("others", 5, "日本.json"), TestData.SCOPE)
                        .key())
                .isEqualTo("images");
    }

    @Test
    void aKeptSetCanBeForgotten() throws IOException {
        catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE);
        catalogue.forget("x");
        catalogue.forget("never-was");

        assertThat(catalogue.keys()).doesNotContain("x");
        assertThat(places.data().resolve("x")).doesNotExist();
        assertThat(temporary.resolve("faces/train-images-idx3-ubyte")).exists();
        assertThatThrownBy(() -> load("x")).isInstanceOf(UnknownDataSetException.class);
    }

    @Test
    void savingThatIsCancelledLeavesTheOldSet() throws IOException {
        catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE);
        OpenedSet other = opened("faces", 40, "x");
        assertThatThrownBy(() -> catalogue.keep(other, TestData.cancelled())).isInstanceOf(CancellationException.class);

        assertThat(new DataCatalogue(places).load("x", TestData.SCOPE).images().size())
                .isEqualTo(32);
    }

    @Test
    void damagedKeptSetsAreNamedAndDoNotHideTheOthers() throws IOException {
        catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE);
        catalogue.keep(opened("others", 5, "y"), TestData.SCOPE);
        Path json = places.data().resolve("x/dataset.json");
        String good = Files.readString(json);
        for (String bad : List.of(
                "",
                "null",
                "{}",
                "not json",
                good.replace("\"title\" :", "\"titel\" :"),
                good.replaceFirst("\"title\" : \"[^\"]*\"", "\"title\" : null"),
                good.replace("\"version\" : 1", "\"version\" : 2"),
                good.replace("\"key\" : \"x\"", "\"key\" : \"z\""),
                good.replace("\"labels\" :", "\"label\" :"),
                good.replace("\"publishedTrain\" : 30", "\"publishedTrain\" : 99"),
                good.replace("\"classNames\" : [ \"0\", ", "\"classNames\" : [ "))) {
            assertThat(bad).isNotEqualTo(good);
            Files.writeString(json, bad, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> new DataCatalogue(places).load("x", TestData.SCOPE))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageStartingWith("dataset.json: ");
            assertThat(catalogue.keys()).contains("y");
        }
    }

    @Test
    void aSetOfANewerProgramSaysSoAndIsNotWrittenOver() throws IOException {
        catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE);
        Path json = places.data().resolve("x/dataset.json");
        String newer =
                Files.readString(json).replace("\"version\" : 1", "\"version\" : 2, \"colours\" : { \"few\" : true }");
        Files.writeString(json, newer, StandardCharsets.UTF_8);

        assertThatThrownBy(() -> new DataCatalogue(places).load("x", TestData.SCOPE))
                .hasMessageContaining("written by a newer version of Latent Explorer (format 2");
        assertThat(catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE).key())
                .isEqualTo("x-2");
        assertThat(json).hasContent(newer);
    }

    @Test
    void aFieldThatIsNotKnownDoesNoHarm() throws IOException {
        catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE);
        Path json = places.data().resolve("x/dataset.json");
        Files.writeString(
                json,
                Files.readString(json).replace("\"version\" : 1", "\"version\" : 1, \"colour\" : 3"),
                StandardCharsets.UTF_8);

        assertThat(new DataCatalogue(places).load("x", TestData.SCOPE).images().size())
                .isEqualTo(32);
    }

    @Test
    void aChangedPixelOfAKeptSetIsFound() throws IOException {
        catalogue.keep(opened("faces", 30, "x"), TestData.SCOPE);
        try (Stream<Path> files = Files.list(places.data().resolve("x"))) {
            Path images = files.filter(file -> file.getFileName().toString().startsWith("images"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(images);
            bytes[500] ^= 1;
            Files.write(images, bytes);
            assertThatThrownBy(() -> new DataCatalogue(places).load("x", TestData.SCOPE))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageContainingAll(images.getFileName().toString(), "checksum");
        }
    }

    @Test
    @DisplayName("DAT-06 once the full set is there it replaces the bundled one, also in memory")
    void theFullSetReplacesTheBundledOne() throws IOException {
        assertThat(load("digits").split(1).kind()).isEqualTo(Split.Kind.BY_IMAGE);
        assertThat(load("digits").description().key()).isEqualTo("digits-10k");
        Path folder = Files.createDirectories(catalogue.folderOf(FullSet.DIGITS));
        Files.write(folder.resolve("train-images-idx3-ubyte"), TestData.images(60, 1));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), TestData.labels(60));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), TestData.gzip(TestData.images(10, 2)));
        assertThat(load("digits").images().size()).isEqualTo(20);
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), TestData.gzip(TestData.labels(10)));

        LoadedSet full = load("digits");
        assertThat(full.images().size()).isEqualTo(70);
        assertThat(full.split(1).kind()).isEqualTo(Split.Kind.PUBLISHED);
        assertThat(full.split(1).train()).hasSize(60);
        assertThat(catalogue.list().getFirst().size()).isEqualTo(70);
        assertThat(catalogue.list().getFirst().origin()).isEqualTo(Origin.FULL);
        assertThat(full.description().key()).isEqualTo("digits");
        assertThat(load("digits-10k").images().size()).isEqualTo(20);
    }
}
