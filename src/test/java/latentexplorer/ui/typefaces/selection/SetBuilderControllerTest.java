package latentexplorer.ui.typefaces.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.NearDuplicates;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingSetSize;
import latentexplorer.core.typeface.FontSetFile;
import latentexplorer.ui.session.Notice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetBuilderControllerTest {
    @TempDir
    private Path folder;

    private final BuilderFixture fixture = new BuilderFixture();
    private final SetBuilderModel model = fixture.model;
    private final SetBuilderController controller = fixture.controller();

    private void select(double first, double second) {
        fixture.select(now -> now.with(0, first).with(1, second));
    }

    private Notice lastNotice() {
        return fixture.session.notices().getLast();
    }

    private Path fontSet(String json) throws IOException {
        return Files.writeString(folder.resolve("other.json"), json);
    }

    @Test
    @DisplayName("CLU-18 the numbers follow the chosen typefaces")
    void counts() {
        assertThat(model.sizeProperty().get()).isEqualTo(TrainingSetSize.NONE);
        select(1, 0.5);
        assertThat(model.sizeProperty().get()).isEqualTo(new TrainingSetSize(2, 15, 4));
        fixture.select(Selection::cleared);
        assertThat(model.sizeProperty().get().typefaces()).isZero();
    }

    @Test
    void diversityFollowsTheChoiceAndTheTypefacesAreMeasuredOnce() {
        assertThat(fixture.measurements).isZero();
        select(0.1, 0.1);
        assertThat(model.diversityProperty().get().chosen()).isEqualTo(60 / 255.0 * 56, within(1e-4));
        double all = model.diversityProperty().get().all();
        select(1, 1);
        assertThat(model.diversityProperty().get().all()).isEqualTo(all);
        assertThat(fixture.measurements).isEqualTo(1);
        fixture.select(now -> now.cleared().with(2, 0.1));
        assertThat(model.diversityProperty().get()).as("one typeface").isNull();
        assertThat(model.measuringProperty().get()).isFalse();
    }

    @Test
    void duplicatesAreLeftOutAndTakenInAgain() {
        select(1, 1);
        controller.leaveOutDuplicates(true);
        assertThat(fixture.selection.selectionProperty().get().duplicates())
                .isEqualTo(NearDuplicates.DEFAULT_THRESHOLD);
        assertThat(model.sizeProperty().get().typefaces()).isEqualTo(18);
        assertThat(model.duplicatesProperty().get()).isEqualTo(2);
        controller.leaveOutDuplicates(false);
        assertThat(model.sizeProperty().get().typefaces()).isEqualTo(20);
        controller.undo();
        assertThat(model.sizeProperty().get().typefaces()).isEqualTo(18);
        controller.redo();
        assertThat(model.sizeProperty().get().typefaces()).isEqualTo(20);
    }

    @Test
    void aThresholdThatIsTriedChangesNoSelection() {
        select(1, 1);
        controller.leaveOutDuplicates(true);
        Selection before = fixture.selection.selectionProperty().get();
        controller.tryThreshold(0.03);
        assertThat(model.thresholdProperty().get()).isEqualTo(0.03);
        assertThat(model.duplicatesProperty().get()).isGreaterThan(2);
        assertThat(fixture.selection.selectionProperty().get()).isEqualTo(before);
        controller.useThreshold(0.03);
        assertThat(model.sizeProperty().get().typefaces())
                .isEqualTo(20 - model.duplicatesProperty().get());
        controller.undo();
        assertThat(model.thresholdProperty().get()).isEqualTo(NearDuplicates.DEFAULT_THRESHOLD);
    }

    @Test
    void theThresholdIsRememberedWhileItIsSwitchedOff() {
        select(1, 1);
        controller.useThreshold(0.02);
        controller.leaveOutDuplicates(false);
        controller.leaveOutDuplicates(true);
        assertThat(fixture.selection.selectionProperty().get().duplicates()).isEqualTo(0.02);
    }

    @Test
    void theOrderOfKeepingGoesThroughTheSelection() {
        select(0.5, 0.5);
        controller.keep(KeepOrder.RANDOM);
        assertThat(fixture.selection.selectionProperty().get().order()).isEqualTo(KeepOrder.RANDOM);
        controller.keep(KeepOrder.RANDOM);
        controller.undo();
        assertThat(fixture.selection.selectionProperty().get().order()).isEqualTo(KeepOrder.LEAST_TYPICAL);
    }

    @Test
    void comparesWithAnotherFontSetFromThenOn() throws IOException {
        select(0.2, 0);
        fixture.answer = Optional.of(fontSet(
                "{\"char_set\": [\"R\"], \"clusters\": [{\"font_names\": [\"Face 19\", \"Face 11\", \"Nobody\"]}]}"));
        controller.compare();
        assertThat(model.comparisonProperty().get().entered()).containsExactly("Face 18");
        assertThat(model.comparisonProperty().get().left()).containsExactly("Face 11");
        assertThat(model.comparisonProperty().get().unknown()).containsExactly("Nobody");
        select(1, 0);
        assertThat(model.comparisonProperty().get().left()).isEmpty();
        assertThat(model.comparisonProperty().get().kept()).isEqualTo(2);
        controller.endComparison();
        assertThat(model.comparisonProperty().get()).isNull();
    }

    @Test
    void aFontSetThatCannotBeReadIsToldInPlaceAndTheFormerComparisonStays() throws IOException {
        select(1, 0);
        fixture.answer =
                Optional.of(fontSet("{\"charset\": [\"R\"], \"clusters\": [{\"font_names\": [\"Face 11\"]}]}"));
        controller.compare();
        fontSet("{\"clusters\": [");
        controller.compare();
        assertThat(model.comparisonProblemProperty().get()).startsWith("other.json: a font set in JSON was expected");
        assertThat(lastNotice().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(model.comparisonProperty().get().kept()).isEqualTo(1);
        fixture.answer = Optional.empty();
        controller.compare();
        assertThat(model.comparisonProblemProperty().get()).isNotEmpty();
        controller.endComparison();
        assertThat(model.comparisonProblemProperty().get()).isEmpty();
    }

    @Test
    void aFontSetOfUnknownTypefacesOnlyIsComparedToo() throws IOException {
        select(0.1, 0);
        fixture.answer = Optional.of(fontSet("{\"clusters\": [{\"font_names\": [\"Nobody\"]}]}"));
        controller.compare();
        assertThat(model.comparisonProperty().get().unknown()).containsExactly("Nobody");
        assertThat(model.comparisonProperty().get().entered()).hasSize(1);
    }

    @Test
    @DisplayName("CLU-19 CLU-20 saving writes both files, and the set is at once a data set to train on")
    void save() throws IOException {
        select(1, 0.5);
        Path file = folder.resolve("font_set.json");
        fixture.answer = Optional.of(file);
        controller.save();
        assertThat(FontSetFile.read(file).typefaces()).hasSize(15);
        assertThat(folder.resolve("font_chars.png")).hasContent("112 x 420");
        assertThat(fixture.session.fontSetProperty().get()).isEqualTo(file);
        assertThat(fixture.questions).isEmpty();
        assertThat(lastNotice().sentence())
                .isEqualTo("Saved " + file + " with 15 typefaces, and the picture font_chars.png beside it."
                        + " Training can use it now.");
        assertThat(model.savingProperty().get()).isFalse();
    }

    @Test
    void savingAgainUnderTheSameNameIsToldToThoseWhoFollowIt() {
        select(1, 0);
        fixture.answer = Optional.of(folder.resolve("font_set.json"));
        controller.save();
        List<Path> told = new ArrayList<>();
        fixture.session.fontSetProperty().subscribe((_, now) -> told.add(now));
        controller.save();
        assertThat(told).containsExactly(null, folder.resolve("font_set.json"));
    }

    @Test
    @DisplayName("CLU-19 asks before it overwrites the picture, and saves nothing when the user does not agree")
    void asksBeforeThePictureIsReplaced() throws IOException {
        select(1, 0);
        Files.writeString(folder.resolve("font_chars.png"), "mine");
        fixture.answer = Optional.of(folder.resolve("font_set.json"));
        fixture.agrees = false;
        controller.save();
        assertThat(fixture.questions).singleElement().asString().contains("font_chars.png");
        assertThat(folder.resolve("font_set.json")).doesNotExist();
        assertThat(folder.resolve("font_chars.png")).hasContent("mine");
        fixture.agrees = true;
        controller.save();
        assertThat(folder.resolve("font_chars.png")).hasContent("112 x 280");
    }

    @Test
    void aNameWithoutExtensionGetsOneAndAsksBeforeItOverwrites() throws IOException {
        select(1, 0);
        Files.writeString(folder.resolve("serif.json"), "mine");
        fixture.answer = Optional.of(folder.resolve("serif"));
        fixture.agrees = false;
        controller.save();
        assertThat(folder.resolve("serif.json")).hasContent("mine");
        fixture.agrees = true;
        controller.save();
        assertThat(FontSetFile.read(folder.resolve("serif.json")).typefaces()).hasSize(10);
        assertThat(folder.resolve("serif_chars.png")).exists();
    }

    @Test
    void nothingSelectedIsNotSavedAndSaysSo() {
        fixture.answer = Optional.of(folder.resolve("font_set.json"));
        controller.save();
        select(0, 0);
        controller.save();
        assertThat(folder).isEmptyDirectory();
        assertThat(lastNotice().sentence()).contains("select a cluster first");
        assertThat(fixture.session.fontSetProperty().get()).isNull();
    }

    @Test
    void aFontSetThatCannotBeWrittenIsNoDataSet() throws IOException {
        select(1, 0);
        Path file = folder.resolve("font_set.json");
        Files.createDirectory(file);
        Files.writeString(file.resolve("taken"), "");
        fixture.answer = Optional.of(file);
        controller.save();
        assertThat(lastNotice().sentence())
                .startsWith("The training set could not be saved: ")
                .contains("font_set.json");
        assertThat(fixture.session.fontSetProperty().get()).isNull();
        assertThat(model.savingProperty().get()).isFalse();
    }

    @Test
    void aFullDiskAfterTheFontSetSaysWhatWasSavedAndWhatWasNot() throws IOException {
        select(1, 0);
        Path file = folder.resolve("font_set.json");
        fixture.answer = Optional.of(file);
        fixture.pictures = (picture, _, _, _) -> {
            throw new IOException(picture + " could not be saved: No space left on device.");
        };
        controller.save();
        assertThat(lastNotice().kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(lastNotice().sentence())
                .startsWith(file + " with 10 typefaces was saved and can be trained on, but not the picture")
                .endsWith("No space left on device.");
        assertThat(FontSetFile.read(file).typefaces()).hasSize(10);
        assertThat(fixture.session.fontSetProperty().get()).isEqualTo(file);
    }
}
