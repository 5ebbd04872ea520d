package latentexplorer.core.analogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.file.BadFileException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("new").resolve(ScoreFile.NAME);
    }

    private static KeptScore kept(String hash, Group group, double error) {
        Tally tally = new Tally(2000, error, 0.01, 0.05, 300.5);
        Tally baseline = new Tally(2000, 0.04, 0, 0.005, 500);
        return new KeptScore(
                "VAE, \"32\"",
                hash,
                "typefaces",
                93718,
                850,
                new AnalogyScore(
                        group,
                        tally,
                        baseline,
                        new Tally(2000, 0.05, 0, 0, 510),
                        new Tally(2000, 0.004, 0.9, 1, 1),
                        List.of(
                                new AnalogyScore.CharacterScore(",", tally),
                                new AnalogyScore.CharacterScore("ß", tally)),
                        997,
                        -7));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        assertThat(ScoreFile.readIfThere(file)).isEqualTo(ScoreBook.EMPTY);
        ScoreBook book = ScoreBook.EMPTY.with(kept("h1", Group.SEEN, 0.03)).with(kept("h1", Group.UNSEEN, 0.06));
        ScoreFile.write(file, book);
        byte[] once = Files.readAllBytes(file);
        assertThat(ScoreFile.readIfThere(file)).isEqualTo(book);
        ScoreFile.write(file, ScoreFile.readIfThere(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
    }

    @Test
    void theLatestScoreOfAModelHolds() {
        KeptScore later = kept("h1", Group.SEEN, 0.02);
        ScoreBook book = ScoreBook.EMPTY
                .with(kept("h1", Group.SEEN, 0.03))
                .with(kept("h2", Group.SEEN, 0.05))
                .with(kept("h1", Group.UNSEEN, 0.03))
                .with(later);
        assertThat(book.scores()).hasSize(3);
        assertThat(book.find("h1", "typefaces", 93718, Group.SEEN)).isEqualTo(Optional.of(later));
        assertThat(book.find("h1", "typefaces", 10, Group.SEEN)).isEmpty();
        assertThat(book.of(Group.SEEN)).hasSize(2);
        assertThat(book.without(later).of(Group.SEEN))
                .extracting(KeptScore::modelHash)
                .containsExactly("h2");
        assertThat(later.gain()).isEqualTo(0.5);
    }

    @Test
    void theTableHoldsTheBaselinesAndIsQuotedAsCsv() {
        List<KeptScore> scores = List.of(kept("h1", Group.UNSEEN, 0.03));
        assertThat(ScoreTable.answers(scores).csv().lines())
                .hasSize(5)
                .contains("\"VAE, \"\"32\"\"\",typefaces,unseen,850,997.0,-7,analogy,2000,0.0100,0.0500,300.5,0.030000")
                .anyMatch(line -> line.contains("own-reconstruction,2000,0.9000"));
        assertThat(ScoreTable.byCharacter(scores).csv().lines()).anyMatch(line -> line.contains(",\",\",2000,"));
        assertThat(ScoreTable.answers(scores).text().lines())
                .hasSize(5)
                .allMatch(line -> line.indexOf("typefaces") > 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|not readable as JSON",
                "{\"format\": \"other\"}|should be \"latent-explorer-analogies\"",
                "{\"format\": \"latent-explorer-analogies\", \"version\": 9}|newer version",
                "{\"format\": \"latent-explorer-analogies\", \"version\": 1}|\"scores\" should be a list",
                "{\"format\": \"latent-explorer-analogies\", \"version\": 1, \"scores\": [{\"characters\": [],"
                        + " \"group\": \"both\"}]}|\"seen\" or \"unseen\" but is \"both\"",
            })
    void aDamagedFileIsNamedWithItsField(String text, String said) throws IOException {
        Path bad = folder.resolve(ScoreFile.NAME);
        Files.writeString(bad, text);
        assertThatThrownBy(() -> ScoreFile.readIfThere(bad))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining(ScoreFile.NAME)
                .hasMessageContaining(said);
    }
}
