package latentexplorer.ui.typefaces;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.typefaces.faces.FacesModel;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class TypefacesViewTest extends ApplicationTest {
    private final TypefacesWorkspace workspace = TypefacesWorkspaceTest.workspace(new Session());
    private final FacesModel model = workspace.faces;

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(workspace.view(), 1210, 730));
        stage.sizeToScene();
        stage.show();
        workspace.facesController.open();
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
    void searchingNarrowsTheGalleryAndEscapeWidensItAgain() {
        clickOn("#typeface-search").write("39");
        assertThat(text("#typeface-count")).isEqualTo("14 of 400");
        write("zzz");
        assertThat(lookup("#typefaces-empty").query().isVisible()).isTrue();
        type(KeyCode.ESCAPE);
        assertThat(text("#typeface-count")).isEqualTo("400 typefaces");
    }

    @Test
    void plusAndMinusZoomTheGallery() {
        clickOn("#gallery").write("---");
        assertThat(tile()).isLessThan(56);
        write("++++");
        assertThat(tile()).isGreaterThan(56);
    }

    private double tile() {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup("#tile-size").queryAs(Slider.class).getValue();
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
