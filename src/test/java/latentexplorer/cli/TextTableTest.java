package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private final TextTable table = new TextTable(List.of("name", "epochs"));

    @Test
    void numbersStandToTheRight() {
        table.add(List.of("a long one", "7"));
        table.add(List.of("b", "-"));
        assertThat(table.lines()).containsExactly("name        epochs", "a long one       7", "b                -");
        assertThat(new TextTable(List.of("name")).lines()).containsExactly("name");
    }

    @Test
    void csvIsQuotedWhereItHasToBe() {
        table.add(List.of("a, \"b\"\nc", "7"));
        assertThat(table.csv()).containsExactly("name,epochs", "\"a, \"\"b\"\"\nc\",7");
        assertThatThrownBy(() -> table.add(List.of("one"))).isInstanceOf(IllegalArgumentException.class);
    }
}
