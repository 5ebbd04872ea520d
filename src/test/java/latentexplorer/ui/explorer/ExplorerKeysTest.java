package latentexplorer.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import latentexplorer.ui.session.KeyHelp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplorerKeysTest {
    @Test
    @DisplayName("EXP-21 the overview lists all keys, each with what it does")
    void theOverviewListsAllKeys() {
        List<KeyHelp.Key> lines = ExplorerKeys.help().keys();
        Set<String> keys = lines.stream()
                .flatMap(line -> Stream.of(line.keys().split(", | and | on |drawing| ")))
                .collect(Collectors.toSet());

        assertThat(keys).contains("Esc", "[", "]", ".", ";", "'", "E", "F", "C", "Space");
        assertThat(keys).contains("Arrows", "Enter", "0", "9", "/", "Ctrl+Z", "Ctrl+Shift+Z");
        assertThat(lines).anyMatch(line -> line.keys().startsWith(", and"));
        assertThat(lines).extracting(KeyHelp.Key::does).noneMatch(String::isBlank);
        assertThat(lines).extracting(KeyHelp.Key::keys).doesNotHaveDuplicates();
    }
}
