package latentexplorer.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.RoleFrame;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExplorerViewTest {
    private Fixture explorer;
    private ExplorerView view;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        explorer = new Fixture(new DirectJobs());
        view = new ExplorerView(
                explorer.model,
                explorer.controller,
                explorer.session,
                () -> new MapRasterizer(new Workers("test", 1)),
                FrameWorker.sameThread());
        stage.setScene(new Scene(view, 1184, 730));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
        explorer.controller.openMap(Path.of("digits.embedding"));
    }

    @Test
    @DisplayName("EXP-06 pointing at a tile shows its class, index, error and code")
    void pointingShowsTheImage(FxRobot robot) throws TimeoutException {
        pointAt(robot, 5);

        assertThat(text(robot, "#look-class")).isEqualTo("2");
        assertThat(text(robot, "#look-index")).isEqualTo("5");
        assertThat(text(robot, "#look-error")).endsWith(" MSE");
    }

    @Test
    @DisplayName("EXP-07 clicks fill the slots one after the other; dragging fills nothing")
    void clicksFillTheSlots(FxRobot robot) throws TimeoutException {
        pointAt(robot, 9);
        robot.press(MouseButton.PRIMARY).moveBy(30, 20).release(MouseButton.PRIMARY);
        assertThat(explorer.model.map().frames()).isEmpty();

        pointAt(robot, 5);
        robot.clickOn(MouseButton.PRIMARY);
        pointAt(robot, 6);
        assertThat(text(robot, "#experiment-note")).startsWith("Preview");
        robot.clickOn(MouseButton.PRIMARY);

        assertThat(explorer.model.map().frames())
                .containsExactlyInAnyOrder(new RoleFrame(5, Roles.SOURCE), new RoleFrame(6, Roles.SOURCE));
    }

    @Test
    void trueAnswersAreLookedForWhereAnswersShow(FxRobot robot) {
        assertThat(explorer.model.scores().shownProperty().get()).isFalse();
        robot.interact(() -> explorer.controller.rooms().experiment().toggleExperiment());
        assertThat(explorer.model.scores().shownProperty().get()).isTrue();
        robot.interact(() -> explorer.model.pageProperty().set(SidePage.INSIDE));
        assertThat(explorer.model.scores().shownProperty().get()).isFalse();
        robot.interact(() -> explorer.model.pageProperty().set(SidePage.SCORES));
        assertThat(explorer.model.scores().shownProperty().get()).isTrue();
    }

    @Test
    void keysDoWhatTheOverviewSays(FxRobot robot) throws TimeoutException {
        pointAt(robot, 5);
        robot.clickOn(MouseButton.PRIMARY);
        pointAt(robot, 9);
        robot.type(KeyCode.T);
        assertThat(explorer.model.map().frames()).contains(new RoleFrame(9, Roles.TARGET));

        robot.type(KeyCode.SPACE);
        assertThat(explorer.model.map().frames()).containsExactly(new RoleFrame(9, Roles.TARGET));

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(explorer.model.map().frames()).hasSize(2);

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(explorer.model.map().frames()).hasSize(1);

        robot.type(KeyCode.S);
        assertThat(explorer.model.pictureProperty().get()).isEqualTo(TilePicture.INPUT);

        robot.type(KeyCode.COMMA);
        assertThat(explorer.model.tileSizeProperty().get()).isEqualTo(24);
    }

    @Test
    void keysSelectAndEscDropsTheSelection(FxRobot robot) throws TimeoutException {
        pointAt(robot, 5);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        assertThat(explorer.session.selectionProperty().get().stream()).containsExactly(5);
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        assertThat(explorer.session.selectionProperty().get().cardinality()).isEqualTo(Fixture.IMAGES - 1);
        assertThat(explorer.model.map().frames())
                .noneMatch(frame ->
                        frame.colour().equals(Roles.SOURCE) || frame.colour().equals(Roles.TARGET));

        // The first puts away the preview of the image under the pointer.
        robot.type(KeyCode.ESCAPE);
        assertThat(explorer.session.selectionProperty().get().isEmpty()).isFalse();
        robot.type(KeyCode.ESCAPE);
        assertThat(explorer.session.selectionProperty().get().isEmpty()).isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(explorer.session.selectionProperty().get().isEmpty()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertThat(explorer.session.selectionProperty().get().cardinality()).isEqualTo(Fixture.IMAGES - 1);
    }

    @Test
    void bracketsChooseTheSlot(FxRobot robot) throws TimeoutException {
        pointAt(robot, 5);
        robot.clickOn(MouseButton.PRIMARY);
        typed(robot, "[");
        pointAt(robot, 6);
        robot.clickOn(MouseButton.PRIMARY);

        assertThat(explorer.model.map().frames()).containsExactly(new RoleFrame(6, Roles.SOURCE));
    }

    @Test
    void escapePutsThePreviewAway(FxRobot robot) throws TimeoutException {
        pointAt(robot, 5);
        assertThat(text(robot, "#experiment-note")).startsWith("Preview");

        robot.type(KeyCode.ESCAPE);

        assertThat(text(robot, "#experiment-note")).startsWith("Click");
    }

    @Test
    @DisplayName("EXP-02 the wheel zooms and Home shows the whole map again")
    void zoomsAndComesBack(FxRobot robot) throws TimeoutException {
        Viewport before = explorer.model.map().viewport();
        robot.interact(view::requestFocus);
        typed(robot, "+");
        assertThat(explorer.model.map().viewport().scale()).isGreaterThan(before.scale());

        robot.type(KeyCode.HOME);
        assertThat(explorer.model.map().viewport()).isEqualTo(before);
    }

    @Test
    void theMenusNameWhatIsInUse(FxRobot robot) throws TimeoutException {
        robot.interact(explorer.controller::refreshLibrary);

        assertThat(button(robot, "#choose-data").getText()).isEqualTo("Data set: Digits");
        assertThat(button(robot, "#choose-model").getText()).isEqualTo("Model: Dense 2");
        assertThat(button(robot, "#choose-map").getText()).isEqualTo("Map: Digits, PCA");
    }

    @Test
    void theButtonsOfThePictureFollowTheKey(FxRobot robot) throws TimeoutException {
        robot.clickOn("#view-options");
        robot.clickOn("#tiles-input");
        assertThat(explorer.model.pictureProperty().get()).isEqualTo(TilePicture.INPUT);

        robot.clickOn("#view-options");
        pointAt(robot, 5);
        robot.type(KeyCode.S);
        robot.clickOn("#view-options");
        assertThat(robot.lookup("#tiles-difference").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void aModelWithoutAMapNamesTheNextStep(FxRobot robot) throws TimeoutException {
        robot.interact(() -> explorer.controller.openModel(Path.of("unmapped.model")));
        assertThat(robot.lookup("#map").queryAs(Node.class).isVisible()).isFalse();

        robot.clickOn("Make the PCA map");

        assertThat(robot.lookup("#map").queryAs(Node.class).isVisible()).isTrue();
    }

    @Test
    void theResultsAreCopiedAsAPicture(FxRobot robot) throws TimeoutException {
        pointAt(robot, 5);
        robot.clickOn(MouseButton.PRIMARY);
        pointAt(robot, 6);
        robot.type(KeyCode.T);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        robot.interact(() ->
                assertThat(Clipboard.getSystemClipboard().getImage().getWidth()).isGreaterThan(11 * 48.0));
    }

    /** Moves the pointer to the middle of a tile and waits for the pulse that looks what lies there. */
    private void pointAt(FxRobot robot, int point) throws TimeoutException {
        Exhibit exhibit = explorer.model.exhibitProperty().get();
        Viewport viewport = explorer.model.map().viewport();
        Node map = robot.lookup("#map").query();
        robot.moveTo(map.localToScreen(
                viewport.toScreenX(exhibit.layout().x(point)),
                viewport.toScreenY(exhibit.layout().y(point))));
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> explorer.model.map().hoveredProperty().get() == point);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** A character as a keyboard of any layout brings it. */
    private static void typed(FxRobot robot, String character) {
        Node map = robot.lookup("#map").query();
        robot.interact(() -> Event.fireEvent(
                map,
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false)));
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }

    private static Button button(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Button.class);
    }
}
