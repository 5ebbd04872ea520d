package latentexplorer.ui.typefaces.faces;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class FacesPanesTest extends ApplicationTest {
    private final FacesModel model = new FacesModel();

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        FacesController controller = new FacesController(
                model,
                new Session(),
                new DirectJobs(),
                new SampleFaceSets(_ -> SampleFaces.many(400)),
                _ -> _ -> Optional.empty());
        GalleryView gallery = new GalleryView(model, controller);
        BorderPane root = new BorderPane(gallery);
        root.setTop(new HBox(new CharacterStepper(model, controller), new GalleryBar(model, gallery)));
        FaceView face = new FaceView(model);
        face.setPrefWidth(264);
        root.setRight(face);
        root.setBottom(new CharacterPane(model, controller));
        stage.setScene(new Scene(root, 900, 620));
        stage.sizeToScene();
        stage.show();
        controller.open();
    }

    private CharacterSet selected() {
        WaitForAsyncUtils.waitForFxEvents();
        return model.charactersProperty().get();
    }

    private Node character(char c) {
        return lookup("#character-" + Characters.indexOf(c)).query();
    }

    private String text(String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return lookup(query).queryAs(Labeled.class).getText();
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
    void theStepperGoesThroughTheSelectedCharacters() {
        clickOn("#character-on");
        assertThat(text("#shown-character")).isEqualTo("S");
        clickOn("#character-back").clickOn("#character-back");
        assertThat(text("#shown-character")).isEqualTo("W");
        clickOn("#preset-none");
        assertThat(text("#shown-character")).isEqualTo("–");
        assertThat(lookup("#character-on").query().isDisabled()).isTrue();
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
        assertThat(lookup("#tile-size").queryAs(Slider.class).getValue())
                .isEqualTo(model.windowProperty().get().tile());
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
}
