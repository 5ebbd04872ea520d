package latentexplorer.core.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import latentexplorer.core.file.Archive;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingFileTest {
    @TempDir
    Path folder;

    private static Embedding embedding() {
        try (Workers workers = new Workers("test", 1)) {
            return new PcaEmbedder().embed(PcaEmbedderTest.codes(20, 3), workers, JobScope.unattended());
        }
    }

    private Path written() throws IOException {
        Path file = folder.resolve("a.embedding");
        EmbeddingFile.write(file, embedding());
        return file;
    }

    @Test
    @DisplayName("EMB-04 an embedding read back is the same, so that nothing is computed again")
    void readBack() throws IOException {
        Embedding map = embedding();
        Embedding read = EmbeddingFile.read(written());
        assertThat(read)
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                .isEqualTo(map);
        assertThat(read.parameters().keySet())
                .containsExactlyElementsOf(map.parameters().keySet());
        assertThat(EmbeddingFile.mismatch(read, 60, "abc")).isEmpty();
    }

    private static Embedding known() {
        int[] labels = new int[20];
        int[] typefaceOf = new int[20];
        Arrays.setAll(labels, i -> i % 3 - 1);
        Arrays.setAll(typefaceOf, i -> i % 2);
        PointLabels names = new PointLabels(List.of("a", "b"), labels, List.of("Serif", "Sans, \"bold\""), typefaceOf);
        return embedding()
                .with(
                        names,
                        new Provenance(
                                new MapSpace.Images(50, 0.8),
                                "d1d2",
                                Optional.of(new MapSample(20, 60, 7)),
                                1.5,
                                Optional.of(new MapQuality(20, 9, 0.9, 0.8, 0.7, Double.NaN)),
                                Map.of("openblas", "0.3.30")));
    }

    @Test
    @DisplayName("EMB-04 labels, typefaces, sample, space, duration and quality are read back")
    void provenanceReadBack() throws IOException {
        Path file = folder.resolve("known.embedding");
        EmbeddingFile.write(file, known());
        assertThat(EmbeddingFile.read(file))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> Double.compare(a, b) == 0, Double.class)
                .isEqualTo(known());
    }

    @Test
    void aFileOfVersionOneIsReadWithoutWhatItDoesNotSay() throws IOException {
        Path old = changed(entries -> {
            String json = new String(entries.get("embedding.json"), StandardCharsets.UTF_8)
                    .replaceFirst("\"version\" : 2", "\"version\" : 1")
                    .replaceFirst("(?s),\\s*\"made\".*", "}");
            entries.put("embedding.json", json.getBytes(StandardCharsets.UTF_8));
        });
        Embedding read = EmbeddingFile.read(old);
        assertThat(read.size()).isEqualTo(20);
        assertThat(read.provenance()).isEqualTo(Provenance.UNKNOWN);
        assertThat(read.labels().known()).isFalse();
    }

    @Test
    void provenanceThatCannotBeIsNamed() throws IOException {
        assertBadField("\"kind\" : \"codes\"", "\"kind\" : \"dreams\"", "\"made.space.kind\" should be");
        assertBadField("\"seconds\" : null", "\"seconds\" : \"long\"", "\"made.seconds\" should be a number");
        Path file = folder.resolve("known.embedding");
        EmbeddingFile.write(file, known());
        Archive archive = Archive.read(file);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : List.of("embedding.json", "positions.bin", "codes.bin", "ids.bin", "labels.bin")) {
            entries.put(name, archive.entry(name));
        }
        Archive.write(file, entries);
        assertBad(file, "the entry typefaces.bin is missing");
        int[] labels = new int[20];
        labels[4] = 2;
        entries.put("labels.bin", Archive.bytes(labels));
        entries.put("typefaces.bin", Archive.bytes(new int[20]));
        Archive.write(file, entries);
        assertBad(file, "labels.bin should hold numbers from -1 to 1, but number 4 is 2");
    }

    @Test
    void theSameEmbeddingGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(written());
        Path again = folder.resolve("b.embedding");
        EmbeddingFile.write(again, EmbeddingFile.read(folder.resolve("a.embedding")));
        assertThat(Files.readAllBytes(again)).isEqualTo(first);
    }

    @Test
    @DisplayName("EMB-04 another image set or model is detected and computing anew is offered")
    void mismatches() {
        Embedding map = embedding();
        for (int other : new int[] {0, 57, 59, 61}) {
            assertThat(EmbeddingFile.mismatch(map, other, "abc").orElseThrow())
                    .contains("60 images of digits", "holds " + other, "compute the embedding anew");
        }
        assertThat(EmbeddingFile.mismatch(map, 60, "other").orElseThrow()).contains("another model", "a.model");
    }

    @Test
    void filesThatAreNoEmbeddingAreNamed() throws IOException {
        Path file = folder.resolve("x.embedding");
        assertBad(file, "there is no such file");
        Files.createDirectory(file);
        assertBad(file, "it is a folder");
        Files.delete(file);
        Files.writeString(file, "no zip");
        assertBad(file, "should be a zip archive");
        byte[] whole = Files.readAllBytes(written());
        for (int length : new int[] {30, 200, whole.length / 2}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> EmbeddingFile.read(file)).isInstanceOf(BadFileException.class);
        }
        for (String entry : new String[] {"embedding.json", "positions.bin", "codes.bin", "ids.bin"}) {
            assertBad(changed(entries -> entries.remove(entry)), "the entry " + entry + " is missing");
        }
    }

    @Test
    void sizesAndValuesThatCannotBeAreNamed() throws IOException {
        assertBad(changed(e -> e.put("positions.bin", new byte[7])), "positions.bin should hold 40 values of 4 bytes");
        assertBad(changed(e -> e.put("codes.bin", new byte[8])), "codes.bin should hold 60 values");
        assertBad(changed(e -> e.put("ids.bin", new byte[8])), "ids.bin should hold 20 values");
        assertBad(changed(e -> e.put("ids.bin", new byte[80])), "number 1 is 0");
        float[] nan = new float[60];
        nan[7] = Float.NaN;
        assertBad(changed(e -> e.put("codes.bin", Archive.bytes(nan))), "codes.bin holds a value that is no number");
        assertBadField("latent-explorer-embedding", "latent-explorer-model", "\"format\" should be");
        assertBadField("\"version\" : 2", "\"version\" : 9", "written by a newer version");
        assertBadField("\"points\" : 20", "\"points\" : -1", "\"points\" should be a whole number from 0");
        assertBadField("\"points\" : 20", "\"points\" : 19", "positions.bin should hold 38 values");
        assertBadField("\"latentSize\" : 3", "\"latentSize\" : 0", "\"latentSize\" should be");
        for (int latentSize : new int[] {4, 65_536}) {
            assertBadField(
                    "\"latentSize\" : 3",
                    "\"latentSize\" : " + latentSize,
                    "codes.bin should hold " + 20 * latentSize + " values");
        }
        assertBad(
                changed(entries -> {
                    String json = new String(entries.get("embedding.json"), StandardCharsets.UTF_8)
                            .replace("\"points\" : 20", "\"points\" : 20000000")
                            .replace("\"latentSize\" : 3", "\"latentSize\" : 65536");
                    entries.put("embedding.json", json.getBytes(StandardCharsets.UTF_8));
                }),
                "positions.bin should hold 40000000 values of 4 bytes, 160000000 in all, but holds 160");
        assertBadField("\"images\" : 60", "\"images\" : 57", "\"images\" should be more than 57");
        assertBadField("\"images\" : 60,", "", "\"images\" should be a whole number of at least 0 but is missing");
        assertBadField(
                "\"hash\"", "\"hush\"", "embedding.json: the field \"model.hash\" should be a text but is missing");
        assertBadField("\"components\" : \"2\"", "\"components\" : 2", "\"parameters.components\" should be a text");
    }

    private void assertBadField(String old, String changed, String message) throws IOException {
        assertBad(
                changed(entries -> {
                    String json = new String(entries.get("embedding.json"), StandardCharsets.UTF_8);
                    assertThat(json).contains(old);
                    entries.put("embedding.json", json.replace(old, changed).getBytes(StandardCharsets.UTF_8));
                }),
                message);
    }

    private Path changed(Consumer<Map<String, byte[]>> change) throws IOException {
        Archive archive = Archive.read(written());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (String name : new String[] {"embedding.json", "positions.bin", "codes.bin", "ids.bin"}) {
            entries.put(name, archive.entry(name));
        }
        change.accept(entries);
        Path file = folder.resolve("changed.embedding");
        Archive.write(file, entries);
        return file;
    }

    private static void assertBad(Path file, String part) {
        assertThatThrownBy(() -> EmbeddingFile.read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith(file.getFileName() + ": ")
                .hasMessageContaining(part);
    }
}
