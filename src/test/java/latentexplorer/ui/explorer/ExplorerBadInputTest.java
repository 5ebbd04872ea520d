package latentexplorer.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit is said, and leaves everything as it was. */
class ExplorerBadInputTest {
    @TempDir
    Path folder;

    private final Fixture explorer = new Fixture(new DirectJobs());
    private final ExplorerModel model = explorer.model;
    private final ExplorerController controller = explorer.controller;

    /** Something of everything: a slot, a selection, a filter. */
    private Exhibit busy() {
        controller.openMap(Path.of("digits.embedding"));
        pick(2);
        controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));
        controller.rooms().filter().typed("1");
        return model.exhibitProperty().get();
    }

    private void assertAsBefore(Exhibit before) {
        assertThat(model.exhibitProperty().get()).isSameAs(before);
        assertThat(model.vacancyProperty().get()).isNull();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(explorer.session.embeddingProperty().get()).isSameAs(before.map());
        assertThat(explorer.session.modelProperty().get()).isSameAs(before.model());
        assertThat(explorer.session.dataSetProperty().get()).isSameAs(before.data());
        assertThat(model.map().frames()).contains(new RoleFrame(2, Roles.SOURCE));
        assertThat(explorer.session.selectionProperty().get().stream()).containsExactly(4);
        assertThat(model.filter().sentenceProperty().get()).isEqualTo("4 of 12 shown");
    }

    private void pick(int point) {
        controller.pick(new MapPick(point, MapPick.Kind.PLAIN));
    }

    private String told() {
        return String.join(
                "\n", explorer.session.notices().stream().map(Notice::sentence).toList());
    }

    @ParameterizedTest
    @CsvSource({"large.embedding, 17", "repainted.embedding, has changed since"})
    void aMapOfOtherImagesLeavesTheOneOnShowAndOffersToMakeItAnew(String file, String why) {
        Exhibit before = busy();

        controller.openMap(Path.of(file));

        assertAsBefore(before);
        assertThat(model.staleProperty().get().sentence()).contains(file + " is not shown", why);

        model.staleProperty().get().makeAnew().run();
        assertThat(model.making().openProperty().get()).isTrue();
        controller.openMap(Path.of("turned.embedding"));
        assertThat(model.staleProperty().get()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "gone.embedding, There is no data set gone",
        "broken.embedding, should be 12 but is 7",
        "wide.embedding, its codes have 2 values and those of Dense wide have 3"
    })
    void whatCannotBeOpenedLeavesTheMapOnShow(String file, String why) {
        Exhibit before = busy();

        controller.openMap(Path.of(file));

        assertAsBefore(before);
        assertThat(told()).contains(why);
    }

    @Test
    void aModelWhoseCodesAreWiderThanTheMapsIsSaidInPlaceAtTheStart() {
        controller.openMap(Path.of("wide.embedding"));

        assertThat(model.exhibitProperty().get()).isNull();
        assertThat(model.vacancyProperty().get().sentence()).contains("wide.embedding", "2 values", "have 3");
    }

    @Test
    void withoutADecoderTheInputsAreShownAndNothingIsDecoded() {
        controller.openMap(Path.of("orphan.embedding"));
        pick(2);
        controller.pick(new MapPick(7, MapPick.Kind.SECONDARY));
        controller.hover(5);

        assertThat(model.lookProperty().get().reconstruction()).isNull();
        assertThat(model.experiment().pathsProperty().get()).isEmpty();
        assertThat(controller.rooms().experiment().results()).isEmpty();
        assertThat(model.map().frames()).hasSize(2);

        controller.rooms().filter().cyclePicture();
        assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.RECONSTRUCTION);
        controller.rooms().taking().openExperiment(folder.resolve("none.experiment.json"));
        assertThat(told()).contains("The experiment was not opened");
        assertThat(model.map().frames()).hasSize(2);
    }

    @Test
    void theSameImageInEverySlotOfBothExperiments() {
        controller.openMap(Path.of("digits.embedding"));
        for (Role role : Role.values()) {
            for (int times = 0; times < 12; times++) {
                controller.rooms().experiment().fill(role, new Slot.OfImage(3));
            }
        }
        assertThat(controller.rooms().experiment().results()).isPresent();
        controller.rooms().experiment().toggleExperiment();

        assertThat(model.experiment().pathsProperty().get())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.measures().latentLength()).isZero());
        assertThat(told()).isEmpty();
    }

    @Test
    void onlyASinglePictureIsTakenForInside() throws IOException {
        File notes =
                Files.writeString(folder.resolve("notes.txt"), "no picture").toFile();
        File wrong =
                Files.writeString(folder.resolve("seven.png"), "no picture").toFile();
        assertThat(controller.openPicture(List.of(wrong))).as("without a map").isFalse();
        Exhibit before = busy();

        assertThat(controller.openPicture(List.of(notes))).isFalse();
        assertThat(controller.openPicture(List.of(wrong, wrong))).isFalse();
        assertThat(controller.openPicture(List.of())).isFalse();
        assertThat(model.pageProperty().get()).isEqualTo(SidePage.EXPERIMENT);

        assertThat(controller.openPicture(List.of(wrong))).isTrue();
        assertThat(model.pageProperty().get()).isEqualTo(SidePage.INSIDE);
        assertThat(told()).contains("seven.png", "not a PNG or JPEG");
        assertAsBefore(before);
    }

    @Test
    void groupsThatAreNoneOrWithoutAMapAreSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.groups.json"), "{");
        controller.openGroups(file);
        assertThat(model.showing().groupsProperty().get().groups()).isEmpty();

        Exhibit before = busy();
        controller.openGroups(file);
        assertThat(told()).contains("a.groups.json");
        assertAsBefore(before);
    }

    @Test
    void aMapIsTakenFromTheWallWithAllThatHungOnIt() {
        busy();
        controller.hover(5);
        controller.rooms().compare().toggle();

        controller.openModel(Path.of("unmapped.model"));

        assertThat(model.lookProperty().get()).isNull();
        assertThat(model.experiment().pathsProperty().get()).isEmpty();
        assertThat(model.experiment().previewProperty().getValue()).isFalse();
        assertThat(model.map().hoveredProperty().get()).isNegative();
        assertThat(model.map().raisedProperty().get()).isNegative();
        assertThat(explorer.session.hoveredProperty().get()).isNegative();
        assertThat(explorer.session.selectionProperty().get().isEmpty())
                .as("the images are the same: what is selected stays for their next map")
                .isFalse();
        controller.rooms().selecting().typed("r");
        controller.rooms().groups().typed("g");
        controller.rooms().experiment().typed("t");
        controller.rooms().inside().typed("i");
        assertThat(controller.rooms().filter().typed("1")).isFalse();
        assertThat(model.map().frames()).isEmpty();
    }
}
