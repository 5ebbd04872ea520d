package latentexplorer.core.typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentexplorer.core.file.BadFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontSetFileTest {
    @TempDir
    private Path folder;

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("font_set.json"), json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset", "char_set"})
    @DisplayName("DAT-07 either key of the characters is read")
    void eitherKeyIsRead(String key) throws IOException {
        FontSetFile set = FontSetFile.read(file("{\"" + key + "\": [\"R\", \"A\"], \"clusters\": ["
                + "{\"font_names\": [\"X\", \"Y\"], \"font_inds\": [1, 2], \"frac\": 0.5},"
                + "{\"font_names\": [\"Z\", \"X\"]}]}"));

        assertThat(set.characters()).isEqualTo(CharacterSet.of("AR"));
        assertThat(set.typefaces()).containsExactly("X", "Y", "Z");
        assertThat(set.clusters()).hasSize(2);
    }

    @Test
    void aFileThatBreaksOffIsToldInTheUsersWords() {
        assertThatThrownBy(() -> FontSetFile.read(file("{\"clusters\": [")))
                .isInstanceOf(BadFileException.class)
                .hasMessageEndingWith("(start marker at line: 1, column: 14).")
                .hasMessageNotContainingAny("REDACTED", "Source", "StreamReadFeature");
    }

    @Test
    void charactersMayBeMissing() throws IOException {
        FontSetFile set = FontSetFile.read(file("{\"clusters\": [{\"font_names\": [\"X\"]}]}"));

        assertThat(set.characters().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("DAT-07 a font set may name the data set whose typefaces it means")
    void theSourceIsRead() throws IOException {
        String clusters = "\"clusters\": [{\"font_names\": [\"X\"]}]}";

        assertThat(FontSetFile.read(file("{\"source\": \"tmnist\", " + clusters))
                        .source())
                .isEqualTo("tmnist");
        assertThat(FontSetFile.read(file("{" + clusters)).source()).isNull();
        assertThat(FontSetFile.read(file("{\"source\": null, " + clusters)).source())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | JSON",
                "'' | clusters",
                "{} | clusters",
                "[1] | clusters",
                "{\"clusters\": []} | at least one typeface",
                "{\"clusters\": [{}]} | clusters[0].font_names",
                "{\"clusters\": [{\"font_names\": [1]}]} | texts only",
                "{\"clusters\": [{\"font_names\": [\"X\"]}], \"charset\": [\"ä\"]} | charset",
                "{\"clusters\": [{\"font_names\": [\"X\"]}], \"source\": 3} | source",
                "{\"clusters\": [{\"font_names\": [\"X\"]}], \"char_set\": \"A\"} | char_set"
            })
    void badFilesAreNamedWithTheField(String json, String field) throws IOException {
        Path file = file(json);

        assertThatThrownBy(() -> FontSetFile.read(file))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("font_set.json: ")
                .hasMessageContaining(field);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> FontSetFile.read(folder.resolve("gone.json")))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("gone.json");
    }
}
