package latentexplorer.ui.explorer.select;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapView;
import latentexplorer.ui.map.PointerMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SelectViewTest {
    private final Workers workers = new Workers("test", 1);
    private Wall wall;
    private MapView map;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        wall = new Wall(new DirectJobs());
        map = new MapView(wall.map, new MapRasterizer(workers), FrameWorker.sameThread());
        map.setOnRegion(wall.selecting::region);
        map.setOnPick(pick -> wall.selecting.toggle(pick.index()));
        StackPane over = new StackPane(map, new SelectTools(wall.select, wall.selecting, map::requestFocus));
        BorderPane root = new BorderPane(over);
        GroupsView groups = new GroupsView(wall.groups, wall.select, wall.grouping, wall.session.darkProperty());
        groups.setPrefWidth(470);
        root.setRight(groups);
        stage.setScene(new Scene(root, 1000, 560));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
        wall.hang("digits");
    }

    @AfterEach
    void close() {
        wall.close();
        workers.close();
    }

    @Test
    void oneToolIsChosenAndShowsSo(FxRobot robot) {
        assertThat(toggle(robot, "#tool-pan").isSelected()).isTrue();
        robot.clickOn("#tool-lasso");
        assertThat(wall.map.pointerModeProperty().get()).isEqualTo(PointerMode.LASSO);
        assertThat(toggle(robot, "#tool-pan").isSelected()).isFalse();
        // the keys are for the map again
        assertThat(focused(robot)).isSameAs(map);

        robot.clickOn("#tool-lasso");
        assertThat(toggle(robot, "#tool-lasso").isSelected()).isTrue();
        robot.interact(() -> wall.selecting.typed("r"));
        assertThat(toggle(robot, "#tool-rectangle").isSelected()).isTrue();
        assertThat(toggle(robot, "#tool-lasso").isSelected()).isFalse();
    }

    @Test
    void everyToolHasANameAndATip(FxRobot robot) {
        for (Node node : robot.lookup(".select-tools .button-icon").queryAll()) {
            ButtonBase button = (ButtonBase) node;
            assertThat(button.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .as(button.getId())
                    .isNotEqualTo("");
            assertThat(button.getTooltip().getText()).as(button.getId()).isNotEmpty();
        }
        assertThat(robot.lookup("#tool-rectangle")
                        .queryAs(ToggleButton.class)
                        .getTooltip()
                        .getText())
                .contains("(R)", "Shift", "Ctrl", "Alt", "Esc");
    }

    @Test
    void theRectangleSelectsSubtractTakesAwayAndInvertAndDropDoTheRest(FxRobot robot) {
        robot.clickOn("#tool-rectangle");
        draw(robot, -0.1, -0.1, 0.5, 1.1);
        assertThat(wall.selected()).containsExactly(0, 1, 4, 5, 8, 9);

        robot.clickOn("#tool-subtract");
        draw(robot, -0.1, -0.1, 0.1, 1.1);
        assertThat(wall.selected()).containsExactly(1, 5, 9);

        robot.clickOn("#tool-invert");
        assertThat(wall.selected()).hasSize(9);
        robot.clickOn("#tool-drop");
        assertThat(wall.selected()).isEmpty();
        assertThat(robot.lookup("#tool-drop").queryButton().isDisabled()).isTrue();
    }

    @Test
    @DisplayName("EXP-07 with Ctrl a click selects one image and takes it back")
    void ctrlClickSelectsOne(FxRobot robot) {
        robot.press(KeyCode.SHORTCUT);
        jump(robot, 0, 0);
        robot.clickOn(MouseButton.PRIMARY);
        jump(robot, 1, 0);
        robot.clickOn(MouseButton.PRIMARY);
        assertThat(wall.selected()).containsExactly(0, 3);
        robot.clickOn(MouseButton.PRIMARY);
        robot.release(KeyCode.SHORTCUT);
        assertThat(wall.selected()).containsExactly(0);
    }

    @Test
    void noGroupsSayHowToMakeOneAndTheSelectionOffersTo(FxRobot robot) {
        assertThat(text(robot, "#groups-empty .empty-sentence")).contains("Shift", "lasso", "Ctrl");
        assertThat(robot.lookup("#groups-make").queryButton().isDisabled()).isTrue();
        select(robot, 1, 5, 9);
        assertThat(text(robot, "#groups-empty .empty-sentence")).contains("3 images are selected");

        robot.clickOn("Make a group of them (G)");

        assertThat(robot.lookup("#groups-empty").query().isVisible()).isFalse();
        assertThat(text(robot, ".group-name")).isEqualTo("Group 1");
        assertThat(robot.lookup("#groups-make").queryButton().getText()).isEqualTo("Make a group of 3");
    }

    @Test
    void aNameIsChangedInPlace(FxRobot robot) {
        select(robot, 1, 5, 9);
        robot.clickOn("#groups-make");
        robot.doubleClickOn(".group-name");
        robot.write("Ones").type(KeyCode.ENTER);
        assertThat(text(robot, ".group-name")).isEqualTo("Ones");
        assertThat(focused(robot)).isInstanceOf(SplitMenuButton.class);

        robot.type(KeyCode.F2);
        robot.write("Twos").type(KeyCode.ESCAPE);
        assertThat(text(robot, ".group-name")).isEqualTo("Ones");
        assertThat(robot.lookup(".group-field").queryAs(TextField.class).isVisible())
                .isFalse();

        robot.type(KeyCode.F2);
        robot.write(" ").type(KeyCode.ENTER);
        assertThat(text(robot, "#groups-message")).contains("needs a name");
        assertThat(text(robot, ".group-name")).isEqualTo("Ones");
    }

    @Test
    void aGroupIsSelectedUsedAndDeleted(FxRobot robot) {
        select(robot, 1, 5, 9);
        robot.clickOn("#groups-make");
        select(robot, 2);
        robot.interact(() ->
                robot.lookup(".group-select").queryAs(SplitMenuButton.class).fire());
        assertThat(wall.selected()).containsExactly(1, 5, 9);

        List<MenuItem> roles =
                robot.lookup(".group-mean").queryAs(MenuButton.class).getItems();
        assertThat(roles).extracting(MenuItem::getText).containsExactly("Source", "Target", "A", "B", "C");
        robot.interact(() -> roles.get(3).fire());
        assertThat(wall.filled).singleElement().extracting(Wall.Filled::role).isEqualTo(Role.B);
        assertThat(text(robot, "#groups-message")).contains("mean of 3 images");

        robot.clickOn(".group-delete");
        assertThat(robot.lookup("#groups-empty").query().isVisible()).isTrue();
        robot.interact(wall.undo::undo);
        assertThat(robot.lookup("#groups-empty").query().isVisible()).isFalse();
    }

    @Test
    void nothingIsClippedInANarrowPage(FxRobot robot) {
        for (int group = 0; group < 5; group++) {
            select(robot, IntStream.range(0, Wall.IMAGES - group).toArray());
            robot.interact(wall.grouping::make);
        }
        robot.interact(() -> wall.hang("digits", 0, 1));
        WaitForAsyncUtils.waitForFxEvents();

        for (Node node : robot.lookup(".group-row .label, .group-row .button, .groups-head .button")
                .queryAll()) {
            double needed = node instanceof Label label && label.getStyleClass().contains("group-name")
                    ? 0
                    : Math.floor(node.prefWidth(-1));
            assertThat(node.getLayoutBounds().getWidth()).as(node.toString()).isGreaterThanOrEqualTo(needed);
        }
    }

    private void select(FxRobot robot, int... images) {
        BitSet bits = new BitSet();
        IntStream.of(images).forEach(bits::set);
        robot.interact(() -> wall.session.selectionProperty().set(bits));
    }

    private void draw(FxRobot robot, double fromX, double fromY, double toX, double toY) {
        jump(robot, fromX, fromY);
        robot.press(MouseButton.PRIMARY);
        jump(robot, toX, toY);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void jump(FxRobot robot, double mapX, double mapY) {
        robot.robotContext()
                .getBaseRobot()
                .moveMouse(map.localToScreen(
                        wall.map.viewport().toScreenX(mapX), wall.map.viewport().toScreenY(mapY)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node focused(FxRobot robot) {
        return robot.lookup(".groups").query().getScene().getFocusOwner();
    }

    private static ToggleButton toggle(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ToggleButton.class);
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }
}
