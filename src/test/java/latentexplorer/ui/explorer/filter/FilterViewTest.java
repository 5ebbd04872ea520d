package latentexplorer.ui.explorer.filter;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import latentexplorer.core.select.ColourBy;
import latentexplorer.ui.job.DirectJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FilterViewTest {
    private static final double NARROWEST = 730;

    private Specimens room;
    private final Region map = new Region();

    @Start
    private void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        room = new Specimens(new DirectJobs());
        map.setFocusTraversable(true);
        Legend legend = new Legend(room.model, room.controller, room.session.darkProperty());
        StackPane centre = new StackPane(map, new NothingShown(room.model), legend);
        StackPane.setAlignment(legend, Pos.TOP_LEFT);
        BorderPane pane = new BorderPane(centre);
        pane.setTop(new FilterBar(room.model, room.controller, map::requestFocus));
        stage.setScene(new Scene(pane, NARROWEST, 500));
        stage.setX(0);
        stage.setY(0);
        stage.sizeToScene();
        stage.show();
        room.hang(Specimens.glyphs(30));
    }

    @AfterEach
    void end() {
        room.workers.close();
    }

    @Test
    void typingFiltersWithEachKeyAndEnterGoesBackToTheMap(FxRobot robot) {
        robot.interact(() -> room.controller.typed("/"));
        assertThat(search(robot).isFocused()).isTrue();

        robot.write("abel");
        assertThat(text(robot, "#filter-count")).isEqualTo("4 of 120 shown");
        robot.write(" h");
        assertThat(text(robot, "#filter-count")).isEqualTo("1 of 120 shown");

        robot.type(KeyCode.ENTER);
        assertThat(map.isFocused()).isTrue();
        assertThat(room.model.searchingProperty().get()).isFalse();

        robot.interact(() -> room.controller.clear());
        assertThat(search(robot).getText()).isEmpty();
    }

    @Test
    void escInTheFieldKeepsTheText(FxRobot robot) {
        robot.interact(() -> room.controller.typed("/"));
        robot.write("abel");
        robot.type(KeyCode.ESCAPE);

        assertThat(map.isFocused()).isTrue();
        assertThat(room.model.filterProperty().get().text()).isEqualTo("abel");
    }

    @Test
    void whatLeavesNothingIsSaidWithAButton(FxRobot robot) {
        robot.interact(() -> room.controller.search("nowhere"));
        assertThat(text(robot, "#nothing-sentence")).contains("None of the 120 images");

        robot.clickOn("#nothing-clear");

        assertThat(robot.lookup("#nothing-shown").query().isVisible()).isFalse();
    }

    @Test
    void chipsNameWhatIsAskedAndRemoveIt(FxRobot robot) {
        robot.interact(() -> {
            room.showing.hoveredProperty().set(9);
            room.controller.typed("f");
            room.controller.typed("c");
            room.controller.toggleLine(0);
        });
        assertThat(button(robot, "#chip-class").getText()).isEqualTo("“b”");
        assertThat(button(robot, "#chip-hidden").getText()).isEqualTo("1 hidden");

        robot.clickOn("#chip-typeface");

        assertThat(robot.lookup("#chip-typeface").tryQuery()).isEmpty();
        assertThat(text(robot, "#filter-count")).startsWith("30 of 120");
    }

    @Test
    void aRefusalIsSaidInTheBar(FxRobot robot) {
        robot.interact(() -> {
            room.hang(Specimens.digits(9));
            room.controller.typed("f");
        });

        assertThat(text(robot, "#filter-message")).contains("no typefaces");
        assertThat(robot.lookup("#filter-message").query().isVisible()).isTrue();
    }

    @Test
    void theLegendFiltersByMouseAndByKeys(FxRobot robot) {
        robot.interact(() -> room.controller.colour(ColourBy.TYPEFACE));
        robot.clickOn("#legend-line-2");
        assertThat(text(robot, "#filter-count")).isEqualTo("12 of 120 shown");
        robot.clickOn("#legend-line-2");
        assertThat(text(robot, "#filter-count")).isEqualTo("all 120 shown");

        robot.press(KeyCode.SHIFT).clickOn("#legend-line-0").release(KeyCode.SHIFT);
        assertThat(text(robot, "#filter-count")).isEqualTo("108 of 120 shown");

        Node line = robot.lookup("#legend-line-1").query();
        robot.interact(line::requestFocus);
        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
        assertThat(text(robot, "#filter-count")).isEqualTo("96 of 120 shown");
        assertThat(line.isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(text(robot, "#filter-count")).isEqualTo("12 of 120 shown");
    }

    @Test
    void aLongLegendShowsTwelveLinesUntilAskedForAll(FxRobot robot) {
        robot.interact(() -> {
            room.controller.colour(ColourBy.CLUSTER);
            room.model.clustersProperty().set(20);
        });
        assertThat(robot.lookup(".legend-line").queryAll()).hasSize(12);

        robot.clickOn("#legend-more");
        assertThat(robot.lookup(".legend-line").queryAll()).hasSize(20);

        robot.clickOn("#clusters-fewer");
        assertThat(room.model.clustersProperty().get()).isEqualTo(19);
    }

    @Test
    void theMenuOfColoursSaysWhatCannotBeAndWhy(FxRobot robot) {
        MenuButton colours = robot.lookup("#colour-by").queryAs(MenuButton.class);
        assertThat(colours.getItems())
                .filteredOn(item -> item.isDisable())
                .singleElement()
                .satisfies(item -> assertThat(item.getText()).isEqualTo("group  (no groups yet)"));

        robot.clickOn("#colour-by");
        robot.clickOn("#colour-by-typeface");

        assertThat(room.model.colourByProperty().get()).isEqualTo(ColourBy.TYPEFACE);
        assertThat(colours.getText()).isEqualTo("by typeface");
    }

    @Test
    void theViewHasWhatTheKeysHave(FxRobot robot) {
        robot.clickOn("#view-options");
        robot.clickOn("#view-apart");
        assertThat(room.model.apartProperty().get()).isTrue();
        robot.clickOn("#view-dots");
        assertThat(room.model.dotsProperty().get()).isFalse();
        robot.clickOn("#view-growing");
        assertThat(room.map.scene().growing()).isTrue();
        robot.interact(
                () -> robot.lookup("#view-share-value").queryAs(TextField.class).setText("50"));
        assertThat(room.map.scene().shown().count()).isEqualTo(60);
        robot.clickOn("#tiles-difference");
        assertThat(room.model.pictureProperty().get().title()).isEqualTo("Difference");
        robot.interact(() -> room.model.dotsProperty().set(true));
        assertThat(robot.lookup("#view-dots").queryAs(CheckBox.class).isSelected())
                .isTrue();
    }

    @Test
    @DisplayName("EXP-19 the bar fits 730 pixels with all that it can hold")
    void fitsTheNarrowestWindow(FxRobot robot) {
        robot.interact(() -> {
            room.hang(Specimens.glyphs(2000));
            room.showing.hoveredProperty().set(4 * 1500);
            room.controller.typed("f");
            room.controller.typed("c");
            room.controller.toggleLine(1);
            room.controller.search("face");
        });
        WaitForAsyncUtils.waitForFxEvents();

        Bounds before = null;
        for (Node child : robot.lookup("#filter-bar").queryAs(Region.class).getChildrenUnmodifiable()) {
            if (child.isVisible()) {
                Bounds now = child.getBoundsInParent();
                assertThat(now.getMaxX()).as(child.toString()).isLessThanOrEqualTo(NARROWEST - 4);
                assertThat(before == null || now.getMinX() >= before.getMaxX() - 0.5)
                        .as(child.toString())
                        .isTrue();
                before = now;
            }
        }
        Region chips = (Region) robot.lookup("#chip-class").query().getParent();
        assertThat(IntStream.range(0, chips.getChildrenUnmodifiable().size())
                        .mapToDouble(i -> chips.getChildrenUnmodifiable()
                                .get(i)
                                .getBoundsInParent()
                                .getMaxX())
                        .max()
                        .orElseThrow())
                .isLessThanOrEqualTo(chips.getWidth() + 0.5);
    }

    private static TextField search(FxRobot robot) {
        return robot.lookup("#filter-search").queryAs(TextField.class);
    }

    private static Button button(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Button.class);
    }

    private static String text(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Label.class).getText();
    }
}
