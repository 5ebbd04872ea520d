package latentexplorer.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mine, mine.x",
        "/home/me/set.json_Dense(PCA(25)), home-me-set.json_Dense(PCA(25)).x",
        "../../etc/passwd, etc-passwd.x",
        "'', model.x",
        "..., model.x",
    })
    void makesAFileNameOfAnyName(String name, String file) throws IOException {
        assertThat(NewFile.in(folder.resolve("deep/er"), name, ".x"))
                .isEqualTo(folder.resolve("deep/er").resolve(file));
        assertThat(folder.resolve("deep/er")).isDirectory();
    }

    @Test
    void cutsWhatIsTooLong() throws IOException {
        assertThat(NewFile.in(folder, "a".repeat(400), ".x").getFileName().toString())
                .hasSize(152);
    }

    @Test
    void countsOn() throws IOException {
        for (String each : new String[] {"a.x", "a-2.x", "a-3.x"}) {
            assertThat(NewFile.in(folder, "a", ".x").getFileName()).hasToString(each);
            Files.createFile(folder.resolve(each));
        }
    }

    @Test
    void namesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("in-the-way"));
        assertThatThrownBy(() -> NewFile.in(file, "a", ".x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
    }
}
