package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {
    @Test
    void withoutARecordThereIsNoProgramToStart(@TempDir Path folder) throws IOException {
        assertThat(Launcher.program(folder.resolve("jdk"))).isEmpty();
    }

    @Test
    void aRecordOfAJdkThatIsGoneNamesNoProgram(@TempDir Path folder) throws IOException {
        Path record =
                Files.writeString(folder.resolve("jdk"), folder.resolve("gone").toString());

        assertThat(Launcher.program(record)).isEmpty();
    }

    @Test
    void theRecordedJdkHasAProgram(@TempDir Path folder) throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        Path record = Files.writeString(folder.resolve("jdk"), home.toString());

        assertThat(Launcher.program(record))
                .hasValueSatisfying(
                        program -> assertThat(program).startsWith(home).isExecutable());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "``                            | ``",
                "help                          | help",
                "train  --epochs   3           | train;--epochs;3",
                "data open \"my fonts/a b\"    | data;open;my fonts/a b",
                "data open 'my \"fonts\"'      | data;open;my \"fonts\"",
                "open a\\ b                    | open;a b",
                "open C:\\data\\x              | open;C:\\data\\x",
                "say \"a \\\"b\\\" c\"         | say;a \"b\" c",
                "say ''                        | say;",
                "open pre'mid dle'post         | open;premid dlepost",
            })
    void splitsAsAShellDoes(String line, String words) {
        List<String> expected =
                words == null || words.isEmpty() && line.isBlank() ? List.of() : List.of(words.split(";", -1));
        assertThat(Launcher.split(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"an unclosed 'quote here", "an unclosed \"quote here"})
    void takesAnUnclosedQuoteToTheEndOfTheLine(String line) {
        assertThat(Launcher.split(line)).containsExactly("an", "unclosed", "quote here");
    }
}
