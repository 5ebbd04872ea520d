package latentexplorer.ui.explorer.inside;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Workspace;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class InsideViewTest {
    private Room room;
    private InsideView view;

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        room = new Room(new DirectJobs());
        view = new InsideView(room.model, room.controller, room.session.darkProperty());
        stage.setScene(new Scene(view, 470, 900));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
    }

    private void hang(FxRobot robot, String name, int count) {
        robot.interact(() -> {
            try {
                room.hang(name, count);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As a click on a button, without the way of the pointer. */
    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryAs(ButtonBase.class).fire());
    }

    private float value(int index) {
        return room.model.codeProperty().get()[index];
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void emptyItNamesTheNextStep(FxRobot robot) {
        assertThat(robot.lookup("#inside-empty").query().isVisible()).isTrue();
        robot.clickOn("Train a model");
        assertThat(room.session.workspaceProperty().get()).isEqualTo(Workspace.TRAINING);
        hang(robot, Room.DENSE, 20);
        assertThat(robot.lookup("#inside-empty").query().isVisible()).isFalse();
    }

    @Test
    void slidersAreMovedByMouseByKeysAndByTyping(FxRobot robot) {
        hang(robot, Room.DENSE, 50);
        DialList list = robot.lookup("#inside-dials").queryAs(DialList.class);
        Dial first = list.getItems().getFirst();
        float middle = value(first.index());
        Node track = robot.lookup(".value-track").query();
        robot.moveTo(track).moveBy(40, 0).clickOn(MouseButton.PRIMARY);
        float moved = value(first.index());
        assertThat(moved).isGreaterThan(middle);
        assertThat(text(robot, "#inside-name")).isEqualTo("The middle of all codes, changed");

        robot.type(KeyCode.LEFT);
        assertThat(value(first.index())).isLessThan(moved);
        robot.type(KeyCode.BACK_SPACE);
        assertThat(value(first.index())).isEqualTo(middle);
        robot.type(KeyCode.ENTER).write("1,25").type(KeyCode.ENTER);
        assertThat(value(first.index())).isEqualTo(1.25f);
        robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
        int second = list.getItems().get(1).index();
        assertThat(value(second)).isGreaterThan(room.model.startProperty().get().code()[second]);

        fire(robot, "#inside-reset");
        assertThat(value(first.index())).isEqualTo(middle);
        robot.moveTo(track).moveBy(40, 0).clickOn(MouseButton.PRIMARY);
        robot.doubleClickOn(MouseButton.PRIMARY);
        assertThat(value(first.index())).isEqualTo(middle);
    }

    @Test
    void theMenuFillsTheSlots(FxRobot robot) {
        hang(robot, Room.DENSE, 50);
        MenuButton use = robot.lookup("#inside-use").queryAs(MenuButton.class);
        robot.interact(() -> room.controller.start(new Slot.OfImage(4)));
        for (MenuItem item : use.getItems()) {
            if (item.getId() != null) {
                robot.interact(item::fire);
            }
        }
        assertThat(room.filled)
                .containsExactly(
                        "next: image 4",
                        "SOURCE: image 4",
                        "TARGET: image 4",
                        "A: image 4",
                        "B: image 4",
                        "C: image 4");
        fire(robot, "#inside-pick");
        assertThat(room.controller.pickingProperty().get()).isTrue();
        robot.interact(() -> room.controller.start(new Slot.OfImage(5)));
        assertThat(room.controller.pickingProperty().get()).isFalse();
    }

    @Test
    @DisplayName("AAE-16 a radio button for every class, a grid of drawn styles with rows, spread and seed")
    void classAndStyleApart(FxRobot robot) {
        hang(robot, Room.STYLE, 100);
        fire(robot, "#inside-class-7");
        assertThat(value(7)).isEqualTo(1);
        fire(robot, "#inside-alphabet");
        fire(robot, "#alphabet-drawn");
        PictureGrid grid = robot.lookup("#alphabet-grid").queryAs(PictureGrid.class);
        assertThat(grid.getItems()).hasSize(3).allMatch(line -> line.cells().size() == 10);
        robot.doubleClickOn("#alphabet-rows-value").write("5");
        robot.doubleClickOn("#alphabet-seed").write("17");
        fire(robot, "#alphabet-per-cell");
        assertThat(room.controller.alphabetModel().drawnProperty().get()).isEqualTo(new Drawn(5, 1, true, 17));
        assertThat(grid.getItems()).hasSize(5);
    }

    @Test
    @DisplayName(
            "HW-08 a click on the plane decodes the place, buttons take the points of the report, the list keeps them")
    void pointsOfThePlane(FxRobot robot) {
        hang(robot, Room.HOMEWORK, 300);
        float before = value(0);
        robot.moveTo("#inside-plane").moveBy(30, -30).clickOn(MouseButton.PRIMARY);
        float clicked = value(0);
        assertThat(clicked).isNotEqualTo(before);
        robot.type(KeyCode.RIGHT);
        assertThat(value(0)).isGreaterThan(clicked);
        robot.clickOn("#homework-0");
        assertThat(room.model.codeProperty().get()).containsExactly(12, 4);
        assertThat(text(robot, "#point-verdict-1")).startsWith("Expected 0. Nearest mean: ");
        fire(robot, "#point-tick-1");
        assertThat(robot.lookup("#point-tick-1").queryAs(CheckBox.class).isSelected())
                .isTrue();
        assertThat(room.controller.pointsModel().keptProperty().get().getFirst().ticked())
                .isTrue();
    }

    @Test
    void arrowsAndEnterStartFromAPictureOfAStrip(FxRobot robot) {
        hang(robot, Room.DENSE, 50);
        fire(robot, "#inside-strips");
        PictureGrid grid = robot.lookup("#strips-grid").queryAs(PictureGrid.class);
        assertThat(grid.getItems()).hasSize(16);
        robot.interact(grid::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT);
        PictureRow.Cell cell = grid.getItems().get(1).cells().get(2);
        float[] expected = grid.shown().code(cell);
        robot.type(KeyCode.ENTER);
        assertThat(room.model.codeProperty().get()).containsExactly(expected);
        assertThat(grid.getSelectionModel().getSelectedIndex())
                .as("the frame stays")
                .isEqualTo(1);
    }

    @Test
    void aStrokeOfTheMouseIsSeenAndLands(FxRobot robot) {
        hang(robot, Room.DENSE, 100);
        fire(robot, "#inside-draw");
        assertThat(text(robot, "#draw-message")).startsWith("There is nothing drawn yet");
        robot.moveTo("#pad")
                .moveBy(0, -80)
                .press(MouseButton.PRIMARY)
                .moveBy(0, 160)
                .release(MouseButton.PRIMARY);
        assertThat(room.controller.landingProperty().getValue()).isNotNull();
        assertThat(robot.lookup("#draw-near .picture-button").queryAll()).hasSize(5);
        fire(robot, "#draw-undo");
        assertThat(room.controller.landingProperty().getValue()).isNull();
        robot.press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
        fire(robot, "#draw-eraser");
        assertThat(room.controller.drawModel().erasingProperty().get()).isTrue();
        fire(robot, "#draw-fitted");
        assertThat(room.controller.drawModel().centredProperty().get()).isFalse();
        fire(robot, "#draw-clear");
        assertThat(room.controller.drawModel().pad().isBlank()).isTrue();
    }

    @Test
    void outOfViewItRests(FxRobot robot) {
        robot.interact(() -> view.setVisible(false));
        hang(robot, Room.DENSE, 20);
        assertThat(room.model.subjectProperty().get()).isNull();
        robot.interact(() -> view.setVisible(true));
        assertThat(room.model.subjectProperty().get()).isNotNull();
    }
}
