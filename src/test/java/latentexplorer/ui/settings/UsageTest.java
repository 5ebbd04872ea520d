package latentexplorer.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {
    @TempDir
    private Path folder;

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("the.log"), text);
    }

    @Test
    void aLogThatIsNotThereOrEmptyHasNoLines() throws IOException {
        assertThat(Usage.endOf(folder.resolve("none.log"))).isEqualTo("The log is empty.");
        assertThat(Usage.endOf(log(""))).isEmpty();
    }

    @Test
    void aShortLogIsGivenWhole() throws IOException {
        assertThat(Usage.endOf(log("one\ntwo\n"))).isEqualTo("one\ntwo");
    }

    @Test
    void ofManyLinesTheLastTwoHundredAreGiven() throws IOException {
        String[] lines = Usage.endOf(log("x\n".repeat(1000) + "last\n")).split("\n");

        assertThat(lines).hasSize(200);
        assertThat(lines[199]).isEqualTo("last");
    }

    @Test
    void ofLongLinesNoPartOfOneIsGiven() throws IOException {
        String line = "ä" + "b".repeat(1500);
        String text = Usage.endOf(log(String.join("\n", Collections.nCopies(300, line))));

        assertThat(text.split("\n")).hasSizeBetween(40, 43).containsOnly(line);
    }

    @Test
    void clearingKeepsTheLog() throws IOException {
        Path log = log("kept");
        Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/c"), "12345");
        assertThat(Usage.bytes(folder)).isEqualTo(9);

        Usage.clear(folder, log);

        assertThat(Files.exists(log)).isTrue();
        assertThat(Files.exists(folder.resolve("a"))).isFalse();
    }
}
