package latentexplorer.ui.typefaces;

import latentexplorer.ui.typefaces.cluster.InkClusterer;
import latentexplorer.ui.typefaces.faces.AgreeingDialogs;
import latentexplorer.ui.typefaces.faces.FacesModel;
import latentexplorer.ui.typefaces.faces.GalleryGrid;
import latentexplorer.ui.typefaces.faces.SampleFaceSets;
import latentexplorer.ui.typefaces.faces.SampleFaces;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import latentexplorer.core.cluster.PixelDistances;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class TypefacesViewTest extends ApplicationTest {
    private final TypefacesWorkspace workspace = new TypefacesWorkspace(new TypefacesWorkspace.Services(
            new Session(),
            new DirectJobs(),
            new AgreeingDialogs(),
            new SampleFaceSets(_ -> SampleFaces.many(400)),
            _ -> _ -> Optional.empty(),
            new InkClusterer(),
            (vectors, _) ->
                    new PixelDistances(vectors.count(), vectors.width(), new float[vectors.count() * vectors.count()]),
            new TrainingSetFiles((_, _, _, _) -> {})));
    private final FacesModel model = workspace.faces;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(workspace.view(), 1210, 730));
        stage.show();
        workspace.facesController.open();
    }

    private CharacterSet selected() {
        WaitForAsyncUtils.waitForFxEvents();
        return model.charactersProperty().get();
    }

    private Node character(char c) {
        return lookup("#character-" + Characters.indexOf(c)).query();
    }

    @Test
    @DisplayName("CLU-03 there are 94 characters in 5 rows of 20, and pressing toggles one")
    void cells() {
        Bounds first = character('!').localToScene(character('!').getBoundsInLocal());
        Bounds fifth = character('q').localToScene(character('q').getBoundsInLocal());
        Bounds last = character('~').localToScene(character('~').getBoundsInLocal());
        assertThat(fifth.getMinX()).isEqualTo(first.getMinX());
        assertThat(last.getMinY()).isEqualTo(fifth.getMinY());
        clickOn(character('@'));
        assertThat(selected()).isEqualTo(CharacterSet.of("@RSTW"));
        clickOn(character('@'));
        assertThat(selected()).isEqualTo(CharacterSet.of("RSTW"));
    }

    @Test
    @DisplayName("CLU-03 dragging over five characters toggles each once")
    void drag() {
        drag(character('5'), MouseButton.PRIMARY).moveTo(character('7')).moveTo(character('5'));
        drop();
        moveTo(character('A'));
        press(MouseButton.PRIMARY).moveTo(character('C')).moveTo(character('E')).release(MouseButton.PRIMARY);
        assertThat(selected()).isEqualTo(CharacterSet.of("567ABCDERSTW"));
    }

    @Test
    @DisplayName("CLU-03 the preset buttons choose exact sets")
    void presets() {
        clickOn("#preset-good-51");
        assertThat(selected()).isEqualTo(CharacterPreset.GOOD_51.characters());
        clickOn("#preset-good-42");
        assertThat(selected()).isEqualTo(CharacterPreset.GOOD_42.characters());
        clickOn("#preset-all");
        assertThat(selected().size()).isEqualTo(94);
        clickOn("#preset-none");
        assertThat(selected().isEmpty()).isTrue();
    }

    @Test
    void withoutACharacterThePaneNamesTheNextStep() {
        clickOn("#preset-none");
        assertThat(lookup("#typefaces-empty").query().isVisible()).isTrue();
        assertThat(lookup("#cluster-gallery").query().isVisible()).isFalse();
        clickOn("Select RSTW");
        assertThat(lookup("#cluster-gallery").query().isVisible()).isTrue();
    }

    @Test
    void bracketsFlipThroughTheSelectedCharactersButNotWhileTyping() {
        clickOn("#gallery").write("]");
        assertThat(text("#shown-character")).isEqualTo("S");
        write("[[");
        assertThat(text("#shown-character")).isEqualTo("W");
        clickOn("#typeface-search").write("[");
        assertThat(text("#shown-character")).isEqualTo("W");
        assertThat(lookup("#typeface-search").queryAs(TextField.class).getText())
                .isEqualTo("[");
    }

    private String text(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(query).queryAs(Labeled.class).getText();
    }

    @Test
    void aBracketTypedWithAltGrFlipsAndOneTypedWithControlAloneDoesNot() {
        int before = model.shownCharacterProperty().get();
        interact(() -> Event.fireEvent(lookup("#gallery").query(), typed("]", false)));
        assertThat(model.shownCharacterProperty().get()).isEqualTo(before);
        interact(() -> Event.fireEvent(lookup("#gallery").query(), typed("]", true)));
        assertThat(model.shownCharacterProperty().get()).isNotEqualTo(before);
    }

    private static KeyEvent typed(String character, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, true, alt, false);
    }

    @Test
    void thePointerAndTheArrowsChooseTheTypefaceOfTheSidePanel() {
        moveTo(tile(9));
        assertThat(text("#face-name")).isEqualTo("Face 9");
        clickOn(tile(1));
        type(KeyCode.RIGHT);
        assertThat(text("#face-name")).isEqualTo("Face 2");
        type(KeyCode.END);
        assertThat(text("#face-name")).isEqualTo("Face 399");
        assertThat(model.windowProperty().get().scroll())
                .isEqualTo(model.windowProperty().get().grid(400).largestScroll());
    }

    private Point2D tile(int index) {
        GalleryGrid grid = model.windowProperty().get().grid(400);
        return lookup("#gallery").query().localToScreen(grid.left(index) + 9, grid.top(index) + 9);
    }

    @Test
    void searchingNarrowsTheGalleryAndEscapeWidensItAgain() {
        clickOn("#typeface-search").write("39");
        assertThat(text("#typeface-count")).isEqualTo("14 of 400");
        write("zzz");
        assertThat(lookup("#typefaces-empty").query().isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(text("#typeface-count")).isEqualTo("400 typefaces");
    }

    @Test
    void theWheelScrollsSmoothlyAndZoomsWithControl() {
        wheel(-40, false);
        wheel(-40, false);
        WaitForAsyncUtils.sleep(500, TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.windowProperty().get().scroll())
                .as("two notches add up")
                .isEqualTo(240);
        wheel(40, true);
        assertThat(model.windowProperty().get().tile()).isGreaterThan(56);
        clickOn("#gallery").write("---");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.windowProperty().get().tile()).isLessThan(56);
    }

    private void wheel(double delta, boolean control) {
        Node gallery = lookup("#gallery").query();
        interact(() -> gallery.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                50,
                50,
                50,
                50,
                false,
                control,
                false,
                control,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null)));
    }

    @Test
    void nothingIsCutOffAtTheSmallestSize() {
        WaitForAsyncUtils.waitForFxEvents();
        for (String id : new String[] {
            "#preset-good-42", "#set-save", "#tile-size", "#cluster-run", "#face-alphabet", "#character-on"
        }) {
            Node node = lookup(id).query();
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(1210);
            assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(730);
            assertThat(bounds.getWidth()).as(id).isPositive();
        }
    }
}
