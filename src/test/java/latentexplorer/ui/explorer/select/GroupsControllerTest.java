package latentexplorer.ui.explorer.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Group;
import latentexplorer.core.select.GroupFile;
import latentexplorer.core.select.Groups;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsControllerTest {
    private final Wall wall = new Wall(new DirectJobs());

    @TempDir
    private Path folder;

    @BeforeEach
    void hang() {
        wall.hang("digits");
    }

    @AfterEach
    void close() {
        wall.close();
    }

    private void select(int... images) {
        BitSet bits = new BitSet();
        IntStream.of(images).forEach(bits::set);
        wall.session.selectionProperty().set(bits);
    }

    private void make(String name, int... images) {
        select(images);
        assertThat(wall.grouping.typed("g")).isTrue();
        String made = wall.showing.groupsProperty().get().groups().getLast().name();
        assertThat(wall.grouping.rename(made, name)).isTrue();
    }

    private List<String> names() {
        return wall.groups.groupsProperty().get().stream().map(GroupEntry::name).toList();
    }

    private String message() {
        return wall.groups.messageProperty().get();
    }

    @Test
    void theSelectionBecomesAGroup() {
        select(1, 5, 9);
        wall.grouping.make();

        GroupEntry entry = wall.groups.groupsProperty().get().getFirst();
        assertThat(entry.name()).isEqualTo("Group 1");
        assertThat(entry.sentence()).isEqualTo("3 images");
        assertThat(entry.examples()).containsExactly(1, 5, 9);
        assertThat(wall.showing.groupsProperty().get().named("Group 1")).isPresent();

        wall.undo.undo();
        assertThat(names()).isEmpty();
        wall.undo.redo();
        assertThat(names()).containsExactly("Group 1");
    }

    @Test
    void withoutASelectionItSaysHowToMakeOne() {
        wall.grouping.make();

        assertThat(names()).isEmpty();
        assertThat(wall.groups.refusedProperty().get()).isTrue();
        assertThat(message()).contains("Shift");
    }

    @Test
    void renamingRefusesNamesThatAreTakenOrNone() {
        make("Fives", 1, 2);
        make("Sixes", 3);

        assertThat(wall.grouping.rename("Sixes", "Fives")).isFalse();
        assertThat(message()).contains("Two groups are called \"Fives\"");
        assertThat(wall.grouping.rename("Sixes", "  ")).isFalse();
        assertThat(message()).contains("needs a name");
        assertThat(names()).containsExactly("Fives", "Sixes");
        assertThat(wall.grouping.rename("Sixes", " Sixes ")).isTrue();
    }

    @Test
    void deletingIsTakenBack() {
        make("Fives", 1, 2);
        wall.grouping.delete("Fives");
        assertThat(names()).isEmpty();

        wall.undo.undo();
        assertThat(names()).containsExactly("Fives");
    }

    @Test
    void aGroupIsSelectedAddedAndTakenAway() {
        make("Fives", 1, 2);
        select(7);
        wall.grouping.select("Fives", Combine.GROW);
        assertThat(wall.selected()).containsExactly(1, 2, 7);
        wall.grouping.select("Fives", Combine.SHRINK);
        assertThat(wall.selected()).containsExactly(7);
        wall.grouping.select("Fives", Combine.REPLACE);
        assertThat(wall.selected()).containsExactly(1, 2);
        wall.undo.undo();
        assertThat(wall.selected()).containsExactly(7);

        wall.grouping.replace("Fives");
        assertThat(wall.groups.groupsProperty().get().getFirst().examples()).containsExactly(7);
    }

    @Test
    void theMeanOfAGroupFillsASlotAndSaysWhatIsMissing() {
        make("Fives", 2, 4, 9);
        wall.grouping.useMean("Fives", Role.A);
        assertThat(wall.filled).containsExactly(new Wall.Filled(Role.A, new Slot.OfCode(new float[] {5}, "Fives")));
        assertThat(message()).isEqualTo("A: “Fives”, mean of 3 images.");

        wall.hang("digits", 1, 2, 4);
        assertThat(wall.groups.groupsProperty().get().getFirst().sentence()).isEqualTo("3 images, 1 not on this map");
        wall.grouping.useMean("Fives", Role.TARGET);
        assertThat(wall.filled.getLast())
                .isEqualTo(new Wall.Filled(Role.TARGET, new Slot.OfCode(new float[] {3}, "Fives")));
        assertThat(message()).isEqualTo("Target: “Fives”, mean of 2 images, 1 more are not on this map.");

        wall.hang("digits", 0, 1);
        wall.grouping.useMean("Fives", Role.C);
        assertThat(wall.filled).hasSize(2);
        assertThat(wall.groups.refusedProperty().get()).isTrue();
        assertThat(message()).contains("None of the images of \"Fives\"");
    }

    @Test
    void otherImagesHaveOtherGroupsAndTheFirstComeBack() {
        make("Fives", 1, 2);
        wall.hang("fashion");
        assertThat(names()).isEmpty();
        make("Shoes", 4);

        wall.hang("digits");
        assertThat(names()).containsExactly("Fives");
        wall.hang("fashion");
        assertThat(names()).containsExactly("Shoes");
    }

    @Test
    void groupsAreSavedAndLoaded() {
        make("Fives", 1, 2);
        make("Sixes", 3, 4, 5);
        wall.dialogs.answer = folder.resolve("mine.groups.json");
        wall.grouping.save();
        assertThat(wall.dialogs.suggested).isEqualTo("digits.groups.json");
        wall.grouping.delete("Fives");
        wall.grouping.rename("Sixes", "Others");

        wall.grouping.load();

        assertThat(names()).containsExactly("Others", "Fives", "Sixes");
        assertThat(message()).isEqualTo("2 groups loaded from mine.groups.json.");
        wall.undo.undo();
        assertThat(names()).containsExactly("Others");
    }

    @Test
    void groupsOfOtherImagesAreRefusedWithTheReason() throws IOException {
        Path file = folder.resolve("theirs.groups.json");
        Group group = new Group("Shoes", Selection.of(1, 2));
        GroupFile.write(file, Groups.none("fashion", 70_000, "").with(group));

        wall.grouping.load(file);

        assertThat(names()).isEmpty();
        assertThat(wall.groups.refusedProperty().get()).isTrue();
        assertThat(message()).contains("theirs.groups.json", "70,000 images of fashion", "12 images of digits");
        assertThat(wall.session.notices()).extracting(Notice::sentence).anyMatch(s -> s.contains("70,000"));

        GroupFile.write(file, Groups.none("digits", Wall.IMAGES, "0815").with(group));
        wall.grouping.load(file);
        assertThat(names()).isEmpty();
        assertThat(message()).contains("looked otherwise");
    }

    @Test
    void filesThatAreNoneOfGroupsAreRefused() throws IOException {
        Path file = folder.resolve("bad.groups.json");
        Files.writeString(file, "{\"format\": \"something\"");
        wall.grouping.load(file);
        assertThat(message()).contains("bad.groups.json");
        assertThat(names()).isEmpty();

        wall.grouping.load(folder.resolve("gone.groups.json"));
        assertThat(message()).contains("no such file");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() throws IOException {
        make("Fives", 1, 2);
        Path noFolder = Files.createFile(folder.resolve("file"));
        wall.dialogs.answer = noFolder.resolve("mine.groups.json");
        wall.grouping.save();

        assertThat(wall.session.notices()).extracting(Notice::kind).contains(Notice.Kind.PROBLEM);
    }

    @Test
    void withoutAMapThereIsNothingToDo() {
        make("Fives", 1, 2);
        wall.showing.exhibitProperty().set(null);
        assertThat(names()).isEmpty();
        assertThat(wall.groups.openProperty().get()).isFalse();
        wall.grouping.make();
        wall.grouping.save();
        wall.grouping.useMean("Fives", Role.A);
        wall.grouping.load(folder.resolve("a.groups.json"));
        assertThat(message()).contains("Open the images");

        wall.hang("digits");
        assertThat(names()).containsExactly("Fives");
    }
}
