package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

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
