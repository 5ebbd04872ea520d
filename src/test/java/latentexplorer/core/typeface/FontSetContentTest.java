package latentexplorer.core.typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import latentexplorer.core.file.AtomicFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FontSetContentTest {
    @TempDir
    private Path folder;

    private static FontSetContent content(String... names) {
        return new FontSetContent(
                CharacterSet.of("~\"A\\"),
                List.of(new FontSetContent.Cluster(
                        List.of(names), IntStream.range(0, names.length).toArray(), new double[names.length], 1)),
                Optional.empty());
    }

    /** Takes some bytes, then says what a full disk says. */
    private static OutputStream limited(int bytes) {
        return new OutputStream() {
            private int left = bytes;

            @Override
            public void write(int b) throws IOException {
                if (left-- == 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }

    @Test
    void awkwardNamesAndCharactersSurvive() throws IOException {
        String[] names = {"Ünïcode \"quoted\"", "back\\slash", "表", "tab\tand\nline"};
        Path file = folder.resolve("new").resolve("font_set.json");
        content(names).write(file);
        FontSetFile read = FontSetFile.read(file);
        assertThat(read.typefaces()).containsExactly(names);
        assertThat(read.characters()).isEqualTo(CharacterSet.of("\"A\\~"));
    }

    @Test
    void aDiskThatFillsHalfWayLeavesTheOldFileAndASentence() throws IOException {
        Path file = folder.resolve("font_set.json");
        content("Old").write(file);
        FontSetContent many =
                content(IntStream.range(0, 100).mapToObj(i -> "Face " + i).toArray(String[]::new));
        assertThatThrownBy(() -> AtomicFile.write(file, _ -> many.writeTo(limited(200))))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " could not be saved: No space left on device.");
        assertThat(FontSetFile.read(file).typefaces()).containsExactly("Old");
        assertThat(names()).isEqualTo("font_set.json");
    }

    @Test
    void aFullDeviceLeavesTheOldFileAndASentence() throws IOException {
        Path device = Path.of("/dev/full");
        assumeTrue(Files.exists(device), "this system has no /dev/full: skipped");
        Path file = folder.resolve("font_set.json");
        content("Old").write(file);
        assertThatThrownBy(() -> AtomicFile.write(file, _ -> {
                    try (OutputStream full = Files.newOutputStream(device)) {
                        content("New").writeTo(full);
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + " could not be saved: ");
        assertThat(FontSetFile.read(file).typefaces()).containsExactly("Old");
        assertThat(names()).isEqualTo("font_set.json");
    }

    private String names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).collect(Collectors.joining(" "));
        }
    }

    @Test
    void noTypefaceIsRefusedWithASentence() {
        assertThatThrownBy(() -> content().write(folder.resolve("font_set.json")))
                .isInstanceOf(IOException.class)
                .hasMessage("font_set.json was not saved: no typeface is selected.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void listsOfUnequalLengthAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FontSetContent.Cluster(List.of("A"), new int[2], new double[1], 1));
    }
}
