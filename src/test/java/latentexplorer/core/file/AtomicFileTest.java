package latentexplorer.core.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void makesTheFolderAndReplacesTheOldContent() throws IOException {
        Path file = folder.resolve("a").resolve("b.txt");
        AtomicFile.write(file, out -> out.write("old".getBytes(UTF_8)));
        AtomicFile.write(file, out -> out.write("new".getBytes(UTF_8)));

        assertThat(file).hasContent("new");
    }

    @Test
    void aDiskThatFillsUpLeavesTheOldFileAndNoRest() throws IOException {
        Path file = folder.resolve("model.bin");
        Files.writeString(file, "old");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("model.bin")
                .hasMessageContaining("No space left on device");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path notAFolder = folder.resolve("file");
        Files.writeString(notAFolder, "");

        assertThatThrownBy(() -> AtomicFile.write(notAFolder.resolve("x.model"), out -> out.write(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("x.model")
                .hasMessageContaining("could not be saved");
    }
}
