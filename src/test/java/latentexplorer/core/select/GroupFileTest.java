package latentexplorer.core.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.file.BadFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupFileTest {
    private static final Groups GROUPS = Groups.none("digits", 100, "abc")
            .with(new Group("Nice \"ones\"", Selection.of(0, 1, 2, 9, 50, 51)))
            .with(new Group(" Late ", Selection.of(99)));

    @TempDir
    private Path folder;

    @Test
    void groupsComeBackAsTheyWere() throws IOException {
        Path file = folder.resolve("mine" + GroupFile.EXTENSION);
        GroupFile.write(file, GROUPS);
        byte[] first = Files.readAllBytes(file);
        Groups read = GroupFile.read(file);
        GroupFile.write(file, read);

        assertThat(read).isEqualTo(GROUPS);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8))
                .contains("\"0-2 9 50-51\"")
                .contains("\"Late\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "latent-explorer-groups|latent-explorer-embedding|format",
                "\"version\" : 1|\"version\" : 2|newer version",
                "0-2 9|0-2 x|runs of numbers",
                "0-2 9|2-0 9|ascending runs below 100",
                "\"99\"|\"100\"|ascending runs below 100",
                "\"99\"|\"\"|at least one image",
                "\"Late\"|\" \"|needs a name",
                "\"Late\"|\"Nice \\\\\"ones\\\\\"\"|Two groups are called",
                "\"digits\"|7|dataset",
                "{|[|JSON",
            })
    void aFileThatIsNotSoundIsNamedWithWhatIsWrong(String sound, String unsound, String said) throws IOException {
        Path file = folder.resolve("bad" + GroupFile.EXTENSION);
        GroupFile.write(file, GROUPS);
        String text = Files.readString(file);
        Files.writeString(file, text.replace(sound, unsound.replace("\\\\", "\\")));

        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> GroupFile.read(file))
                .withMessageContaining("bad.groups.json")
                .withMessageContaining(said);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatExceptionOfType(BadFileException.class)
                .isThrownBy(() -> GroupFile.read(folder.resolve("none.groups.json")))
                .withMessageContaining("no such file");
    }

    @Test
    void groupsOfOtherImagesAreRefusedWithASentence() {
        assertThat(GROUPS.mismatch("digits", 100, "abc")).isEmpty();
        assertThat(GROUPS.mismatch("digits", 100, "")).isEmpty();
        assertThat(GROUPS.mismatch("fashion", 100, "abc").orElseThrow())
                .contains("100 images of digits")
                .contains("fashion");
        assertThat(GROUPS.mismatch("digits", 70_000, "abc").orElseThrow()).contains("70,000");
        assertThat(GROUPS.mismatch("digits", 100, "def").orElseThrow()).contains("changed since");
    }

    @Test
    void namesAreTakenOnce() {
        assertThat(GROUPS.with(new Group("Late", Selection.of(1))).groups()).hasSize(2);
        assertThat(GROUPS.renamed("Late", "Later").named("Later")).isPresent();
        assertThat(GROUPS.without("Late").groups()).hasSize(1);
        assertThat(GROUPS.freeName()).isEqualTo("Group 3");
        assertThat(GROUPS.with(new Group("Group 4", Selection.of(1))).freeName())
                .isEqualTo("Group 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GROUPS.renamed("Late", "Nice \"ones\""))
                .withMessageContaining("Two groups");
        assertThatIllegalArgumentException().isThrownBy(() -> new Group("x".repeat(101), Selection.of(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Group("x", Selection.EMPTY));
    }

    private static Embedding map() {
        return new Embedding(
                "PCA",
                Map.of(),
                0,
                "digits",
                100,
                "m.model",
                "hash",
                new float[] {0, 1, 2},
                new float[] {0, 5, 10},
                new float[] {1, 2, 3, 6, 0.1f, -1e-9f},
                2,
                new int[] {1, 9, 50});
    }

    @Test
    void theMeanOfAGroupIsThatOfItsCodesOnTheMap() {
        GroupMean mean = GroupMean.of(new Group("g", Selection.of(1, 2, 9)), map());

        assertThat(mean.code()).containsExactly(2, 4);
        assertThat(mean.sentence()).isEqualTo("mean of 2 images, 1 more are not on this map");
        assertThat(GroupMean.of(new Group("g", Selection.of(9)), map()).code()).containsExactly(3, 6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupMean.of(new Group("g", Selection.of(2)), map()))
                .withMessageContaining("\"g\"");
    }

    @Test
    void aSelectionIsATableWithNamesAndCodes() throws IOException {
        PointLabels labels =
                new PointLabels(List.of("a,b", "c"), new int[] {0, 1, -1}, List.of("Abel"), new int[] {0, 0, 0});
        SelectionTable table = new SelectionTable(
                map(), labels, List.of(new Group("one", Selection.of(9)), new Group("two", Selection.of(9))));
        Path file = folder.resolve("selection.csv");

        table.write(file, Selection.of(1, 2, 9, 50));

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "image,label,typeface,groups,x,y,code_0,code_1",
                        "1,\"a,b\",Abel,,0.0,0.0,1.0,2.0",
                        "9,c,Abel,one; two,0.5,0.5,3.0,6.0",
                        "50,,Abel,,1.0,1.0,0.1,-1.0E-9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.write(file, Selection.EMPTY))
                .withMessageContaining("Nothing is selected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.write(file, Selection.of(7)))
                .withMessageContaining("on this map");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> table.write(full(), new int[] {0, 1, 2}))
                .withMessageContaining("No space left");
        assertThat(Files.readAllLines(file)).hasSize(4);
    }

    private static OutputStream full() {
        return new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                throw new IOException("No space left on device");
            }
        };
    }
}
