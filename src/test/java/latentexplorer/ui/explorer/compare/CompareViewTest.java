package latentexplorer.ui.explorer.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.Viewport;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.MapView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CompareViewTest {
    private final TwoMaps maps = new TwoMaps(new DirectJobs());
    private MapView first;
    private CompareView view;

    @Start
    private void start(Stage stage) throws IOException {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        first = new MapView(maps.first, new MapRasterizer(maps.workers), FrameWorker.sameThread());
        first.setId("map");
        view = new CompareView(
                maps.model,
                maps.controller,
                maps.session,
                new StackPane(first),
                new MapRasterizer(maps.workers),
                FrameWorker.sameThread());
        stage.setScene(new Scene(view, 714, 620));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
        maps.showFirst("one");
    }

    @AfterEach
    void end() {
        maps.workers.close();
    }

    @Test
    @DisplayName("EXP-17 hovering an image on one map highlights the same image on the other")
    void hoveringHighlightsOnBoth(FxRobot robot) throws TimeoutException {
        open(robot);
        pointAt(robot, "#map", maps.first, maps.pairing().first(), 6);
        assertThat(maps.model.map().raisedProperty().get()).isEqualTo(6);
        Rectangle raised =
                robot.from(robot.lookup("#map-second")).lookup(".map-raised").query();
        Viewport panel = maps.model.map().viewport();
        assertThat(raised.isVisible()).isTrue();
        assertThat(raised.getX() + raised.getWidth() / 2)
                .isCloseTo(panel.toScreenX(maps.pairing().second().layout().x(6)), within(1.0));
        assertThat(text(robot, "#compare-input-name")).isEqualTo("2");
        assertThat(text(robot, "#compare-decoded-1")).startsWith("error 0.0");
        assertThat(text(robot, "#compare-decoded-2-name")).isEqualTo("2  variational");

        pointAt(robot, "#map-second", maps.model.map(), maps.pairing().second(), 9);
        assertThat(maps.first.raisedProperty().get()).isEqualTo(9);
        assertThat(maps.over).contains(9);
        robot.clickOn(MouseButton.PRIMARY);
        assertThat(maps.picked).containsExactly(new MapPick(9, MapPick.Kind.PLAIN));
    }

    @Test
    @DisplayName("EXP-17 both maps get half of the width, and closing gives it back")
    void sharesTheWidth(FxRobot robot) {
        double alone = first.getWidth();
        open(robot);
        Node second = robot.lookup("#map-second").query();
        assertThat(first.getWidth()).isCloseTo(second.getLayoutBounds().getWidth(), within(0.01));
        assertThat(maps.model.map().viewport().scale())
                .isEqualTo(maps.first.viewport().scale());

        robot.clickOn("#compare-close");
        robot.interact(() -> first.getScene().getRoot().layout());
        assertThat(first.getWidth()).isEqualTo(alone);
        assertThat(second.getParent().getParent().isVisible()).isFalse();
    }

    @Test
    void theWheelZoomsBothAndXFindsTheImage(FxRobot robot) throws TimeoutException {
        open(robot);
        pointAt(robot, "#map", maps.first, maps.pairing().first(), 0);
        robot.scroll(3, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(maps.model.map().viewport().scale())
                .isEqualTo(maps.first.viewport().scale());

        robot.interact(() -> assertThat(view.typed("x")).isTrue());
        MapModel other = maps.model.map();
        assertThat(other.viewport().toScreenX(maps.pairing().second().layout().x(0)))
                .isCloseTo(other.viewport().width() / 2.0, within(1.0));
    }

    @Test
    void keysMeanNothingHereWhileOneMapIsAlone(FxRobot robot) {
        robot.interact(() -> {
            assertThat(view.typed("x")).isFalse();
            assertThat(view.typed("y")).isFalse();
            assertThat(view.typed("q")).isFalse();
            assertThat(view.typed("v")).isTrue();
            assertThat(view.typed("Y")).isTrue();
        });
        assertThat(maps.model.linkedProperty().get()).isFalse();
        assertThat(CompareController.keys()).hasSize(3);
    }

    @Test
    void theMenuOpensAnotherMap(FxRobot robot) {
        open(robot);
        robot.clickOn("#compare-choose");
        robot.clickOn("turned");

        assertThat(robot.lookup("#compare-choose").queryAs(Button.class).getText())
                .isEqualTo("turned");
        assertThat(text(robot, "#compare-provenance")).contains("t-SNE");
        robot.type(KeyCode.ESCAPE);
    }

    private void open(FxRobot robot) {
        robot.interact(() -> view.typed("v"));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Moves the pointer to the middle of a tile and waits for the pulse that looks what lies there. */
    private static void pointAt(FxRobot robot, String map, MapModel model, Exhibit exhibit, int point)
            throws TimeoutException {
        Node node = robot.lookup(map).query();
        Viewport viewport = model.viewport();
        Point2D at = node.localToScreen(
                viewport.toScreenX(exhibit.layout().x(point)),
                viewport.toScreenY(exhibit.layout().y(point)));
        robot.moveTo(at);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> model.hoveredProperty().get() == point);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }
}
