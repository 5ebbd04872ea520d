package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import latentexplorer.core.file.BadFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxFileTest {
    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("some-images"), content);
    }

    private void assertRefused(byte[] content, IdxKind kind, String... words) throws IOException {
        for (byte[] bytes : new byte[][] {content, TestData.gzip(content)}) {
            assertThatThrownBy(() -> IdxFile.read(file(bytes), kind, TestData.SCOPE))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageStartingWith("some-images: ")
                    .hasMessageContainingAll(words);
        }
    }

    @Test
    @DisplayName("DAT-01 a file is read the same, compressed or not, whatever its name")
    void gzipIsToldByContent() throws IOException {
        byte[] content = TestData.idx(0x803, 3 * 784, 3, 28, 28);
        byte[] pixels = Arrays.copyOfRange(content, 16, content.length);

        for (byte[] bytes : new byte[][] {content, TestData.gzip(content)}) {
            Path file = file(bytes);
            assertThat(IdxFile.count(file, IdxKind.IMAGES)).isEqualTo(3);
            assertThat(IdxFile.sniff(file)).contains(IdxKind.IMAGES);
            assertThat(IdxFile.read(file, IdxKind.IMAGES, TestData.SCOPE).values())
                    .isEqualTo(pixels);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.idx", "out.idx.gz"})
    void whatIsWrittenIsReadAgain(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] values = Arrays.copyOfRange(TestData.images(2 * 94, 1), 16, 16 + 2 * 94 * 784);
        new IdxFile(IdxKind.TYPEFACES, 2, values).write(file, TestData.SCOPE);

        assertThat(IdxFile.isGzip(file)).isEqualTo(name.endsWith(".gz"));
        assertThat(IdxFile.read(file, IdxKind.TYPEFACES, TestData.SCOPE).values())
                .isEqualTo(values);
        assertThat(Files.readAllBytes(file)).hasSizeGreaterThan(0);
    }

    @Test
    void theHeaderIsWrittenAsPublished() throws IOException {
        Path file = folder.resolve("labels");
        new IdxFile(IdxKind.LABELS, 2, new byte[] {7, 9}).write(file, TestData.SCOPE);

        assertThat(Files.readAllBytes(file)).containsExactly(0, 0, 8, 1, 0, 0, 0, 2, 7, 9);
    }

    @Test
    void indicesKeepAllIntegers() throws IOException {
        int[] indices = {-1, 0, 255, 256, 281_059, Integer.MAX_VALUE, Integer.MIN_VALUE};
        Path file = folder.resolve("indices");
        IdxFile.ofIndices(indices).write(file, TestData.SCOPE);

        assertThat(IdxFile.read(file, IdxKind.INDICES, TestData.SCOPE).toInts()).isEqualTo(indices);
    }

    @Test
    void aFileOfNoImagesIsReadAsSuch() throws IOException {
        assertThat(IdxFile.read(file(TestData.idx(0x803, 0, 0, 28, 28)), IdxKind.IMAGES, TestData.SCOPE)
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("DAT-01 a truncated file is named with what was promised and what is there")
    void aTruncatedFileIsNamed() throws IOException {
        assertRefused(TestData.idx(0x803, 784 + 10, 2, 28, 28), IdxKind.IMAGES, "cut off", "2 images", "1,568", "794");
        assertRefused(TestData.idx(0x801, 0, 5), IdxKind.LABELS, "cut off", "5 labels");
        assertRefused(Arrays.copyOf(TestData.idx(0x803, 0, 2, 28, 28), 9), IdxKind.IMAGES, "cut off", "header");
        assertRefused(new byte[] {0, 0}, IdxKind.IMAGES, "only 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 12, 30, 1000, 2000})
    @DisplayName("DAT-01 a truncated compressed file is named")
    void aTruncatedCompressedFileIsNamed(int length) throws IOException {
        Path file = file(Arrays.copyOf(TestData.gzip(TestData.images(3, 5)), length));

        assertThatThrownBy(() -> IdxFile.read(file, IdxKind.IMAGES, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("some-images: ")
                .hasMessageContaining("cut off")
                .hasMessageNotContaining("null");
    }

    @Test
    @DisplayName("DAT-01 damaged compressed data is named")
    void damagedCompressedDataIsNamed() throws IOException {
        byte[] bytes = TestData.gzip(TestData.images(3, 5));
        bytes[bytes.length - 6] ^= 1;

        assertThatThrownBy(() -> IdxFile.read(file(bytes), IdxKind.IMAGES, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    @DisplayName("DAT-01 trailing bytes are named")
    void trailingBytesAreNamed() throws IOException {
        assertRefused(TestData.idx(0x803, 785, 1, 28, 28), IdxKind.IMAGES, "more data follows", "1 images");
    }

    @Test
    @DisplayName("DAT-01 a wrong magic number is named with the right one")
    void aWrongMagicIsNamed() throws IOException {
        assertRefused(TestData.idx(0x12345678, 784, 1, 28, 28), IdxKind.IMAGES, "00 00 08 03", "12 34 56 78");
        assertRefused(TestData.idx(0x801, 5, 5), IdxKind.IMAGES, "(images)", "00 00 08 01 (labels)");
        assertRefused("GIF89a and more".getBytes(), IdxKind.LABELS, "47 49 46 38");
    }

    @Test
    @DisplayName("DAT-01 sizes that cannot be are refused without taking memory")
    void absurdSizesTakeNoMemory() throws IOException {
        assertRefused(TestData.idx(0x803, 784, 0x80000000, 28, 28), IdxKind.IMAGES, "2,147,483,648 images");
        assertRefused(TestData.idx(0x803, 784, -1, 28, 28), IdxKind.IMAGES, "4,294,967,295 images");
        assertRefused(TestData.idx(0x803, 784, 2_700_000, 28, 28), IdxKind.IMAGES, "cut off", "2,700,000 images");
        assertRefused(TestData.idx(0x801, 3, Integer.MAX_VALUE - 8), IdxKind.LABELS, "cut off");
    }

    @Test
    @DisplayName("DAT-01 images of another size are named")
    void otherSizesAreNamed() throws IOException {
        assertRefused(TestData.idx(0x803, 1024, 1, 32, 32), IdxKind.IMAGES, "n x 28 x 28", "1 x 32 x 32");
        assertRefused(TestData.idx(0x804, 784, 1, 1, 28, 28), IdxKind.TYPEFACES, "n x 94 x 28 x 28", "1 x 1 x 28");
    }

    @Test
    @DisplayName("DAT-01 an empty or missing file is named")
    void anEmptyFileIsNamed() throws IOException {
        assertRefused(new byte[0], IdxKind.IMAGES, "empty", "images");
        assertThatThrownBy(() -> IdxFile.read(folder.resolve("gone"), IdxKind.IMAGES, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("gone", folder.toString());
    }

    @Test
    @DisplayName("DAT-01 images and labels of different number are named")
    void differentCountsAreNamed() throws IOException {
        Path images = file(TestData.images(3, 1));
        Path labels = Files.write(folder.resolve("some-labels"), TestData.labels(4));

        assertThatThrownBy(() -> LabelledIdx.read(images, labels, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("some-labels", "3 labels", "some-images", "are 4");
    }

    @Test
    void readingStopsWhenCancelled() throws IOException {
        Path file = file(TestData.images(3, 1));

        assertThatThrownBy(() -> IdxFile.read(file, IdxKind.IMAGES, TestData.cancelled()))
                .isInstanceOf(CancellationException.class);
    }
}
