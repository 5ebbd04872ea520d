package latentexplorer.ui.typefaces.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.Work;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.widget.Ink;
import latentexplorer.ui.widget.Raster;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FacesControllerTest {
    private static final Credits CREDITS = name ->
            name.startsWith("A") ? Optional.of(new Credits.Credit("Family A", "OFL-1.1", "(c) A")) : Optional.empty();

    private final FacesModel model = new FacesModel();
    private final Session session = new Session();

    private FacesController controller(Work<ImageSet> source) {
        return new FacesController(model, session, new DirectJobs(), new SampleFaceSets(source), _ -> CREDITS);
    }

    private FacesController opened(String... names) {
        FacesController controller = controller(_ -> SampleFaces.of(names));
        model.windowProperty().set(new GalleryWindow(300, 200, 1, 56, 0));
        controller.open();
        return controller;
    }

    @Test
    void nothingIsReadBeforeTheWorkspaceShowsAndThenOnce() {
        AtomicInteger reads = new AtomicInteger();
        controller(_ -> {
            reads.incrementAndGet();
            return SampleFaces.of("Alpha");
        });
        assertThat(reads).hasValue(0);
        session.workspaceProperty().set(Workspace.TYPEFACES);
        session.workspaceProperty().set(Workspace.DATA);
        session.workspaceProperty().set(Workspace.TYPEFACES);
        assertThat(reads).hasValue(1);
        assertThat(model.loadedProperty().get()).isTrue();
    }

    @Test
    void aFailureIsShownInPlaceAndCanBeTriedAgain() {
        AtomicInteger reads = new AtomicInteger();
        FacesController controller = controller(_ -> {
            if (reads.getAndIncrement() == 0) {
                throw new IOException("typefaces-names.txt: the file is missing.");
            }
            return SampleFaces.of("Alpha");
        });
        controller.open();
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence())
                .isEqualTo("The typefaces could not be read: typefaces-names.txt: the file is missing.");
        assertThat(session.notices()).extracting(Notice::kind).containsExactly(Notice.Kind.PROBLEM);
        controller.open();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.loadedProperty().get()).isTrue();
    }

    @Test
    void aReadingCancelledFromOutsideIsSaidToBeSoAndCanBeTriedAgain() {
        HeldJobs jobs = new HeldJobs();
        FacesController controller =
                new FacesController(model, session, jobs, SampleFaceSets.of("Alpha"), _ -> CREDITS);
        controller.open();
        jobs.running().getFirst().cancel();
        jobs.letGo();
        assertThat(Objects.requireNonNull(model.problemProperty().get()).sentence())
                .contains("cancelled");
        assertThat(model.loadedProperty().get()).isFalse();
        controller.open();
        jobs.letGo();
        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.loadedProperty().get()).isTrue();
    }

    @Test
    @DisplayName("DAT-05 the preset buttons choose exactly 94, 0, 51 and 42 characters")
    void presets() {
        FacesController controller = opened("Alpha", "Beta");
        controller.choose(CharacterPreset.ALL.characters());
        assertThat(vectors().characters().size()).isEqualTo(94);
        controller.choose(CharacterPreset.GOOD_51.characters());
        assertThat(vectors().characters().size()).isEqualTo(51);
        controller.choose(CharacterPreset.GOOD_42.characters());
        assertThat(vectors().characters().size()).isEqualTo(42);
        controller.choose(CharacterPreset.NONE.characters());
        assertThat(vectors().characters().size()).isZero();
        assertThat(model.shownCharacterProperty().get()).isEqualTo(-1);
    }

    @Test
    @DisplayName("CLU-04 a typeface that lacks a selected character is left out and counted")
    void ragged() {
        FacesController controller = opened("Alpha", "Gapped", "Beta");
        assertThat(vectors().count()).isEqualTo(2);
        assertThat(vectors().leftOut()).isEqualTo(1);
        assertThat(model.facesProperty().get()).containsExactly(0, 2);
        controller.toggle(Characters.indexOf('S'));
        assertThat(vectors().count()).isEqualTo(3);
        assertThat(vectors().leftOut()).isZero();
        assertThat(model.facesProperty().get()).containsExactly(0, 1, 2);
    }

    @Test
    void theGalleryShowsTheFirstSelectedCharacterAndFlipsRound() {
        FacesController controller = opened("Alpha");
        assertThat(shown()).isEqualTo('R');
        controller.flip(1);
        assertThat(shown()).isEqualTo('S');
        controller.flip(-2);
        assertThat(shown()).isEqualTo('W');
        controller.toggle(Characters.indexOf('A'));
        assertThat(shown()).as("adding a character does not change what shows").isEqualTo('W');
        controller.toggle(Characters.indexOf('W'));
        assertThat(shown()).isEqualTo('A');
    }

    private FontVectors vectors() {
        return Objects.requireNonNull(model.vectorsProperty().get());
    }

    private char shown() {
        return Characters.at(model.shownCharacterProperty().get());
    }

    @Test
    void flippingWithNothingSelectedDoesNothing() {
        FacesController controller = opened("Alpha");
        controller.choose(CharacterSet.of(""));
        controller.flip(1);
        assertThat(model.shownCharacterProperty().get()).isEqualTo(-1);
    }

    @Test
    void searchingFindsEveryWordInNamesAndFamilies() {
        opened("Alpha-Bold", "Alpha-Thin", "Beta-Bold");
        model.searchProperty().set("  BOLD ");
        assertThat(model.facesProperty().get()).containsExactly(0, 2);
        model.searchProperty().set("family bold");
        assertThat(model.facesProperty().get()).containsExactly(0);
        model.searchProperty().set("nothing");
        assertThat(model.facesProperty().get()).isEmpty();
        assertThat(model.currentProperty().get()).isEqualTo(-1);
        assertThat(vectors().count()).as("searching is no selection").isEqualTo(3);
        model.searchProperty().set("");
        assertThat(model.facesProperty().get()).containsExactly(0, 1, 2);
    }

    @Test
    void theKeyboardsFrameStaysOnItsTypefaceWhileSearching() {
        FacesController controller = opened("Alpha-Bold", "Alpha-Thin", "Beta-Bold");
        controller.moveTo(2);
        model.searchProperty().set("bold");
        assertThat(model.currentProperty().get()).isEqualTo(1);
        assertThat(card().name()).isEqualTo("Beta-Bold");
    }

    @Test
    void theSidePanelShowsTheTypefaceUnderThePointerElseTheKeyboards() {
        FacesController controller = opened("Alpha", "Beta");
        assertThat(card().name()).isEqualTo("Alpha");
        assertThat(card().credit()).contains(new Credits.Credit("Family A", "OFL-1.1", "(c) A"));
        controller.hover(1);
        assertThat(card().name()).isEqualTo("Beta");
        assertThat(card().credit()).isEmpty();
        controller.hover(-1);
        assertThat(card().name()).isEqualTo("Alpha");
    }

    private FaceCard card() {
        return Objects.requireNonNull(model.cardProperty().get());
    }

    @Test
    void theGalleryIsPaintedInTheInkOfTheThemeAndOfTheCharacter() {
        FacesController controller = opened("Alpha", "Beta");
        assertThat(pixelOfFirstTile()).isEqualTo(Ink.LIGHT.colour(Characters.indexOf('R') + 1));
        controller.flip(1);
        assertThat(pixelOfFirstTile()).isEqualTo(Ink.LIGHT.colour(Characters.indexOf('S') + 1));
        session.darkProperty().set(true);
        assertThat(pixelOfFirstTile()).isEqualTo(Ink.DARK.colour(Characters.indexOf('S') + 1));
    }

    private int pixelOfFirstTile() {
        Raster raster = Objects.requireNonNull(model.galleryProperty().get());
        GalleryGrid grid = model.windowProperty().get().grid(2);
        return raster.argb()[(int) (grid.top(0) + 20) * raster.width() + (int) grid.left(0) + 20];
    }

    @Test
    void theAlphabetOfARaggedTypefaceHasAnEmptyPlace() {
        FacesController controller = opened("Gapped");
        controller.choose(CharacterSet.of("R"));
        int index = Characters.indexOf('S');
        Raster alphabet = card().alphabet();
        int at = (index / 10 * 28 + 5) * alphabet.width() + index % 10 * 28 + 5;
        assertThat(alphabet.argb()[at]).isEqualTo(Grounds.of(false));
        assertThat(alphabet.argb()[at + 28]).isEqualTo(Ink.LIGHT.colour(index + 2));
    }

    @Test
    void aGalleryOfFullSizePaintsOnlyWhatShows() {
        controller(_ -> SampleFaces.many(2990)).open();
        model.windowProperty().set(new GalleryWindow(1000, 700, 1, 28, 0).scrolledTo(1e9, 2990));
        Raster raster = Objects.requireNonNull(model.galleryProperty().get());
        assertThat(raster.width()).isEqualTo(1000);
        assertThat(raster.height()).isEqualTo(700);
        GalleryGrid grid = model.windowProperty().get().grid(2990);
        double top = grid.top(2989) - model.windowProperty().get().scroll();
        assertThat(raster.argb()[(int) (top + 14) * 1000 + (int) grid.left(2989) + 14])
                .isEqualTo(Ink.LIGHT.colour(Characters.indexOf('R') + 1));
    }
}
