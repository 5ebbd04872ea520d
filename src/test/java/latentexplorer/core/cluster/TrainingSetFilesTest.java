package latentexplorer.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.FontSetFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingSetFilesTest {
    private static final JobScope SCOPE = JobScope.unattended();

    private record Drawn(Path file, int[] argb, int width, int height) {}

    @TempDir
    private Path folder;

    private Path file;
    private Drawn drawn;
    private final TrainingSetFiles files = new TrainingSetFiles((path, argb, width, height) -> {
        drawn = new Drawn(path, argb, width, height);
        Files.writeString(path, "picture");
    });

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve(TrainingSetFiles.FONT_SET);
    }

    private static TrainingChoice choice(Selection selection) {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.greys(0, 255, 0, 30, 40),
                ChoiceFixture.cluster(0, new int[] {0, 2}, 0.25, 0.5),
                ChoiceFixture.cluster(1, new int[] {4, 1, 3}, 0.125, 0.5, 2));
        return new TrainingChooser((vectors, _) -> ChoiceFixture.measured(vectors))
                .choose(clustering, selection, SCOPE);
    }

    private static TrainingChoice choice() {
        return choice(Selection.NONE.with(0, 1).with(1, 0.7));
    }

    @Test
    @DisplayName("CLU-19 the file has both character keys and the four keys of each cluster")
    void schema() throws IOException {
        files.save(choice(), Optional.of("tmnist"), file, SCOPE);
        JsonNode root = new JsonMapper().readTree(file.toFile());
        JsonNode expected = new JsonMapper().readTree("""
                        {"charset": ["A", "B"], "char_set": ["A", "B"], "source": "tmnist", "clusters": [
                          {"font_names": ["Face A", "Face C"], "font_inds": [0, 2], "font_dists": [0.25, 0.5], "frac": 1.0},
                          {"font_names": ["Face D", "Face B"], "font_inds": [3, 1], "font_dists": [2.0, 0.5],
                           "frac": 0.6666666666666666}]}
                        """);
        assertThat(root).isEqualTo(expected);
        assertThat(Files.readString(file)).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    @DisplayName("CLU-19 reading the file back gives the same typefaces and characters")
    void readBack() throws IOException {
        files.save(choice(), Optional.empty(), file, SCOPE);
        FontSetFile read = FontSetFile.read(file);
        assertThat(read.characters()).isEqualTo(CharacterSet.of("AB"));
        assertThat(read.clusters()).containsExactly(List.of("Face A", "Face C"), List.of("Face D", "Face B"));
        assertThat(Files.readString(file)).doesNotContain("source");
    }

    @Test
    void aClusterOfDuplicatesOnlyIsNotWritten() throws IOException {
        Clustering clustering = ChoiceFixture.clustering(
                ChoiceFixture.greys(7, 7),
                ChoiceFixture.cluster(0, new int[] {0}, 0.1),
                ChoiceFixture.cluster(1, new int[] {1}, 0.1));
        TrainingChoice choice = new TrainingChooser((vectors, _) -> ChoiceFixture.measured(vectors))
                .choose(clustering, Selection.NONE.with(0, 1).with(1, 1).withDuplicates(0), SCOPE);
        files.save(choice, Optional.empty(), file, SCOPE);
        assertThat(FontSetFile.read(file).clusters()).containsExactly(List.of("Face A"));
    }

    @Test
    @DisplayName("CLU-20 the picture has a row for each typeface kept and a column for each character, 28 px each")
    void picture() throws IOException {
        TrainingSetFiles.Saved saved = files.save(choice(), Optional.empty(), file, SCOPE);
        assertThat(drawn.file()).isEqualTo(folder.resolve("font_chars.png")).isEqualTo(saved.picture());
        assertThat(drawn.width()).isEqualTo(28 * 2);
        assertThat(drawn.height()).isEqualTo(28 * 4);
        assertThat(drawn.argb()).hasSize(28 * 2 * 28 * 4);
        assertThat(drawn.argb()[0]).as("Face A is blank: paper").isEqualTo(drawn.argb()[28 * 56 - 1]);
        assertThat(drawn.argb()[3 * 28 * 56]).as("Face B is full of ink: navy").isEqualTo(0xFF000433);
        assertThat(saved.pictureProblem()).isEmpty();
        assertThat(saved.size()).isEqualTo(new TrainingSetSize(2, 4, 2));
    }

    @Test
    void theNameOfThePictureFollowsThatOfTheFontSet() {
        assertThat(TrainingSetFiles.pictureOf(folder.resolve("font_set.json")))
                .isEqualTo(folder.resolve("font_chars.png"));
        assertThat(TrainingSetFiles.pictureOf(folder.resolve("serif.JSON")))
                .isEqualTo(folder.resolve("serif_chars.png"));
        assertThat(TrainingSetFiles.pictureOf(folder.resolve("serif"))).isEqualTo(folder.resolve("serif_chars.png"));
    }

    @Test
    void savingNothingIsRefusedWithASentenceAndLeavesTheOldFile() throws IOException {
        Files.writeString(file, "old");
        assertThatThrownBy(() -> files.save(choice(Selection.NONE), Optional.empty(), file, SCOPE))
                .isInstanceOf(IOException.class)
                .hasMessage("font_set.json was not saved: no typeface is selected.");
        assertThat(file).hasContent("old");
        assertThat(drawn).isNull();
    }

    @Test
    void aFontSetThatCannotBeWrittenLeavesTheOldPicture() throws IOException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("taken"), "");
        Files.writeString(folder.resolve("font_chars.png"), "old");
        assertThatThrownBy(() -> files.save(choice(), Optional.empty(), file, SCOPE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("font_set.json could not be saved");
        assertThat(folder.resolve("font_chars.png")).hasContent("old");
    }

    @Test
    void aPictureThatCannotBeWrittenLeavesAFontSetThatIsComplete() throws IOException {
        IOException full = new IOException("font_chars.png could not be saved: No space left on device.");
        TrainingSetFiles.Saved saved = new TrainingSetFiles((_, _, _, _) -> {
                    throw full;
                })
                .save(choice(), Optional.empty(), file, SCOPE);
        assertThat(saved.pictureProblem()).contains(full);
        assertThat(FontSetFile.read(file).typefaces()).hasSize(4);
    }

    @Test
    void aPictureWithoutMemoryForItLeavesAFontSetThatIsComplete() throws IOException {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        TrainingSetFiles.Saved saved = new TrainingSetFiles((_, _, _, _) -> {
                    throw full;
                })
                .save(choice(), Optional.empty(), file, SCOPE);
        assertThat(saved.pictureProblem()).contains(full);
        assertThat(FontSetFile.read(file).typefaces()).hasSize(4);
    }

    @Test
    void savingThatIsCancelledChangesNothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        JobScope cancelled = new JobScope(cancellation, Progress.NONE);
        TrainingChoice choice = choice();
        assertThatThrownBy(() -> files.save(choice, Optional.empty(), file, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isEmptyDirectory();
    }
}
